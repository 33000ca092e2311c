// The table of all chart types: the function that builds the chart, the function that builds its
// table, its framing. Lists, tables and text pages are no charts. Names are in state/view_names.h,
// glyphs in ui/page/view_pages.cpp.
#pragma once

#include "chart/core/chart_type.h"

namespace trame {

// Returns the chart type of the state's view.
const ChartType& chart_type(const ViewState& state);

// Returns the rows of a view, unsorted. All charts of a view have the same rows.
DataTable view_rows(const ChartKey& key);

Framing framing_of(const ViewState& state);

// Factor by which the state's chart is larger than its frame. It is 1 for a chart magnified along x
// only: such a chart draws only the part in the window.
double magnification(const ViewState& state);

}  // namespace trame
