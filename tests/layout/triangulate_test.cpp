// The triangles cover exactly the polygon.
#include "layout/triangulate.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

#include "layout/random_numbers.h"

using namespace trame;

namespace {

double area_of(const Ring& ring, const std::vector<uint16_t>& triangles) {
  double sum = 0;
  for (size_t i = 0; i + 2 < triangles.size(); i += 3) {
    Vec2 a = ring[triangles[i]], b = ring[triangles[i + 1]], c = ring[triangles[i + 2]];
    sum += std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
  }
  return sum;
}

}  // namespace

TEST_CASE("a convex ring of n points gives n - 2 triangles, in both directions") {
  Ring square{{0, 0}, {10, 0}, {10, 10}, {0, 10}};
  CHECK(triangulate(square).size() == 6);
  CHECK(area_of(square, triangulate(square)) == doctest::Approx(100));
  Ring back(square.rbegin(), square.rend());
  CHECK(triangulate(back).size() == 6);
}

TEST_CASE("a concave ring is covered exactly") {
  Ring corner{{0, 0}, {30, 0}, {30, 10}, {10, 10}, {10, 30}, {0, 30}};
  CHECK(area_of(corner, triangulate(corner)) == doctest::Approx(500));
  Ring comb{{0, 0}};
  for (int i = 0; i < 20; ++i) {
    comb.push_back({i * 4.0 + 1, 50});
    comb.push_back({i * 4.0 + 3, 5});
  }
  comb.push_back({80, 0});
  CHECK(area_of(comb, triangulate(comb)) == doctest::Approx(polygon_area({&comb, 1})));
}

TEST_CASE("random stars are covered exactly") {
  for (uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    Lcg lcg{seed};
    Ring star(3 + lcg.below(60));
    for (size_t i = 0; i < star.size(); ++i) {
      double angle = 2 * std::numbers::pi * double(i) / double(star.size());
      double out = lcg.between(10, 100);
      star[i] = {std::cos(angle) * out, std::sin(angle) * out};
    }
    REQUIRE(area_of(star, triangulate(star)) == doctest::Approx(polygon_area({&star, 1})));
  }
}

TEST_CASE("a ring that is not a polygon gives few triangles or none") {
  CHECK(triangulate({}).empty());
  CHECK(triangulate({{1, 1}, {2, 2}}).empty());
  CHECK(triangulate(Ring(100, Vec2{3, 3})).empty());
  CHECK(triangulate({{0, 0}, {5, 5}, {10, 10}, {2, 2}}).empty());
  for (uint32_t seed = 1; seed <= 200; ++seed) {
    Lcg lcg{seed};
    Ring ring(lcg.below(40));
    for (Vec2& p : ring) p = lcg.hostile_point();
    for (uint16_t index : triangulate(ring)) REQUIRE(index < ring.size());
  }
}
