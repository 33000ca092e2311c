// Labels are beside their points and cover neither each other nor any point.
#include "layout/point_labels.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "layout/random_numbers.h"

using namespace trame;

namespace {

using Labels = std::vector<PointLabel>;

constexpr Rect area{0, 0, 200, 100};

PointLabel label(double x, double y, double priority = 0) {
  return {{x, y}, 5, 50, 20, priority};
}

bool covers(const Rect& rect, Vec2 p, double radius) {
  double dx = p.x - std::clamp(p.x, rect.x, rect.right());
  double dy = p.y - std::clamp(p.y, rect.y, rect.bottom());
  return std::hypot(dx, dy) < radius - 1e-9;
}

}  // namespace

TEST_CASE("a label is to the right of its point") {
  auto placed = place_point_labels(Labels{label(100, 50)}, area);
  CHECK(placed[0].side == LabelSide::right);
  CHECK(placed[0].rect == Rect{109, 40, 50, 20});
}

TEST_CASE("a label without space to the right is to the left, above or below") {
  auto side = [](double x, double y, Rect within) {
    return place_point_labels(Labels{label(x, y)}, within)[0].side;
  };
  CHECK(side(190, 50, area) == LabelSide::left);
  CHECK(side(40, 90, {0, 0, 80, 100}) == LabelSide::above);
  CHECK(side(40, 10, {0, 0, 80, 100}) == LabelSide::below);
  CHECK(side(20, 20, {0, 0, 40, 40}) == LabelSide::hidden);
}

TEST_CASE("a label avoids other points and labels") {
  auto placed = place_point_labels(Labels{label(80, 50), label(100, 50)}, area);
  CHECK(placed[0].side == LabelSide::left);
  CHECK(placed[1].side == LabelSide::right);
}

TEST_CASE("the more important label is placed first, equal ones in the order given") {
  Rect narrow{0, 0, 80, 30};
  Labels labels = {label(10, 15), label(12, 15)};
  auto given = place_point_labels(labels, narrow, {.gap = 8});
  CHECK(given[0].side == LabelSide::right);
  CHECK(given[1].side == LabelSide::hidden);
  labels[1].priority = 1;
  auto important = place_point_labels(labels, narrow, {.gap = 8});
  CHECK(important[0].side == LabelSide::hidden);
  CHECK(important[1].side == LabelSide::right);
}

TEST_CASE("points outside the area, points that are not finite and empty labels get no label") {
  Labels labels = {label(-5, 50), label(std::nan(""), 50), label(50, 50), label(80, 20)};
  labels[2].width = 0;
  auto placed = place_point_labels(labels, area);
  CHECK(placed[0].side == LabelSide::hidden);
  CHECK(placed[1].side == LabelSide::hidden);
  CHECK(placed[2].side == LabelSide::hidden);
  CHECK(placed[3].side == LabelSide::right);
  CHECK(place_point_labels({}, area).empty());
}

TEST_CASE("points at one position form one group") {
  std::vector<Vec2> points = {{5, 5}, {9, 9}, {5, 5.5}, {std::nan(""), 5}, {5, 5}};
  auto groups = group_points(points);
  REQUIRE(groups.size() == 2);
  CHECK(groups[0] == PointGroup{{5, 5}, {0, 2, 4}});
  CHECK(groups[1] == PointGroup{{9, 9}, {1}});
  CHECK(group_points(points, 100).size() == 1);
  CHECK(group_points(points, -1).size() == 3);
}

TEST_CASE("random points: no label covers a label or a point, all lie in the area") {
  for (uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    Lcg lcg{seed};
    Rect map{lcg.between(-50, 50), lcg.between(-50, 50), lcg.between(100, 900),
             lcg.between(100, 900)};
    Labels labels(lcg.below(80));
    for (PointLabel& one : labels) {
      one.point = {map.x + lcg.between(-0.1, 1.1) * map.width, map.y + lcg.next() * map.height};
      one.radius = lcg.between(2, 12);
      one.width = lcg.between(10, 160);
      one.height = lcg.between(10, 30);
      one.priority = double(lcg.below(4));
    }
    auto placed = place_point_labels(labels, map);
    REQUIRE(placed == place_point_labels(labels, map));
    for (size_t i = 0; i < placed.size(); ++i) {
      if (placed[i].side == LabelSide::hidden) continue;
      REQUIRE(placed[i].rect.width == labels[i].width);
      REQUIRE(is_within(placed[i].rect, map));
      for (size_t j = 0; j < placed.size(); ++j) {
        REQUIRE_FALSE(covers(placed[i].rect, labels[j].point, labels[j].radius));
        bool is_other = j != i && placed[j].side != LabelSide::hidden;
        if (is_other) REQUIRE_FALSE(do_overlap(placed[i].rect, placed[j].rect));
      }
    }
  }
}

TEST_CASE("with extreme numbers every label is finite or hidden") {
  for (uint32_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    Lcg lcg{seed};
    Labels labels(lcg.below(9));
    std::vector<Vec2> points;
    for (PointLabel& one : labels) {
      one = {lcg.hostile_point(), lcg.hostile(), lcg.hostile(), lcg.hostile(), lcg.hostile()};
      points.push_back(one.point);
    }
    PointLabelOptions options{lcg.hostile(), lcg.hostile()};
    for (const PlacedLabel& one : place_point_labels(labels, lcg.hostile_area(), options)) {
      REQUIRE(is_finite_rect(one.rect));
    }
    REQUIRE(group_points(points, lcg.hostile()).size() <= points.size());
  }
}
