#include "layout/layered_order.h"
#include "layout/stable_order.h"

#include <algorithm>
#include <functional>
#include <span>
#include <utility>

namespace trame {
namespace {

constexpr int max_exchange_rounds = 8;

using Neighbours = std::vector<std::vector<size_t>>;  // per node, its neighbours in one layer

struct LayeredGraph {
  Neighbours before, after;
};

size_t node_count(const LayerOrder& order) {
  size_t count = 0;
  for (const auto& layer : order) count += layer.size();
  return count;
}

LayeredGraph graph_of(size_t nodes, std::span<const LayerLink> links) {
  LayeredGraph graph{Neighbours(nodes), Neighbours(nodes)};
  for (const LayerLink& link : links) {
    graph.after[link.from].push_back(link.to);
    graph.before[link.to].push_back(link.from);
  }
  return graph;
}

std::vector<size_t> ranks_of(const LayerOrder& order) {
  std::vector<size_t> ranks(node_count(order));
  for (const auto& layer : order) {
    for (size_t i = 0; i < layer.size(); ++i) ranks[layer[i]] = i;
  }
  return ranks;
}

// Counts the pairs in which an earlier rank is greater than a later one, with a Fenwick tree over
// the ranks already visited.
size_t count_inversions(const std::vector<size_t>& ranks, size_t rank_count) {
  std::vector<size_t> tree(rank_count + 1);
  size_t inversions = 0;
  for (size_t seen = 0; seen < ranks.size(); ++seen) {
    size_t not_greater = 0;
    for (size_t i = ranks[seen] + 1; i > 0; i &= i - 1) not_greater += tree[i];
    inversions += seen - not_greater;
    for (size_t i = ranks[seen] + 1; i <= rank_count; i += i & (~i + 1)) ++tree[i];
  }
  return inversions;
}

size_t count_crossings(const LayerOrder& order, const LayeredGraph& graph) {
  std::vector<size_t> ranks = ranks_of(order);
  size_t crossings = 0;
  for (size_t layer = 0; layer + 1 < order.size(); ++layer) {
    std::vector<size_t> ends;  // per link, sorted by its start: rank of its end in the next layer
    for (size_t node : order[layer]) {
      size_t first = ends.size();
      for (size_t next : graph.after[node]) ends.push_back(ranks[next]);
      sort_stably(std::span(ends).subspan(first), std::less<>());
    }
    crossings += count_inversions(ends, order[layer + 1].size());
  }
  return crossings;
}

// Returns the position of a rank within its layer, between 0 and 1, to compare layers of different
// sizes.
double relative(size_t rank, size_t layer_size) {
  return (static_cast<double>(rank) + 0.5) / static_cast<double>(layer_size);
}

// Sorts a layer by the mean position of each node's neighbours in the other layer. A node without
// neighbours is sorted by its current position.
void sort_by_barycentre(std::vector<size_t>& layer, const Neighbours& neighbours,
                        const std::vector<size_t>& other_layer) {
  std::vector<double> position(neighbours.size());
  for (size_t i = 0; i < other_layer.size(); ++i) {
    position[other_layer[i]] = relative(i, other_layer.size());
  }
  std::vector<std::pair<double, size_t>> keyed;
  for (size_t i = 0; i < layer.size(); ++i) {
    const auto& others = neighbours[layer[i]];
    double sum = 0;
    for (size_t other : others) sum += position[other];
    double mean = others.empty() ? relative(i, layer.size()) : sum / double(others.size());
    keyed.emplace_back(mean, layer[i]);
  }
  sort_stably(keyed, [](const auto& a, const auto& b) { return a.first < b.first; });
  for (size_t i = 0; i < layer.size(); ++i) layer[i] = keyed[i].second;
}

// Counts the crossings between the links of two nodes of one layer, given the neighbours of the
// first and of the second node.
size_t pair_crossings(const std::vector<size_t>& first, const std::vector<size_t>& second,
                      const std::vector<size_t>& ranks) {
  size_t crossings = 0;
  for (size_t a : first) {
    for (size_t b : second) crossings += ranks[a] > ranks[b];
  }
  return crossings;
}

bool exchange_helps(size_t first, size_t second, const LayeredGraph& graph,
                    const std::vector<size_t>& ranks) {
  size_t now = 0, then = 0;
  for (const Neighbours* neighbours : {&graph.before, &graph.after}) {
    now += pair_crossings((*neighbours)[first], (*neighbours)[second], ranks);
    then += pair_crossings((*neighbours)[second], (*neighbours)[first], ranks);
  }
  return then < now;
}

// Exchanges adjacent nodes of a layer as long as that removes crossings.
void exchange_neighbours(LayerOrder& order, const LayeredGraph& graph) {
  std::vector<size_t> ranks = ranks_of(order);
  bool changed = true;
  for (int round = 0; changed && round < max_exchange_rounds; ++round) {
    changed = false;
    for (auto& layer : order) {
      for (size_t i = 0; i + 1 < layer.size(); ++i) {
        if (!exchange_helps(layer[i], layer[i + 1], graph, ranks)) continue;
        std::swap(ranks[layer[i]], ranks[layer[i + 1]]);
        std::swap(layer[i], layer[i + 1]);
        changed = true;
      }
    }
  }
}

void sweep(LayerOrder& order, const LayeredGraph& graph, bool down) {
  size_t last = order.size() - 1;
  for (size_t i = 0; i < last; ++i) {
    if (down) sort_by_barycentre(order[i + 1], graph.before, order[i]);
    if (!down) sort_by_barycentre(order[last - i - 1], graph.after, order[last - i]);
  }
}

}  // namespace

size_t count_crossings(const LayerOrder& order, std::span<const LayerLink> links) {
  return count_crossings(order, graph_of(node_count(order), links));
}

LayerOrder reduce_crossings(LayerOrder order, std::span<const LayerLink> links, int sweeps) {
  LayeredGraph graph = graph_of(node_count(order), links);
  LayerOrder best = order;
  size_t fewest = count_crossings(best, graph);
  for (int i = 0; i < 2 * sweeps && fewest > 0; ++i) {
    sweep(order, graph, i % 2 == 0);
    LayerOrder candidate = order;
    exchange_neighbours(candidate, graph);
    size_t crossings = count_crossings(candidate, graph);
    if (crossings >= fewest) continue;
    fewest = crossings;
    best = std::move(candidate);
  }
  return best;
}

}  // namespace trame
