// Charts of what a programme is to reach, two functions each: the drawn chart, and the table of its
// numbers.
#pragma once

#include "chart/core/chart_view.h"

namespace trame {

// Each indicator with its target, what was reached, and progress where both are published.
ChartView build_objectives(const ChartInput& input);
DataTable objectives_table(const ChartKey& key);

}  // namespace trame
