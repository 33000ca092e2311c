// The layout request of the network chart, for the code that moves its nodes from frame to frame.
// build_network in chart/partners/partner_charts.h draws the chart.
#pragma once

#include <vector>

#include "chart/core/chart_view.h"
#include "layout/network.h"

namespace trame {

// While the layout's heat (alpha) is above this, nodes move too fast for their names to be read,
// and no names are drawn.
inline constexpr double labels_below_heat = 0.31;

// Node i of the request stands for `nodes[i]`: organizations first, then actions. The area is the
// chart's area without magnification: a magnified chart multiplies the positions.
struct PartnerNetwork {
  std::vector<ItemKey> nodes;
  NetworkRequest request;
  friend bool operator==(const PartnerNetwork&, const PartnerNetwork&) = default;
};
PartnerNetwork partner_network(const ChartKey& key);

// Returns the id of an item's target: "organization/etat".
std::string target_id(const Programme& programme, ItemKey item);

}  // namespace trame
