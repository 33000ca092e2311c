// Every view as a table: the same rows and numbers as it shows otherwise, filtered and sorted
// alike.
#pragma once

#include "chart/core/chart_key.h"
#include "chart/core/semantics.h"

namespace trame {

// The rows of the state's view, all of them: neither sizes nor `max_items` are used.
DataTable build_table(const ChartKey& key);

// Of what is shown: the chart's, with every row, where there is a chart. Sizes are not used.
DataTable table_of_view(const ChartKey& key);

// The rows of views that are lists or words, unsorted: what the overview's figures say, every
// action, every document.
DataTable figures_table(const ChartKey& key);
DataTable actions_table(const ChartKey& key);
DataTable sources_table(const ChartKey& key);

}  // namespace trame
