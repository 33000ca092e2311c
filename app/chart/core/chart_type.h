// One row of the table in chart/chart_types.cpp: the functions that build a chart and its table,
// and its framing.
#pragma once

#include "chart/core/chart_view.h"

namespace trame {

// Axes along which a chart can be magnified.
enum class ZoomAxes { none, both, x };

// How a chart is framed: whether it fills the rest of the screen or has its own height in the page,
// the axes along which it can be magnified, and whether it scrolls within its frame.
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
