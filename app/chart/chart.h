// From facts and choices to a drawn chart, in one pure call. Lists and text pages are not charts,
// they are built in ui/ from model/query.h.
#pragma once

#include "chart/core/chart_view.h"

namespace trame {

// Whether the state's view is shown as a chart, or else as words, a list or a table.
bool has_chart(const ViewState& state);

// The chart of the state's view, which must have one.
ChartView build_chart(const ChartInput& input);

// Its table alone, for which neither size nor text is measured.
DataTable chart_table(const ChartKey& key);

}  // namespace trame
