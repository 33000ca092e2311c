// Everything a chart or a table is made from, as values: two charts with equal keys are the same
// chart. Measuring is left out, since text scale and fonts decide it.
#pragma once

#include <cstdint>
#include <optional>

#include "layout/network.h"
#include "model/programme.h"
#include "state/view_state.h"

namespace trame {

struct MapShapes;

// Programmes and the map are compared by identity: they never change while they are loaded.
struct ChartKey {
  const Programme* programme = nullptr;  // never null where something is built
  ViewState state;                       // chart, filters, scope, root, sort, selection
  Language language{};
  Vec2 size = {};  // CSS px available; the chart may answer a taller height (bars)
  size_t max_items =
      200;                // drawn and in the table; the rest are counted, and summed if they may be
  double text_scale = 1;  // of line heights, as measure_text has it of widths
  const Programme* other = nullptr;   // to compare with, when the state asks for one
  std::optional<int64_t> today = {};  // days since 1970-01-01
  std::optional<NetworkState> network =
      {};                          // where its nodes are (see partner_network); else it rests
  Vec2 scroll = {};                // of a chart whose headers stay
  const MapShapes* map = nullptr;  // null while it is on its way, or could not be had
  bool operator==(const ChartKey&) const = default;
};

}  // namespace trame
