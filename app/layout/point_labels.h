// Placement of labels beside points, as on a map: to the right of the point, otherwise left, above
// or below. A label never overlaps another label or point; without a free position it is hidden,
// never shortened.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "layout/geometry.h"

namespace trame {

// Points so close to each other that they are drawn as one mark with their count.
struct PointGroup {
  Vec2 position;                // position of its first point
  std::vector<size_t> members;  // indices of its points, ascending
  friend bool operator==(const PointGroup&, const PointGroup&) = default;
};

// Returns groups of points: each point joins the first group whose `place` is within `distance` px,
// otherwise it starts a new group. A point that is not finite is in no group.
std::vector<PointGroup> group_points(std::span<const Vec2> points, double distance = 1);

// Lengths in px.
struct PointLabel {
  Vec2 point;
  double radius = 6;             // radius of the mark at the point
  double width = 0, height = 0;  // size of the label
  double priority = 0;           // higher ones are placed first, equal ones in the given order
};

struct PointLabelOptions {
  double gap = 4;      // distance from a mark to its label, in px
  double spacing = 2;  // smallest distance from a label to other labels and marks, in px
};

struct PlacedLabel {
  Rect rect;  // empty when hidden
  LabelSide side = LabelSide::hidden;
  friend bool operator==(const PlacedLabel&, const PlacedLabel&) = default;
};

// Returns one result per label, in the given order. Labels lie inside the area. Hidden are labels
// of points that are outside the area or not finite, and labels without a size. A greedy algorithm
// over the preferred positions of Imhof, "Positioning Names on Maps", The American Cartographer
// 1975.
std::vector<PlacedLabel> place_point_labels(std::span<const PointLabel> labels, Rect area,
                                            const PointLabelOptions& options = {});

}  // namespace trame
