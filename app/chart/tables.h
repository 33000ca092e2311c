// Every view as a table, with the same rows and numbers as its chart or list, filtered and sorted
// in the same way.
#pragma once

#include <optional>
#include <span>

#include "chart/core/chart_key.h"
#include "chart/core/semantics.h"

namespace trame {

// Returns all rows of the state's view: sizes and `max_items` are not used.
DataTable build_table(const ChartKey& key);

// Returns the table of what is shown. Where a chart is shown, this is the chart's table with every
// row. Sizes are not used.
DataTable table_of_view(const ChartKey& key);

// Return the rows of views without a chart, unsorted: the figures of the overview, all actions, all
// documents.
DataTable figures_table(const ChartKey& asked);
DataTable actions_table(const ChartKey& asked);
DataTable sources_table(const ChartKey& asked);

// Returns the amount that stands for all of an action: the first one with a value, or else the
// first that is withheld or was not read, or else the first.
std::optional<AmountId> main_amount(const Programme& p, std::span<const AmountId> all);

}  // namespace trame
