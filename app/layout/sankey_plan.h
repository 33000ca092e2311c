// The positions of a Sankey diagram across its flows: lengths at one scale, nodes stacked so that
// flows run as straight as they can, ribbons packed at their nodes. Whichever way flows run;
// private to the Sankey layout.
#pragma once

#include <span>
#include <vector>

#include "layout/sankey_graph.h"

namespace trame {

// Lengths of the plan: `along` the flow and `across` it, whichever way it runs.
struct SankeyFrame {
  double along = 0, across = 0;  // extents of the area
  double thickness = 0, padding = 0, min_length = 0;
};

// A node or the end of a ribbon across the flow.
struct SankeyStretch {
  double start = 0, length = 0;
};

struct SankeyPlan {
  SankeyGraph graph;
  LayerOrder order;
  SankeyFrame frame;
  double scale = 0;
  std::vector<SankeyStretch> nodes;
  std::vector<double> source_offsets, target_offsets;  // of ribbons from the start of their node
};

// A plan in an area already made harmless, for a graph without faults and nodes in `order`.
SankeyPlan plan_sankey(SankeyGraph graph, LayerOrder order, Rect area,
                       const SankeyOptions& options);

}  // namespace trame
