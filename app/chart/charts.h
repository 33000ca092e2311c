// The charts, one function each; build_chart chooses.
#pragma once

#include "chart/budget.h"
#include "chart/partnership.h"

namespace trame {

// The parts of one amount, or of a scope, as tiles of proportional areas.
ChartView build_treemap(const ChartInput& input, const Budget& budget);

// Every published amount of the scope as a bar on one scale.
ChartView build_bars(const ChartInput& input, const Budget& budget);

// Each indicator with its target, what was reached, and progress where both are published.
ChartView build_objectives(const ChartInput& input);

// Two programmes on one scale, or what is comparable within one: bars with their parts inside.
ChartView build_compare(const ChartInput& input);

// Who gives which kind of money of the scope, and for what.
ChartView build_sankey(const ChartInput& input, const Budget& budget);

// The current total, or the computed sum of the scope, into its parts.
ChartView build_waterfall(const ChartInput& input, const Budget& budget);
// The key dates and the dated actions along one axis of time, whose window is the state's viewport.
ChartView build_timeline(const ChartInput& input);

// Organizations and actions as nodes, what each does in which as lines between them.
ChartView build_network(const ChartInput& input, const Partnership& partnership);

// Organizations by actions, the roles in the cells; headers stay while it scrolls.
ChartView build_matrix(const ChartInput& input, const Partnership& partnership);

// Where the programme takes place: areas by what a series counts in them, places as points.
ChartView build_map(const ChartInput& input);

}  // namespace trame
