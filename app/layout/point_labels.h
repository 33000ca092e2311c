// Labels beside points, as on a map: each to the right of its point, else left, above or below it,
// never over another label or point. What finds no place is hidden, never squeezed.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "layout/geometry.h"

namespace trame {

// Points so near to each other that they are drawn as one, with their count.
struct PointGroup {
  Vec2 place;                   // of the first of them
  std::vector<size_t> members;  // as given
  friend bool operator==(const PointGroup&, const PointGroup&) = default;
};

// Each point joins the first group whose place is within `distance` pixels, else founds one. A
// point that is not finite is in no group.
std::vector<PointGroup> group_points(std::span<const Vec2> points, double distance = 1);

// Pixels, but for the priority: higher ones are placed first, equal ones in the order given.
struct PointLabel {
  Vec2 point;
  double radius = 6;  // of the mark drawn at the point
  double width = 0, height = 0;
  double priority = 0;
};

struct PointLabelOptions {
  double gap = 4;      // from a mark to its label
  double spacing = 2;  // from a label to other labels and marks
};

struct PlacedLabel {
  Rect rect;  // empty when hidden
  LabelSide side = LabelSide::hidden;
  friend bool operator==(const PlacedLabel&, const PlacedLabel&) = default;
};

// One answer per label. Labels lie within the area; points outside of it, points that are not
// finite and labels without size get none. Greedy over the preferred positions of Imhof,
// "Positioning Names on Maps", The American Cartographer 1975.
std::vector<PlacedLabel> place_point_labels(std::span<const PointLabel> labels, Rect area,
                                            const PointLabelOptions& options = {});

}  // namespace trame
