// State of charts kept from frame to frame: the chart and the table on screen with their keys, the
// animation between two charts, and the positions of the network's nodes.
#pragma once

#include <optional>

#include "chart/core/chart_motion.h"
#include "chart/partners/network_chart.h"

namespace trame {

// The chart on screen and its key. It is stale when the page's key is another one.
struct CachedChart {
  ChartKey key;
  ChartView chart;
};

// The table of a view and its key.
struct CachedTable {
  ChartKey key;
  DataTable table;
};

// Progress of the animation from the previous chart.
struct ChartProgress {
  double value = 1;     // 0 … 1
  bool is_new = false;  // its first frame is drawn at progress 0
};

// Layout of the network chart, which continues over several frames.
struct NetworkMemory {
  const Programme* programme;
  PartnerNetwork network;  // the network that `state` lays out
  NetworkState state;
  std::optional<size_t> dragged;  // index of the node that the visitor drags
};

struct ChartMemory {
  std::optional<CachedChart> chart;
  std::optional<CachedTable> table;
  ChartMotion motion;
  ChartProgress progress;
  std::optional<NetworkMemory> network;
  // Selection already scrolled to, in a chart that scrolls in its frame.
  std::optional<Selection> revealed;
};

}  // namespace trame
