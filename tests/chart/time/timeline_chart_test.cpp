// The timeline: key dates and actions at their dates, drawn as precisely as these are known.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "chart/sample.h"
#include "layout/civil.h"
#include "support/read_file.h"
#include "support/texts.h"

using namespace trame;
using namespace trame::test;

namespace {

struct Sample {
  const char* slug;
  std::optional<DateSpan> period;
  int axis = -1;
};

DateSpan on(Date date) {
  return {date, date};
}

Programme dated(std::initializer_list<Sample> actions, std::initializer_list<Sample> events = {}) {
  Programme p = sample_programme({});
  for (const char* slug : {"one", "two"}) {
    Axis axis;
    axis.slug = slug;
    axis.title = test::text_in(slug, slug);
    p.axes.add(axis);
  }
  for (const Sample& sample : actions) {
    Action action;
    action.slug = sample.slug;
    action.title = test::text_in(sample.slug, sample.slug);
    action.period = sample.period;
    if (sample.axis >= 0) action.axis = AxisId(sample.axis);
    p.actions.add(action);
  }
  for (const Sample& sample : events) {
    Event event;
    event.slug = sample.slug;
    event.title = test::text_in(sample.slug, sample.slug);
    event.date = *sample.period;
    p.events.add(event);
  }
  return p;
}

ViewState timeline_state(std::optional<Viewport> viewport = {}) {
  ViewState state;
  state.view = View::actions;
  state.chart = Chart::timeline;
  state.viewport = viewport;
  return state;
}

std::vector<const Mark*> marks_of(const ChartView& chart, std::string_view id) {
  std::vector<const Mark*> marks;
  for (const Mark& mark : chart.marks) {
    if (mark.target >= 0 && chart.targets[static_cast<size_t>(mark.target)].id == id) {
      marks.push_back(&mark);
    }
  }
  return marks;
}

const RectMark* rect_with(const ChartView& chart, std::string_view id, Fill fill) {
  for (const Mark* mark : marks_of(chart, id)) {
    const auto* rect = std::get_if<RectMark>(&mark->shape);
    if (rect && rect->fill == fill) return rect;
  }
  return nullptr;
}

std::vector<const PolygonMark*> diamonds_of(const ChartView& chart, std::string_view id) {
  std::vector<const PolygonMark*> diamonds;
  for (const Mark* mark : marks_of(chart, id)) {
    const auto* shape = std::get_if<PolygonMark>(&mark->shape);
    if (shape && shape->points.size() == 4) diamonds.push_back(shape);
  }
  return diamonds;
}

bool has(const std::vector<std::string>& all, std::string_view one) {
  return std::ranges::count(all, one) > 0;
}

std::vector<std::string> target_ids(const ChartView& chart) {
  std::vector<std::string> ids;
  for (const ChartTarget& target : chart.targets) ids.push_back(target.id);
  return ids;
}

}  // namespace

TEST_CASE("key dates come first, then each axis and what has none, all by date") {
  Programme p = dated({{"late", on({2021, 5, 1}), 0},
                       {"loose", on({2019, 1, 1})},
                       {"second", on({2019, 1, 1}), 1},
                       {"early", on({2020, 5, 1}), 0}},
                      {{"event", on({2022, 1, 1})}});
  ChartView chart = chart_of(p, timeline_state());
  using Ids = std::vector<std::string>;
  CHECK(target_ids(chart) ==
        Ids{"event/event", "action/early", "action/late", "action/second", "action/loose"});
  CHECK(shape_of(chart, "action/early")->color == axis_color(0));
  CHECK(shape_of(chart, "action/second")->color == axis_color(1));
  CHECK(shape_of(chart, "action/loose")->color == axis_color(-1));
  CHECK(find_target(chart, "action/late")->activate == Command(Select{{ItemKind::action, "late"}}));
  CHECK(find_target(chart, "event/event")->activate == Command(Select{{ItemKind::event, "event"}}));
}

TEST_CASE("a bar is solid on certain days and pale on possible ones") {
  Programme p = dated({{"days", DateSpan{{2020, 1, 10}, {2021, 6, 20}}},
                       {"months", DateSpan{{2020, 1, 0}, {2021, 6, 0}}},
                       {"years", DateSpan{{2020, 0, 0}, {2021, 0, 0}}}});
  ChartView chart = chart_of(p, timeline_state());
  CHECK(rect_with(chart, "action/days", Fill::solid));
  CHECK_FALSE(rect_with(chart, "action/days", Fill::soft));
  const RectMark* may = rect_with(chart, "action/months", Fill::soft);
  const RectMark* sure = rect_with(chart, "action/months", Fill::solid);
  REQUIRE(may);
  REQUIRE(sure);
  auto days = static_cast<double>(days_from_civil(2021, 7, 1) - days_from_civil(2020, 1, 1));
  double day = may->rect.width / days;
  CHECK(sure->rect.x - may->rect.x == doctest::Approx(30 * day));
  CHECK(may->rect.right() - sure->rect.right() == doctest::Approx(29 * day));
  const RectMark* years = rect_with(chart, "action/years", Fill::soft);
  REQUIRE(years);
  CHECK(years->rect.width == doctest::Approx(731 * day));
}

TEST_CASE("a bar with a start only fades out, and its name says so") {
  ChartView chart = chart_of(
      dated({{"open", on({2020, 3, 0})}, {"closed", DateSpan{{2020, 1, 1}, {2022, 1, 1}}}}),
      timeline_state());
  const RectMark* fade = rect_with(chart, "action/open", Fill::fading_out);
  const RectMark* may = rect_with(chart, "action/open", Fill::soft);
  REQUIRE(fade);
  REQUIRE(may);
  CHECK(fade->rect.x == doctest::Approx(may->rect.right()));
  CHECK_FALSE(rect_with(chart, "action/closed", Fill::fading_out));
  CHECK(find_target(chart, "action/open")->label == "open: from March 2020, end not published");
  CHECK(find_target(chart, "action/closed")->label == "closed: 1 January 2020 – 1 January 2022");
}

TEST_CASE("a key date is a diamond, hollow on a band when its day is not known") {
  ChartView chart = chart_of(dated({}, {{"day", on({2020, 3, 4})},
                                        {"year", on({2022, 0, 0})},
                                        {"span", DateSpan{{2019, 9, 0}, {2019, 12, 0}}}}),
                             timeline_state());
  REQUIRE(diamonds_of(chart, "event/day").size() == 1);
  CHECK(diamonds_of(chart, "event/day").front()->fill == Fill::solid);
  CHECK_FALSE(rect_with(chart, "event/day", Fill::soft));
  for (const char* id : {"event/year", "event/span"}) {
    CHECK(diamonds_of(chart, id).back()->fill == Fill::outline);
    CHECK(rect_with(chart, id, Fill::soft));
    CHECK_FALSE(rect_with(chart, id, Fill::solid));
  }
}

TEST_CASE("an end before its start is drawn as a warning at the start, and stated in text") {
  ChartView chart =
      chart_of(dated({{"back", DateSpan{{2021, 1, 5}, {2020, 1, 5}}}}), timeline_state());
  REQUIRE(diamonds_of(chart, "action/back").size() == 2);
  CHECK(marks_of(chart, "action/back").back()->color != axis_color(-1));
  CHECK(find_target(chart, "action/back")->label.find("out of order") != std::string::npos);
  CHECK(chart.notes.back().starts_with("Dates out of order"));
}

TEST_CASE("what has no date is counted, below the chart and in its table") {
  Programme p = dated({{"a", on({2020, 1, 1})}, {"b", {}}, {"c", {}}});
  ChartView chart = chart_of(p, timeline_state());
  CHECK(chart.notes.front() == "2 actions without a published date.");
  CHECK(chart.table.rows.back().cells.front() == "2 actions without a published date");
  CHECK(chart.takeaway == "In 2020: 1 dated action out of 3.");
}

TEST_CASE("the takeaway says how far it goes, how much is dated, and which date most share") {
  Programme p = dated({{"a", on({2020, 1, 0})},
                       {"b", on({2020, 1, 0})},
                       {"c", on({2020, 1, 0})},
                       {"d", on({2021, 1, 0})}},
                      {{"first", on({2018, 1, 0})}, {"last", on({2030, 0, 0})}});
  CHECK(chart_of(p, timeline_state()).takeaway ==
        "From 2018 to 2030: 2 key dates and 4 dated actions out of 4. "
        "Most shared date: January 2020 (3 actions).");
  CHECK(chart_of(p, timeline_state(), {720, 400}, Language::fr).takeaway ==
        "De 2018 à 2030\u00A0: 2 dates clés et 4 actions datées sur 4. "
        "Date la plus partagée\u00A0: janvier 2020 (3 actions).");
}

TEST_CASE("a sentence says that nothing has a date, or that filters leave nothing") {
  CHECK(chart_of(dated({}), timeline_state()).empty_reason ==
        "No date is published for this programme.");
  CHECK(chart_of(dated({{"a", {}}}), timeline_state()).table.rows.size() == 1);
  ViewState state = timeline_state();
  state.query = "zzz";
  ChartView chart = chart_of(dated({{"a", on({2020, 1, 1})}}), state);
  CHECK(chart.empty_reason == "Nothing with a date matches the filters.");
  CHECK(chart.marks.empty());
}

TEST_CASE("filters narrow actions and the dates that belong to them") {
  Programme p = dated({{"a", on({2020, 1, 1}), 0}, {"b", on({2021, 1, 1}), 1}},
                      {{"of-nobody", on({2022, 1, 1})}});
  ViewState state = timeline_state();
  state.filters = {{FilterKind::axis, "two"}};
  using Ids = std::vector<std::string>;
  CHECK(target_ids(chart_of(p, state)) == Ids{"action/b"});
  state.filters.clear();
  state.query = "nobody";
  CHECK(target_ids(chart_of(p, state)) == Ids{"event/of-nobody"});
}

TEST_CASE("today is drawn only when it is known and in the window") {
  Programme p = dated({{"a", DateSpan{{2019, 1, 1}, {2025, 1, 1}}}});
  ViewState state = timeline_state();
  auto chart_on = [&](std::optional<int64_t> today) {
    ChartInput input{{&p, state, Language::fr, {720, 480}}, measure};
    input.today = today;
    return build_chart(input);
  };
  ChartView without = chart_on({}), before = chart_on(days_from_civil(2010, 1, 1));
  ChartView with = chart_on(days_from_civil(2022, 1, 1));
  CHECK_FALSE(has(texts_of(without.header), "Aujourd’hui"));
  CHECK_FALSE(has(texts_of(before.header), "Aujourd’hui"));
  CHECK(has(texts_of(with.header), "Aujourd’hui"));
  CHECK(before.marks.size() == without.marks.size());
  CHECK(with.marks.size() == without.marks.size() + 1);
  CHECK(with.size == without.size);
}

TEST_CASE("with magnification the ticks get finer, until a week fills the width") {
  Programme p = dated({{"a", DateSpan{{2018, 1, 1}, {2023, 12, 31}}}});
  ChartView all = chart_of(p, timeline_state());
  CHECK(has(texts_of(all.header), "2019"));
  CHECK_FALSE(has(texts_of(all.header), "Mar"));
  ChartView year = chart_of(p, timeline_state(Viewport{20, 0, 6}));
  CHECK(has(texts_of(year.header), "Oct"));
  ChartView week = chart_of(p, timeline_state(Viewport{20, 0, all.max_magnification}));
  CHECK(has(texts_of(week.header), "March 2019"));
  CHECK(std::ranges::any_of(texts_of(week.header),
                            [](const std::string& word) { return word.starts_with("Mon "); }));
  CHECK(chart_of(p, timeline_state(Viewport{20, 0, 1000})).header.size() == week.header.size());
  CHECK(year.size == all.size);
}

TEST_CASE("an item outside of the window has an arrow at the edge") {
  Programme p = dated({{"first", DateSpan{{2018, 1, 1}, {2018, 2, 1}}},
                       {"last", DateSpan{{2023, 1, 1}, {2023, 2, 1}}}});
  ChartView chart = chart_of(p, timeline_state(Viewport{45, 0, 10}));
  auto tip_of = [&](const char* id) {
    for (const Mark* mark : marks_of(chart, id)) {
      if (const auto* arrow = std::get_if<PolygonMark>(&mark->shape))
        return arrow->points.front().x;
    }
    return -1.0;
  };
  CHECK(tip_of("action/first") == 2);
  CHECK(tip_of("action/last") == 718);
  CHECK_FALSE(shape_of(chart, "action/first"));
}

TEST_CASE("items beyond the most that are drawn are counted") {
  Programme p = dated({});
  for (int i = 0; i < 300; ++i) {
    Action action;
    action.slug = "a" + std::to_string(i);
    action.title = test::text_in(action.slug, action.slug);
    action.period = on({2000 + i % 20, 1, 1});
    p.actions.add(action);
  }
  ChartView chart = chart_of(p, timeline_state());
  CHECK(chart.targets.size() == 201);
  CHECK(chart.targets.back().label == "100 others, in the table");
  CHECK(chart.targets.back().activate == Command(ShowChart{Chart::table}));
  CHECK(chart.targets.back().rect.bottom() == chart.size.y);
  CHECK(chart.table.rows.size() == 201);
}
