// The map. One function builds the chart, one its table.
#pragma once

#include "chart/core/chart_view.h"

namespace trame {

// Draws where the programme takes place: areas coloured by a series of figures, other places as
// points.
ChartView build_map(const ChartInput& input);
DataTable map_table(const ChartKey& key);

}  // namespace trame
