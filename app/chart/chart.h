// Builds the chart of a state in one pure call. Lists and text pages are not charts; ui/ builds
// them from model/query.h.
#pragma once

#include "chart/core/chart_view.h"

namespace trame {

// Whether the state's view is shown as a chart, and not as text, a list or a table.
bool has_chart(const ViewState& state);

// Builds the chart of the state's view, which must have one.
ChartView build_chart(const ChartInput& asked);

// Builds the table of the chart only; size and text measuring are not used.
DataTable chart_table(const ChartKey& key);

}  // namespace trame
