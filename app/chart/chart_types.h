// What each chart is, said once: how it is built, what its table holds, how it takes its place. A
// list, a table and a page of words are no charts. Names are in state/view_names.h, glyphs in
// ui/page/view_pages.cpp.
#pragma once

#include "chart/chart.h"

namespace trame {

// Along what a chart can be magnified.
enum class ZoomAxes { none, both, x };

// How a chart takes its place: at its own height in the page's flow, or filling what is left of the
// screen; along what it can be magnified; and whether it scrolls within its frame.
struct Framing {
  bool fills = false;
  ZoomAxes zoom = ZoomAxes::none;
  bool pans = false;
};

struct ChartType {
  ChartView (*build)(const ChartInput&) = nullptr;  // null: no chart
  DataTable (*table)(const ChartKey&) = nullptr;
  Framing framing = {};
};

// The chart that the state's view is shown as.
const ChartType& chart_type(const ViewState& state);

// The rows of a view whichever chart it is shown as; unsorted.
DataTable view_rows(const ChartKey& key);

Framing framing_of(const ViewState& state);

// How many times larger than its frame the state's chart is drawn. One that is magnified along x
// alone draws its own window.
double magnification(const ViewState& state);

}  // namespace trame
