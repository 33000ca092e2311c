// Layout of a Sankey diagram: computes rectangles of nodes and ribbons of flows from the nodes and
// the flows between them, all on one scale. It chooses the layers, the order and the positions of
// the nodes. It does not place labels and does not depend on the unit of the values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "layout/geometry.h"
#include "layout/ribbon.h"

namespace trame {

// `layer` is the wanted layer, from 0. Without it, the node is in the first layer its flows allow.
struct SankeyNode {
  std::optional<int> layer;
};

// A flow from one node to another, by index. A flow is left out when its value is not positive and
// finite or one of its nodes does not exist.
struct SankeyFlow {
  size_t source = 0;
  size_t target = 0;
  double value = 0;
};

// Lengths in CSS px. In an area too small for them, node thickness, padding and minimum length
// shrink so that at least a quarter of the area's size is left to the flows.
struct SankeyOptions {
  FlowDirection direction = FlowDirection::rightwards;
  double node_thickness = 16;  // size of a node in the direction of the flow
  double node_padding = 12;    // distance between nodes of a layer
  double min_node_length = 0;  // least size across the flow, so that small nodes can be tapped
  int iterations = 6;   // rounds of ordering and of relaxation, at most 64; 0 keeps the given order
  bool justify = true;  // puts nodes without outgoing flows and wanted layer into the last layer
};

// Why a diagram cannot be drawn. `self_loop`: a flow leads from a node to itself; `cycle`: several
// flows lead back to the node where they start.
enum class SankeyFault : uint8_t { none, self_loop, cycle };

struct SankeyNodeLayout {
  Rect rect;
  size_t layer = 0;  // index from 0 among the layers that contain nodes
  friend bool operator==(const SankeyNodeLayout&, const SankeyNodeLayout&) = default;
};

struct Sankey {
  SankeyFault fault = SankeyFault::none;
  std::vector<size_t> fault_nodes;      // nodes with self-loops, or one cycle in its flow order
  std::vector<SankeyNodeLayout> nodes;  // one per given node; empty rectangles in case of a fault
  std::vector<Ribbon> ribbons;          // one per given flow; thickness 0 for those left out
  size_t layer_count = 0;
  double scale = 0;  // CSS px of thickness per unit of value
  friend bool operator==(const Sankey&, const Sankey&) = default;
};

// Returns the layout. Each ribbon is value × scale thick. The length of each node is the larger of
// its inflow and its outflow times the scale, or the minimum length. Nodes of a layer do not
// overlap, nor do ribbons on one side of a node. A node is always in a later layer than the nodes
// that flow into it, even if it asks for another layer.
// The steps follow d3-sankey (Bostock 2012), which follows Riehmann, Hanfler and Froehlich,
// "Interactive Sankey Diagrams", InfoVis 2005. Nodes are ordered by reduce_crossings
// (layout/layered_order.h).
Sankey layout_sankey(std::span<const SankeyNode> nodes, std::span<const SankeyFlow> flows,
                     Rect area, const SankeyOptions& given = {});

// Counts the pairs of ribbons that cross. Takes O(n²) time.
size_t count_crossings(const Sankey& sankey);

}  // namespace trame
