// Charts of money, two functions each: the drawn chart, and the table of its numbers.
#pragma once

#include "chart/core/chart_view.h"

namespace trame {

// The parts of one amount, or of a scope, as tiles of proportional areas.
ChartView build_treemap(const ChartInput& input);
DataTable treemap_table(const ChartKey& key);

// Every published amount of the scope as a bar on one scale.
ChartView build_bars(const ChartInput& input);
DataTable bars_table(const ChartKey& key);

// Who gives which kind of money of the scope, and for what. Where nodes have no room of their own,
// the drawn chart's table merges them as the chart does.
ChartView build_sankey(const ChartInput& input);
DataTable sankey_table(const ChartKey& key);

// The current total, or the computed sum of the scope, into its parts.
ChartView build_waterfall(const ChartInput& input);
DataTable waterfall_table(const ChartKey& key);

// Two programmes on one scale, or what is comparable within one: bars with their parts inside.
ChartView build_compare(const ChartInput& input);
DataTable compare_table(const ChartKey& key);

}  // namespace trame
