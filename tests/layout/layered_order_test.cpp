// The order found has at most as many crossings as the order given.
#include "layout/layered_order.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "layout/random_numbers.h"

using namespace trame;

namespace {

using Links = std::vector<LayerLink>;

// Counts crossings by comparing every pair of links.
size_t count_by_pairs(const LayerOrder& order, const Links& links) {
  auto position = [&](size_t node) {
    for (size_t layer = 0; layer < order.size(); ++layer) {
      auto found = std::ranges::find(order[layer], node);
      if (found != order[layer].end())
        return std::pair(layer, size_t(found - order[layer].begin()));
    }
    return std::pair<size_t, size_t>(99, 99);
  };
  size_t crossings = 0;
  for (const LayerLink& a : links) {
    for (const LayerLink& b : links) {
      if (position(a.from).first != position(b.from).first) continue;
      crossings += position(a.from) < position(b.from) && position(a.to) > position(b.to);
    }
  }
  return crossings;
}

LayerOrder sorted_layers(LayerOrder order) {
  for (auto& layer : order) std::ranges::sort(layer);
  return order;
}

}  // namespace

TEST_CASE("two links cross when their ends are in opposite orders") {
  LayerOrder order = {{0, 1}, {2, 3}};
  CHECK(count_crossings(order, Links{{0, 3}, {1, 2}}) == 1);
  CHECK(count_crossings(order, Links{{0, 2}, {1, 3}}) == 0);
  CHECK(count_crossings(order, Links{{0, 2}, {0, 3}, {1, 3}}) == 0);
  CHECK(count_crossings(order, Links{{0, 3}, {0, 3}, {1, 2}}) == 2);
  CHECK(count_crossings(order, Links{{0, 2}, {0, 3}, {1, 2}, {1, 3}}) == 1);
}

TEST_CASE("a graph that can be ordered without crossings gets no crossings") {
  Links crossed = {{0, 5}, {1, 4}, {2, 3}};
  CHECK(count_crossings(reduce_crossings({{0, 1, 2}, {3, 4, 5}}, crossed, 4), crossed) == 0);
  // A tree of three layers whose leaves are shuffled.
  Links tree = {{0, 1}, {0, 2}, {1, 6}, {1, 4}, {2, 3}, {2, 5}};
  CHECK(count_crossings(reduce_crossings({{0}, {1, 2}, {3, 4, 5, 6}}, tree, 4), tree) == 0);
}

TEST_CASE("an order without crossings is unchanged") {
  LayerOrder order = {{0, 1}, {3, 2}};
  CHECK(reduce_crossings(order, Links{{0, 3}, {1, 2}}, 4) == order);
  CHECK(reduce_crossings({}, Links{}, 4).empty());
}

TEST_CASE("random graphs: the count equals that of all pairs and never grows; no node is lost") {
  for (uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    Lcg lcg{seed};
    LayerOrder order(2 + lcg.below(4));
    size_t nodes = 0;
    for (auto& layer : order) {
      layer.resize(1 + lcg.below(7));
      for (size_t& node : layer) node = nodes++;
    }
    Links links(lcg.below(30));
    for (LayerLink& link : links) {
      size_t layer = lcg.below(order.size() - 1);
      link.from = order[layer][lcg.below(order[layer].size())];
      link.to = order[layer + 1][lcg.below(order[layer + 1].size())];
    }
    REQUIRE(count_crossings(order, links) == count_by_pairs(order, links));
    LayerOrder reduced = reduce_crossings(order, links, 6);
    REQUIRE(count_crossings(reduced, links) <= count_crossings(order, links));
    REQUIRE(sorted_layers(reduced) == order);
    for (int sweeps = 0, most = 1 << 30; sweeps < 5; ++sweeps) {  // more sweeps are never worse
      int crossings = int(count_crossings(reduce_crossings(order, links, sweeps), links));
      REQUIRE(crossings <= most);
      most = crossings;
    }
    REQUIRE(reduced == reduce_crossings(order, links, 6));
  }
}
