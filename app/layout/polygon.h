// Areas bounded by rings of points, such as regions on a map: bounds, centroid, what lies inside.
// A ring closes by itself. It simplifies nothing and draws nothing.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "layout/geometry.h"

namespace trame {

// Points that are not finite, or further than longest_length (layout/clean.h) from the origin, are
// skipped everywhere below.
using Ring = std::vector<Vec2>;

// Of all points; nothing without any.
std::optional<Rect> polygon_bounds(std::span<const Ring> rings);

// By the even-odd rule: what an even number of rings surround is outside, so rings within rings are
// holes. Crossing count after Shimrat, "Algorithm 112", Communications of the ACM 1962.
bool polygon_contains(std::span<const Ring> rings, Vec2 point);

// Square pixels; islands and holes alike count by the way their ring turns, so holes must turn the
// other way.
double polygon_area(std::span<const Ring> rings);

// The centre of mass of the area (Bourke 1988), which may lie outside of it. Where there is no
// area, the mean of the points; nothing without any.
std::optional<Vec2> polygon_centroid(std::span<const Ring> rings);

// The longest stretch at height `y` that lies within; nothing where none does.
struct Chord {
  double left = 0, right = 0;
  double middle() const { return (left + right) / 2; }
  double length() const { return right - left; }
};
std::optional<Chord> widest_chord(std::span<const Ring> rings, double y);

// Lines at 45 degrees, `spacing` pixels apart as measured sideways, as far as they lie within; none
// without spacing or where there would be more than 4 000.
struct HatchLine {
  Vec2 from, to;
};
std::vector<HatchLine> hatch_lines(std::span<const Ring> rings, double spacing);

}  // namespace trame
