// All inputs of a chart or a table, as values: charts with equal keys are equal. The key does not
// contain the function that measures text: the text scale and the fonts, which do not change,
// determine its results.
#pragma once

#include <cstdint>
#include <optional>

#include "layout/network.h"
#include "model/programme.h"
#include "state/view_state.h"

namespace trame {

struct MapShapes;

// Programmes and the map are compared by address: they never change while they are loaded.
struct ChartKey {
  const Programme* programme = nullptr;  // must not be null when a chart or table is built
  ViewState state;  // view, chart, filters, scope, root, sort, selection and the rest
  Language language{};
  Vec2 size = {};  // available, CSS px; a chart (bars) may return a greater height
  size_t max_items =
      200;  // most items drawn one by one; the others are counted, and added up where allowed
  double text_scale = 1;  // factor of line heights; measure_text applies it to widths
  // Second programme of a comparison, when the state asks for one.
  const Programme* other = nullptr;
  std::optional<int64_t> today = {};  // days since 1970-01-01
  std::optional<NetworkState> network =
      {};  // positions of the nodes (see partner_network); empty: the final ones are computed
  Vec2 scroll = {};                // scroll offset, of a chart with fixed headers
  const MapShapes* map = nullptr;  // null while it is loading or after loading failed
  bool operator==(const ChartKey&) const = default;
};

}  // namespace trame
