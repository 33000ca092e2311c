// Every number becomes finite by cleaning, and ordinary numbers are unchanged.
#include "layout/clean.h"

#include <doctest/doctest.h>

#include "layout/random_numbers.h"

using namespace trame;

TEST_CASE("ordinary numbers are unchanged") {
  CHECK(clean_amount(22.7e6) == 22.7e6);
  CHECK(clean_length(44) == 44);
  CHECK(clean_position(-12.5) == -12.5);
  CHECK(clean_area({-1, 2, 3, 4}) == Rect{-1, 2, 3, 4});
}

TEST_CASE("sizes that are not positive become 0, sizes that are too large are limited") {
  for (double none : {0.0, -1.0, -HUGE_VAL, std::nan("")}) {
    CHECK(clean_amount(none) == 0);
    CHECK(clean_length(none) == 0);
  }
  CHECK(clean_amount(HUGE_VAL) == 0);  // infinity is not an amount
  CHECK(clean_amount(1e308) == 1e290);
  CHECK(clean_amount(1e-320) == 0);
  CHECK(clean_length(HUGE_VAL) == longest_length);
  CHECK(clean_position(-HUGE_VAL) == -longest_length);
  CHECK(clean_position(std::nan("")) == 0);
}

TEST_CASE("the corners of every cleaned area are finite") {
  for (uint32_t seed = 1; seed <= 400; ++seed) {
    Lcg lcg{seed};
    REQUIRE(is_finite_rect(clean_area(lcg.hostile_area())));
  }
}

TEST_CASE("rectangles that share only an edge do not overlap") {
  Rect rect{0, 0, 10, 10};
  CHECK(do_overlap(rect, {9, 9, 5, 5}));
  CHECK(do_overlap(rect, {2, 2, 1, 1}));
  CHECK_FALSE(do_overlap(rect, {10, 0, 5, 10}));
  CHECK_FALSE(do_overlap(rect, {0, -5, 10, 5}));
}
