// For every bundled programme, size, language and window: a timeline stays in its frame, its texts
// never overlap, and every dated item is drawn and in the table.
#include <doctest/doctest.h>

#include <cmath>
#include <set>

#include "chart/sample.h"
#include "support/read_file.h"
#include "support/texts.h"

using namespace trame;
using namespace trame::test;

namespace {

constexpr Vec2 sizes[] = {{288, 400}, {358, 600}, {700, 500}, {1216, 700}, {3840, 2000}};

struct Scaled {
  double scale;
  MeasureText measure_text = [this](std::string_view text, TextStyle style) {
    return scale * measure(text, style);
  };
};

Rect box_of(const TextMark& text, const Scaled& scaled) {
  return {text.position.x, text.position.y, scaled.measure_text(text.text, text.style),
          scaled.scale * text_metrics(text.style).line_height};
}

std::vector<Rect> boxes_of(const std::vector<Mark>& marks, const Scaled& scaled) {
  std::vector<Rect> boxes;
  for (const Mark& mark : marks) {
    if (const auto* text = std::get_if<TextMark>(&mark.shape))
      boxes.push_back(box_of(*text, scaled));
  }
  return boxes;
}

void check_words(const std::vector<Mark>& marks, Vec2 size, const Scaled& scaled) {
  std::vector<Rect> boxes = boxes_of(marks, scaled);
  for (size_t a = 0; a < boxes.size(); ++a) {
    CHECK(boxes[a].x >= -0.01);
    CHECK(boxes[a].right() <= size.x + 1.01);
    CHECK(boxes[a].bottom() <= size.y + 0.01);
    for (size_t b = 0; b < a; ++b) {
      Rect both = intersection(boxes[a], boxes[b]);
      CHECK_FALSE((both.width > 0.5 && both.height > 0.5));
    }
  }
}

void check_shapes(const ChartView& chart) {
  for (const Mark& mark : chart.marks) {
    const auto* rect = std::get_if<RectMark>(&mark.shape);
    if (!rect) continue;
    CHECK(rect->rect.x >= 0);
    CHECK(rect->rect.width > 0);
    CHECK(rect->rect.right() <= chart.size.x + 0.01);
    CHECK(rect->rect.y >= chart.header_height);
  }
  for (size_t i = 1; i < chart.targets.size(); ++i) {
    CHECK(chart.targets[i].rect.y >= chart.targets[i - 1].rect.bottom() + 2);
  }
}

size_t dated_count(const Programme& p) {
  size_t count = p.events.size();
  for (const Action& action : p.actions) count += action.period.has_value();
  return count;
}

struct Seen {
  std::optional<Viewport> viewport;
  Language language;
  Vec2 size;
};

ChartView timeline_of(const Programme& p, const Seen& seen, const Scaled& scaled) {
  ViewState state;
  state.view = View::actions;
  state.chart = Chart::timeline;
  state.viewport = seen.viewport;
  ChartInput input{{&p, state, seen.language, seen.size}, scaled.measure_text};
  input.text_scale = scaled.scale;
  input.today = 18'200;
  return build_chart(input);
}

}  // namespace

TEST_CASE(
    "every timeline follows the rules at every size, in every window, with small and large text") {
  for (const std::string& file : bundled_files()) {
    Programme p = load_file(file);
    for (double scale : {1.0, 2.0}) {
      for (Vec2 size : sizes) {
        for (const auto& viewport :
             {std::optional<Viewport>{}, std::optional(Viewport{18, 0, 5}),
              std::optional(Viewport{19.5, 0, 60}), std::optional(Viewport{99, 0, 900})}) {
          for (Language language : {Language::fr, Language::en}) {
            CAPTURE(file);
            CAPTURE(size.x);
            CAPTURE(scale);
            CAPTURE(viewport.value_or(Viewport{}).k);
            Scaled scaled{scale};
            ChartView chart = timeline_of(p, {viewport, language, size}, scaled);
            check_words(chart.marks, chart.size, scaled);
            check_words(chart.header, {chart.size.x, chart.header_height}, scaled);
            check_shapes(chart);
            CHECK(chart.targets.size() == dated_count(p));
            CHECK(chart.table.rows.size() >= chart.targets.size());
          }
        }
      }
    }
  }
}

TEST_CASE("tiny, zero and negative frames give sound timelines") {
  Programme p = load_file("assets/programmes/lyon-saint-etienne.json");
  Scaled scaled{1};
  for (Vec2 size : {Vec2{0, 0}, Vec2{1, 1}, Vec2{5, 500}, Vec2{40, 30}, Vec2{-10, 40}}) {
    for (const auto& viewport : {std::optional<Viewport>{}, std::optional(Viewport{50, 0, 100})}) {
      for (const ChartTarget& target :
           timeline_of(p, {viewport, Language::fr, size}, scaled).targets) {
        CHECK(target.rect.width >= 0);
        CHECK(std::isfinite(target.rect.y));
      }
    }
  }
}

TEST_CASE("a title of four hundred letters is shortened, but complete in the accessible name") {
  Programme p = sample_programme({});
  Event event;
  event.slug = "long";
  event.title = test::text_in(std::string(400, 'm'), "");
  event.date = {{2020, 1, 1}, {2020, 1, 1}};
  p.events.add(event);
  Scaled scaled{1};
  for (Vec2 size : sizes) {
    ChartView chart = timeline_of(p, {{}, Language::fr, size}, scaled);
    check_words(chart.marks, chart.size, scaled);
    CHECK(chart.targets.front().label.size() > 400);
  }
}
