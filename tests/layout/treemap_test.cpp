// Areas are proportional to the weights, tiles fill the area without overlap, and their aspect
// ratios are better than those of slices.
#include "layout/treemap.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "layout/random_numbers.h"

using namespace trame;

namespace {

double area_of(const Rect& r) {
  return r.width * r.height;
}

double overlap(const Rect& a, const Rect& b) {
  double w = std::min(a.right(), b.right()) - std::max(a.x, b.x);
  double h = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}

double elongation(const Rect& r) {
  return std::max(r.width / r.height, r.height / r.width);
}

void check_rect(const Rect& r, const Rect& wanted) {
  CHECK(r.x == doctest::Approx(wanted.x));
  CHECK(r.y == doctest::Approx(wanted.y));
  CHECK(r.width == doctest::Approx(wanted.width));
  CHECK(r.height == doctest::Approx(wanted.height));
}

}  // namespace

TEST_CASE("the example of Bruls, Huizing and van Wijk") {
  std::vector<double> weights = {6, 6, 4, 3, 2, 2, 1};
  auto r = layout_treemap(weights, {0, 0, 6, 4});
  check_rect(r[0], {0, 0, 3, 2});
  check_rect(r[1], {0, 2, 3, 2});
  check_rect(r[2], {3, 0, 12.0 / 7, 7.0 / 3});
  check_rect(r[3], {3 + 12.0 / 7, 0, 9.0 / 7, 7.0 / 3});
  check_rect(r[4], {3, 7.0 / 3, 1.2, 5.0 / 3});
  check_rect(r[5], {4.2, 7.0 / 3, 1.2, 5.0 / 3});
  check_rect(r[6], {5.4, 7.0 / 3, 0.6, 5.0 / 3});
}

TEST_CASE("the result has the order of the weights") {
  auto r = layout_treemap(std::vector<double>{1, 3}, {10, 20, 8, 4});
  check_rect(r[0], {16, 20, 2, 4});
  check_rect(r[1], {10, 20, 6, 4});
}

TEST_CASE("one weight fills the area") {
  auto r = layout_treemap(std::vector<double>{0.001}, {1, 2, 30, 40});
  check_rect(r[0], {1, 2, 30, 40});
}

TEST_CASE("weights that cannot be drawn get an empty rectangle and take no space") {
  double nan = std::numeric_limits<double>::quiet_NaN(),
         inf = std::numeric_limits<double>::infinity();
  auto r = layout_treemap(std::vector<double>{0, 5, -1, nan, inf}, {0, 0, 10, 10});
  for (size_t i : {0u, 2u, 3u, 4u}) CHECK(area_of(r[i]) == 0);
  check_rect(r[1], {0, 0, 10, 10});
}

TEST_CASE("without weights or without an area there is nothing to draw") {
  CHECK(layout_treemap({}, {0, 0, 10, 10}).empty());
  for (Rect area : {Rect{0, 0, 0, 10}, Rect{0, 0, 10, -1}}) {
    auto r = layout_treemap(std::vector<double>{1, 2}, area);
    REQUIRE(r.size() == 2);
    CHECK(area_of(r[0]) == 0);
  }
}

TEST_CASE("a larger aspect ratio gives wider tiles") {
  std::vector<double> weights(16, 1.0);
  auto square = layout_treemap(weights, {0, 0, 400, 400});
  auto wide = layout_treemap(weights, {0, 0, 400, 400}, {.aspect = 4});
  CHECK(square[0].width / square[0].height == doctest::Approx(1));
  CHECK(wide[0].width / wide[0].height == doctest::Approx(4));
}

TEST_CASE("random weights: proportions, no overlap, inside the area, squarer than slices") {
  for (uint32_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    Lcg lcg{seed};
    std::vector<double> weights(2 + static_cast<size_t>(lcg.next() * 40));
    for (double& w : weights) w = std::pow(10, lcg.next() * 4) * (lcg.next() < 0.05 ? 0 : 1) + 1e-9;
    Rect area{lcg.next() * 100, lcg.next() * 100, 50 + lcg.next() * 900, 50 + lcg.next() * 900};
    auto rects = layout_treemap(weights, area, {.aspect = 0.5 + lcg.next() * 2});
    double sum = std::accumulate(weights.begin(), weights.end(), 0.0), total = 0;
    double worst = 0, slice_worst = 0;
    for (size_t i = 0; i < rects.size(); ++i) {
      const Rect& r = rects[i];
      double expected = weights[i] / sum * area_of(area);
      REQUIRE(area_of(r) == doctest::Approx(expected).epsilon(1e-6).scale(area_of(area) * 1e-6));
      REQUIRE(r.x >= area.x - 1e-9);
      REQUIRE(r.y >= area.y - 1e-9);
      REQUIRE(r.right() <= area.right() + 1e-6);
      REQUIRE(r.bottom() <= area.bottom() + 1e-6);
      for (size_t j = 0; j < i; ++j) REQUIRE(overlap(r, rects[j]) < 1e-6);
      total += area_of(r);
      Rect slice{0, 0, area.width * weights[i] / sum, area.height};
      if (expected < 1) continue;
      worst = std::max(worst, elongation(r));
      slice_worst = std::max(slice_worst, elongation(slice));
    }
    REQUIRE(total == doctest::Approx(area_of(area)));
    if (weights.size() > 6) REQUIRE(worst < slice_worst);
  }
}

TEST_CASE("the same weights always give the same tiles, and equal weights keep their order") {
  std::vector<double> weights(9, 1.0);
  auto r = layout_treemap(weights, {0, 0, 90, 90});
  CHECK(r == layout_treemap(weights, {0, 0, 90, 90}));
  CHECK(r[0].x == 0);
  CHECK(r[0].y == 0);
  CHECK(r[1].y > r[0].y);
}

TEST_CASE("weights of extreme sizes stay finite") {
  auto r = layout_treemap(std::vector<double>{1e308, 1e308, 1e-300}, {0, 0, 100, 50});
  CHECK(area_of(r[0]) == doctest::Approx(2500));
  for (const Rect& rect : r) CHECK(std::isfinite(area_of(rect)));
}
