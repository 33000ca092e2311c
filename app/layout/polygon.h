// Geometry of polygons bounded by rings of points, such as regions on a map: bounds, area,
// centroid, containment, hatching. The last point of a ring is joined to the first. It does not
// simplify polygons and does not draw.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "layout/geometry.h"

namespace trame {

// The points of a ring. All functions below skip points that are not finite or have a coordinate
// beyond ±longest_length (layout/clean.h).
using Ring = std::vector<Vec2>;

// Returns the bounding rectangle of all points; nothing when there are none.
std::optional<Rect> polygon_bounds(std::span<const Ring> rings);

// Returns whether a point is inside by the even-odd rule: a ring inside another ring is a hole.
// Counts crossings after Shimrat, "Algorithm 112", Communications of the ACM 1962.
bool polygon_contains(std::span<const Ring> rings, Vec2 point);

// Returns the area in square px. Areas of rings are added with their sign, so the points of holes
// must run in the opposite direction to those of outer rings.
double polygon_area(std::span<const Ring> rings);

// Returns the centre of mass of the area (Bourke 1988), which may lie outside it. When the area is
// zero, returns the mean of the points; nothing when there are none.
std::optional<Vec2> polygon_centroid(std::span<const Ring> rings);

// A horizontal segment inside a polygon.
struct Chord {
  double left = 0, right = 0;
  double middle() const { return (left + right) / 2; }
  double length() const { return right - left; }
};
// Returns the longest segment inside at height `y`; nothing when the polygon does not reach it.
std::optional<Chord> widest_chord(std::span<const Ring> rings, double y);

struct HatchLine {
  Vec2 from, to;
};
// Returns the parts of parallel lines at 45° that lie inside, with a horizontal distance of
// `spacing` px between lines. None when `spacing` is not positive or more than 4 000 lines would be
// needed.
std::vector<HatchLine> hatch_lines(std::span<const Ring> rings, double spacing);

}  // namespace trame
