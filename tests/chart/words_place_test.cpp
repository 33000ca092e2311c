// At every chart and text size, texts do not overlap, do not leave their mark and are not cut
// inside a letter; touch targets are high enough for a finger.
#include <doctest/doctest.h>

#include "chart/sample.h"
#include "support/every_chart.h"
#include "support/read_file.h"

using namespace trame;
using namespace trame::test;

namespace {

void check_words(const Programme& programme, const std::string& name, const MapShapes& map) {
  for (const ChartKind& kind : every_chart()) {
    for (Vec2 size : {Vec2{288, 400}, Vec2{358, 420}, Vec2{820, 480}, Vec2{3840, 1800}}) {
      for (double scale : {1., 2.}) {
        for (Language language : {Language::fr, Language::en}) {
          Look look{size, scale, language, &map};
          ChartView chart = drawn(programme, state_of(kind), look);
          std::vector<std::string> faults = all_faults(kind, chart, look);
          INFO(name, " as ", std::string(kind.name), " ", size.x, " px wide, text times ", scale);
          CHECK_MESSAGE(faults.empty(), first_of(faults));
        }
      }
    }
  }
}

}  // namespace

TEST_CASE("texts of every bundled programme have room") {
  MapShapes map = *prepare_map(load_map());
  for (const std::string& file : bundled_files()) check_words(load_file(file), file, map);
}

TEST_CASE("texts have room in every scope, at every level and in shares of a total") {
  for (const std::string& file : bundled_files()) {
    Programme p = load_file(file);
    for (const Amount& amount : p.amounts) {
      for (const ChartKind& kind : every_chart()) {
        if (kind.view != View::budget) continue;
        for (bool shares : {false, true}) {
          Look look{{288, 400}, 2, Language::fr, nullptr};
          ViewState state = state_of(kind);
          state.root = amount.slug;
          state.shares = shares;
          std::vector<std::string> faults = all_faults(kind, drawn(p, state, look), look);
          INFO(file, " in ", amount.slug, " as ", std::string(kind.name));
          CHECK_MESSAGE(faults.empty(), first_of(faults));
        }
      }
    }
  }
}

TEST_CASE("texts have room in magnified charts") {
  MapShapes map = *prepare_map(load_map());
  for (const std::string& file : bundled_files()) {
    Programme p = load_file(file);
    for (const ChartKind& kind : every_chart()) {
      if (kind.view != View::map && kind.chart != Chart::network) continue;
      for (double k : {2., 8.}) {
        for (double scale : {1., 2.}) {
          Look look{{358 * k, 420 * k}, scale, Language::fr, &map};
          ViewState state = state_of(kind);
          state.viewport = Viewport{20, 30, k};
          ChartView chart = drawn(p, state, look);
          std::vector<std::string> faults = all_faults(kind, chart, look);
          INFO(file, " as ", std::string(kind.name), " times ", k, ", text times ", scale);
          CHECK_MESSAGE(faults.empty(), first_of(faults));
        }
      }
    }
  }
}

TEST_CASE("every bar has its value on a phone with large text") {
  for (const std::string& file : bundled_files()) {
    Look look{{288, 400}, 2, Language::fr, nullptr};
    ChartView chart = drawn(load_file(file), budget_state(Chart::bars), look);
    std::vector<int> words(chart.targets.size());
    for (const Mark& mark : chart.marks) {
      if (std::holds_alternative<TextMark>(mark.shape)) ++words[static_cast<size_t>(mark.target)];
    }
    for (size_t i = 0; i < words.size(); ++i) {
      CAPTURE(chart.targets[i].label);
      CHECK(words[i] >= 2);
    }
  }
}
