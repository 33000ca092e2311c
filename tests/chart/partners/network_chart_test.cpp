// Organizations and actions as nodes, their roles as lines between them.
#include "chart/partners/network_chart.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "chart/partners/partners.h"
#include "chart/tables.h"
#include "support/read_file.h"

using namespace trame;
using namespace trame::test;

namespace {

const SampleTie sample[] = {{"a", "x", {PartyRole::leader}},
                            {"a", "y", {PartyRole::funder}},
                            {"b", "x", {PartyRole::partner, PartyRole::founder}}};

Programme three_ties() {
  return sample_partners({sample[0], sample[1], sample[2], {"idle", "", {PartyRole::funder}}});
}

size_t lines_in(const ChartView& chart, ColorRole color) {
  return static_cast<size_t>(std::ranges::count_if(chart.marks, [&](const Mark& mark) {
    return std::holds_alternative<LineMark>(mark.shape) && mark.color == color;
  }));
}

const CircleMark& circle_of(const ChartView& chart, std::string_view id) {
  for (const Mark& mark : chart.marks) {
    bool owned = mark.target >= 0 && chart.targets[size_t(mark.target)].id == id;
    if (const auto* circle = std::get_if<CircleMark>(&mark.shape); owned && circle) return *circle;
  }
  FAIL("no circle");
  static CircleMark none;
  return none;
}

std::vector<Rect> words_of(const ChartView& chart, double times) {
  std::vector<Rect> boxes;
  for (const Mark& mark : chart.marks) {
    const auto* text = std::get_if<TextMark>(&mark.shape);
    if (!text) continue;
    double width = times * measure(text->text, text->style);
    double shift = text->align == Align::end ? width : text->align == Align::middle ? width / 2 : 0;
    boxes.push_back({text->position.x - shift, text->position.y, width,
                     times * text_metrics(text->style).line_height});
  }
  return boxes;
}

void check_no_overlap(const std::vector<Rect>& boxes) {
  for (size_t a = 0; a < boxes.size(); ++a) {
    for (size_t b = 0; b < a; ++b) {
      Rect both = intersection(boxes[a], boxes[b]);
      CHECK_FALSE((both.width > 0.5 && both.height > 0.5));
    }
  }
}

}  // namespace

TEST_CASE("there is a line for every role, and the table has each tie once") {
  ChartView chart = chart_of(three_ties(), partners_state(Chart::network));
  CHECK(lines_in(chart, axis_color(-1)) == 4);
  REQUIRE(chart.table.rows.size() == 3);
  CHECK(chart.table.rows[0].cells == std::vector<std::string>{"a", "Leader", "Action x"});
  CHECK(chart.table.rows[2].cells == std::vector<std::string>{"b", "Partner, Founder", "Action x"});
  CHECK(find_target(chart, "organization/a")->label == "a: 2 actions");
  CHECK(find_target(chart, "action/x")->label == "Action x: 2 organisations");
  CHECK(chart.takeaway ==
        "2 organisations and 2 actions are linked. The most involved: a, in 2 actions.");
}

TEST_CASE("roles differ by more than colour") {
  ChartView chart = chart_of(sample_partners({{"a", "x", {PartyRole::leader}},
                                              {"b", "x", {PartyRole::partner}},
                                              {"c", "x", {PartyRole::funder}},
                                              {"d", "x", {PartyRole::operator_}},
                                              {"e", "x", {PartyRole::founder}}}),
                             partners_state(Chart::network));
  std::vector<std::pair<double, double>> kinds;
  for (const Mark& mark : chart.marks) {
    if (const auto* line = std::get_if<LineMark>(&mark.shape)) {
      kinds.emplace_back(line->width, line->dashed ? line->dash : 0);
    }
  }
  std::ranges::sort(kinds);
  CHECK(kinds.size() == 5);
  CHECK(std::ranges::adjacent_find(kinds) == kinds.end());
  CHECK(chart.legend.size() == 7);  // organizations, actions, five roles
}

TEST_CASE("the area of an organization tells in how many actions it takes part") {
  ChartView chart = chart_of(three_ties(), partners_state(Chart::network));
  double ratio =
      circle_of(chart, "organization/a").radius / circle_of(chart, "organization/b").radius;
  CHECK(ratio * ratio == doctest::Approx(2));
}

TEST_CASE("an organization without an action is not drawn but named below") {
  ChartView chart = chart_of(three_ties(), partners_state(Chart::network));
  CHECK_FALSE(find_target(chart, "organization/idle"));
  REQUIRE(chart.notes.size() == 1);
  CHECK(chart.notes[0] == "1 organisation named without a specific action: idle.");
}

TEST_CASE("a selected node and its neighbours are in focus; the others fade and have no labels") {
  ChartView chart = chart_of(three_ties(), partners_state(Chart::network, "y"));
  CHECK(lines_in(chart, axis_color(-1)) == 1);
  CHECK(lines_in(chart, ColorRole::outline) == 3);
  for (const Mark& mark : chart.marks) {
    if (const auto* text = std::get_if<TextMark>(&mark.shape)) {
      CHECK((text->text == "a" || text->text == "Action y"));
    }
  }
}

TEST_CASE("a selected node has its label in any crowd") {
  Programme p = load_file("assets/programmes/lyon-saint-etienne.json");
  for (const Action& action : p.actions) {
    ChartView chart =
        chart_of(p, partners_state(Chart::network, action.slug.c_str()), {340, 400}, Language::fr);
    if (!find_target(chart, "action/" + action.slug)) continue;
    std::string first_word =
        action.title.in(Language::fr).substr(0, action.title.in(Language::fr).find(' '));
    bool named = std::ranges::any_of(chart.marks, [&](const Mark& mark) {
      const auto* text = std::get_if<TextMark>(&mark.shape);
      return text && text->text.starts_with(first_word);
    });
    CAPTURE(action.slug);
    CHECK(named);
  }
}

TEST_CASE("given positions are drawn, and are further apart when magnified") {
  Programme p = three_ties();
  ViewState state = partners_state(Chart::network);
  ChartInput input{{&p, state, Language::en, {600, 400}}, measure};
  PartnerNetwork network = partner_network(input);
  REQUIRE(network.nodes.size() == 4);
  NetworkState layout = run_network_to_rest(seed_network(network.request));
  layout.positions[0] = {100, 50};
  input.network = layout;
  Vec2 before = circle_of(build_chart(input), "organization/a").center;
  CHECK(before == Vec2{100, 50});
  input.state.viewport = Viewport{0, 0, 2};
  input.size = {1200, 800};
  CHECK(partner_network(input) == network);
  CHECK(circle_of(build_chart(input), "organization/a").center == Vec2{200, 100});
}

TEST_CASE("a network whose nodes still move fast has no labels") {
  Programme p = three_ties();
  ViewState state = partners_state(Chart::network);
  ChartInput input{{&p, state, Language::en, {600, 400}}, measure};
  NetworkState layout = seed_network(partner_network(input).request);
  input.network = layout;
  CHECK(words_of(build_chart(input), 1).empty());
}

TEST_CASE("for every programme and size labels never overlap and nothing leaves the chart") {
  for (const std::string& file : bundled_files()) {
    Programme p = load_file(file);
    for (Vec2 size : {Vec2{296, 280}, Vec2{390, 430}, Vec2{1100, 560}, Vec2{3600, 1800}}) {
      CAPTURE(file);
      ChartView chart = chart_of(p, partners_state(Chart::network), size, Language::fr);
      REQUIRE(chart.empty_reason.empty());
      check_no_overlap(words_of(chart, 1));
      for (const ChartTarget& target : chart.targets) {
        CHECK(target.rect.x >= -0.5);
        CHECK(target.rect.y >= -0.5);
        CHECK(target.rect.right() <= size.x + 0.5);
        CHECK(target.rect.bottom() <= size.y + 0.5);
        CHECK(target.movable);
      }
    }
  }
}

TEST_CASE("at twice the text size labels do not overlap") {
  Programme p = load_file("assets/programmes/lyon-saint-etienne.json");
  MeasureText twice = [](std::string_view text, TextStyle style) {
    return 2 * measure(text, style);
  };
  ViewState state = partners_state(Chart::network);
  ChartInput input{{&p, state, Language::fr, {358, 420}}, twice};
  input.text_scale = 2;
  std::vector<Rect> boxes = words_of(build_chart(input), 2);
  CHECK(boxes.size() > 3);
  check_no_overlap(boxes);
}

TEST_CASE("of 300 partners 200 are drawn, the others counted") {
  ChartView chart = chart_of(many_partners(300), partners_state(Chart::network));
  CHECK(chart.targets.size() == 210);
  CHECK(chart.table.rows.size() == 200);
  CHECK(chart.notes[0] == "Not drawn, but in the table: 100 organisations, 0 actions.");
  ViewState table = partners_state(Chart::table);
  Programme crowd = many_partners(300);
  CHECK(build_table({&crowd, table, Language::en}).rows.size() == 300);
}

TEST_CASE("a chart without ties says why") {
  ViewState state = partners_state(Chart::network);
  for (Chart kind : {Chart::network, Chart::matrix}) {
    state.chart = kind;
    Programme none = sample_partners({{"a", "", {PartyRole::funder}}});
    CHECK(chart_of(none, state).empty_reason ==
          "This programme publishes no action, so there are no partners to link.");
    Programme lone = none;
    sample_action(lone, "x");
    CHECK(chart_of(lone, state).empty_reason ==
          "No source says which organisation takes part in which action.");
    Programme nobody = sample_partners({});
    sample_action(nobody, "x");
    CHECK(chart_of(nobody, state).empty_reason == "This programme publishes no organisation.");
    state.query = "zzz";
    CHECK(chart_of(three_ties(), state).empty_reason ==
          "No part taken in an action matches the filters.");
    state.query.clear();
  }
}

TEST_CASE("the partners' table has every involvement, in the programme as a whole too") {
  Programme p = three_ties();
  DataTable table = build_table({&p, partners_state(Chart::table), Language::en});
  REQUIRE(table.rows.size() == 4);
  CHECK(table.rows[1].cells[3] == "Funder");
  CHECK(table.rows[1].cells[4] == "Action y");
  CHECK(table.rows[3].cells[0] == "idle");
  CHECK(table.rows[3].cells[4] == "Whole programme");
}
