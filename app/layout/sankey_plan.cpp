#include "layout/sankey_plan.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <utility>

#include "layout/clean.h"
#include "layout/stable_order.h"

namespace trame {
namespace {

double sum_of(const std::vector<size_t>& flows, const std::vector<double>& values) {
  return std::accumulate(flows.begin(), flows.end(), 0.0,
                         [&](double sum, size_t flow) { return sum + values[flow]; });
}

double node_value(const SankeyGraph& graph, size_t node) {
  return std::max(sum_of(graph.incoming[node], graph.values),
                  sum_of(graph.outgoing[node], graph.values));
}

SankeyFrame frame_of(const LayerOrder& order, Rect area, const SankeyOptions& options) {
  bool rightwards = options.direction == FlowDirection::rightwards;
  SankeyFrame frame;
  frame.length = rightwards ? area.width : area.height;
  frame.breadth = rightwards ? area.height : area.width;
  size_t most = 1;
  for (const auto& layer : order) most = std::max(most, layer.size());
  auto layers = double(std::max<size_t>(1, order.size())), nodes = double(most);
  frame.thickness = std::min(clean_length(options.node_thickness), frame.length / (2 * layers - 1));
  frame.padding = std::min(clean_length(options.node_padding),
                           nodes > 1 ? frame.breadth / 2 / (nodes - 1) : longest_length);
  double room = frame.breadth - frame.padding * (nodes - 1);
  frame.min_length = std::min(clean_length(options.min_node_length), room / 2 / nodes);
  return frame;
}

// Returns the scale at which the lengths of these values add up to `room`. Values whose length
// would be less than `min_length` count with that length.
double filling_scale(std::vector<double> values, double min_length, double room) {
  sort_stably(values, std::less<>());
  double rest = std::accumulate(values.begin(), values.end(), 0.0);
  for (double value : values) {
    if (!(rest > 0)) break;
    double scale = room / rest;
    if (value * scale >= min_length) return scale;
    rest -= value;
    room -= min_length;
  }
  return std::numeric_limits<double>::infinity();
}

// Returns the scale for all layers, which is the scale of the layer that needs the most space.
double common_scale(const SankeyPlan& plan) {
  double scale = std::numeric_limits<double>::infinity();
  for (const auto& layer : plan.order) {
    std::vector<double> values;
    values.reserve(layer.size());
    for (size_t node : layer) values.push_back(node_value(plan.graph, node));
    double room = plan.frame.breadth - plan.frame.padding * (double(layer.size()) - 1);
    scale = std::min(scale, filling_scale(std::move(values), plan.frame.min_length, room));
  }
  return std::isfinite(scale) ? scale : 0;
}

// Stacks the nodes of a layer so that the weighted sum of squared distances to their wanted starts
// is minimal. With the order fixed, this is an isotonic regression, solved by pooling adjacent
// violators (Ayer et al. 1955).
void stack_layer(SankeyPlan& plan, const std::vector<size_t>& layer,
                 const std::vector<double>& wishes, const std::vector<double>& weights) {
  struct Pool {
    double slack, weight;  // slack: free space before the nodes of the pool
    size_t end;            // index after its last node
  };
  std::vector<Pool> pools;
  double offset = 0;
  for (size_t i = 0; i < layer.size(); ++i) {
    Pool pool{wishes[i] - offset, weights[i], i + 1};
    for (; !pools.empty() && pools.back().slack >= pool.slack; pools.pop_back()) {
      double weight = pools.back().weight + pool.weight;
      pool.slack += (pools.back().slack - pool.slack) * (pools.back().weight / weight);
      pool.weight = weight;
    }
    pools.push_back(pool);
    offset += plan.nodes[layer[i]].length + plan.frame.padding;
  }
  double room = std::max(0.0, plan.frame.breadth - (offset - plan.frame.padding));
  offset = 0;
  size_t i = 0;
  for (const Pool& pool : pools) {
    for (; i < pool.end; ++i) {
      plan.nodes[layer[i]].start = std::clamp(pool.slack, 0.0, room) + offset;
      offset += plan.nodes[layer[i]].length + plan.frame.padding;
    }
  }
}

// Sets the lengths at the common scale and stacks every layer in the middle.
void initialize_breadths(SankeyPlan& plan) {
  for (size_t node = 0; node < plan.nodes.size(); ++node) {
    double value = node_value(plan.graph, node);
    plan.nodes[node].length = std::max(value * plan.scale, plan.frame.min_length);
  }
  for (const auto& layer : plan.order) {
    double total = plan.frame.padding * (double(layer.size()) - 1);
    for (size_t node : layer) total += plan.nodes[node].length;
    double start = (plan.frame.breadth - total) / 2;
    for (size_t node : layer) {
      plan.nodes[node].start = start;
      start += plan.nodes[node].length + plan.frame.padding;
    }
  }
}

// Sorts the ribbons on each side of a node by the positions of their other ends and stacks them
// without gaps, centred in the node: they cross less, and a node of minimum length looks balanced.
void place_offsets(SankeyPlan& plan) {
  auto place = [&](size_t node, std::vector<size_t>& flows, auto other_end, auto& offsets) {
    auto middle_of_other = [&](size_t flow) {
      const SankeyInterval& other = plan.nodes[plan.graph.flows[flow].*other_end];
      return other.start + other.length / 2;
    };
    sort_stably(flows, [&](size_t a, size_t b) { return middle_of_other(a) < middle_of_other(b); });
    double offset = (plan.nodes[node].length - node_value(plan.graph, node) * plan.scale) / 2;
    for (size_t flow : flows) {
      offsets[flow] = offset;
      offset += plan.graph.values[flow] * plan.scale;
    }
  };
  for (size_t node = 0; node < plan.nodes.size(); ++node) {
    place(node, plan.graph.outgoing[node], &SankeyFlow::target, plan.source_offsets);
    place(node, plan.graph.incoming[node], &SankeyFlow::source, plan.target_offsets);
  }
}

// Moves the nodes of a layer to the positions where their incoming or outgoing flows run straight.
void relax_layer(SankeyPlan& plan, const std::vector<size_t>& layer, bool towards_sources) {
  std::vector<double> wishes, weights;
  for (size_t node : layer) {
    const auto& flows = towards_sources ? plan.graph.incoming[node] : plan.graph.outgoing[node];
    double sum = 0, weight = 0;
    for (size_t flow : flows) {
      double shift = plan.source_offsets[flow] - plan.target_offsets[flow];
      double wish = towards_sources ? plan.nodes[plan.graph.flows[flow].source].start + shift
                                    : plan.nodes[plan.graph.flows[flow].target].start - shift;
      sum += wish * plan.graph.values[flow] * plan.scale;
      weight += plan.graph.values[flow] * plan.scale;
    }
    bool is_free = !(weight > 0);
    wishes.push_back(is_free ? plan.nodes[node].start : sum / weight);
    weights.push_back(is_free ? 1e-6 : weight);
  }
  stack_layer(plan, layer, wishes, weights);
}

void relax(SankeyPlan& plan) {
  for (size_t i = plan.order.size(); i-- > 0;) relax_layer(plan, plan.order[i], false);
  place_offsets(plan);
  for (const auto& layer : plan.order) relax_layer(plan, layer, true);
  place_offsets(plan);
}

}  // namespace

SankeyPlan plan_sankey(SankeyGraph graph, LayerOrder order, Rect area,
                       const SankeyOptions& options) {
  SankeyPlan plan;
  plan.graph = std::move(graph);
  plan.order = std::move(order);
  plan.frame = frame_of(plan.order, area, options);
  plan.scale = common_scale(plan);
  plan.nodes.resize(plan.graph.incoming.size());
  plan.source_offsets.resize(plan.graph.flows.size());
  plan.target_offsets.resize(plan.graph.flows.size());
  initialize_breadths(plan);
  place_offsets(plan);
  for (int i = 0; i < options.iterations; ++i) relax(plan);
  return plan;
}

}  // namespace trame
