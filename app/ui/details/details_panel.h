// The panel of the details: a column beside the content, a panel over its edge, or, on a phone, a
// sheet at the bottom that can be dragged.
#pragma once

#include "ui/frame/screen_input.h"

namespace trame {

enum class DetailsPosition { beside, over, sheet };

// `area`: the column or panel; for a sheet, the area within which it moves.
void draw_details_panel(Ui& ui, const ScreenInput& input, Rect area, DetailsPosition position);

}  // namespace trame
