// Containment, area and centroid of polygons with holes and several outer rings.
#include "layout/polygon.h"

#include <doctest/doctest.h>

#include <cmath>

#include "layout/random_numbers.h"

using namespace trame;

namespace {

using Rings = std::vector<Ring>;

const Ring square = {{0, 0}, {10, 0}, {10, 10}, {0, 10}};
const Ring hole = {
    {2, 2}, {2, 6}, {6, 6}, {6, 2}};  // its points run the other way than the points of `square`

}  // namespace

TEST_CASE("a point is inside a square, but outside in its hole") {
  CHECK(polygon_contains(Rings{square}, {5, 5}));
  CHECK_FALSE(polygon_contains(Rings{square}, {11, 5}));
  CHECK_FALSE(polygon_contains(Rings{square, hole}, {4, 4}));
  CHECK(polygon_contains(Rings{square, hole}, {8, 8}));
  CHECK_FALSE(polygon_contains({}, {0, 0}));
  CHECK_FALSE(polygon_contains(Rings{square}, {std::nan(""), 5}));
}

TEST_CASE("each point of the common edge of two squares is in exactly one of them") {
  Ring right = {{10, 0}, {20, 0}, {20, 10}, {10, 10}};
  for (double y = 0; y < 10; ++y) {
    CHECK(polygon_contains(Rings{square}, {10, y}) != polygon_contains(Rings{right}, {10, y}));
  }
}

TEST_CASE("a hole reduces the area, and the centroid moves away from it") {
  CHECK(polygon_area(Rings{square}) == 100);
  CHECK(polygon_area(Rings{square, hole}) == 84);
  CHECK(*polygon_centroid(Rings{square}) == Vec2{5, 5});
  Vec2 middle = *polygon_centroid(Rings{square, hole});
  CHECK(middle.x == doctest::Approx((500 - 16 * 4) / 84.0));
  CHECK(middle.y == doctest::Approx((500 - 16 * 4) / 84.0));
}

TEST_CASE("the centroid depends on areas, not on the number of points") {
  Ring crowded = {{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 9}, {0, 8}, {0, 7}, {0, 6}, {0, 5}};
  Vec2 middle = *polygon_centroid(Rings{crowded});
  CHECK(middle.x == doctest::Approx(5));
  CHECK(middle.y == doctest::Approx(5));
}

TEST_CASE("the centroid is the mean of the points without an area; there is none without points") {
  CHECK(*polygon_centroid(Rings{{{0, 0}, {4, 2}}}) == Vec2{2, 1});
  CHECK(*polygon_centroid(Rings{{{3, 7}}}) == Vec2{3, 7});
  CHECK_FALSE(polygon_centroid({}));
  CHECK_FALSE(polygon_bounds(Rings{{}, {{std::nan(""), 0}}}));
}

TEST_CASE("the bounds contain all points") {
  CHECK(*polygon_bounds(Rings{hole, {{-5, 3}, {1, 20}}}) == Rect{-5, 2, 11, 18});
}

TEST_CASE("random star-shaped rings: the centre is inside, also after moving and scaling") {
  for (uint32_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    Lcg lcg{seed};
    Ring ring, moved;
    size_t corners = 3 + lcg.below(30);
    double dx = lcg.between(-9000, 9000), scale = lcg.between(0.01, 100);
    for (size_t i = 0; i < corners; ++i) {
      double angle = 6.283185307 * double(i) / double(corners), out = lcg.between(1, 9);
      ring.push_back({std::cos(angle) * out, std::sin(angle) * out});
      moved.push_back({ring.back().x * scale + dx, ring.back().y * scale - dx});
    }
    REQUIRE(polygon_contains(Rings{ring}, {0, 0}) == (corners > 2));
    REQUIRE(polygon_area(Rings{moved}) ==
            doctest::Approx(polygon_area(Rings{ring}) * scale * scale).epsilon(1e-6));
    Vec2 a = *polygon_centroid(Rings{ring}), b = *polygon_centroid(Rings{moved});
    REQUIRE(b.x == doctest::Approx(a.x * scale + dx).epsilon(1e-6).scale(scale));
    REQUIRE(b.y == doctest::Approx(a.y * scale - dx).epsilon(1e-6).scale(scale));
  }
}

TEST_CASE("with extreme numbers bounds, area and centroid are finite or absent") {
  for (uint32_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    Lcg lcg{seed};
    Rings rings(lcg.below(4));
    for (Ring& ring : rings) {
      ring.resize(lcg.below(7));
      for (Vec2& p : ring) p = lcg.hostile_point();
    }
    auto bounds = polygon_bounds(rings);
    auto middle = polygon_centroid(rings);
    REQUIRE(bounds.has_value() == middle.has_value());
    REQUIRE(std::isfinite(polygon_area(rings)));
    if (bounds) REQUIRE(is_finite_rect(*bounds));
    if (middle) REQUIRE(is_finite_rect({middle->x, middle->y, 0, 0}));
    polygon_contains(rings, lcg.hostile_point());
  }
}

TEST_CASE("the widest chord is the longest segment inside at a height, without holes") {
  Ring enclave{{2, 4}, {2, 6}, {4, 6}, {4, 4}};
  auto chord = widest_chord(Rings{square}, 5);
  REQUIRE(chord);
  CHECK(chord->left == doctest::Approx(0));
  CHECK(chord->right == doctest::Approx(10));
  CHECK(chord->middle() == doctest::Approx(5));
  chord = widest_chord(Rings{square, enclave}, 5);
  REQUIRE(chord);
  CHECK(chord->left == doctest::Approx(4));
  CHECK(chord->length() == doctest::Approx(6));
  CHECK_FALSE(widest_chord(Rings{square}, 11));
  CHECK_FALSE(widest_chord(Rings{}, 0));
}

TEST_CASE("hatch lines are inside the polygon; there are none without a spacing") {
  Ring corner{{0, 0}, {30, 0}, {30, 10}, {10, 10}, {10, 30}, {0, 30}};
  std::vector<HatchLine> lines = hatch_lines(Rings{corner}, 4);
  REQUIRE(lines.size() > 8);
  for (const HatchLine& line : lines) {
    CHECK(line.from.x + line.from.y == doctest::Approx(line.to.x + line.to.y));
    Vec2 middle{(line.from.x + line.to.x) / 2, (line.from.y + line.to.y) / 2};
    bool is_point = std::hypot(line.from.x - line.to.x, line.from.y - line.to.y) < 0.01;
    CHECK((is_point || polygon_contains(Rings{corner}, middle)));
  }
  CHECK(hatch_lines(Rings{corner}, 0).empty());
  CHECK(hatch_lines(Rings{corner}, 1e-9).empty());
  CHECK(hatch_lines(Rings{}, 4).empty());
}
