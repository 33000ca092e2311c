// Force-directed layout of a network of nodes and links, computed step by step over several frames
// until it rests. It is a pure function: the same request gives the same result, bit for bit. It
// does not draw and does not place labels.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "layout/geometry.h"

namespace trame {

// A node, in CSS px. `start` is its initial position, e.g. its position before a filter changed.
struct NetworkNode {
  double radius = 8;
  std::optional<Vec2> start;
  friend bool operator==(const NetworkNode&, const NetworkNode&) = default;
};

// A link between two nodes, by index. A link to a missing node or to itself is ignored.
struct NetworkLink {
  size_t source = 0;
  size_t target = 0;
  friend bool operator==(const NetworkLink&, const NetworkLink&) = default;
};

struct NetworkRequest {
  std::vector<NetworkNode> nodes;
  std::vector<NetworkLink> links;
  Rect area;
  double margin = 8;   // free distance to the edges of the area, in CSS px
  double spacing = 6;  // free distance between nodes, in CSS px
  friend bool operator==(const NetworkRequest&, const NetworkRequest&) = default;
};

struct NetworkState {
  NetworkRequest request;       // the request of this state, cleaned (see seed_network)
  std::vector<Vec2> positions;  // centre of each node
  double scale = 1;             // factor of radii and spacing; below 1 when there is little space
  std::vector<std::optional<Vec2>> pins;  // fixed position of each node; nothing when it is free
  double alpha = 1;  // factor of the longest move in a step; decreases with every step
  friend bool operator==(const NetworkState&, const NetworkState&) = default;
};

// Returns the initial state: nodes at their start, or on a sunflower spiral (Vogel 1979) that fills
// the ellipse inside the area. Radii, margins and area sizes that are not finite and positive count
// as 0. Margin and spacing shrink in a small area; the scale shrinks until the discs cover at most
// half of the area.
NetworkState seed_network(NetworkRequest request);

// Returns the radius to draw: the requested radius times the scale.
double node_radius(const NetworkState& state, size_t node);

// Returns whether the state belongs to another request than `request`, so that a new seed is
// needed.
bool is_stale(const NetworkState& state, const NetworkRequest& request);

// Returns the state after one step. Its forces (d: distance of two nodes, k: ideal distance) are
// repulsion k² / d between all nodes (with a quadtree above 150 nodes), attraction d² / k along
// links, and a force towards the middle; then overlapping discs are separated and moved into the
// area. Within 300 steps the network rests and no two discs overlap (the scale shrinks if they
// cannot be separated); later steps change nothing. After Fruchterman and Reingold, "Graph Drawing
// by Force-directed Placement", Software: Practice and Experience 21, 1991.
NetworkState step_network(NetworkState state);

bool is_resting(const NetworkState& state);

// Performs all remaining steps at once: for exported images, and for visitors who prefer reduced
// motion.
NetworkState run_network_to_rest(NetworkState state);

// Fixes a node at a point (moved into the area), e.g. while it is dragged, or releases it when
// there is no point. Raises alpha, so that the other nodes can move again.
NetworkState pin_node(NetworkState state, size_t node, std::optional<Vec2> point);

}  // namespace trame
