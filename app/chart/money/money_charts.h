// Charts of money. Each has two functions: one builds the chart, one its table.
#pragma once

#include "chart/core/chart_view.h"

namespace trame {

// Treemap: the parts of one amount, or of a scope, as tiles of proportional areas.
ChartView build_treemap(const ChartInput& input);
DataTable treemap_table(const ChartKey& key);

// Bars: every published amount of the scope on one scale.
ChartView build_bars(const ChartInput& input);
DataTable bars_table(const ChartKey& key);

// Sankey: who gives which kind of money of the scope, and for what. Where there is no room for all
// nodes, the chart merges some; its own table merges the same ones.
ChartView build_sankey(const ChartInput& input);
DataTable sankey_table(const ChartKey& key);

// Waterfall: the current total, or the computed sum of the scope, and its parts.
ChartView build_waterfall(const ChartInput& input);
DataTable waterfall_table(const ChartKey& key);

// Comparison: two programmes, or the comparable scope of one, as bars with their parts inside.
ChartView build_compare(const ChartInput& input);
DataTable compare_table(const ChartKey& key);

}  // namespace trame
