// A ribbon has a constant thickness, is parallel to the flow at its ends and can be hit-tested.
#include "layout/ribbon.h"

#include <doctest/doctest.h>

#include <cmath>

#include "layout/random_numbers.h"

using namespace trame;

namespace {

// Shoelace formula.
double area_of(const std::vector<Vec2>& polygon) {
  double doubled = 0;
  for (size_t i = 0; i < polygon.size(); ++i) {
    const Vec2 &p = polygon[i], &q = polygon[(i + 1) % polygon.size()];
    doubled += p.x * q.y - q.x * p.y;
  }
  return std::abs(doubled) / 2;
}

}  // namespace

TEST_CASE("the edges are half a thickness from the middle, their control points half-way") {
  RibbonEdges edges = ribbon_edges({{0, 10}, {100, 50}, 8});
  CHECK(edges.first == CubicCurve{{0, 6}, {50, 6}, {50, 46}, {100, 46}});
  CHECK(edges.second == CubicCurve{{0, 14}, {50, 14}, {50, 54}, {100, 54}});
}

TEST_CASE("a downward ribbon is the mirror image of a rightward one") {
  RibbonEdges edges = ribbon_edges({{10, 0}, {50, 100}, 8, FlowDirection::downwards});
  CHECK(edges.first == CubicCurve{{6, 0}, {6, 50}, {46, 50}, {46, 100}});
}

TEST_CASE("the area of the outline is thickness times length") {
  Ribbon ribbon{{0, 10}, {100, 50}, 8};
  auto outline = ribbon_outline(ribbon, 10);
  REQUIRE(outline.size() == 22);
  CHECK(outline[0] == Vec2{0, 6});
  CHECK(outline[10] == Vec2{100, 46});
  CHECK(outline[11] == Vec2{100, 54});
  CHECK(outline[21] == Vec2{0, 14});
  CHECK(area_of(outline) == doctest::Approx(800));
  CHECK(ribbon_outline(ribbon, -3).size() == 4);
}

TEST_CASE("the middle line exists between the ends of a ribbon only") {
  Ribbon ribbon{{0, 10}, {100, 50}, 8};
  CHECK(*ribbon_across(ribbon, 0) == doctest::Approx(10));
  CHECK(*ribbon_across(ribbon, 50) == doctest::Approx(30));
  CHECK(*ribbon_across(ribbon, 100) == doctest::Approx(50));
  CHECK_FALSE(ribbon_across(ribbon, -1));
  CHECK_FALSE(ribbon_across(ribbon, 101));
  CHECK_FALSE(ribbon_across(ribbon, std::nan("")));
}

TEST_CASE("the middle line agrees with the drawn outline") {
  Ribbon ribbon{{3, -20}, {77, 130}, 5};
  auto outline = ribbon_outline(ribbon, 16);
  for (size_t i = 0; i <= 16; ++i) {
    CHECK(*ribbon_across(ribbon, outline[i].x) == doctest::Approx(outline[i].y + 2.5));
  }
}

TEST_CASE("a ribbon contains its points, and with a slop also points beside it") {
  Ribbon ribbon{{0, 10}, {100, 50}, 8};
  CHECK(ribbon_contains(ribbon, {50, 33}));
  CHECK_FALSE(ribbon_contains(ribbon, {50, 35}));
  CHECK(ribbon_contains(ribbon, {50, 35}, 2));
  CHECK_FALSE(ribbon_contains({{0, 10}, {100, 50}, 0}, {50, 30}, 2));
}
