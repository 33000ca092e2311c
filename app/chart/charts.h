// The charts of the budget view, one function each; build_chart chooses.
#pragma once

#include "chart/budget.h"

namespace trame {

// The parts of one amount, or of a scope, as tiles of proportional areas.
ChartView build_treemap(const ChartInput& input, const Budget& budget);

// Every published amount of the scope as a bar on one scale.
ChartView build_bars(const ChartInput& input, const Budget& budget);

}  // namespace trame
