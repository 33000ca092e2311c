// What is kept of charts from frame to frame: the chart and the table on screen with their keys,
// the motion between two charts, and where the nodes of the network are.
#pragma once

#include <optional>

#include "chart/core/chart_motion.h"
#include "chart/partners/network_chart.h"

namespace trame {

// The chart on screen and what it was made from. Where the key is another one, it is stale.
struct CachedChart {
  ChartKey key;
  ChartView chart;
};

// A view's table and what it was made from.
struct CachedTable {
  ChartKey key;
  DataTable table;
};

// How far the chart has moved from the one before it.
struct ChartProgress {
  double value = 1;     // 0 … 1
  bool is_new = false;  // its first frame shows the beginning
};

// The network chart while its nodes find their places.
struct NetworkMemory {
  const Programme* programme;
  PartnerNetwork network;  // what `state` answers
  NetworkState state;
  std::optional<size_t> dragged;  // the node in the hand
};

struct ChartMemory {
  std::optional<CachedChart> chart;
  std::optional<CachedTable> table;
  ChartMotion motion;
  ChartProgress progress;
  std::optional<NetworkMemory> network;
  std::optional<Selection> revealed;  // in a chart that scrolls in its frame
};

}  // namespace trame
