// What a chart's symbols stand for, below it: entry after entry, on as many lines as they need.
#pragma once

#include "chart/core/chart_view.h"
#include "ui/widgets/flow.h"

namespace trame {

void draw_legend(Column& column, const std::vector<LegendEntry>& legend);

}  // namespace trame
