// With larger text, the lines of a chart's texts do not overlap.
#include <doctest/doctest.h>

#include "chart/sample.h"
#include "model/load_programme.h"
#include "support/every_chart.h"
#include "support/read_file.h"

using namespace trame;
using namespace trame::test;

namespace {

const MeasureText measure_twice = [](std::string_view text, TextStyle style) {
  return 2 * measure(text, style);
};

Rect line_box(const TextMark& text) {
  double width = measure_twice(text.text, text.style);
  double shift = text.align == Align::end ? width : text.align == Align::middle ? width / 2 : 0;
  double height = 2 * text_metrics(text.style).line_height;
  return {text.position.x - shift, text.position.y, width, height};
}

bool overlap(const Rect& a, const Rect& b) {
  Rect both = intersection(a, b);
  return both.width > 0.5 && both.height > 0.5;
}

}  // namespace

TEST_CASE("at twice the text size no line of a chart's words covers another") {
  LoadResult loaded = load_programme(read_file("assets/programmes/lyon-saint-etienne.json"));
  REQUIRE(loaded.programme);
  for (Chart kind : drawn_charts(View::budget)) {
    for (Vec2 size : {Vec2{358, 420}, Vec2{820, 480}}) {
      ViewState state = budget_state(kind, "fund-size", "fund");
      state.shares = size.x < 500;
      ChartInput input{{&*loaded.programme, state, Language::fr, size}, measure_twice};
      input.text_scale = 2;
      ChartView chart = build_chart(input);
      std::vector<Rect> lines;
      for (const Mark& mark : chart.marks) {
        if (const auto* text = std::get_if<TextMark>(&mark.shape)) lines.push_back(line_box(*text));
      }
      REQUIRE(lines.size() > 4);
      for (size_t a = 0; a < lines.size(); ++a) {
        for (size_t b = 0; b < a; ++b) CHECK_FALSE(overlap(lines[a], lines[b]));
      }
    }
  }
}
