// The frame of every page: the top bar, the navigation (bottom bar or rail) and the menus.
#pragma once

#include <algorithm>

#include "ui/frame/page.h"
#include "ui/frame/screen_input.h"
#include "ui/widgets/flow.h"

namespace trame {

// Height of the top bar; bars grow with the visitor's text size.
inline double top_bar_height(double text_scale) {
  return std::max(56.0, 24 + 32 * text_scale);
}
inline double bottom_bar_height(double text_scale) {
  return std::max(60.0, 42 + 18 * text_scale);
}
inline double rail_width(double text_scale) {
  return 88 * std::clamp(text_scale, 1.0, 1.6);
}

// Number of views in the bottom bar: reachable by a thumb, with readable names. The others are in a
// menu.
inline constexpr size_t shown_views = 4;
static_assert(all_views.size() > shown_views);

void draw_top_bar(Ui& ui, const ScreenInput& input, Rect rect, bool with_search);
void draw_bottom_bar(Ui& ui, const ScreenInput& input, Rect rect);
void draw_rail(Ui& ui, const ScreenInput& input, Rect rect);
void draw_overlay(Ui& ui, const ScreenInput& input);
// Draws the provenance of a visitor's own file: a sign, and as many words as the room has space
// for. Returns the width.
double draw_provenance(Ui& ui, Vec2 at, double room, const std::string& mark);
// Draws errors and other messages at the top of the content. Those that are all there is to see
// stay
// (`can_close` is false).
void draw_notices(Column& column, bool can_close);

}  // namespace trame
