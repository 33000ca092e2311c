// The order of nodes within the layers of a layered graph, so that few links cross. It knows
// neither sizes nor positions: only who stands before whom.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace trame {

// A link from a node to one of the next layer.
struct LayerLink {
  size_t from = 0;
  size_t to = 0;
};

// Nodes (0, 1, 2 …, each exactly once) by layer, in order within it.
using LayerOrder = std::vector<std::vector<size_t>>;

// Pairs of links of which one starts before the other and ends after it. Links between the same
// layers only; links that share an end never cross. Barth, Jünger and Mutzel, "Simple and Efficient
// Bilayer Cross Counting", Graph Drawing 2002.
size_t count_crossings(const LayerOrder& order, std::span<const LayerLink> links);

// The same layers in an order with at most as many crossings: `sweeps` down and up by barycentres
// (Sugiyama, Tagawa and Toda 1981), then exchanges of neighbours (Gansner et al. 1993); the best
// order met is kept, the given one if nothing is better. Links must join consecutive layers.
LayerOrder reduce_crossings(LayerOrder order, std::span<const LayerLink> links, int sweeps);

}  // namespace trame
