#include "ui/chart/network_motion.h"

#include <algorithm>
#include "ui/chart/chart_memory.h"

namespace trame {
namespace {

constexpr int steps_per_frame = 8;

// Where nodes of both stood, in proportion to the areas; the others find a place of their own.
NetworkRequest with_starts(const PartnerNetwork& asked, const NetworkMemory& before) {
  NetworkRequest request = asked.request;
  const Rect& from = before.state.request.area;
  if (!(from.width > 0) || !(from.height > 0)) return request;
  for (size_t i = 0; i < asked.nodes.size(); ++i) {
    auto found = std::ranges::find(before.asked.nodes, asked.nodes[i]);
    if (found == before.asked.nodes.end()) continue;
    Vec2 stood = before.state.positions[size_t(found - before.asked.nodes.begin())];
    request.nodes[i].start = Vec2{stood.x * request.area.width / from.width,
                                  stood.y * request.area.height / from.height};
  }
  return request;
}

// The memory of this request, begun anew when it is another one than before.
NetworkMemory& network_for(const Page& page, const ChartKey& key) {
  std::optional<NetworkMemory>& memory = page.charts.network;
  PartnerNetwork asked = partner_network(key);
  bool same_programme = memory && memory->programme == &page.programme;
  if (same_programme && memory->asked == asked) return *memory;
  NetworkRequest request = same_programme ? with_starts(asked, *memory) : asked.request;
  NetworkState state = seed_network(std::move(request));
  memory = NetworkMemory{&page.programme, std::move(asked), std::move(state), std::nullopt};
  return *memory;
}

std::optional<size_t> node_in_hand(const Page& page, const NetworkMemory& network) {
  const Handling& hand = page.ui.memory().handling;
  if (!hand.drags) return std::nullopt;
  for (size_t i = 0; i < network.asked.nodes.size(); ++i) {
    if (hand.id == "chart/" + target_id(page.programme, network.asked.nodes[i])) return i;
  }
  return std::nullopt;
}

void follow_hand(const Page& page, NetworkMemory& network) {
  Handling& hand = page.ui.memory().handling;
  std::optional<size_t> node = node_in_hand(page, network);
  if (network.held && network.held != node) {
    network.state = pin_node(std::move(network.state), *network.held, std::nullopt);
    network.held.reset();
  }
  if (!node) return;
  double k = page.state.viewport ? page.state.viewport->k : 1;
  Vec2 at = network.state.positions[*node];
  if (network.held != node || hand.shift != Vec2{}) {
    at = {at.x + hand.shift.x / k, at.y + hand.shift.y / k};
    network.state = pin_node(std::move(network.state), *node, at);
  }
  network.held = node;
  hand.shift = {};
  if (!hand.released) return;
  network.state = pin_node(std::move(network.state), *node, std::nullopt);
  network.held.reset();
}

}  // namespace

const NetworkState& moved_network(const Page& page, const ChartKey& key) {
  UiMemory& memory = page.ui.memory();
  NetworkMemory& network = network_for(page, key);
  follow_hand(page, network);
  if (memory.reduced_motion) {
    if (!network.held) network.state = settle_network(std::move(network.state));
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
  bool asked = page.ui.memory().double_tapped.starts_with("chart");
  if (asked && page.state.selection) page.ui.emit(ClearSelection{});
}

}  // namespace trame
