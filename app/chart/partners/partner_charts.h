// Charts of who does what, two functions each: the drawn chart, and the table of its numbers.
#pragma once

#include "chart/core/chart_view.h"

namespace trame {

// Organizations and actions as nodes, what each does in which as lines between them.
ChartView build_network(const ChartInput& input);
DataTable network_table(const ChartKey& key);

// Organizations by actions, the roles in the cells; headers stay while it scrolls.
ChartView build_matrix(const ChartInput& input);
DataTable matrix_table(const ChartKey& key);

}  // namespace trame
