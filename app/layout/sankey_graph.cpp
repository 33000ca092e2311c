#include "layout/sankey_graph.h"

#include <algorithm>
#include <functional>

#include "layout/clean.h"
#include "layout/stable_order.h"

namespace trame {
namespace {

// Returns the nodes in an order in which every flow leads to a later node (Kahn 1962). Nodes that
// a cycle reaches are missing.
std::vector<size_t> topological_order(const SankeyGraph& graph) {
  std::vector<size_t> waiting_for(graph.incoming.size()), order;
  for (size_t node = 0; node < waiting_for.size(); ++node) {
    waiting_for[node] = graph.incoming[node].size();
    if (waiting_for[node] == 0) order.push_back(node);
  }
  for (size_t i = 0; i < order.size(); ++i) {
    for (size_t flow : graph.outgoing[order[i]]) {
      if (--waiting_for[graph.flows[flow].target] == 0) order.push_back(graph.flows[flow].target);
    }
  }
  return order;
}

// Returns the nodes of one cycle, in the order of its flows. Every node missing from the
// topological order has a source that is missing too, so following the sources upstream must visit
// a node twice.
std::vector<size_t> find_cycle(const SankeyGraph& graph, const std::vector<size_t>& topological) {
  std::vector<bool> is_ordered(graph.incoming.size()), is_visited(graph.incoming.size());
  for (size_t node : topological) is_ordered[node] = true;
  size_t node = size_t(std::ranges::find(is_ordered, false) - is_ordered.begin());
  std::vector<size_t> upstream;
  while (!is_visited[node]) {
    is_visited[node] = true;
    upstream.push_back(node);
    auto is_missing = [&](size_t flow) { return !is_ordered[graph.flows[flow].source]; };
    node = graph.flows[*std::ranges::find_if(graph.incoming[node], is_missing)].source;
  }
  std::vector<size_t> cycle(std::ranges::find(upstream, node), upstream.end());
  std::ranges::reverse(cycle);
  return cycle;
}

std::vector<size_t> find_self_loops(const SankeyGraph& graph) {
  std::vector<size_t> loops;
  for (size_t node = 0; node < graph.outgoing.size(); ++node) {
    auto returns = [&](size_t flow) { return graph.flows[flow].target == node; };
    if (std::ranges::any_of(graph.outgoing[node], returns)) loops.push_back(node);
  }
  return loops;
}

// Renumbers the layers so that none is empty.
void close_gaps(Sankey& sankey) {
  std::vector<size_t> used;
  for (const SankeyNodeLayout& node : sankey.nodes) used.push_back(node.layer);
  sort_stably(used, std::less<>());
  used.erase(std::unique(used.begin(), used.end()), used.end());
  for (SankeyNodeLayout& node : sankey.nodes) {
    node.layer = size_t(std::ranges::lower_bound(used, node.layer) - used.begin());
  }
  sankey.layer_count = used.size();
}

// A graph in which every link joins consecutive layers: longer flows pass through virtual nodes,
// numbered after the real ones.
struct ProperGraph {
  LayerOrder order;
  std::vector<LayerLink> links;
};

ProperGraph proper_graph(const Sankey& sankey, const SankeyGraph& graph) {
  ProperGraph proper{LayerOrder(sankey.layer_count), {}};
  size_t next_id = sankey.nodes.size();
  for (size_t node = 0; node < next_id; ++node) {
    proper.order[sankey.nodes[node].layer].push_back(node);
  }
  for (size_t i = 0; i < graph.flows.size(); ++i) {
    if (!(graph.values[i] > 0)) continue;
    size_t from = graph.flows[i].source, last = sankey.nodes[graph.flows[i].target].layer;
    for (size_t layer = sankey.nodes[from].layer + 1; layer < last; ++layer) {
      proper.links.push_back({from, next_id});
      proper.order[layer].push_back(next_id);
      from = next_id++;
    }
    proper.links.push_back({from, graph.flows[i].target});
  }
  return proper;
}

}  // namespace

SankeyGraph read_sankey_graph(size_t node_count, std::span<const SankeyFlow> flows) {
  SankeyGraph graph{flows, std::vector<double>(flows.size()),
                    std::vector<std::vector<size_t>>(node_count),
                    std::vector<std::vector<size_t>>(node_count)};
  for (size_t i = 0; i < flows.size(); ++i) {
    const SankeyFlow& flow = flows[i];
    if (flow.source >= node_count || flow.target >= node_count) continue;
    graph.values[i] = clean_amount(flow.value);
    if (!(graph.values[i] > 0)) continue;
    graph.outgoing[flow.source].push_back(i);
    graph.incoming[flow.target].push_back(i);
  }
  return graph;
}

void assign_layers(Sankey& sankey, std::span<const SankeyNode> nodes, const SankeyGraph& graph,
                   bool justify) {
  sankey.fault_nodes = find_self_loops(graph);
  if (!sankey.fault_nodes.empty()) {
    sankey.fault = SankeyFault::self_loop;
    return;
  }
  std::vector<size_t> order = topological_order(graph);
  if (order.size() < nodes.size()) {
    sankey.fault = SankeyFault::cycle;
    sankey.fault_nodes = find_cycle(graph, order);
    return;
  }
  size_t last = 0;
  for (size_t node : order) {
    size_t layer = size_t(std::max(0, nodes[node].layer.value_or(0)));
    for (size_t flow : graph.incoming[node]) {
      layer = std::max(layer, sankey.nodes[graph.flows[flow].source].layer + 1);
    }
    sankey.nodes[node].layer = layer;
    last = std::max(last, layer);
  }
  for (size_t node : order) {
    bool is_end = !graph.incoming[node].empty() && graph.outgoing[node].empty();
    if (justify && is_end && !nodes[node].layer) sankey.nodes[node].layer = last;
  }
  close_gaps(sankey);
}

LayerOrder order_sankey(const Sankey& sankey, const SankeyGraph& graph, int sweeps) {
  ProperGraph proper = proper_graph(sankey, graph);
  LayerOrder order = reduce_crossings(std::move(proper.order), proper.links, sweeps);
  for (auto& layer : order) {
    std::erase_if(layer, [&](size_t node) { return node >= sankey.nodes.size(); });
  }
  return order;
}

}  // namespace trame
