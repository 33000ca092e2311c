#include "layout/ribbon.h"

#include <algorithm>
#include <cmath>

namespace trame {
namespace {

// Converts coordinates along and across the flow to a point.
Vec2 flow_point(FlowDirection direction, double along, double across) {
  return direction == FlowDirection::rightwards ? Vec2{along, across} : Vec2{across, along};
}
double along_of(FlowDirection direction, Vec2 p) {
  return direction == FlowDirection::rightwards ? p.x : p.y;
}
double across_of(FlowDirection direction, Vec2 p) {
  return direction == FlowDirection::rightwards ? p.y : p.x;
}

CubicCurve edge(const Ribbon& ribbon, double offset) {
  FlowDirection direction = ribbon.direction;
  double from = along_of(direction, ribbon.start), to = along_of(direction, ribbon.end);
  double first = across_of(direction, ribbon.start) + offset;
  double last = across_of(direction, ribbon.end) + offset;
  double middle = (from + to) / 2;
  return {flow_point(direction, from, first), flow_point(direction, middle, first),
          flow_point(direction, middle, last), flow_point(direction, to, last)};
}

Vec2 point_on(const CubicCurve& c, double t) {
  double s = 1 - t, a = s * s * s, b = 3 * s * s * t, d = 3 * s * t * t, e = t * t * t;
  return {a * c.start.x + b * c.start_control.x + d * c.end_control.x + e * c.end.x,
          a * c.start.y + b * c.start_control.y + d * c.end_control.y + e * c.end.y};
}

// Returns the parameter t of the curve at `u`, the coordinate along the flow scaled to 0 … 1.
// Because both control points are half-way, u = s³ + ¾ s + ½ with s = t − ½, which has one real
// root (Cardano).
double parameter_at(double u) {
  double q = (u - 0.5) / 2, root = std::sqrt(q * q + 1.0 / 64);
  return std::clamp(std::cbrt(q + root) + std::cbrt(q - root) + 0.5, 0.0, 1.0);
}

}  // namespace

RibbonEdges ribbon_edges(const Ribbon& ribbon) {
  return {edge(ribbon, -ribbon.thickness / 2), edge(ribbon, ribbon.thickness / 2)};
}

std::vector<Vec2> ribbon_outline(const Ribbon& ribbon, int steps) {
  steps = std::max(1, steps);
  RibbonEdges edges = ribbon_edges(ribbon);
  std::vector<Vec2> outline;
  outline.reserve(2 * static_cast<size_t>(steps) + 2);
  for (int i = 0; i <= steps; ++i) {
    outline.push_back(point_on(edges.first, static_cast<double>(i) / steps));
  }
  for (int i = steps; i >= 0; --i) {
    outline.push_back(point_on(edges.second, static_cast<double>(i) / steps));
  }
  return outline;
}

std::optional<double> ribbon_across(const Ribbon& ribbon, double position) {
  double from = along_of(ribbon.direction, ribbon.start);
  double to = along_of(ribbon.direction, ribbon.end);
  if (!(position >= from) || !(position <= to)) return std::nullopt;
  double first = across_of(ribbon.direction, ribbon.start);
  double last = across_of(ribbon.direction, ribbon.end);
  double t = to > from ? parameter_at((position - from) / (to - from)) : 0;
  return first + (last - first) * t * t * (3 - 2 * t);
}

bool ribbon_contains(const Ribbon& ribbon, Vec2 point, double slop) {
  auto middle = ribbon_across(ribbon, along_of(ribbon.direction, point));
  if (!middle || !(ribbon.thickness > 0)) return false;
  return std::abs(across_of(ribbon.direction, point) - *middle) <= ribbon.thickness / 2 + slop;
}

}  // namespace trame
