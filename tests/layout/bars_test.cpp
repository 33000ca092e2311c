// Bars share one scale that starts at zero; rows are high enough for a finger.
#include "layout/bars.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace trame;

TEST_CASE("lengths are proportional to the values") {
  BarsOptions options{.value_width = 94, .gap = 12};
  auto rows = layout_bars(std::vector<double>{200, 50, 100}, 300, options);
  CHECK(rows[0].bar.width == doctest::Approx(200));
  CHECK(rows[1].bar.width == doctest::Approx(50));
  CHECK(rows[2].bar.width == doctest::Approx(100));
}

TEST_CASE("the end of the scale can be set, and no bar is longer than the scale") {
  BarsOptions options{.value_width = 0, .gap = 0, .largest = 400};
  auto rows = layout_bars(std::vector<double>{200, 800}, 100, options);
  CHECK(rows[0].bar.width == doctest::Approx(50));
  CHECK(rows[1].bar.width == doctest::Approx(100));
}

TEST_CASE("labels are above their bars, or beside them when they have a width") {
  auto above = layout_bars(std::vector<double>{1}, 300)[0];
  CHECK(above.label.bottom() <= above.bar.y);
  CHECK(above.bar.x == 0);
  CHECK(above.label.width == 300);
  auto beside = layout_bars(std::vector<double>{1}, 300, {.label_width = 120})[0];
  CHECK(beside.label.right() < beside.bar.x);
  CHECK(beside.label.y < beside.bar.bottom());
}

TEST_CASE("rows do not touch, and label, bar and value lie in their row") {
  for (double label_width : {0.0, 100.0}) {
    BarsOptions options{.label_width = label_width};
    std::vector<double> values = {3, 2, 1, 0};
    auto rows = layout_bars(values, 400, options);
    for (size_t i = 0; i < rows.size(); ++i) {
      CHECK(rows[i].row.height >= 44);
      if (i > 0) CHECK(rows[i].row.y >= rows[i - 1].row.bottom());
      for (const Rect& part : {rows[i].label, rows[i].bar, rows[i].value}) {
        CHECK(part.y >= rows[i].row.y);
        CHECK(part.bottom() <= rows[i].row.bottom());
        CHECK(part.right() <= rows[i].row.right());
      }
    }
    CHECK(rows.back().row.bottom() == doctest::Approx(bars_height(values.size(), options)));
  }
  CHECK(bars_height(0) == 0);
}

TEST_CASE("values that are not positive numbers have bars of length 0") {
  double nan = std::numeric_limits<double>::quiet_NaN(),
         inf = std::numeric_limits<double>::infinity();
  for (const BarRow& row : layout_bars(std::vector<double>{0, -5, nan, inf}, 300)) {
    CHECK(row.bar.width == 0);
  }
  CHECK(layout_bars(std::vector<double>{5}, 10)[0].bar.width == 0);
  CHECK(layout_bars(std::vector<double>{5}, -10)[0].row.width == 0);
}
