// Organizations by actions, the roles in the cells.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "chart/partners/partners.h"
#include "support/read_file.h"

using namespace trame;
using namespace trame::test;

namespace {

Programme groups() {
  return sample_partners({{"d", "x", {PartyRole::leader}},
                          {"c", "y", {PartyRole::funder}},
                          {"b", "x", {PartyRole::partner}},
                          {"a", "y", {PartyRole::operator_, PartyRole::founder}}});
}

std::string rows_of(const ChartView& chart) {
  std::vector<std::pair<double, std::string>> rows;
  for (const ChartTarget& target : chart.targets) {
    if (target.id.starts_with("organization/")) rows.emplace_back(target.rect.y, target.label);
  }
  std::ranges::sort(rows);
  std::string names;
  for (auto& [y, name] : rows) names += name;
  return names;
}

ChartView scrolled(const Programme& p, Vec2 scroll, Vec2 size, const char* selected = "") {
  ViewState state = partners_state(Chart::matrix, selected);
  ChartInput input{{&p, state, Language::fr, size}, measure};
  input.scroll = scroll;
  return build_chart(input);
}

}  // namespace

TEST_CASE("a cell shows the role of an organization in an action, and the table has the same") {
  ChartView chart = chart_of(groups(), partners_state(Chart::matrix));
  CHECK(find_target(chart, "cell/a/y")->label == "a – Action y: Operator, Founder");
  CHECK(find_target(chart, "cell/a/y")->activate == Command(Select{{ItemKind::action, "y"}}));
  CHECK_FALSE(find_target(chart, "cell/a/x"));
  CHECK(chart.table.rows.size() == 4);
  CHECK(chart.takeaway == "The most that any action brings together: 2 organisations.");
}

TEST_CASE("rows are grouped so that blocks show, or alphabetical as the state asks") {
  ViewState state = partners_state(Chart::matrix);
  std::string grouped = rows_of(chart_of(groups(), state));
  CHECK((grouped == "dbca" || grouped == "cadb"));
  ChartView chart = chart_of(groups(), state);
  CHECK(find_target(chart, "order")->activate == Command(SortBy{"name"}));
  state.sort = "name";
  CHECK(rows_of(chart_of(groups(), state)) == "abcd");
  state.sort = "-name";
  CHECK(rows_of(chart_of(groups(), state)) == "dcba");
  CHECK(find_target(chart_of(groups(), state), "order")->activate == Command(SortBy{""}));
}

TEST_CASE("every role has a shape of its own") {
  ChartView chart = chart_of(sample_partners({{"a", "x", {PartyRole::leader}},
                                              {"b", "x", {PartyRole::partner}},
                                              {"c", "x", {PartyRole::funder}},
                                              {"d", "x", {PartyRole::operator_}},
                                              {"e", "x", {PartyRole::founder}}}),
                             partners_state(Chart::matrix));
  std::set<std::string> shapes;
  for (const LegendEntry& entry : chart.legend) {
    std::string shape = std::to_string(entry.marks.size());
    for (const Mark& mark : entry.marks) {
      shape += "/" + std::to_string(mark.shape.index());
      if (const auto* polygon = std::get_if<PolygonMark>(&mark.shape)) {
        shape += ":" + std::to_string(polygon->points.size());
      }
    }
    shapes.insert(shape);
  }
  CHECK(chart.legend.size() == 5);
  CHECK(shapes.size() == 5);
}

TEST_CASE(
    "headers stay visible while cells scroll, and scrolling ends at the last row and column") {
  Programme p = many_partners(60);
  ChartView before = scrolled(p, {}, {320, 400});
  ChartView after = scrolled(p, {100, 440}, {320, 400});
  REQUIRE(before.scroll_end.x > 100);
  REQUIRE(before.scroll_end.y > 440);
  CHECK(find_target(before, "order")->rect == find_target(after, "order")->rect);
  double left = find_target(before, "order")->rect.x;
  for (const ChartTarget& target : after.targets) {
    if (target.id.starts_with("organization/")) CHECK(target.rect.x == left);
  }
  ChartView end = scrolled(p, {1e9, 1e9}, {320, 400});
  CHECK(rows_of(end) == rows_of(scrolled(p, before.scroll_end, {320, 400})));
}

TEST_CASE(
    "targets that are fully visible are at least 44 px, and no target is outside of the frame") {
  for (const std::string& file : bundled_files()) {
    Programme p = load_file(file);
    for (Vec2 size : {Vec2{288, 280}, Vec2{358, 740}, Vec2{1100, 560}, Vec2{3600, 1800}}) {
      ChartView chart = scrolled(p, {}, size);
      CAPTURE(file);
      REQUIRE(chart.empty_reason.empty());
      const ChartTarget& first = *std::ranges::find_if(
          chart.targets, [](const auto& t) { return t.id.starts_with("organization/"); });
      CHECK(first.rect.height >= 44);
      std::set<std::string> ids;
      for (const ChartTarget& target : chart.targets) {
        CHECK(ids.insert(target.id).second);
        CHECK(target.rect.x >= 0);
        CHECK(target.rect.y >= 0);
        CHECK(target.rect.right() <= size.x + 0.01);
        CHECK(target.rect.bottom() <= chart.size.y + 0.01);
        if (target.id.starts_with("action/") && target.rect.right() < size.x - 1) {
          CHECK(target.rect.width >= 43.99);
        }
      }
    }
  }
}

TEST_CASE("headers leave most of a phone's width and height to the cells") {
  Programme p = load_file("assets/programmes/lyon-saint-etienne.json");
  ChartView chart = scrolled(p, {}, {288, 400});
  const Rect& corner = find_target(chart, "order")->rect;
  CHECK(corner.right() <= 288 * 0.4 + 1);
  CHECK(corner.bottom() <= 400 * 0.4 + 1);
}

TEST_CASE("long column titles are rotated; none is shortened where there is room for it") {
  ChartView chart =
      scrolled(load_file("assets/programmes/lyon-saint-etienne.json"), {}, {1100, 560});
  bool turned = false;
  for (const Mark& mark : chart.marks) {
    const auto* text = std::get_if<TextMark>(&mark.shape);
    if (!text) continue;
    turned = turned || text->angle != 0;
    CHECK(text->text.find("…") == std::string::npos);
  }
  CHECK(turned);
}

TEST_CASE("the row or column of the selection is marked, and can be scrolled to") {
  Programme p = many_partners(60);
  auto bands = [](const ChartView& chart) {
    return std::ranges::count(chart.marks, ColorRole::accent_soft, &Mark::color);
  };
  CHECK(bands(scrolled(p, {}, {320, 400})) == 0);
  CHECK(bands(scrolled(p, {}, {320, 400}, "a0")) == 2);  // cells and header
  ViewState state = partners_state(Chart::matrix);
  state.selection = Selection{ItemKind::organization, "o9"};
  ChartInput input{{&p, state, Language::fr, {320, 400}}, measure};
  input.scroll = build_chart(input).reveal;
  ChartView revealed = build_chart(input);
  REQUIRE(find_target(revealed, "organization/o9"));
  CHECK(find_target(revealed, "organization/o9")->rect.height >= 44);
  CHECK(revealed.reveal == input.scroll);
}

TEST_CASE("one tie makes a matrix of one cell") {
  ChartView chart = chart_of(sample_partners({{"a", "x"}}), partners_state(Chart::matrix));
  CHECK(chart.targets.size() == 4);  // cell, row, column, order
  CHECK(chart.size.y < 200);
}

TEST_CASE("tiny, zero and negative sizes give sound partners' charts") {
  Programme p = load_file("assets/programmes/lyon-saint-etienne.json");
  for (Vec2 size : {Vec2{0, 0}, Vec2{1, 1}, Vec2{5, 500}, Vec2{500, 5}, Vec2{-10, 40}}) {
    for (Chart kind : {Chart::network, Chart::matrix}) {
      for (const ChartTarget& target : chart_of(p, partners_state(kind), size).targets) {
        CHECK(target.rect.width >= 0);
        CHECK(target.rect.height >= 0);
      }
    }
  }
}
