#include "layout/discs.h"
#include "layout/stable_order.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <numeric>

namespace trame {
namespace {

constexpr double tolerance = 1e-9;

double nearest_within(double value, double low, double high) {
  return low > high ? (low + high) / 2 : std::clamp(value, low, high);
}

// Returns the unit vector from one centre to the other. Discs with equal centres get one of four
// fixed directions. Those have exact components (3-4-5 triangles): results of std::sin may differ
// between machines.
Vec2 direction(const Disc& from, const Disc& to, double distance, size_t index) {
  if (distance > 0) {
    return {(to.centre.x - from.centre.x) / distance, (to.centre.y - from.centre.y) / distance};
  }
  constexpr Vec2 directions[] = {{1, 0}, {0.6, 0.8}, {0, 1}, {-0.8, 0.6}};
  return directions[index % std::size(directions)];
}

bool push_apart(Disc& a, Disc& b, size_t index) {
  double dx = b.centre.x - a.centre.x, dy = b.centre.y - a.centre.y;
  double distance = std::sqrt(dx * dx + dy * dy), overlap = a.radius + b.radius - distance;
  if (overlap <= tolerance || (a.is_fixed && b.is_fixed)) return false;
  Vec2 away = direction(a, b, distance, index);
  double share = a.is_fixed ? 0 : b.is_fixed ? 1 : 0.5;
  a.centre = {a.centre.x - away.x * overlap * share, a.centre.y - away.y * overlap * share};
  b.centre = {b.centre.x + away.x * overlap * (1 - share),
              b.centre.y + away.y * overlap * (1 - share)};
  return true;
}

// Pushes apart all overlapping pairs once, comparing only pairs close to each other in x. Returns
// whether any disc moved.
bool push_all(std::span<Disc> discs, const std::vector<size_t>& by_x, double largest) {
  bool moved = false;
  for (size_t i = 0; i < by_x.size(); ++i) {
    Disc& disc = discs[by_x[i]];
    for (size_t j = i + 1; j < by_x.size(); ++j) {
      Disc& other = discs[by_x[j]];
      if (other.centre.x - disc.centre.x > disc.radius + 2 * largest) break;
      moved |= push_apart(disc, other, by_x[i] + by_x[j]);
    }
  }
  return moved;
}

}  // namespace

Vec2 centre_within(Rect area, Vec2 centre, double radius) {
  return {nearest_within(centre.x, area.x + radius, area.right() - radius),
          nearest_within(centre.y, area.y + radius, area.bottom() - radius)};
}

bool separate_discs(std::span<Disc> discs, Rect area, int rounds) {
  std::vector<size_t> by_x(discs.size());
  std::iota(by_x.begin(), by_x.end(), size_t{0});
  double largest = 0;
  for (const Disc& disc : discs) largest = std::max(largest, disc.radius);
  for (int round = 0; round < rounds; ++round) {
    for (Disc& disc : discs) {
      if (!disc.is_fixed) disc.centre = centre_within(area, disc.centre, disc.radius);
    }
    sort_stably(by_x, [&](size_t a, size_t b) { return discs[a].centre.x < discs[b].centre.x; });
    if (!push_all(discs, by_x, largest)) return true;
  }
  for (Disc& disc : discs) {
    if (!disc.is_fixed) disc.centre = centre_within(area, disc.centre, disc.radius);
  }
  return false;
}

}  // namespace trame
