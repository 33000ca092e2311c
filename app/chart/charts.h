// The charts, two functions each: the drawn chart, and the table of its numbers, which needs
// neither a size nor text to measure. A chart holds the table that its table function makes.
// `max_items` holds for both.
#pragma once

#include "chart/chart.h"

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

// The key dates and the dated actions along one axis of time, whose window is the state's viewport.
ChartView build_timeline(const ChartInput& input);
DataTable timeline_table(const ChartKey& key);

// Organizations and actions as nodes, what each does in which as lines between them.
ChartView build_network(const ChartInput& input);
DataTable network_table(const ChartKey& key);

// Organizations by actions, the roles in the cells; headers stay while it scrolls.
ChartView build_matrix(const ChartInput& input);
DataTable matrix_table(const ChartKey& key);

// Where the programme takes place: areas by what a series counts in them, places as points.
ChartView build_map(const ChartInput& input);
DataTable map_table(const ChartKey& key);

// Each indicator with its target, what was reached, and progress where both are published.
ChartView build_objectives(const ChartInput& input);
DataTable objectives_table(const ChartKey& key);

// Two programmes on one scale, or what is comparable within one: bars with their parts inside.
ChartView build_compare(const ChartInput& input);
DataTable compare_table(const ChartKey& key);

}  // namespace trame
