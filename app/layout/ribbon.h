// A ribbon: a curved band of constant thickness between two points, as between the nodes of a
// Sankey diagram. It computes the outline and tests whether a point is inside; it does not draw.
#pragma once

#include <optional>
#include <vector>

#include "layout/geometry.h"

namespace trame {

// Direction of the flows; the nodes of a layer are stacked perpendicular to it.
enum class FlowDirection : uint8_t { rightwards, downwards };

// `start` and `end` are the middles of the two ends. `thickness` is measured perpendicular to the
// flow: vertically for rightwards, horizontally for downwards. All in CSS px.
struct Ribbon {
  Vec2 start, end;
  double thickness = 0;
  FlowDirection direction = FlowDirection::rightwards;
  friend bool operator==(const Ribbon&, const Ribbon&) = default;
};

// The two long edges, both from start to end. At both ends they are parallel to the flow; their
// control points are half-way between the ends.
struct RibbonEdges {
  CubicCurve first;   // the upper edge, or the left one when the flow is downwards
  CubicCurve second;  // the lower edge, or the right one
};
RibbonEdges ribbon_edges(const Ribbon& ribbon);

// Returns the outline as a polygon of 2 × (steps + 1) points: along the first edge, then back along
// the second. The first point is not repeated at the end. `steps` less than 1 count as 1.
std::vector<Vec2> ribbon_outline(const Ribbon& ribbon, int steps = 24);

// Returns the coordinate of the middle line perpendicular to the flow (y when it runs rightwards),
// at a position along the flow (x when it runs rightwards). Nothing outside the two ends.
std::optional<double> ribbon_across(const Ribbon& ribbon, double position);

// Returns whether the point is on the ribbon, or at most `slop` px beside it.
bool ribbon_contains(const Ribbon& ribbon, Vec2 point, double slop = 0);

}  // namespace trame
