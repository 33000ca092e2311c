// Cleaning of numbers that layouts receive from data: replaces not-a-number, negative, infinite and
// extremely large values by values that are safe to calculate with. It does not report them as
// errors; the loaders do.
#pragma once

#include <algorithm>
#include <cmath>

#include "layout/geometry.h"

namespace trame {

// Largest length in px. It exceeds any screen, and squares and sums of such lengths stay accurate.
inline constexpr double longest_length = 1e6;

// Returns 0 unless the value is finite and positive, and at most 1e290, so that sums of cleaned
// amounts and their products with lengths stay finite.
inline double clean_amount(double value) {
  if (!std::isfinite(value) || value < 1e-290) return 0;
  return std::min(value, 1e290);
}

// Returns a length in px: 0 unless positive, at most longest_length.
inline double clean_length(double pixels) {
  return pixels > 0 ? std::min(pixels, longest_length) : 0;
}

// Returns a position in px, limited to ±longest_length; 0 for NaN.
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
