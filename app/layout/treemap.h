// Squarified treemap: weights in, rectangles out whose areas are in the same proportions and whose
// shapes are as close to a chosen aspect as a greedy pass gets. It leaves no gaps; charts inset
// tiles.
#pragma once

#include <span>
#include <vector>

#include "layout/geometry.h"

namespace trame {

struct TreemapOptions {
  double aspect = 1;  // width over height that tiles should come near; over 1 leaves room for words
};

// One rectangle per weight, in the order given; they tile `area` exactly, largest at the top left.
// Weights that are not positive and finite get an empty rectangle. Ties keep the given order.
// Bruls, Huizing and van Wijk, "Squarified Treemaps", Data Visualization 2000.
std::vector<Rect> layout_treemap(std::span<const double> weights, Rect area,
                                 const TreemapOptions& options = {});

}  // namespace trame
