// Draws the legend below a chart: entries in as many lines as needed.
#pragma once

#include "chart/core/chart_view.h"
#include "ui/widgets/flow.h"

namespace trame {

void draw_legend(Column& column, const std::vector<LegendEntry>& legend);

}  // namespace trame
