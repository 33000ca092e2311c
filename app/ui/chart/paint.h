// Draws a chart's marks on screen and registers its targets. The geometry is computed in chart/ and
// only offset to its position on screen here.
#pragma once

#include <span>

#include "chart/core/chart_view.h"
#include "ui/frame/page.h"

namespace trame {

// Position of a chart: its frame on screen, and where on screen its top left corner is. A chart
// that is larger than its frame is moved by dragging.
struct ChartPosition {
  Rect frame;
  Vec2 origin;
  Hold hold = Hold::scroll;
};

// Draws marks; `origin` is the screen position of the chart's top left corner.
void paint_marks(Ui& ui, std::span<const Mark> marks, Vec2 origin);

// Draws the page's chart, mirrors its targets as buttons, and emits the command of the one that was
// activated.
void paint_chart(const Page& page, const ChartView& chart, const ChartPosition& position);

}  // namespace trame
