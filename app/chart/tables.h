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

// The amount that stands for all of an action.
struct MainAmount {
  AmountId id{};
  long long others = 0;  // further amounts with a value that it does not include
};

// Returns the first amount with a value, in the currency that the state names if there is one; or
// else the first that is withheld or was not read, or else the first. Amounts of another scope may
// include it or be included: as others they count in other currencies only.
std::optional<MainAmount> main_amount(const Programme& p, std::span<const AmountId> all,
                                      const ViewState& state);

// Returns e.g. "100 €", "100 € et 2 autres montants" or "non publié".
std::string words_of(const Programme& p, const MainAmount& amount, Language language);

}  // namespace trame
