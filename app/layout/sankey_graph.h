// The layered graph of a Sankey diagram: its valid flows, the layer of each node and the order
// within the layers. It computes no sizes and no positions. Only the Sankey layout includes it.
#pragma once

#include <span>
#include <vector>

#include "layout/layered_order.h"
#include "layout/sankey.h"

namespace trame {

struct SankeyGraph {
  std::span<const SankeyFlow> flows;          // the flows as given
  std::vector<double> values;                 // value of each flow; 0 when it is left out
  std::vector<std::vector<size_t>> incoming;  // per node, the flows that enter it
  std::vector<std::vector<size_t>> outgoing;  // per node, the flows that leave it
};

SankeyGraph read_sankey_graph(size_t node_count, std::span<const SankeyFlow> flows);

// Sets the layer of every node and the number of layers. If the flows contain a self-loop or a
// cycle, sets `fault` and the nodes that are part of it instead. With `justify`, nodes without
// outgoing flows are in the last layer.
void assign_layers(Sankey& sankey, std::span<const SankeyNode> nodes, const SankeyGraph& graph,
                   bool justify);

// Returns the nodes of each layer, in an order with few crossings.
LayerOrder order_sankey(const Sankey& sankey, const SankeyGraph& graph, int sweeps);

}  // namespace trame
