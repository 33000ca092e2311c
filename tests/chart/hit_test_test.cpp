// A finger finds what it touches, or what is nearest to it.
#include <doctest/doctest.h>

#include "chart/chart.h"

using namespace trame;

namespace {

ChartView targets_at(std::initializer_list<Rect> rects) {
  ChartView chart;
  for (const Rect& rect : rects)
    chart.targets.push_back({rect, "", "", std::nullopt, std::nullopt});
  return chart;
}

}  // namespace

TEST_CASE("the containing rectangle wins, the topmost of several") {
  ChartView chart = targets_at({{0, 0, 100, 100}, {20, 20, 10, 10}});
  CHECK(hit_test(chart, {5, 5}, 22) == 0);
  CHECK(hit_test(chart, {25, 25}, 22) == 1);
}

TEST_CASE("outside all, the nearest within reach wins") {
  ChartView chart = targets_at({{0, 0, 10, 10}, {30, 0, 10, 10}});
  CHECK(hit_test(chart, {14, 5}, 22) == 0);
  CHECK(hit_test(chart, {26, 5}, 22) == 1);
  CHECK(hit_test(chart, {35, 40}, 30) == 1);
}

TEST_CASE("beyond reach there is nothing") {
  ChartView chart = targets_at({{0, 0, 10, 10}});
  CHECK(hit_test(chart, {33, 5}, 22) == std::nullopt);
  CHECK(hit_test(chart, {32, 5}, 22) == 0);
  CHECK(hit_test(ChartView{}, {0, 0}, 1000) == std::nullopt);
}

TEST_CASE("a rectangle without size is still within reach") {
  CHECK(hit_test(targets_at({{10, 10, 0, 0}}), {12, 10}, 22) == 0);
}
