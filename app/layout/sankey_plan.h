// Positions across the flow in a Sankey diagram: node sizes use one common scale, nodes are stacked
// so that flows are as straight as possible, and ribbons are stacked at their nodes. Used for
// horizontal and vertical flows, by the Sankey layout only.
#pragma once

#include <span>
#include <vector>

#include "layout/sankey_graph.h"

namespace trame {

// The size of the area and the options of nodes, reduced to fit it, in CSS px.
struct SankeyFrame {
  double length = 0, breadth = 0;  // size of the area along and across the flow
  double thickness = 0;            // size of a node along the flow
  double padding = 0;              // distance between nodes of a layer
  double min_length = 0;           // least size of a node across the flow
};

// The interval that a node covers across the flow, in CSS px from the edge of the area.
struct SankeyInterval {
  double start = 0, length = 0;
};

struct SankeyPlan {
  SankeyGraph graph;
  LayerOrder order;
  SankeyFrame frame;
  double scale = 0;  // CSS px per unit of value
  std::vector<SankeyInterval> nodes;
  // Per flow, distance of its ribbon's ends from the start of the source and of the target node.
  std::vector<double> source_offsets, target_offsets;
};

// Returns the plan. The area must have a finite size (layout/clean.h), the graph neither cycles nor
// self-loops (SankeyFault::none); `order` has the nodes of each layer in their order.
SankeyPlan plan_sankey(SankeyGraph graph, LayerOrder order, Rect area,
                       const SankeyOptions& options);

}  // namespace trame
