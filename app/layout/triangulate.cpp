#include "layout/triangulate.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace trame {
namespace {

// Returns twice the signed area of a triangle. The sign tells in which direction its corners run.
double turn(Vec2 a, Vec2 b, Vec2 c) {
  return (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
}

bool turns_backwards(const Ring& ring) {
  double area = 0;
  for (size_t i = 0; i < ring.size(); ++i) {
    Vec2 a = ring[i], b = ring[(i + 1) % ring.size()];
    area += a.x * b.y - b.x * a.y;
  }
  return area < 0;
}

// The remaining corners of a ring while ears are cut off.
struct Clipper {
  const Ring& ring;
  std::vector<uint16_t> left;

  Vec2 point(size_t i) const { return ring[left[i % left.size()]]; }

  // Returns whether a corner is an ear: convex, with no other corner in the triangle that it forms
  // with its two neighbours.
  bool is_ear(size_t i) const {
    size_t n = left.size();
    Vec2 a = point(i + n - 1), b = point(i), c = point(i + 1);
    if (!(turn(a, b, c) > 0)) return false;
    for (size_t j = i + 2; j < i + n - 1; ++j) {
      Vec2 p = point(j);
      if (p == a || p == b || p == c) continue;
      if (turn(a, b, p) >= 0 && turn(b, c, p) >= 0 && turn(c, a, p) >= 0) return false;
    }
    return true;
  }
};

}  // namespace

std::vector<uint16_t> triangulate(const Ring& ring) {
  constexpr size_t most = 65'535;
  std::vector<uint16_t> triangles;
  if (ring.size() < 3 || ring.size() > most) return triangles;
  Clipper clipper{ring, std::vector<uint16_t>(ring.size())};
  auto& left = clipper.left;
  std::iota(left.begin(), left.end(), uint16_t{0});
  if (turns_backwards(ring)) std::ranges::reverse(left);
  size_t at = 0, tried = 0;
  while (left.size() > 2) {
    size_t n = left.size(), i = at % n;
    bool is_ear = clipper.is_ear(i);
    if (!is_ear && ++tried < n) {
      ++at;
      continue;
    }
    // A ring without an ear crosses itself: one corner is dropped, so that the loop ends.
    if (is_ear) {
      triangles.insert(triangles.end(), {left[(i + n - 1) % n], left[i], left[(i + 1) % n]});
    }
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(i));
    at = i + n - 2;  // the corner before it (i − 1 modulo n − 1): it may be an ear now
    tried = 0;
  }
  return triangles;
}

}  // namespace trame
