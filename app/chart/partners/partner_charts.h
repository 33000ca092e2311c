// Charts of partners. Each has two functions: one builds the chart, one its table.
#pragma once

#include "chart/core/chart_view.h"

namespace trame {

// Network: organizations and actions as nodes, the roles of an organization in an action as lines
// between them.
ChartView build_network(const ChartInput& input);
DataTable network_table(const ChartKey& key);

// Matrix: a row for each organization, a column for each action, the roles in the cells. Headers
// stay visible while it scrolls.
ChartView build_matrix(const ChartInput& input);
DataTable matrix_table(const ChartKey& key);

}  // namespace trame
