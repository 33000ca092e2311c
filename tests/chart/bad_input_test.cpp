// Every chart of every odd programme is valid: its geometry is finite, and what it does not draw is
// mentioned in text.
#include <doctest/doctest.h>

#include "chart/sample.h"
#include "support/every_chart.h"
#include "support/odd_programmes.h"

using namespace trame;
using namespace trame::test;

TEST_CASE("charts of odd programmes break no general rule, at any size of chart and text") {
  MapShapes map = sample_map();
  for (const OddProgramme& one : odd_programmes()) {
    for (const ChartKind& kind : every_chart()) {
      for (Vec2 size : {Vec2{288, 400}, Vec2{700, 480}, Vec2{3840, 1800}}) {
        for (Look look : {Look{size, 1, Language::en, &map}, Look{size, 2, Language::fr, &map}}) {
          ChartView chart = drawn(one.programme, state_of(kind), look);
          std::vector<std::string> faults = all_faults(kind, chart, look);
          INFO(one.name, " as ", std::string(kind.name), " ", size.x, " px wide, text times ",
               look.text_scale);
          CHECK_MESSAGE(faults.empty(), first_of(faults));
        }
      }
    }
  }
}

TEST_CASE("tiny, zero and negative sizes give no chart a number that is not finite") {
  MapShapes map = sample_map();
  for (const OddProgramme& one : odd_programmes()) {
    for (const ChartKind& kind : every_chart()) {
      for (Vec2 size : {Vec2{0, 0}, Vec2{1, 1}, Vec2{5, 500}, Vec2{500, 5}, Vec2{-10, 40}}) {
        ChartView chart = drawn(one.programme, state_of(kind), {size, 1, Language::fr, &map});
        std::vector<std::string> faults = unsound(kind, chart);
        std::erase_if(faults, [](const std::string& f) { return !f.starts_with("no number"); });
        INFO(one.name, " as ", std::string(kind.name), " in ", size.x, " by ", size.y);
        CHECK_MESSAGE(faults.empty(), first_of(faults));
      }
    }
  }
}

TEST_CASE("an unpublished value is never displayed as zero") {
  MapShapes map = sample_map();
  for (const OddProgramme& one : odd_programmes()) {
    if (one.name != "of only nulls") continue;
    for (const ChartKind& kind : every_chart()) {
      ChartView chart = drawn(one.programme, state_of(kind), {{700, 480}, 1, Language::en, &map});
      CAPTURE(std::string(kind.name));
      CHECK(chart.takeaway.find("€") == std::string::npos);
      CHECK(chart.takeaway.find('%') == std::string::npos);
      for (const ChartTarget& target : chart.targets) {
        CAPTURE(target.label);
        CHECK(target.label.find("€") == std::string::npos);
        CHECK(target.label.find('%') == std::string::npos);
      }
    }
  }
}
