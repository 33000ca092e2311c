// Every chart bears every programme: what is drawn is sound, and what is not drawn is said.
#include <doctest/doctest.h>

#include "chart/sample.h"
#include "support/every_chart.h"
#include "support/odd_programmes.h"

using namespace trame;
using namespace trame::test;

TEST_CASE("no programme makes a chart unsound, at any size and text size, in any language") {
  MapShapes map = sample_map();
  std::vector<OddProgramme> odd = odd_programmes();
  for (const OddProgramme& one : odd) {
    for (const ChartKind& kind : every_chart) {
      for (Vec2 size : {Vec2{288, 400}, Vec2{700, 480}, Vec2{3840, 1800}}) {
        for (double scale : {1., 2.}) {
          for (Language language : {Language::fr, Language::en}) {
            Look look{size, scale, language, &map};
            ChartView chart = drawn(one.programme, state_of(kind), look);
            std::vector<std::string> faults = unsound(kind, chart);
            INFO(one.name, " as ", std::string(kind.name), " ", size.x, " px wide, text times ",
                 scale);
            CHECK_MESSAGE(faults.empty(), first_of(faults));
          }
        }
      }
    }
  }
}
