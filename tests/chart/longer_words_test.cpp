// In a language whose sentences are 40 % longer than French ones, the texts of every chart still
// fit and its targets are still high enough for a finger, on a phone and on a desktop.
#include <doctest/doctest.h>

#include "chart/sample.h"
#include "support/every_chart.h"
#include "support/pseudo_language.h"
#include "support/read_file.h"

using namespace trame;
using namespace trame::test;

TEST_CASE("the texts of every chart fit in a language with longer sentences") {
  PseudoLanguage third;
  MapShapes map = *prepare_map(load_map());
  for (const std::string& file : bundled_files()) {
    Programme programme = load_file(file);
    for (const ChartKind& kind : every_chart()) {
      for (Vec2 size : {Vec2{288, 400}, Vec2{358, 420}, Vec2{820, 480}}) {
        for (double scale : {1., 2.}) {
          Look look{size, scale, pseudo_language, &map};
          ChartView chart = drawn(programme, state_of(kind), look);
          std::vector<std::string> faults = all_faults(kind, chart, look);
          INFO(file, " as ", std::string(kind.name), " ", size.x, " px wide, text times ", scale);
          CHECK_MESSAGE(faults.empty(), first_of(faults));
        }
      }
    }
  }
}
