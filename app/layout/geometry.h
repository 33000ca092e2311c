// Points, rectangles and curves in the coordinate system of a chart: x to the right, y down, in CSS
// px unless a layout names another unit.
#pragma once

#include <cstdint>

namespace trame {

struct Vec2 {
  double x = 0;
  double y = 0;
  friend bool operator==(const Vec2&, const Vec2&) = default;
};

struct Rect {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  double right() const { return x + width; }
  double bottom() const { return y + height; }
  bool contains(Vec2 p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  // Shrinks by `margin` on every side, never below zero size.
  Rect inset(double margin) const {
    double w = width - 2 * margin, h = height - 2 * margin;
    return {x + margin, y + margin, w > 0 ? w : 0, h > 0 ? h : 0};
  }
  friend bool operator==(const Rect&, const Rect&) = default;
};

inline Rect intersection(Rect a, Rect b) {
  double x = a.x > b.x ? a.x : b.x, y = a.y > b.y ? a.y : b.y;
  double right = a.right() < b.right() ? a.right() : b.right();
  double bottom = a.bottom() < b.bottom() ? a.bottom() : b.bottom();
  return {x, y, right > x ? right - x : 0, bottom > y ? bottom - y : 0};
}

// Returns whether two rectangles share an area; a common edge alone does not count.
inline bool do_overlap(Rect a, Rect b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

// A cubic Bézier curve: its tangents run from `start` to `start_control` and from `end_control` to
// `end`.
struct CubicCurve {
  Vec2 start, start_control, end_control, end;
  friend bool operator==(const CubicCurve&, const CubicCurve&) = default;
};

// Position of a label relative to the item it names; hidden when there is not enough space.
enum class LabelSide : uint8_t { hidden, inside, right, left, above, below };

}  // namespace trame
