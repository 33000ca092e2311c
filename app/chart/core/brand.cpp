#include "chart/core/brand.h"

namespace trame {

// Three vertical strips, three horizontal ones, and small squares where a vertical strip passes
// over a horizontal one.
std::vector<Mark> brand_marks(Rect square) {
  constexpr ColorRole weft[] = {ColorRole::axis_1, ColorRole::axis_2, ColorRole::axis_3};
  double strip = square.width / 4.2, step = (square.width - strip) / 2;
  std::vector<Mark> marks;
  auto add = [&](Rect rect, ColorRole role, double radius) {
    marks.push_back({RectMark{rect, radius}, role, {}});
  };
  for (int i = 0; i < 3; ++i) {
    add({square.x + i * step, square.y, strip, square.height}, ColorRole::accent, strip / 3);
  }
  for (int row = 0; row < 3; ++row) {
    double y = square.y + row * step, over = strip / 4;
    add({square.x, y, square.width, strip}, weft[row], strip / 3);
    for (int i = row % 2 ? 0 : 1; i < 3; i += 2) {
      add({square.x + i * step, y - over, strip, strip + 2 * over}, ColorRole::accent, 0);
    }
  }
  return marks;
}

}  // namespace trame
