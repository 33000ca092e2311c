// Looking closer at a chart: fingers, wheel, keys and buttons to a viewport, and a viewport to
// where the magnified chart lies in its frame.
#pragma once

#include "ui/page.h"
#include "ui/paint.h"

namespace trame {

// The viewport that shows `before` magnified by `factor`, such that what was under `center - shift`
// now is under `center` (screen px). Empty when everything is in view again. Never leaves the
// chart.
std::optional<Viewport> zoomed(Viewport before, Rect frame, double factor, Vec2 center, Vec2 shift);

// Turns what the hand did in the frame since the last drawing into commands.
void handle_zoom(const Page& page, Rect frame);

// Where the chart lies that is drawn `k` times as large as its frame.
ChartPlace place_of(const ViewState& state, Rect frame);

// Closer, further, everything: at the right end of a line of controls.
void draw_zoom_buttons(const Page& page, Rect frame, Vec2 top_right);

}  // namespace trame
