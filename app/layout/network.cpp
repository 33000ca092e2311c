#include "layout/network.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "layout/clean.h"
#include "layout/discs.h"
#include "layout/many_body.h"

namespace trame {
namespace {

constexpr size_t barnes_hut_from = 151;  // smallest number of nodes for the approximation
constexpr double rest_below = 0.001;     // alpha below which the network rests
constexpr double cooling = 0.977237;     // factor of alpha per step; just under 0.001^(1/300)
constexpr double warmth = 0.3;           // least alpha after a node is pinned or released
constexpr double longest_move = 0.5;     // longest move at alpha 1, as a share of ideal_distance
constexpr double most_covered = 0.5;     // largest share of the area covered by discs and spacing
constexpr double mass = 4;  // mass of a node without links; each link adds the same amount
constexpr int rounds_per_step = 2, rounds_at_rest = 200;   // rounds of separate_discs
constexpr double shrinking = 0.95, smallest_scale = 0.05;  // when discs cannot be separated
// Cosine and sine of the golden angle, 137.5°.
constexpr Vec2 golden_turn{-0.73736887807832, 0.67549029426152};

NetworkRequest cleaned(NetworkRequest request) {
  request.area = clean_area(request.area);
  double side = std::min(request.area.width, request.area.height);
  request.margin = std::min(clean_length(request.margin), side / 4);
  request.spacing = std::min(clean_length(request.spacing), side / 4);
  for (NetworkNode& node : request.nodes) {
    node.radius = clean_length(node.radius);
    if (node.start) node.start = clean_point(*node.start);
  }
  size_t count = request.nodes.size();
  std::erase_if(request.links, [count](const NetworkLink& link) {
    return link.source >= count || link.target >= count || link.source == link.target;
  });
  return request;
}

Rect inner_area(const NetworkRequest& request) {
  return request.area.inset(request.margin);
}

// Returns the factor, at most 1, that leaves enough free area to separate the discs.
double fitting_scale(const NetworkRequest& request) {
  Rect area = inner_area(request);
  double covered = 0, largest = 0;
  for (const NetworkNode& node : request.nodes) {
    double radius = node.radius + request.spacing / 2;
    covered += std::numbers::pi * radius * radius;
    largest = std::max(largest, radius);
  }
  if (!(largest > 0)) return 1;
  double by_cover = std::sqrt(most_covered * area.width * area.height / covered);
  double by_side = std::min(area.width, area.height) / 2 / largest;
  return std::min({1.0, by_cover, by_side});
}

// Returns the distance at which nodes fill the ellipse inside the area evenly: k of Fruchterman and
// Reingold.
double ideal_distance(const NetworkRequest& request) {
  Rect area = inner_area(request);
  double nodes = double(std::max<size_t>(1, request.nodes.size()));
  return std::sqrt(std::numbers::pi / 4 * area.width * area.height / nodes);
}

Vec2 middle_of(Rect area) {
  return {area.x + area.width / 2, area.y + area.height / 2};
}

// Returns the force towards the middle on a node at `offset` from it. It is the opposite of the
// outward force inside an ellipse of uniform density whose points repel by k² / d, so nodes without
// links come to rest spread evenly over the ellipse inside the area.
Vec2 pull_to_middle(Rect area, Vec2 offset) {
  double sum = area.width + area.height, turn = 2 * std::numbers::pi;
  if (!(sum > 0)) return {};
  return {-offset.x * turn * area.height / sum, -offset.y * turn * area.width / sum};
}

std::vector<Vec2> forces_on(const NetworkState& state, double k) {
  const auto& positions = state.positions;
  std::vector<Vec2> forces = positions.size() < barnes_hut_from ? repulsion_exact(positions)
                                                                : repulsion_barnes_hut(positions);
  Rect area = inner_area(state.request);
  Vec2 middle = middle_of(area);
  for (size_t i = 0; i < forces.size(); ++i) {
    Vec2 pull = pull_to_middle(area, {positions[i].x - middle.x, positions[i].y - middle.y});
    forces[i] = {forces[i].x * k * k + pull.x, forces[i].y * k * k + pull.y};
  }
  for (const NetworkLink& link : state.request.links) {
    Vec2 from = positions[link.source], to = positions[link.target];
    double dx = to.x - from.x, dy = to.y - from.y, stretch = std::sqrt(dx * dx + dy * dy) / k;
    forces[link.source] = {forces[link.source].x + dx * stretch,
                           forces[link.source].y + dy * stretch};
    forces[link.target] = {forces[link.target].x - dx * stretch,
                           forces[link.target].y - dy * stretch};
  }
  return forces;
}

// Nodes with many links get a larger mass, because the sum of their forces would overshoot.
std::vector<double> masses_of(const NetworkRequest& request) {
  std::vector<double> masses(request.nodes.size(), mass);
  for (const NetworkLink& link : request.links) {
    masses[link.source] += mass;
    masses[link.target] += mass;
  }
  return masses;
}

// Moves each node in the direction of its force; alpha limits the distance.
void move_nodes(NetworkState& state) {
  double k = ideal_distance(state.request), limit = longest_move * k * state.alpha;
  if (!(k > 0)) return;
  std::vector<Vec2> forces = forces_on(state, k);
  std::vector<double> masses = masses_of(state.request);
  for (size_t i = 0; i < forces.size(); ++i) {
    Vec2 move{forces[i].x / masses[i], forces[i].y / masses[i]};
    double length = std::sqrt(move.x * move.x + move.y * move.y);
    double share = length > limit ? limit / length : 1;
    state.positions[i].x += move.x * share;
    state.positions[i].y += move.y * share;
  }
}

// Separates the discs of the nodes; returns whether all are then `spacing` px apart.
bool push_apart(NetworkState& state, double spacing, int rounds) {
  std::vector<Disc> discs(state.positions.size());
  for (size_t i = 0; i < discs.size(); ++i) {
    discs[i] = {state.pins[i].value_or(state.positions[i]),
                node_radius(state, i) + spacing * state.scale / 2, state.pins[i].has_value()};
  }
  bool parted = separate_discs(discs, inner_area(state.request), rounds);
  for (size_t i = 0; i < discs.size(); ++i) state.positions[i] = discs[i].centre;
  return parted;
}

// Separates the discs with their spacing, or without it when there is not enough space. Some discs
// cannot be separated by moving them, such as one between two larger ones: then all shrink.
void come_to_rest(NetworkState& state) {
  if (push_apart(state, state.request.spacing, rounds_at_rest)) return;
  while (!push_apart(state, 0, rounds_at_rest) && state.scale > smallest_scale) {
    state.scale *= shrinking;
  }
}

}  // namespace

NetworkState seed_network(NetworkRequest request) {
  NetworkState state;
  state.request = cleaned(std::move(request));
  Rect area = inner_area(state.request);
  Vec2 middle = middle_of(area), turn{1, 0};
  auto count = double(state.request.nodes.size());
  state.scale = fitting_scale(state.request);
  for (const NetworkNode& node : state.request.nodes) {
    double out = std::sqrt((double(state.positions.size()) + 0.5) / count) / 2;
    Vec2 spiral{middle.x + turn.x * out * area.width, middle.y + turn.y * out * area.height};
    Vec2 start = spiral;
    // A thousandth of the spiral separates nodes that start at the same point.
    if (node.start) {
      start = {node.start->x + (spiral.x - middle.x) / 1000,
               node.start->y + (spiral.y - middle.y) / 1000};
    }
    state.positions.push_back(centre_within(area, start, node.radius * state.scale));
    turn = {turn.x * golden_turn.x - turn.y * golden_turn.y,
            turn.x * golden_turn.y + turn.y * golden_turn.x};
  }
  state.pins.resize(state.positions.size());
  return state;
}

double node_radius(const NetworkState& state, size_t node) {
  return state.request.nodes[node].radius * state.scale;
}

bool is_stale(const NetworkState& state, const NetworkRequest& request) {
  return state.request != cleaned(request);
}

bool is_resting(const NetworkState& state) {
  return state.alpha < rest_below || state.positions.empty();
}

NetworkState step_network(NetworkState state) {
  if (is_resting(state)) return state;
  move_nodes(state);
  state.alpha *= cooling;
  if (is_resting(state)) {
    come_to_rest(state);
  } else {
    push_apart(state, state.request.spacing, rounds_per_step);
  }
  return state;
}

NetworkState run_network_to_rest(NetworkState state) {
  while (!is_resting(state)) state = step_network(std::move(state));
  return state;
}

NetworkState pin_node(NetworkState state, size_t node, std::optional<Vec2> point) {
  if (node >= state.pins.size()) return state;
  state.scale = fitting_scale(state.request);
  state.pins[node] = point;
  if (point) {
    Rect area = inner_area(state.request);
    state.pins[node] = centre_within(area, clean_point(*point), node_radius(state, node));
    state.positions[node] = *state.pins[node];
  }
  state.alpha = std::max(state.alpha, warmth);
  return state;
}

}  // namespace trame
