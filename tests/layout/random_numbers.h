// A small random generator for property tests of layouts, which gives the same numbers on every
// machine, and extreme numbers as a wrong or malicious file could contain them.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>

#include "layout/geometry.h"

namespace trame {

// A linear congruential generator (Numerical Recipes, 2nd edition). Call it at most once among the
// arguments of a function: their order of evaluation depends on the compiler. Within braces the
// order is fixed.
struct Lcg {
  uint32_t seed;
  // In [0, 1).
  double next() {
    seed = seed * 1664525u + 1013904223u;
    return static_cast<double>(seed >> 8) / 16777216.0;
  }
  double between(double low, double high) { return low + (high - low) * next(); }
  // In [0, count); 0 when count is 0.
  size_t below(size_t count) { return static_cast<size_t>(next() * static_cast<double>(count)); }
  bool chance(double share) { return next() < share; }

  // Returns an ordinary number or, more often, one that can break arithmetic.
  double hostile() {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const double numbers[] = {0,   -0.0,     1,         -1,           1e-320,  1e-300,
                              1e9, -1e9,     1e300,     -1e300,       1.7e308, -1.7e308,
                              0.1, infinity, -infinity, std::nan(""), 1e-9,    400};
    size_t i = below(std::size(numbers) + 6);
    return i < std::size(numbers) ? numbers[i] : between(-500, 500);
  }
  Vec2 hostile_point() {
    double x = hostile();
    return {x, hostile()};
  }
  Rect hostile_area() {
    Vec2 corner = hostile_point(), size = hostile_point();
    return {corner.x, corner.y, size.x, size.y};
  }
};

inline bool is_finite_rect(const Rect& r) {
  return std::isfinite(r.x) && std::isfinite(r.y) && std::isfinite(r.right()) &&
         std::isfinite(r.bottom()) && r.width >= 0 && r.height >= 0;
}

// Whether `inner` lies in `outer`, up to rounding.
inline bool is_within(const Rect& inner, const Rect& outer, double slack = 1e-6) {
  return inner.x >= outer.x - slack && inner.y >= outer.y - slack &&
         inner.right() <= outer.right() + slack && inner.bottom() <= outer.bottom() + slack;
}

// Whether two rectangles overlap by more than a rounding error.
inline bool is_overlap(const Rect& a, const Rect& b, double slack = 1e-6) {
  return do_overlap({a.x + slack, a.y + slack, a.width - 2 * slack, a.height - 2 * slack}, b);
}

}  // namespace trame
