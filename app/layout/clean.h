// What layouts make of numbers they did not choose: the one rule by which not-a-number, negative,
// infinite and absurdly large values become harmless. It reports nothing; loaders do.
#pragma once

#include <algorithm>
#include <cmath>

#include "layout/geometry.h"

namespace trame {

// No screen is wider than this; squares and sums of such lengths stay exact enough.
inline constexpr double longest_length = 1e6;

// An amount that is drawn by its size: 0 unless finite and positive. Sums and products of cleaned
// amounts with lengths stay finite.
inline double clean_amount(double value) {
  if (!std::isfinite(value) || value < 1e-290) return 0;
  return std::min(value, 1e290);
}

// A length in pixels: 0 unless positive, at most longest_length.
inline double clean_length(double pixels) {
  return pixels > 0 ? std::min(pixels, longest_length) : 0;
}

// A position in pixels: 0 when not a number, within longest_length of the origin.
inline double clean_position(double pixels) {
  return std::isnan(pixels) ? 0 : std::clamp(pixels, -longest_length, longest_length);
}

inline Vec2 clean_point(Vec2 p) {
  return {clean_position(p.x), clean_position(p.y)};
}

inline bool is_finite(Vec2 p) {
  return std::isfinite(p.x) && std::isfinite(p.y);
}

inline Rect clean_area(Rect r) {
  return {clean_position(r.x), clean_position(r.y), clean_length(r.width), clean_length(r.height)};
}

}  // namespace trame
