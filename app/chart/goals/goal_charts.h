// Charts of a programme's objectives. Each has two functions: one builds the chart, one its table.
#pragma once

#include "chart/core/chart_view.h"

namespace trame {

// Draws each indicator with its target, its actual value, and progress where both are published.
ChartView build_objectives(const ChartInput& input);
DataTable objectives_table(const ChartKey& key);

}  // namespace trame
