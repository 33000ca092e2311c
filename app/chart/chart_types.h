// What each chart is, said once: how it is built, what its table holds, how it takes its place. A
// list, a table and a page of words are no charts. Names are in state/view_names.h, glyphs in
// ui/page/view_pages.cpp.
#pragma once

#include "chart/core/chart_type.h"

namespace trame {

// The chart that the state's view is shown as.
const ChartType& chart_type(const ViewState& state);

// The rows of a view whichever chart it is shown as; unsorted.
DataTable view_rows(const ChartKey& key);

Framing framing_of(const ViewState& state);

// How many times larger than its frame the state's chart is drawn. One that is magnified along x
// alone draws its own window.
double magnification(const ViewState& state);

}  // namespace trame
