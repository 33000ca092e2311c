// An amount that is published but was not read here is shown with the words of its source: whole in
// names and tables, and on marks either whole or not at all.
#include <doctest/doctest.h>

#include <algorithm>

#include "chart/sample.h"
#include "chart/tables.h"
#include "export/csv.h"
#include "support/every_chart.h"

using namespace trame;
using namespace trame::test;

namespace {

constexpr const char* reason = "Published, not read here";
const std::string words = "3 to 5 M";
const std::string whole = std::string(reason) + ": “" + words + "”";

// Gives an amount of the programme a value that was not read.
void set_unread(Programme& p, const char* slug, const std::string& published_as = words) {
  Claim& claim = p.amounts[*p.amounts.find(slug)].claims.front();
  claim.absence = Absence::not_read;
  claim.published_as = published_as;
}

Programme with_unread(const std::string& published_as = words) {
  Programme p = sample_programme({{"one", 1000}, {"two", 2000}, {"odd", -1}});
  set_unread(p, "odd", published_as);
  return p;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

const DataTable::Row* row_of(const DataTable& table, const Programme& p, const char* slug) {
  for (const DataTable::Row& row : table.rows) {
    if (row.item == key(*p.amounts.find(slug))) return &row;
  }
  return nullptr;
}

bool has_cell(const DataTable& table, const Programme& p, const std::string& cell) {
  const DataTable::Row* row = row_of(table, p, "odd");
  return row && std::ranges::count(row->cells, cell) == 1;
}

}  // namespace

TEST_CASE("the words of a value that was not read are whole in names and in tables") {
  const Programme p = with_unread();
  for (Chart chart : drawn_charts(View::budget)) {
    CAPTURE(static_cast<int>(chart));
    ChartView view = chart_of(p, budget_state(chart), {390, 600});
    CHECK(has_cell(view.table, p, whole));
    const ChartTarget* target = find_target(view, "amount/odd");
    if (chart != Chart::sankey) REQUIRE(target);
    if (target) CHECK(has(target->label, whole));
  }
}

TEST_CASE("a chart with room shows the words of a value that was not read") {
  const Programme p = with_unread();
  for (Chart chart : {Chart::treemap, Chart::bars, Chart::waterfall}) {
    CAPTURE(static_cast<int>(chart));
    bool is_shown = false;
    for (const std::string& text : texts_of(chart_of(p, budget_state(chart), {1200, 600}).marks))
      is_shown = is_shown || text.ends_with(whole);
    CHECK(is_shown);
  }
}

TEST_CASE("the words of a value that was not read are never cut, and change no other text") {
  const Programme p = with_unread(std::string(200, 'x'));
  const Programme plain = with_unread("");
  for (Chart chart : {Chart::treemap, Chart::bars, Chart::waterfall}) {
    for (double width : {240.0, 390.0, 720.0, 1200.0}) {
      CAPTURE(static_cast<int>(chart));
      CAPTURE(width);
      const Vec2 size{width, 600};
      CHECK(texts_of(chart_of(p, budget_state(chart), size).marks) ==
            texts_of(chart_of(plain, budget_state(chart), size).marks));
    }
  }
}

TEST_CASE("a total that was not read has its words, in a room beside its label") {
  for (double width : {300.0, 900.0}) {
    Programme p = sample_programme({{"total", -1}, {"one", 1000, "total"}, {"two", 2, "total"}});
    set_unread(p, "total", width > 600 ? words : std::string(200, 'x'));
    ChartView view = chart_of(p, budget_state(Chart::treemap), {width, 600});
    REQUIRE(find_target(view, "total/total"));
    CHECK(std::ranges::count(texts_of(view.marks), width > 600 ? whole : std::string(reason)) == 1);
    CHECK(std::ranges::count(texts_of(view.marks), "total") == 1);
  }
}

TEST_CASE("a total that is withheld or was not read is not said to be unpublished") {
  Programme p = sample_programme({{"total", -1}, {"one", 1000, "total"}, {"two", 2000, "total"}});
  set_unread(p, "total");
  ChartView treemap = chart_of(p, budget_state(Chart::treemap));
  CHECK(has(treemap.takeaway, "Total: " + whole + ". Published amounts: €3k."));
  CHECK_FALSE(has(treemap.takeaway, "not published"));
  const Programme other = sample_programme({{"another", 5000}});
  ViewState state;
  state.view = View::compare;
  ChartInput input{{&p, state, Language::en, {720, 480}}, measure};
  input.other = &other;
  const DataTable table = build_chart(input).table;
  REQUIRE_FALSE(table.rows.empty());
  CHECK(table.rows.front().cells[3] == whole + ", including €3k");
}

TEST_CASE("the tables of figures and of actions, and their CSV, have the words of the source") {
  Programme p = with_unread();
  Action action;
  action.slug = "action";
  action.title = text_in("Action", "Action");
  p.actions.add(action);
  p.amounts[*p.amounts.find("odd")].to = *p.actions.find("action");
  const ChartKey asked{&p, budget_state(Chart::table), Language::en, {720, 480}};
  const DataTable figures = figures_table(asked), actions = actions_table(asked);
  CHECK(has_cell(figures, p, whole));
  CHECK(std::ranges::count(actions.rows.front().cells, whole) == 1);
  const std::string csv = table_to_csv(figures, p, Language::en);
  CHECK(has(csv, whole + " – Publisher · 30 January 2020"));
}

TEST_CASE("an action of which one amount was not read is not said to have none published") {
  Programme p = sample_programme({{"none", -1}, {"odd", -1}});
  set_unread(p, "odd");
  Action action;
  action.slug = "action";
  action.title = text_in("Action", "Action");
  p.actions.add(action);
  for (const char* slug : {"none", "odd"}) {
    p.amounts[*p.amounts.find(slug)].to = *p.actions.find("action");
  }
  const DataTable actions =
      actions_table({&p, budget_state(Chart::table), Language::en, {720, 480}});
  CHECK(std::ranges::count(actions.rows.front().cells, whole) == 1);
}
