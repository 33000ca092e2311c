// Items are placed by their dates with their uncertainty; groups do not share rows, and labels do
// not overlap.
#include "layout/timeline.h"

#include <doctest/doctest.h>

#include <cmath>

#include "layout/random_numbers.h"

using namespace trame;

namespace {

using Items = std::vector<TimelineItem>;

CivilDate day(int number) {
  return civil_from_days(number);
}

TimelineItem item(int first, int last, double label_width, size_t group = 0) {
  return {group, {day(first), day(last)}, false, label_width};
}

TimelineItem milestone(int at, double label_width) {
  return {0, {day(at), {}}, true, label_width};
}

// An axis with ten px per day.
const TimeAxis axis = time_axis({0, 100}, 0, 1000);
constexpr TimelineOptions packed{.packing = TimelinePacking::packed};

Rect occupied(const TimelineMark& mark) {
  double left = mark.bar.x, right = mark.bar.right();
  if (mark.diamond) {
    left = std::min(left, mark.diamond->x - 8);
    right = std::max(right, mark.diamond->x + 8);
  }
  if (mark.label_side != LabelSide::hidden) {
    left = std::min(left, mark.label.x);
    right = std::max(right, mark.label.right());
  }
  return {left, mark.row.y, right - left, mark.row.height};
}

}  // namespace

TEST_CASE("a bar covers its days in the middle of its row, with its label inside") {
  Timeline t = layout_timeline({Items{item(10, 39, 100)}, 1}, axis, 50);
  REQUIRE(t.marks[0].is_placed);
  CHECK(t.groups[0].header == Rect{0, 0, 1000, 36});
  CHECK(t.marks[0].row == Rect{0, 36, 1000, 44});
  CHECK(t.marks[0].bar == Rect{100, 48, 300, 20});
  CHECK(t.marks[0].sure == t.marks[0].bar);
  CHECK(t.marks[0].label_side == LabelSide::inside);
  CHECK(t.marks[0].label == Rect{108, 48, 100, 20});
  CHECK(t.height == 80);
  CHECK(t.today_x == 500);
}

TEST_CASE("a label too long for its bar is to its right, otherwise to its left, otherwise cut") {
  Items items = {item(10, 19, 100), item(85, 94, 100), item(40, 59, 900)};
  Timeline t = layout_timeline({items, 1}, axis, 0);
  CHECK(t.marks[0].label_side == LabelSide::right);
  CHECK(t.marks[0].label.x == 208);
  CHECK(t.marks[1].label_side == LabelSide::left);
  CHECK(t.marks[1].label.right() == doctest::Approx(842));
  CHECK(t.marks[2].label_side == LabelSide::right);
  CHECK(t.marks[2].label.width == doctest::Approx(392));
  CHECK(layout_timeline({Items{item(1, 99, 2000)}, 1}, axis, 0).marks[0].label_side ==
        LabelSide::hidden);
}

TEST_CASE("a milestone is a diamond in the middle of its possible days") {
  Items items = {milestone(50, 60), {0, {{}, CivilDate{1970, 2, 0}}, true, 0}};
  Timeline t = layout_timeline({items, 1}, axis, 0);
  CHECK(*t.marks[0].diamond == Vec2{505, 58});
  CHECK(t.marks[0].label.x == 521);
  CHECK(t.marks[1].bar == Rect{310, 92, 280, 20});
  CHECK(*t.marks[1].diamond == Vec2{450, 102});
}

TEST_CASE("a bar with an unknown date is open; reversed dates give a diamond at the start") {
  Items items = {{0, {day(10), {}}, false, 0},
                 {0, {{}, day(10)}, false, 0},
                 {0, {day(50), day(20)}, false, 0},
                 {0, {}, false, 9}};
  Timeline t = layout_timeline({items, 1}, axis, 0);
  CHECK(t.marks[0].bar == Rect{100, 48, 34, 20});
  CHECK_FALSE(t.marks[0].is_end_known);
  CHECK(t.marks[0].sure == Rect{100, 48, 10, 20});
  CHECK(t.marks[1].bar.x == 76);
  CHECK(t.marks[1].bar.right() == 110);
  CHECK(t.marks[2].is_reversed);
  CHECK(t.marks[2].diamond->x == 505);
  CHECK_FALSE(t.marks[3].is_placed);
}

TEST_CASE("packed items share a lane when neither they nor their labels touch") {
  Items items = {item(0, 19, 50), item(22, 39, 50), item(30, 49, 50), item(5, 6, 300)};
  Timeline t = layout_timeline({items, 1}, axis, 0, packed);
  CHECK(t.marks[0].lane == 0);
  CHECK(t.marks[1].lane == 0);
  CHECK(t.marks[2].lane == 1 + (t.marks[3].lane == 1));
  CHECK(t.marks[3].lane == 1);
  CHECK(t.groups[0].lanes.height == 44 * 3);
  CHECK(layout_timeline({items, 1}, axis, 0).groups[0].lanes.height == 44 * 4);
}

TEST_CASE("groups are stacked, and empty groups have a header too") {
  Items items = {item(0, 9, 0, 2), item(0, 9, 0, 0), item(0, 9, 0, 7)};
  Timeline t = layout_timeline({items, 3}, axis, -1);
  REQUIRE(t.groups.size() == 3);
  CHECK(t.groups[1].header.y == 80);
  CHECK(t.groups[1].lanes.height == 0);
  CHECK(t.groups[2].header.y == 116);
  CHECK(t.marks[0].row.y == 152);
  CHECK_FALSE(t.marks[2].is_placed);
  CHECK_FALSE(t.today_x);
  CHECK(layout_timeline({{}, 0}, axis, 0).height == 0);
}

TEST_CASE("an inside label stays in the visible part of its bar, and panning keeps the lanes") {
  Items items = {item(0, 99, 100), item(20, 30, 200), item(60, 61, 90), milestone(63, 40)};
  TimeAxis zoomed = zoom_axis(axis, 2, 0);
  Timeline before = layout_timeline({items, 1}, zoomed, 0, packed);
  Timeline after = layout_timeline({items, 1}, pan_axis(zoomed, -600), 0, packed);
  CHECK(before.marks[0].label.x == 8);
  CHECK(after.marks[0].label.x == 8);
  for (size_t i = 0; i < items.size(); ++i) CHECK(before.marks[i].lane == after.marks[i].lane);
}

TEST_CASE("random items: nothing overlaps in a lane, all lie in the rows of their group") {
  for (uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    Lcg lcg{seed};
    size_t groups = 1 + lcg.below(4);
    Items items(lcg.below(40));
    for (TimelineItem& one : items) {
      int first = int(lcg.between(0, 99)), last = first + int(lcg.between(-3, 40));
      double label = lcg.between(0, 250);
      one = item(first, std::min(last, 99), label, lcg.below(groups));
      one.is_milestone = lcg.chance(0.3);
    }
    double factor = lcg.between(1, 9);
    TimeAxis view = zoom_axis(axis, factor, lcg.between(0, 1000));
    Timeline t = layout_timeline({items, groups}, view, 50, packed);
    for (size_t i = 0; i < items.size(); ++i) {
      REQUIRE(is_within(t.marks[i].row, t.groups[items[i].group].lanes));
      REQUIRE(is_within(t.marks[i].sure, t.marks[i].bar));
      if (t.marks[i].label_side == LabelSide::inside) {
        REQUIRE(is_within(t.marks[i].label, t.marks[i].bar));
      }
      for (size_t j = 0; j < i; ++j) {
        REQUIRE_FALSE(is_overlap(occupied(t.marks[i]), occupied(t.marks[j])));
      }
    }
    REQUIRE(t.height == doctest::Approx(t.groups.back().lanes.bottom()));
  }
}

TEST_CASE("with extreme numbers everything is finite") {
  for (uint32_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    Lcg lcg{seed};
    auto date = [&]() -> std::optional<CivilDate> {
      if (lcg.chance(0.2)) return std::nullopt;
      auto part = [&] {
        return int(lcg.chance(0.3) ? lcg.between(-2e9, 2e9) : lcg.between(0, 12));
      };
      int year = lcg.chance(0.5) ? int(lcg.between(1960, 2040)) : part();
      int month = part();
      return CivilDate{year, month, part()};
    };
    Items items(lcg.below(9));
    for (TimelineItem& one : items) {
      one.group = lcg.below(4);
      one.when.start = date();
      one.when.end = date();
      one.is_milestone = lcg.chance(0.3);
      one.label_width = lcg.hostile();
    }
    TimelineOptions options{TimelinePacking(lcg.below(2)),
                            lcg.hostile(),
                            lcg.hostile(),
                            lcg.hostile(),
                            lcg.hostile(),
                            lcg.hostile(),
                            lcg.hostile(),
                            lcg.hostile(),
                            lcg.hostile()};
    Vec2 domain = lcg.hostile_point(), range = lcg.hostile_point();
    TimeAxis view = time_axis({domain.x, domain.y}, range.x, range.y);
    Timeline t = layout_timeline({items, 3}, view, lcg.hostile(), options);
    REQUIRE(std::isfinite(t.height));
    for (const TimelineMark& mark : t.marks) {
      for (const Rect& r : {mark.bar, mark.sure, mark.label, mark.row}) REQUIRE(is_finite_rect(r));
    }
  }
}

TEST_CASE("with one item per lane, labels lie in the window") {
  TimeAxis close = pan_axis(zoom_axis(axis, 5, 0), -2000);  // days 40 to 60
  Items items = {item(10, 20, 100), item(10, 44, 300), item(57, 90, 400), item(30, 70, 300)};
  Timeline t = layout_timeline({items, 1}, close, 0);
  CHECK(t.marks[0].label_side == LabelSide::hidden);
  CHECK(t.marks[1].label_side == LabelSide::right);
  CHECK(t.marks[1].label.x == doctest::Approx(258));
  CHECK(t.marks[2].label_side == LabelSide::left);
  CHECK(t.marks[2].label.right() == doctest::Approx(842));
  CHECK(t.marks[3].label_side == LabelSide::inside);
  CHECK(t.marks[3].label.x == 8);
}
