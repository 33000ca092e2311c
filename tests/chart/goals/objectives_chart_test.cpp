// Objectives have progress only where target and actual value are published.
#include <doctest/doctest.h>

#include "chart/sample.h"
#include "support/read_file.h"
#include "support/texts.h"

using namespace trame;
using namespace trame::test;

namespace {

Indicator indicator(const char* slug, std::optional<double> target, std::optional<double> actual) {
  Indicator made;
  made.slug = slug;
  made.label = test::text_in(slug, slug);
  if (target) made.target = Measure{target, std::nullopt, {}};
  if (actual) made.actual = Measure{actual, std::nullopt, {}};
  return made;
}

Programme programme_with(std::vector<Indicator> indicators) {
  Programme programme;
  for (Indicator& one : indicators) programme.indicators.add(std::move(one));
  return programme;
}

ChartView objectives(const Programme& programme, Vec2 size = {720, 480}) {
  ViewState state;
  state.view = View::objectives;
  return chart_of(programme, state, size, Language::en);
}

const RectMark* filled(const ChartView& chart, ColorRole role) {
  for (const Mark& mark : chart.marks) {
    const auto* rect = std::get_if<RectMark>(&mark.shape);
    if (rect && rect->fill == Fill::solid && mark.color == role) return rect;
  }
  return nullptr;
}

size_t hatched_bars(const ChartView& chart) {
  size_t count = 0;
  for (const Mark& mark : chart.marks) {
    const auto* rect = std::get_if<RectMark>(&mark.shape);
    count += rect && rect->fill == Fill::hatched;
  }
  return count;
}

Measure without(Absence absence, const char* words = "") {
  Claim claim;
  claim.absence = absence;
  claim.published_as = words;
  return {std::nullopt, std::nullopt, {claim}};
}

}  // namespace

TEST_CASE("a target or a result that is withheld or was not read is not said to be unpublished") {
  Indicator one = indicator("one", 30, std::nullopt), two = indicator("two", {}, {});
  one.actual = without(Absence::not_read, "a dozen");
  two.target = without(Absence::withheld);
  ChartView chart = objectives(programme_with({one, two}));
  CHECK(find_target(chart, "indicator/one")->label ==
        "one: Published, not read here: “a dozen”, Target: 30");
  CHECK(find_target(chart, "indicator/two")->label == "two: Target: Withheld");
  CHECK(chart.table.rows[0].cells[3] == "Published, not read here: “a dozen”");
}

TEST_CASE("a target or a result that was not read counts as published") {
  Indicator one = indicator("one", {}, {}), two = indicator("two", 5, {});
  one.target = without(Absence::not_read, "a dozen");
  CHECK(objectives(programme_with({one})).takeaway ==
        "A result is published for 0 of the 1 objectives that have a figure.");
  two.actual = without(Absence::not_read, "nearly all");
  CHECK(objectives(programme_with({one, two})).takeaway ==
        "A result is published for 1 of the 2 objectives that have a figure.");
  one.target = without(Absence::withheld);
  CHECK(objectives(programme_with({one})).takeaway == "1 objective is stated, without any figure.");
}

TEST_CASE("the bar is as long as what is reached of the target") {
  ChartView chart = objectives(programme_with({indicator("plants", 30, 12)}));
  const RectMark* track = filled(chart, ColorRole::surface_sunken);
  const RectMark* done = filled(chart, ColorRole::accent);
  REQUIRE(track);
  REQUIRE(done);
  CHECK(done->rect.width == doctest::Approx(0.4 * track->rect.width));
  CHECK(chart.table.rows[0].cells == std::vector<std::string>{"plants", "30", "", "12", "", "40%"});
}

TEST_CASE("more than the target fills the bar, and the share says how much") {
  ChartView chart = objectives(programme_with({indicator("jobs", 10, 25)}));
  CHECK(filled(chart, ColorRole::accent)->rect.width ==
        filled(chart, ColorRole::surface_sunken)->rect.width);
  CHECK(chart.table.rows[0].cells.back() == "250%");
}

TEST_CASE("without a result, or without a target, there is no progress") {
  ChartView chart = objectives(programme_with(
      {indicator("a", 30, std::nullopt), indicator("b", std::nullopt, 7), indicator("c", 0, 7)}));
  CHECK(hatched_bars(chart) == 3);
  for (const auto& row : chart.table.rows) CHECK(row.cells.back().empty());
  CHECK(chart.takeaway == "A result is published for 2 of the 3 objectives that have a figure.");
}

TEST_CASE("objectives in words only come last and have no bar") {
  ChartView chart = objectives(programme_with(
      {indicator("words", std::nullopt, std::nullopt), indicator("figure", 5, std::nullopt)}));
  CHECK(chart.table.rows[0].cells[0] == "figure");
  CHECK(hatched_bars(chart) == 1);
  CHECK(chart.notes.front() == "1 other objective is stated without a figure.");
}

TEST_CASE("values are as sure as their source says, and a range has no single progress") {
  Indicator plants = indicator("plants", 80, 20);
  Claim said;
  said.value = 80;
  said.value_max = 100;
  said.qualifier = Qualifier::target;
  said.preferred = true;
  plants.target->claims = {said};
  said = {};
  said.value = 20;
  said.qualifier = Qualifier::more_than;
  plants.actual->claims = {said};
  ChartView chart = objectives(programme_with({plants}));
  CHECK(chart.targets[0].label == "plants: more than 20, Target: 80 to 100");
  CHECK(chart.table.rows[0].cells[1] == "80 to 100");
  CHECK(chart.table.rows[0].cells[3] == "more than 20");
  CHECK(chart.table.rows[0].cells.back().empty());
  CHECK(hatched_bars(chart) == 1);
}

TEST_CASE("nothing reached is an empty bar, which is not the same as nothing published") {
  ChartView chart = objectives(programme_with({indicator("plants", 30, 0)}));
  CHECK(filled(chart, ColorRole::surface_sunken));
  CHECK_FALSE(filled(chart, ColorRole::accent));
  CHECK(chart.table.rows[0].cells.back() == "0%");
}

TEST_CASE("objectives that are all in words are counted, not measured") {
  ChartView chart =
      objectives(programme_with({indicator("a", std::nullopt, {}), indicator("b", {}, {})}));
  CHECK(chart.takeaway == "2 objectives are stated, without any figure.");
  CHECK(chart.notes.empty());
}

TEST_CASE("a programme without objectives says so") {
  CHECK_FALSE(objectives(Programme{}).empty_reason.empty());
  CHECK(objectives(Programme{}).marks.empty());
}

TEST_CASE("cards stand side by side where they fit, and never on each other") {
  Programme lyon = load_file("assets/programmes/lyon-saint-etienne.json");
  for (Vec2 size : {Vec2{288, 400}, Vec2{790, 500}, Vec2{3000, 900}}) {
    ChartView chart = objectives(lyon, size);
    REQUIRE(chart.targets.size() == lyon.indicators.size());
    for (size_t a = 0; a < chart.targets.size(); ++a) {
      CHECK(chart.targets[a].rect.right() <= size.x + 0.01);
      for (size_t b = 0; b < a; ++b) {
        CHECK_FALSE(do_overlap(chart.targets[a].rect, chart.targets[b].rect));
      }
    }
  }
}
