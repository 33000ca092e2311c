// Layout of a squarified treemap: computes rectangles whose areas are proportional to weights and
// whose aspect ratios are close to a chosen one. It uses one greedy pass, so the result is not
// optimal. It leaves no gaps between tiles; the charts inset them.
#pragma once

#include <span>
#include <vector>

#include "layout/geometry.h"

namespace trame {

struct TreemapOptions {
  double aspect = 1;  // wanted width / height of tiles; above 1 leaves more space for labels
};

// Returns one rectangle per weight, in the given order. They tile `area` exactly, the largest at
// the top left; equal weights keep the given order. A weight that is not positive and finite gets
// an empty rectangle. After Bruls, Huizing and van Wijk, "Squarified Treemaps", Data Visualization
// 2000.
std::vector<Rect> layout_treemap(std::span<const double> weights, Rect area,
                                 const TreemapOptions& options = {});

}  // namespace trame
