// The flows of a Sankey diagram as a layered graph: what is drawn, which node stands in which layer
// and in what order. No sizes or positions; private to the Sankey layout.
#pragma once

#include <span>
#include <vector>

#include "layout/layered_order.h"
#include "layout/sankey.h"

namespace trame {

struct SankeyGraph {
  std::span<const SankeyFlow> flows;          // as given
  std::vector<double> values;                 // of each flow; 0 when it is left out
  std::vector<std::vector<size_t>> incoming;  // flows of each node
  std::vector<std::vector<size_t>> outgoing;
};

SankeyGraph read_sankey_graph(size_t node_count, std::span<const SankeyFlow> flows);

// Sets the fault and its nodes, or the layer of every node and their count.
void assign_layers(Sankey& sankey, std::span<const SankeyNode> nodes, const SankeyGraph& graph,
                   bool justify);

// The nodes of each layer, in an order with few crossings.
LayerOrder order_sankey(const Sankey& sankey, const SankeyGraph& graph, int sweeps);

}  // namespace trame
