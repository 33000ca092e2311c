// Draws the whole screen for one state: it lays out bars, content, details and menus for the
// screen's size, and chooses the page of the content.
#pragma once

#include "ui/frame/screen_input.h"

namespace trame {

void draw_screen(Ui& ui, const ScreenInput& input);

}  // namespace trame
