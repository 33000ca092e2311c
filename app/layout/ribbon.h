// A ribbon: a band of constant thickness that swings from one place to another, as between the
// nodes of a Sankey diagram. Its shape, and what lies under a point; neither colour nor meaning.
#pragma once

#include <optional>
#include <vector>

#include "layout/geometry.h"

namespace trame {

// Which way flows run; nodes are stacked across it.
enum class FlowDirection : uint8_t { rightwards, downwards };

// `start` and `end` are the middles of the two ends. `thickness` is measured across the flow:
// vertically when it runs rightwards, horizontally when it runs downwards. All in pixels.
struct Ribbon {
  Vec2 start, end;
  double thickness = 0;
  FlowDirection direction = FlowDirection::rightwards;
  friend bool operator==(const Ribbon&, const Ribbon&) = default;
};

// The two long edges, both from start to end. They leave and arrive along the flow; the controls
// stand half-way.
struct RibbonEdges {
  CubicCurve first;   // upper, or left when flowing downwards
  CubicCurve second;  // lower, or right
};
RibbonEdges ribbon_edges(const Ribbon& ribbon);

// The outline as a closed polygon of 2 × (steps + 1) points, the last not repeating the first:
// along the first edge, back along the second. At least one step.
std::vector<Vec2> ribbon_outline(const Ribbon& ribbon, int steps = 24);

// Where the middle line is, across the flow, at a place along it; nothing before and after it.
std::optional<double> ribbon_across(const Ribbon& ribbon, double along);

// Whether the point lies on the ribbon or within `slop` pixels across the flow.
bool ribbon_contains(const Ribbon& ribbon, Vec2 point, double slop = 0);

}  // namespace trame
