// Every view as a table: the same rows and numbers as it shows otherwise, filtered and sorted
// alike.
#pragma once

#include "chart/chart.h"

namespace trame {

// The rows of the state's view. The budget's are those of its chart, so `measure_text` is needed.
// `other` is what the programme is compared with, if anything.
DataTable build_table(const Programme& programme, const ViewState& state, Language language,
                      const MeasureText& measure_text, const Programme* other = nullptr);

// Of what is shown: the chart's, with every row, where there is a chart. Sizes are not used.
DataTable table_of_view(const ChartInput& input);

}  // namespace trame
