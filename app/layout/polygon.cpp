#include "layout/polygon.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "layout/clean.h"
#include "layout/stable_order.h"

namespace trame {
namespace {

bool is_usable(Vec2 p) {
  return std::abs(p.x) <= longest_length && std::abs(p.y) <= longest_length;
}

// Calls `visit(from, to)` for every edge of a ring, including the closing edge.
template <class Visit>
void for_each_edge(const Ring& ring, Visit visit) {
  const Vec2* first = nullptr;
  const Vec2* last = nullptr;
  for (const Vec2& point : ring) {
    if (!is_usable(point)) continue;
    if (last) visit(*last, point);
    if (!first) first = &point;
    last = &point;
  }
  if (last) visit(*last, *first);
}

// Sums over the edges of polygons, relative to an origin.
struct Moments {
  double area = 0;  // twice the signed area
  Vec2 centroid;    // the centroid times three times `area`
};

Moments moments_about(std::span<const Ring> rings, Vec2 origin) {
  Moments sum;
  for (const Ring& ring : rings) {
    for_each_edge(ring, [&](Vec2 a, Vec2 b) {
      a = {a.x - origin.x, a.y - origin.y};
      b = {b.x - origin.x, b.y - origin.y};
      double cross = a.x * b.y - b.x * a.y;
      sum.area += cross;
      sum.centroid = {sum.centroid.x + (a.x + b.x) * cross, sum.centroid.y + (a.y + b.y) * cross};
    });
  }
  return sum;
}

Vec2 mean_point(std::span<const Ring> rings) {
  Vec2 sum;
  double count = 0;
  for (const Ring& ring : rings) {
    for (Vec2 point : ring) {
      if (!is_usable(point)) continue;
      sum = {sum.x + point.x, sum.y + point.y};
      ++count;
    }
  }
  return {sum.x / count, sum.y / count};
}

// Returns the positions at which edges cross a line, ascending. `height` maps a point to its signed
// distance from the line, `position` to its coordinate on the line.
template <class Height, class Position>
std::vector<double> crossings(std::span<const Ring> rings, Height height, Position position) {
  std::vector<double> found;
  for (const Ring& ring : rings) {
    for_each_edge(ring, [&](Vec2 a, Vec2 b) {
      double above = height(a), below = height(b);
      if ((above > 0) == (below > 0)) return;
      found.push_back(position(a) + above / (above - below) * (position(b) - position(a)));
    });
  }
  sort_stably(found, std::less<>());
  return found;
}

}  // namespace

std::optional<Rect> polygon_bounds(std::span<const Ring> rings) {
  std::optional<Rect> bounds;
  for (const Ring& ring : rings) {
    for (Vec2 p : ring) {
      if (!is_usable(p)) continue;
      if (!bounds) bounds = Rect{p.x, p.y, 0, 0};
      double left = std::min(bounds->x, p.x), top = std::min(bounds->y, p.y);
      bounds = Rect{left, top, std::max(bounds->right(), p.x) - left,
                    std::max(bounds->bottom(), p.y) - top};
    }
  }
  return bounds;
}

bool polygon_contains(std::span<const Ring> rings, Vec2 point) {
  bool inside = false;
  for (const Ring& ring : rings) {
    for_each_edge(ring, [&](Vec2 a, Vec2 b) {
      bool spans = (a.y > point.y) != (b.y > point.y);
      if (spans && point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)) inside = !inside;
    });
  }
  return inside;
}

double polygon_area(std::span<const Ring> rings) {
  auto bounds = polygon_bounds(rings);
  return bounds ? std::abs(moments_about(rings, {bounds->x, bounds->y}).area) / 2 : 0;
}

std::optional<Vec2> polygon_centroid(std::span<const Ring> rings) {
  auto bounds = polygon_bounds(rings);
  if (!bounds) return std::nullopt;
  Vec2 origin{bounds->x, bounds->y};  // near the points, which keeps small areas precise
  Moments moments = moments_about(rings, origin);
  double least = 1e-12 * bounds->width * bounds->height;
  if (!(std::abs(moments.area) > least)) return mean_point(rings);
  return Vec2{origin.x + moments.centroid.x / (3 * moments.area),
              origin.y + moments.centroid.y / (3 * moments.area)};
}

std::optional<Chord> widest_chord(std::span<const Ring> rings, double y) {
  std::vector<double> xs = crossings(
      rings, [&](Vec2 p) { return p.y - y; }, [](Vec2 p) { return p.x; });
  std::optional<Chord> widest;
  for (size_t i = 0; i + 1 < xs.size(); i += 2) {
    Chord chord{xs[i], xs[i + 1]};
    if (!widest || chord.length() > widest->length()) widest = chord;
  }
  return widest;
}

std::vector<HatchLine> hatch_lines(std::span<const Ring> rings, double spacing) {
  constexpr double most = 4000;
  std::vector<HatchLine> lines;
  auto bounds = polygon_bounds(rings);
  if (!bounds || !(spacing > 0)) return lines;
  double first = std::ceil((bounds->x + bounds->y) / spacing);
  double last = std::floor((bounds->right() + bounds->bottom()) / spacing);
  if (last - first > most) return lines;
  for (double n = first; n <= last; ++n) {
    double sum = n * spacing;  // x + y, equal for all points of the line
    std::vector<double> at = crossings(
        rings, [&](Vec2 p) { return p.x + p.y - sum; }, [](Vec2 p) { return p.x - p.y; });
    for (size_t i = 0; i + 1 < at.size(); i += 2) {
      auto point = [&](double difference) {
        return Vec2{(sum + difference) / 2, (sum - difference) / 2};
      };
      lines.push_back({point(at[i]), point(at[i + 1])});
    }
  }
  return lines;
}

}  // namespace trame
