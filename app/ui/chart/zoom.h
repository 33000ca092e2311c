// Looking closer at a chart: fingers, wheel, keys and buttons to a viewport, and a viewport to
// where the magnified chart lies in its frame.
#pragma once

#include "chart/chart_types.h"
#include "gesture/recognizer.h"
#include "ui/chart/paint.h"
#include "ui/frame/page.h"
#include "ui/widgets/flow.h"

namespace trame {

struct ZoomRange {
  ZoomAxes axes = ZoomAxes::both;
  double closest = 8;
};

// The viewport that shows `before` magnified by `by.factor`, such that what was under
// `by.center - by.shift` now is under `by.center` (screen px). Empty when everything is in view
// again. Never leaves the chart.
std::optional<Viewport> zoomed(Viewport before, Rect frame, const PinchBy& by,
                               const ZoomRange& range = {});

// Turns what the hand did in the frame since the last drawing into commands.
void handle_zoom(const Page& page, Rect frame, const ZoomRange& range);

// Where the chart lies that is drawn `k` times as large as its frame. One that is magnified along x
// alone draws its own window, and lies in its frame.
ChartPosition position_of(const ViewState& state, Rect frame, ZoomAxes axes);

// Closer, further, everything, and along x to both sides: at the right end of a line of controls.
void draw_zoom_buttons(const Page& page, Rect frame, Vec2 top_right, const ZoomRange& range);
double zoom_buttons_width(const Page& page, ZoomAxes axes);

}  // namespace trame
