// The screen of an embedded chart: the chart of the address with its title, its sources and a link
// to the whole app. It has no navigation, filters or search. A view without a chart shows its list
// or table.
#pragma once

#include "ui/frame/screen_input.h"

namespace trame {

void draw_embed(Ui& ui, const ScreenInput& input);

}  // namespace trame
