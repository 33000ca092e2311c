// The request behind the network chart, for whoever lets its nodes find their places over frames.
// What is drawn is in build_network (chart/partners/partner_charts.h).
#pragma once

#include <vector>

#include "chart/core/chart_view.h"
#include "layout/network.h"

namespace trame {

// Heat above which nodes still move too far for their names to be read; none are drawn then.
inline constexpr double labels_below_heat = 0.31;

// Organizations, then actions; `nodes[i]` is what node i of the request stands for. The area is the
// chart's without magnification: a magnified chart spreads the same places.
struct PartnerNetwork {
  std::vector<ItemKey> nodes;
  NetworkRequest request;
  friend bool operator==(const PartnerNetwork&, const PartnerNetwork&) = default;
};
PartnerNetwork partner_network(const ChartKey& key);

// Of the target that stands for an item: "organization/etat".
std::string target_id(const Programme& programme, ItemKey item);

}  // namespace trame
