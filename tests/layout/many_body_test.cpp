// The approximation by the quadtree is close to the exact sum.
#include "layout/many_body.h"

#include <doctest/doctest.h>

#include <cmath>

#include "layout/random_numbers.h"

using namespace trame;

namespace {

using Points = std::vector<Vec2>;

double length(Vec2 v) {
  return std::sqrt(v.x * v.x + v.y * v.y);
}

}  // namespace

TEST_CASE("two points repel each other by 1 / distance") {
  Points points = {{0, 0}, {4, 0}};
  for (const auto& sums : {repulsion_exact(points), repulsion_barnes_hut(points)}) {
    CHECK(sums[0] == Vec2{-0.25, 0});
    CHECK(sums[1] == Vec2{0.25, 0});
  }
}

TEST_CASE("points with equal coordinates do not repel each other, but both repel others") {
  Points points = {{1, 1}, {1, 1}, {1, 1}, {1, 3}};
  for (const auto& sums : {repulsion_exact(points), repulsion_barnes_hut(points)}) {
    CHECK(sums[0] == Vec2{0, -0.5});
    CHECK(sums[3] == Vec2{0, 1.5});
  }
  CHECK(repulsion_barnes_hut({}).empty());
  CHECK(repulsion_barnes_hut(Points(500))[499] == Vec2{});
}

TEST_CASE("random points: the error of the quadtree is a few hundredths of a typical force") {
  for (uint32_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Lcg lcg{seed};
    Points points(2 + lcg.below(400));
    double spread = std::pow(10, lcg.between(-3, 3));
    for (Vec2& p : points) {
      double cluster = lcg.chance(0.3) ? 0.01 : 1;
      p = {lcg.next() * spread * cluster, lcg.next() * spread};
    }
    auto exact = repulsion_exact(points), near = repulsion_barnes_hut(points);
    double squared_error = 0, squared = 0;
    for (size_t i = 0; i < points.size(); ++i) {
      squared_error += std::pow(length({near[i].x - exact[i].x, near[i].y - exact[i].y}), 2);
      squared += std::pow(length(exact[i]), 2);
    }
    REQUIRE(std::sqrt(squared_error) < 0.03 * std::sqrt(squared));
  }
}
