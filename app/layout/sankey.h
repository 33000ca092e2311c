// Sankey diagram: nodes in layers and the flows between them in, node rectangles and ribbons out,
// all on one scale. It chooses layers, orders and positions; it shortens no label and knows no
// unit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "layout/geometry.h"
#include "layout/ribbon.h"

namespace trame {

// `layer` is where the node should stand, from 0; without it, as early as its flows allow.
struct SankeyNode {
  std::optional<int> layer;
};

// From one node to another, by index. A flow whose value is not positive and finite, or whose ends
// do not exist, is left out.
struct SankeyFlow {
  size_t source = 0;
  size_t target = 0;
  double value = 0;
};

// Lengths in pixels. When the area is too small for them, thickness, padding and the least length
// shrink so that at least a fourth of the area's extent is left to the flows.
struct SankeyOptions {
  FlowDirection direction = FlowDirection::rightwards;
  double node_thickness = 16;  // along the flow
  double node_padding = 12;    // between nodes of a layer
  double min_node_length = 0;  // across the flow, so that a tiny node can still be seen or tapped
  int iterations = 6;          // of ordering and of relaxation, at most 64; 0 keeps the order given
  bool justify = true;  // nodes that pass nothing on, and have no layer, stand in the last one
};

// Flows must lead forwards. `self_loop`: a node flows into itself; `cycle`: back to itself through
// others.
enum class SankeyFault : uint8_t { none, self_loop, cycle };

struct SankeyPlace {
  Rect rect;
  size_t layer = 0;  // counted over layers in use, so without holes
  friend bool operator==(const SankeyPlace&, const SankeyPlace&) = default;
};

struct Sankey {
  SankeyFault fault = SankeyFault::none;
  std::vector<size_t> fault_nodes;  // those with self-loops, or one cycle in the order of its flows
  std::vector<SankeyPlace> nodes;   // as given; no rectangles when there is a fault
  std::vector<Ribbon> ribbons;      // as the flows given; no thickness for those left out
  size_t layer_count = 0;
  double scale = 0;  // pixels of thickness per unit of value
  friend bool operator==(const Sankey&, const Sankey&) = default;
};

// Every ribbon is value × scale thick, every node as long as the larger of what enters and what
// leaves it (or the least length). Nodes of a layer do not overlap, nor do ribbons on one side of a
// node. A fixed layer yields to the flows: a node stands after all that flow into it.
// Passes after d3-sankey (Bostock 2012), itself after Riehmann, Hanfler and Froehlich, "Interactive
// Sankey Diagrams", InfoVis 2005. The order is that of reduce_crossings (layout/layered_order.h).
Sankey layout_sankey(std::span<const SankeyNode> nodes, std::span<const SankeyFlow> flows,
                     Rect area, const SankeyOptions& options = {});

// Pairs of ribbons that change sides over the stretch they share. Quadratic; for tests and choices.
size_t count_crossings(const Sankey& sankey);

}  // namespace trame
