// Every view as a table: complete rows, filtered like the view, sorted as the state says.
#include "chart/tables.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "chart/sample.h"
#include "support/every_chart.h"
#include "support/read_file.h"

using namespace trame;
using namespace trame::test;

namespace {

ViewState table_state(View view, const char* sort = "") {
  ViewState state;
  state.view = view;
  state.chart = Chart::table;
  state.sort = sort;
  return state;
}

DataTable table_of(const Programme& p, const ViewState& state) {
  return build_table({&p, state, Language::fr});
}

// Returns a table as text, in which missing numbers (NaN) are equal.
std::string as_text(const DataTable& table) {
  std::string text = table.caption + "\n";
  for (const auto& column : table.columns) {
    text += column.id + "|" + column.label + (column.numeric ? "|#\n" : "|\n");
  }
  for (const auto& row : table.rows) {
    for (const std::string& cell : row.cells) text += cell + "|";
    for (double value : row.sort_values) text += std::to_string(value) + "|";
    if (row.item)
      text += std::to_string(int(row.item->kind)) + "/" + std::to_string(row.item->index);
    text += "\n";
  }
  return text;
}

std::vector<std::string> first_cells(const DataTable& table) {
  std::vector<std::string> cells;
  for (const auto& row : table.rows) cells.push_back(row.cells.front());
  return cells;
}

}  // namespace

TEST_CASE("every row has a cell per column and a sort value per numeric column, in every view") {
  for (const std::string& file : bundled_files()) {
    Programme p = load_file(file);
    for (View view : all_views) {
      DataTable table = table_of(p, table_state(view));
      CAPTURE(file);
      CHECK_FALSE(table.caption.empty());
      auto numeric = std::ranges::count(table.columns, true, &DataTable::Column::numeric);
      for (const auto& row : table.rows) {
        REQUIRE(row.cells.size() == table.columns.size());
        REQUIRE(static_cast<long>(row.sort_values.size()) == numeric);
        CHECK_FALSE(row.cells.front().empty());
      }
    }
  }
}

TEST_CASE(
    "a chart that shows everything holds the table that is built without "
    "drawing") {
  Programme other = load_file(bundled_files().front());
  MapShapes map = sample_map();
  Look look{{1200, 900}, 1, Language::fr, &map};
  for (const std::string& file : bundled_files()) {
    Programme p = load_file(file);
    for (const ChartKind& kind : every_chart()) {
      for (Language language : {Language::fr, Language::en}) {
        look.language = language;
        ChartView chart = drawn(p, state_of(kind), look, &other);
        ChartKey key{&p, state_of(kind), language};
        key.other = &other;
        CAPTURE(file);
        CAPTURE(kind.name);
        CHECK(as_text(chart.table) == as_text(table_of_view(key)));
        key.max_items = 1;
        CHECK(as_text(chart.table) == as_text(table_of_view(key)));
      }
    }
  }
}

TEST_CASE("sorting up and down by a number keeps what is not published last") {
  Programme p = sample_programme({{"b", 2}, {"none", -1}, {"a", 3}, {"c", 1}});
  using Cells = std::vector<std::string>;
  CHECK(first_cells(table_of(p, table_state(View::budget, "value"))) ==
        Cells{"c-fr", "b-fr", "a-fr", "none-fr"});
  CHECK(first_cells(table_of(p, table_state(View::budget, "-value"))) ==
        Cells{"a-fr", "b-fr", "c-fr", "none-fr"});
  CHECK(first_cells(table_of(p, table_state(View::budget, "label"))) ==
        Cells{"a-fr", "b-fr", "c-fr", "none-fr"});
}

TEST_CASE("the table of actions gives their periods, in the order of time when asked") {
  Programme lyon = load_file("assets/programmes/lyon-saint-etienne.json");
  DataTable table = table_of(lyon, table_state(View::actions, "-period"));
  auto period = std::ranges::find(table.columns, "period", &DataTable::Column::id);
  REQUIRE(period != table.columns.end());
  auto column = static_cast<size_t>(period - table.columns.begin());
  CHECK(table.rows.front().cells[column] == "dès le 17 mai 2021");
  CHECK(table.rows[1].cells[column] == "dès janvier 2020");
  CHECK(table.rows.back().cells[column].empty());
}

TEST_CASE("a filter narrows the table of actions") {
  Programme lyon = load_file("assets/programmes/lyon-saint-etienne.json");
  ViewState state = table_state(View::actions);
  size_t all = table_of(lyon, state).rows.size();
  state.filters = {{FilterKind::axis, lyon.axes.begin()->slug}};
  size_t some = table_of(lyon, state).rows.size();
  CHECK(all == lyon.actions.size());
  CHECK(some > 0);
  CHECK(some < all);
}

TEST_CASE("an action with several amounts says how many more there are than the one it shows") {
  constexpr auto exact = Qualifier::exact;
  constexpr auto grant = AmountKind::grant;
  Programme p = sample_programme({{"a", 100},
                                  {"b", 60},
                                  {"part", 40, "a"},
                                  {"unknown", -1},
                                  {"elsewhere", 500, "", exact, grant, "other"},
                                  {"pounds", 5, "", exact, grant, "other", "GBP"}});
  Action action;
  action.slug = "action";
  action.title = text_in("Action", "Action");
  p.actions.add(action);
  for (size_t i = 0; i < p.amounts.size(); ++i) p.amounts[AmountId(i)].to = ActionId{0};
  ViewState state = table_state(View::actions);
  const auto shown = [&] {
    return actions_table({&p, state, Language::en}).rows.front().cells.back();
  };
  CHECK(shown() == "€100 and 2 other amounts");
  state.currency = currency_of("GBP");
  CHECK(shown() == "£5 and 4 other amounts");
}
