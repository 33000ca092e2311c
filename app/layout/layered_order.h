// Ordering of the nodes within the layers of a layered graph, so that few links cross. It computes
// the order only, no sizes and no coordinates.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace trame {

// A link from a node to a node of the next layer.
struct LayerLink {
  size_t from = 0;
  size_t to = 0;
};

// The nodes of each layer in their order. Nodes are numbered 0, 1, 2 …; each occurs exactly once.
using LayerOrder = std::vector<std::vector<size_t>>;

// Counts the pairs of links between the same two layers of which one starts before the other and
// ends after it. Links that share an end do not cross. After Barth, Jünger and Mutzel, "Simple and
// Efficient Bilayer Cross Counting", Graph Drawing 2002.
size_t count_crossings(const LayerOrder& order, std::span<const LayerLink> links);

// Returns the same layers in an order with at most as many crossings as the given one. It sweeps
// `sweeps` times down and up, sorting by barycentres (Sugiyama, Tagawa and Toda 1981), exchanges
// adjacent nodes after each sweep (Gansner et al. 1993), and returns the best order found. Links
// must join consecutive layers.
LayerOrder reduce_crossings(LayerOrder order, std::span<const LayerLink> links, int sweeps);

}  // namespace trame
