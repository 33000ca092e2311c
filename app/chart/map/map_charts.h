// The map, in two functions: the drawn chart, and the table of its numbers.
#pragma once

#include "chart/core/chart_view.h"

namespace trame {

// Where the programme takes place: areas by what a series counts in them, places as points.
ChartView build_map(const ChartInput& input);
DataTable map_table(const ChartKey& key);

}  // namespace trame
