#include "layout/columns.h"

#include <doctest/doctest.h>

using namespace trame;
using Widths = std::vector<double>;

TEST_CASE("columns grow in proportion to fill the width") {
  CHECK(column_widths({100, 300}, {50, 50}, 800) == Widths{200, 600});
}

TEST_CASE("columns that are too wide shrink in proportion to wanted minus least width") {
  CHECK(column_widths({100, 300}, {100, 100}, 300) == Widths{100, 200});
  CHECK(column_widths({150, 250}, {50, 50}, 250) == Widths{100, 150});
}

TEST_CASE("there are no widths when the least widths do not fit") {
  CHECK(column_widths({100, 300}, {90, 90}, 170).empty());
  CHECK(column_widths({100, 300}, {90, 90}, 180) == Widths{90, 90});
}
