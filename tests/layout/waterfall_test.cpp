// Parts are stacked up to their sum; the difference to the total has a bar of its own.
#include "layout/waterfall.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

#include "layout/random_numbers.h"

using namespace trame;

namespace {

using Values = std::vector<double>;

void check_rect(const Rect& r, const Rect& wanted) {
  CHECK(r.x == doctest::Approx(wanted.x));
  CHECK(r.y == doctest::Approx(wanted.y));
  CHECK(r.width == doctest::Approx(wanted.width));
  CHECK(r.height == doctest::Approx(wanted.height));
}

}  // namespace

TEST_CASE("parts start at zero, and the remainder ends at the total") {
  auto w = layout_waterfall(100, Values{50, 20}, {10, 0, 200, 80}, {.bar_thickness = 10});
  REQUIRE(w.bars.size() == 4);
  check_rect(w.bars[0].bar, {10, 5, 200, 10});
  check_rect(w.bars[1].bar, {10, 25, 100, 10});
  check_rect(w.bars[2].bar, {110, 45, 40, 10});
  check_rect(w.bars[3].bar, {150, 65, 60, 10});
  CHECK(w.bars[3].step == WaterfallStep::remainder);
  CHECK(w.bars[3].from == 70);
  CHECK(w.bars[3].to == 100);
  check_rect(w.bars[2].slot, {10, 40, 200, 20});
  CHECK(w.remainder == 30);
  CHECK(w.zero_at == 10);
  CHECK(w.total_at == 210);
}

TEST_CASE("connectors join bars at their common sum") {
  auto w = layout_waterfall(100, Values{50, 20}, {10, 0, 200, 80}, {.bar_thickness = 10});
  REQUIRE(w.connectors.size() == 2);
  CHECK(w.connectors[0] == WaterfallConnector{{110, 35}, {110, 45}});
  CHECK(w.connectors[1] == WaterfallConnector{{150, 55}, {150, 65}});
}

TEST_CASE("with upward growth, values grow to the top and bars follow to the right") {
  WaterfallOptions upwards{.growth = WaterfallGrowth::upwards, .bar_thickness = 10};
  auto w = layout_waterfall(100, Values{50, 50}, {0, 0, 60, 200}, upwards);
  REQUIRE(w.bars.size() == 3);
  check_rect(w.bars[0].bar, {5, 0, 10, 200});
  check_rect(w.bars[1].bar, {25, 100, 10, 100});
  check_rect(w.bars[2].bar, {45, 0, 10, 100});
  CHECK(w.connectors[0] == WaterfallConnector{{35, 100}, {45, 100}});
  CHECK(w.zero_at == 200);
  CHECK(w.total_at == 0);
}

TEST_CASE("the part of a bar that exceeds the total is marked") {
  auto w = layout_waterfall(80, Values{60, 40}, {0, 0, 100, 80}, {.bar_thickness = 10});
  REQUIRE(w.bars.size() == 4);
  CHECK(w.remainder == -20);
  CHECK(w.total_at == doctest::Approx(80));
  CHECK(w.bars[1].beyond.width == 0);
  check_rect(w.bars[2].bar, {60, 45, 40, 10});
  check_rect(w.bars[2].beyond, {80, 45, 20, 10});
  CHECK(w.bars[3].step == WaterfallStep::overshoot);
  check_rect(w.bars[3].bar, {80, 65, 20, 10});
  CHECK(w.connectors[1] == WaterfallConnector{{100, 55}, {100, 65}});
}

TEST_CASE("parts that add up to the total leave no remainder, despite rounding") {
  auto w = layout_waterfall(0.3, Values{0.1, 0.2}, {0, 0, 100, 80});
  CHECK(w.remainder == 0);
  CHECK(w.bars.size() == 3);
  for (const WaterfallBar& bar : w.bars) CHECK(bar.beyond.width == 0);
}

TEST_CASE("an unknown total has no bar and no remainder; an unknown part has length 0") {
  double nan = std::nan("");
  for (double unknown : {nan, 0.0, -5.0, HUGE_VAL}) {
    auto w = layout_waterfall(unknown, Values{3, 1}, {0, 0, 100, 80});
    REQUIRE(w.bars.size() == 2);
    CHECK(w.remainder == 0);
    CHECK(w.bars[0].bar.width == doctest::Approx(75));
    CHECK(w.bars[1].beyond.width == 0);
    CHECK(layout_waterfall(9, Values{3, unknown, 6}, {0, 0, 100, 80}).bars[2].bar.width == 0);
  }
  CHECK(layout_waterfall(0, {}, {0, 0, 100, 80}).bars.empty());
  CHECK(layout_waterfall(5, {}, {0, 0, 100, 80}).remainder == 5);
}

TEST_CASE("random parts: lengths in proportion, bars in their slots, sums correct") {
  for (uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    Lcg lcg{seed};
    Values parts(lcg.below(12));
    for (double& part : parts) part = std::pow(10, lcg.between(-1, 4));
    double total = std::pow(10, lcg.between(0, 5)),
           sum = std::accumulate(parts.begin(), parts.end(), 0.0);
    Rect area{lcg.between(-9, 9), lcg.between(-9, 9), lcg.between(1, 900), lcg.between(1, 900)};
    auto growth = WaterfallGrowth(lcg.below(2));
    auto w = layout_waterfall(total, parts, area, {.growth = growth});
    bool upwards = growth == WaterfallGrowth::upwards;
    double pixels = (upwards ? area.height : area.width) / std::max(total, sum);
    REQUIRE(w.remainder == doctest::Approx(total - sum));
    for (const WaterfallBar& bar : w.bars) {
      REQUIRE(is_within(bar.bar, bar.slot));
      REQUIRE(is_within(bar.beyond, bar.bar));
      REQUIRE(is_within(bar.slot, area));
      double length = upwards ? bar.bar.height : bar.bar.width;
      REQUIRE(length == doctest::Approx((bar.to - bar.from) * pixels).epsilon(1e-6).scale(1));
    }
  }
}

TEST_CASE("with extreme numbers every bar is finite") {
  for (uint32_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    Lcg lcg{seed};
    Values parts(lcg.below(8));
    for (double& part : parts) part = lcg.hostile();
    double total = lcg.hostile();
    WaterfallOptions options{WaterfallGrowth(lcg.below(2)), lcg.hostile(), lcg.hostile()};
    auto w = layout_waterfall(total, parts, lcg.hostile_area(), options);
    REQUIRE(std::isfinite(w.remainder + w.zero_at + w.total_at));
    for (const WaterfallBar& bar : w.bars) {
      for (const Rect& rect : {bar.bar, bar.slot, bar.beyond}) REQUIRE(is_finite_rect(rect));
    }
  }
}
