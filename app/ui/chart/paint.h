// Marks onto the screen, and the chart's targets as things to point at. The geometry is the
// chart's; this only moves it to its place.
#pragma once

#include <span>

#include "chart/core/chart_view.h"
#include "ui/frame/page.h"

namespace trame {

// Where a chart is shown: a frame on screen, and where in it the chart's own top left lies. A chart
// that is larger than its frame is moved by dragging it.
struct ChartPosition {
  Rect frame;
  Vec2 origin;
  Hold hold = Hold::scroll;
};

// Draws marks whose plane begins at `origin`.
void paint_marks(Ui& ui, std::span<const Mark> marks, Vec2 origin);

// Draws the chart of the page, mirrors its targets as buttons and emits the command of the one
// used.
void paint_chart(const Page& page, const ChartView& chart, const ChartPosition& position);

}  // namespace trame
