// What a chart is, as one row of the table in chart/chart_types.cpp: how it is built, what its
// table holds, how it takes its place.
#pragma once

#include "chart/core/chart_view.h"

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

}  // namespace trame
