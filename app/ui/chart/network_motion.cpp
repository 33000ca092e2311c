#include "ui/chart/network_motion.h"

#include <algorithm>
#include "ui/chart/chart_memory.h"

namespace trame {
namespace {

constexpr int steps_per_frame = 8;

// Returns the request with start positions: a node that was in the previous network starts at its
// old position, scaled to the new area; the layout chooses the positions of the others.
NetworkRequest with_starts(const PartnerNetwork& wanted, const NetworkMemory& before) {
  NetworkRequest request = wanted.request;
  const Rect& from = before.state.request.area;
  if (!(from.width > 0) || !(from.height > 0)) return request;
  for (size_t i = 0; i < wanted.nodes.size(); ++i) {
    auto found = std::ranges::find(before.network.nodes, wanted.nodes[i]);
    if (found == before.network.nodes.end()) continue;
    Vec2 old = before.state.positions[size_t(found - before.network.nodes.begin())];
    request.nodes[i].start =
        Vec2{old.x * request.area.width / from.width, old.y * request.area.height / from.height};
  }
  return request;
}

// Returns the layout of the network; starts a new layout when the network has changed.
NetworkMemory& network_for(const Page& page, const ChartKey& key) {
  std::optional<NetworkMemory>& memory = page.charts.network;
  PartnerNetwork wanted = partner_network(key);
  bool same_programme = memory && memory->programme == &page.programme;
  if (same_programme && memory->network == wanted) return *memory;
  NetworkRequest request = same_programme ? with_starts(wanted, *memory) : wanted.request;
  NetworkState state = seed_network(std::move(request));
  memory = NetworkMemory{&page.programme, std::move(wanted), std::move(state), std::nullopt};
  return *memory;
}

std::optional<size_t> dragged_node(const Page& page, const NetworkMemory& network) {
  const DragState& drag = page.ui.memory().drag;
  if (!drag.one_pointer) return std::nullopt;
  for (size_t i = 0; i < network.network.nodes.size(); ++i) {
    if (drag.id == "chart/" + target_id(page.programme, network.network.nodes[i])) return i;
  }
  return std::nullopt;
}

void move_dragged_node(const Page& page, NetworkMemory& network) {
  DragState& drag = page.ui.memory().drag;
  std::optional<size_t> node = dragged_node(page, network);
  if (network.dragged && network.dragged != node) {
    network.state = pin_node(std::move(network.state), *network.dragged, std::nullopt);
    network.dragged.reset();
  }
  if (!node) return;
  double k = page.state.viewport ? page.state.viewport->k : 1;
  Vec2 at = network.state.positions[*node];
  if (network.dragged != node || drag.shift != Vec2{}) {
    at = {at.x + drag.shift.x / k, at.y + drag.shift.y / k};
    network.state = pin_node(std::move(network.state), *node, at);
  }
  network.dragged = node;
  drag.shift = {};
  if (!drag.released) return;
  network.state = pin_node(std::move(network.state), *node, std::nullopt);
  network.dragged.reset();
}

}  // namespace

const NetworkState& moved_network(const Page& page, const ChartKey& key) {
  UiMemory& memory = page.ui.memory();
  NetworkMemory& network = network_for(page, key);
  move_dragged_node(page, network);
  if (memory.reduced_motion) {
    if (!network.dragged) network.state = run_network_to_rest(std::move(network.state));
    return network.state;
  }
  bool time_passed = memory.frame_seconds > 0;
  for (int i = 0; time_passed && i < steps_per_frame; ++i) {
    network.state = step_network(std::move(network.state));
  }
  if (!is_resting(network.state)) memory.moving = true;
  return network.state;
}

void reset_focus(const Page& page) {
  bool double_tapped = page.ui.memory().double_tapped.starts_with("chart");
  if (double_tapped && page.state.selection) page.ui.emit(ClearSelection{});
}

}  // namespace trame
