// Where the details of the selected thing stand: a column beside the content, a panel over its
// edge, or on a phone a sheet that rises from below and follows the finger.
#pragma once

#include "ui/frame/screen_input.h"

namespace trame {

enum class DetailsPosition { beside, over, sheet };

// `area`: the column or panel; for a sheet the area it may rise in.
void draw_details_panel(Ui& ui, const ScreenInput& input, Rect area, DetailsPosition position);

}  // namespace trame
