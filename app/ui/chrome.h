// What frames every page: the top bar, the navigation (bottom bar or rail), and the menus over
// them.
#pragma once

#include "ui/page.h"
#include "ui/screen.h"

namespace trame {

inline constexpr double top_bar_height = 56;
inline constexpr double bottom_bar_height = 60;
inline constexpr double rail_width = 88;

void draw_top_bar(Ui& ui, const ScreenInput& input, Rect rect, bool with_search);
void draw_bottom_bar(Ui& ui, const ScreenInput& input, Rect rect);
void draw_rail(Ui& ui, const ScreenInput& input, Rect rect);
void draw_overlay(Ui& ui, const ScreenInput& input);
// Errors and other sentences the visitor must see, at the top of the content.
void draw_notices(Column& column);

}  // namespace trame
