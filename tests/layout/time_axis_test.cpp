// Days are converted to px, ticks leave enough space for their labels, and intervals are not drawn
// more precisely than their dates are known.
#include "layout/time_axis.h"

#include <doctest/doctest.h>

#include <climits>
#include <cmath>

#include "layout/random_numbers.h"

using namespace trame;

namespace {

TickLabels all_labels(double width) {
  TickLabels labels;
  labels.widths.fill(width);
  labels.gap = 0;
  return labels;
}

DayRange years(int first, int end) {
  return {days_of({first, 0, 0}).first, days_of({end, 0, 0}).first};
}

void check_invariant(const TimeAxis& axis) {
  REQUIRE(axis.window.first >= axis.domain.first - 1e-6);
  REQUIRE(axis.window.end <= axis.domain.end + 1e-6);
  REQUIRE(axis.window.end > axis.window.first);
  REQUIRE(std::isfinite(axis.x + axis.width));
}

}  // namespace

TEST_CASE("the whole domain spans the width") {
  TimeAxis axis = time_axis({100, 300}, 50, 400);
  CHECK(x_of(axis, 100) == 50);
  CHECK(x_of(axis, 200) == 250);
  CHECK(x_of(axis, 300) == 450);
  CHECK(day_at(axis, 250) == 200);
  CHECK(day_at(axis, 9999) == 300);
}

TEST_CASE("zooming keeps the day under the finger") {
  TimeAxis axis = zoom_axis(time_axis({0, 1000}, 0, 500), 4, 100);
  CHECK(axis.window == DayRange{150, 400});
  CHECK(day_at(axis, 100) == doctest::Approx(200));
  CHECK(zoom_axis(axis, 0.25, 100).window == DayRange{0, 1000});
}

TEST_CASE("zooming is limited to a week and to the domain") {
  TimeAxis axis = zoom_axis(time_axis({0, 1000}, 0, 500), 1e9, 0);
  CHECK(axis.window == DayRange{0, 7});
  CHECK(zoom_axis(axis, 1e-9, 500).window == axis.domain);
  CHECK(zoom_axis(time_axis({0, 3}, 0, 500), 9, 0).window == DayRange{0, 3});
}

TEST_CASE("panning moves the content with the finger and stops at the domain's ends") {
  TimeAxis axis = zoom_axis(time_axis({0, 1000}, 0, 500), 2, 250);
  CHECK(axis.window == DayRange{250, 750});
  CHECK(pan_axis(axis, 100).window == DayRange{150, 650});
  CHECK(pan_axis(axis, 9999).window == DayRange{0, 500});
  CHECK(pan_axis(axis, -9999).window == DayRange{500, 1000});
}

TEST_CASE("ticks are as close as their labels allow") {
  TimeAxis axis = time_axis(years(2020, 2030), 0, 3653);  // one px per day
  CHECK(tick_unit(axis, all_labels(5)) == TimeUnit::week);
  CHECK(tick_unit(axis, all_labels(20)) == TimeUnit::month);
  CHECK(tick_unit(axis, all_labels(60)) == TimeUnit::quarter);
  CHECK(tick_unit(axis, all_labels(100)) == TimeUnit::year);
  CHECK(tick_unit(axis, all_labels(400)) == TimeUnit::five_years);
  CHECK(tick_unit(axis, all_labels(2000)) == TimeUnit::decade);
  CHECK(tick_unit(time_axis({0, 10}, 0, 500), all_labels(40)) == TimeUnit::day);
}

TEST_CASE("ticks of years are at their first day") {
  TimeAxis axis = time_axis({days_of({2018, 6, 0}).first, days_of({2021, 1, 2}).end}, 0, 950);
  auto ticks = time_ticks(axis, all_labels(200));
  REQUIRE(ticks.size() == 3);
  for (int i = 0; i < 3; ++i) {
    CHECK(ticks[size_t(i)].date == CivilDate{2019 + i, 1, 1});
    CHECK(ticks[size_t(i)].x == doctest::Approx(x_of(axis, days_of({2019 + i, 0, 0}).first)));
    CHECK(ticks[size_t(i)].is_major == (2019 + i == 2020));
  }
}

TEST_CASE("weeks begin on Mondays, quarters in January, April, July and October") {
  TimeAxis weeks = time_axis({days_of({2024, 7, 1}).first, days_of({2024, 8, 1}).first}, 0, 310);
  auto ticks = time_ticks(weeks, all_labels(50));
  REQUIRE(ticks.size() == 5);
  CHECK(ticks[0].date == CivilDate{2024, 7, 1});
  CHECK(ticks[4].date == CivilDate{2024, 7, 29});
  CHECK(ticks[0].is_major);
  CHECK_FALSE(ticks[1].is_major);
  auto quarters = time_ticks(time_axis(years(2023, 2024), 0, 365), all_labels(80));
  REQUIRE(quarters.size() == 5);
  CHECK(quarters[1].date == CivilDate{2023, 4, 1});
  CHECK(quarters[4].date == CivilDate{2024, 1, 1});
}

TEST_CASE("when labels of decades do not fit, decades are skipped") {
  auto ticks = time_ticks(time_axis(years(1900, 2101), 0, 201), all_labels(40));
  REQUIRE(ticks.size() == 5);
  CHECK(ticks[0].date.year == 1900);
  CHECK(ticks[1].date.year == 1950);
  CHECK(ticks[2].is_major);
  CHECK(time_ticks(time_axis(years(1900, 2101), 0, 0), all_labels(40)).empty());
}

TEST_CASE("dates known to the day give a sure interval, both days included") {
  auto extent = time_extent({CivilDate{1970, 1, 2}, CivilDate{1970, 1, 4}});
  CHECK(extent->possible == DayRange{1, 4});
  CHECK(extent->sure == DayRange{1, 4});
  CHECK_FALSE(extent->is_reversed);
}

TEST_CASE("dates known to the year give ends that are not sure") {
  auto extent = time_extent({CivilDate{1970, 0, 0}, CivilDate{1972, 0, 0}});
  CHECK(extent->possible == DayRange{0, 1096});
  CHECK(extent->sure == DayRange{364, 731});  // from 31 December 1970 to 1 January 1972
  auto month = time_extent({CivilDate{1970, 1, 0}, CivilDate{1970, 3, 1}});
  CHECK(month->possible == DayRange{0, 60});
  CHECK(month->sure == DayRange{30, 60});
  auto same = time_extent({CivilDate{1970, 0, 0}, CivilDate{1970, 0, 0}});
  CHECK(same->possible == DayRange{0, 365});
  CHECK(same->sure.first == same->sure.end);
}

TEST_CASE("with one unknown date the extent is that of the other date") {
  auto open = time_extent({CivilDate{1970, 1, 2}, {}});
  CHECK(open->possible == DayRange{1, 2});
  CHECK(open->is_start_known);
  CHECK_FALSE(open->is_end_known);
  auto until = time_extent({{}, CivilDate{1970, 0, 0}});
  CHECK(until->possible == DayRange{0, 365});
  CHECK_FALSE(until->is_start_known);
  CHECK_FALSE(time_extent({}).has_value());
}

TEST_CASE("an end before its start is reported, and the extent is that of the start") {
  auto extent = time_extent({CivilDate{1970, 3, 1}, CivilDate{1970, 2, 0}});
  CHECK(extent->is_reversed);
  CHECK(extent->possible == DayRange{59, 60});
  CHECK_FALSE(time_extent({CivilDate{1970, 3, 1}, CivilDate{1970, 0, 0}})->is_reversed);
}

TEST_CASE("random axes: ticks ascend in the window and leave space for their labels") {
  for (uint32_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    Lcg lcg{seed};
    double first = lcg.between(-30'000, 40'000);
    double days = std::pow(10, lcg.between(0, 5)), x = lcg.between(-9, 9);
    TimeAxis axis = time_axis({first, first + days}, x, lcg.between(1, 2000));
    double factor = std::pow(10, lcg.between(-1, 2));
    axis = zoom_axis(axis, factor, lcg.between(0, 2000));
    check_invariant(axis);
    double label = lcg.between(5, 120);
    auto ticks = time_ticks(axis, all_labels(label));
    for (size_t i = 0; i < ticks.size(); ++i) {
      REQUIRE(ticks[i].x >= axis.x - 1e-6);
      REQUIRE(ticks[i].x <= axis.x + axis.width + 1e-6);
      if (i > 0) REQUIRE(ticks[i].x - ticks[i - 1].x >= label - 1e-6);
    }
    x = lcg.between(axis.x, axis.x + axis.width);
    REQUIRE(x_of(axis, day_at(axis, x)) == doctest::Approx(x).scale(1));
  }
}

TEST_CASE("with extreme numbers the window stays in the domain, and ticks stay few") {
  for (uint32_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    Lcg lcg{seed};
    Vec2 domain = lcg.hostile_point(), range = lcg.hostile_point();
    TimeAxis axis = time_axis({domain.x, domain.y}, range.x, std::min(range.y, 2000.0));
    for (int i = 0; i < 4; ++i) {
      Vec2 zoom = lcg.hostile_point();
      axis = pan_axis(zoom_axis(axis, zoom.x, zoom.y), lcg.hostile());
      check_invariant(axis);
    }
    TickLabels labels;
    for (double& width : labels.widths) width = lcg.hostile();
    labels.gap = lcg.hostile();
    REQUIRE(time_ticks(axis, labels).size() <= 502);
    REQUIRE(std::isfinite(x_of(axis, lcg.hostile())));
    REQUIRE(std::isfinite(day_at(axis, lcg.hostile())));
  }
}
