// The whole screen for one state: where bars, content, details and menus go at this size, and which
// page fills the content. One call draws it and answers what the visitor asked for.
#pragma once

#include "ui/frame/screen_input.h"

namespace trame {

void draw_screen(Ui& ui, const ScreenInput& input);

}  // namespace trame
