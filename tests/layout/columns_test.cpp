#include "layout/columns.h"

#include <doctest/doctest.h>

using namespace trame;
using Widths = std::vector<double>;

TEST_CASE("columns fill the width in proportion when there is room") {
  CHECK(column_widths({100, 300}, {50, 50}, 800) == Widths{200, 600});
}

TEST_CASE("what is over is taken from those that can give, in proportion to what they can") {
  CHECK(column_widths({100, 300}, {100, 100}, 300) == Widths{100, 200});
  CHECK(column_widths({150, 250}, {50, 50}, 250) == Widths{100, 150});
}

TEST_CASE("when the least do not fit there is no answer") {
  CHECK(column_widths({100, 300}, {90, 90}, 170).empty());
  CHECK(column_widths({100, 300}, {90, 90}, 180) == Widths{90, 90});
}
