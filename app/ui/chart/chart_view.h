// A chart on its page: title, takeaway, crumbs, the chart in its frame, coverage and notes. The
// state decides which chart it is; its content comes from chart/.
#pragma once

#include "chart/chart_types.h"
#include "ui/frame/page.h"
#include "ui/widgets/flow.h"

namespace trame {

// Draws the whole section. Returns the chart, valid until another one is built.
const ChartView& draw_chart_section(const Page& page, Column& column);

// The parts of the section, for pages that arrange them in another way.

// Returns the state's chart for a frame of that size, in CSS px. Valid until the next call.
const ChartView& chart_in(const Page& page, Vec2 size, Framing framing);

// Draws the crumbs of a drill-down on their own line; nothing where there are none.
void draw_crumbs(const Page& page, Column& column, const ChartView& chart);

// Draws the chart in its frame and handles its gestures. Returns the height it takes.
double draw_chart_frame(const Page& page, const ChartView& chart, Rect frame, Framing framing);

}  // namespace trame
