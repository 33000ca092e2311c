// Magnification of a chart: gestures, wheel, keys and buttons change the viewport, and the viewport
// gives the position of the chart in its frame.
#pragma once

#include "chart/chart_types.h"
#include "gesture/recognizer.h"
#include "ui/chart/paint.h"
#include "ui/frame/page.h"
#include "ui/widgets/flow.h"

namespace trame {

struct ZoomRange {
  ZoomAxes axes = ZoomAxes::both;
  double max_magnification = 8;
};

// Returns the viewport `before` magnified by `by.factor`: what was under `by.center - by.shift` is
// then under `by.center` (screen px). Empty when the whole chart is visible. It never leaves the
// chart.
std::optional<Viewport> zoomed(Viewport before, Rect frame, const PinchBy& by,
                               const ZoomRange& range = {});

// Emits the commands for drags and pinches in the frame since the last drawing.
void handle_zoom(const Page& page, Rect frame, const ZoomRange& range);

// Returns the position of a magnified chart. A chart that is magnified along x only draws the
// visible window itself, so it has the position of its frame.
ChartPosition position_of(const ViewState& state, Rect frame, ZoomAxes axes);

// Draws the zoom buttons at the right end of a line of controls: in, out, all, and left and right
// where x is the only axis.
void draw_zoom_buttons(const Page& page, Rect frame, Vec2 top_right, const ZoomRange& range);
double zoom_buttons_width(const Page& page, ZoomAxes axes);

}  // namespace trame
