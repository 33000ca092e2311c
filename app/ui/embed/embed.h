// The screen of an embedded chart: the one chart of the address with its title, where its figures
// come from and the way to all of Trame; nothing to navigate, filter or search with. In a view
// without a chart, its list or table.
#pragma once

#include "ui/frame/screen_input.h"

namespace trame {

void draw_embed(Ui& ui, const ScreenInput& input);

}  // namespace trame
