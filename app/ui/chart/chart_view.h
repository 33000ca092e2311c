// A chart in its page: its title and takeaway, the way back from a drill-down, its frame, and what
// must be known to read it right. Which chart it is comes from the state; what it shows from
// chart/.
#pragma once

#include "chart/chart_types.h"
#include "ui/frame/page.h"
#include "ui/widgets/flow.h"

namespace trame {

// Answers the chart as drawn. It stays good until another one is asked for.
const ChartView& draw_chart_section(const Page& page, Column& column);

// The parts of it, for a page that arranges them otherwise.

// The state's chart for a frame of that size, CSS px. It stays good until the next call.
const ChartView& chart_in(const Page& page, Vec2 size, Framing framing);

// The way back from a drill-down, on a line of its own; nothing where there is none.
void draw_crumbs(const Page& page, Column& column, const ChartView& chart);

// The chart itself and what hands do to it. Answers the height it takes.
double draw_chart_frame(const Page& page, const ChartView& chart, Rect frame, Framing framing);

}  // namespace trame
