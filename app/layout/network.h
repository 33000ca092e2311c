// A network of nodes and links by forces, stepped over frames until it rests: request in, state
// out, from the same request always the same bits. It draws nothing, labels nothing and never
// waits.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "layout/geometry.h"

namespace trame {

// Pixels. A node with a `start` (where it stood before a filter changed, say) begins there.
struct NetworkNode {
  double radius = 8;
  std::optional<Vec2> start;
  friend bool operator==(const NetworkNode&, const NetworkNode&) = default;
};

// By index. Links to nothing and to themselves are ignored.
struct NetworkLink {
  size_t source = 0;
  size_t target = 0;
  friend bool operator==(const NetworkLink&, const NetworkLink&) = default;
};

struct NetworkRequest {
  std::vector<NetworkNode> nodes;
  std::vector<NetworkLink> links;
  Rect area;
  double margin = 8;   // free along the area's edges
  double spacing = 6;  // free between nodes
  friend bool operator==(const NetworkRequest&, const NetworkRequest&) = default;
};

struct NetworkState {
  NetworkRequest request;  // what this is the answer to, made harmless (see seed_network)
  std::vector<Vec2> positions;
  double scale = 1;                       // of radii and spacing; less than 1 in a crowd
  std::vector<std::optional<Vec2>> pins;  // where a node is held
  double alpha = 1;                       // heat: how far nodes may move; cools with every step
  friend bool operator==(const NetworkState&, const NetworkState&) = default;
};

// Nodes on a sunflower's spiral (Vogel 1979) that fills the area's ellipse, or at their start.
// Radii, margins and the area that are not finite and positive count as 0; margin and spacing
// shrink in an area too small for them, the scale so that discs cover at most half of it.
NetworkState seed_network(NetworkRequest request);

// As drawn: the radius asked, times the scale.
double node_radius(const NetworkState& state, size_t node);

// Whether the state answers another request than this one, so that it must be seeded anew.
bool is_stale(const NetworkState& state, const NetworkRequest& request);

// The next step: repulsion k² / d between all nodes (by Barnes and Hut's quadtree above 150 nodes),
// attraction d² / k along links, a pull to the middle that lets an unlinked cloud fill the area's
// ellipse, then discs pushed apart and into the area. Rests within 300 steps, with no two discs
// overlapping (the scale shrinks if they cannot be parted), then changes nothing.
// Fruchterman and Reingold, "Graph Drawing by Force-directed Placement", Software: Practice and
// Experience 21, 1991.
NetworkState step_network(NetworkState state);

bool is_resting(const NetworkState& state);

// All remaining steps at once: for still pictures and for visitors who want no motion.
NetworkState settle_network(NetworkState state);

// Holds a node at a point (moved into the area), as while it is dragged, or releases it. The
// network warms up a little to give way.
NetworkState pin_node(NetworkState state, size_t node, std::optional<Vec2> point);

}  // namespace trame
