// An exported CSV contains the table, plain numbers and the claims.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "chart/sample.h"
#include "chart/tables.h"
#include "export/csv.h"
#include "export/file_name.h"
#include "export/snippet.h"
#include "support/every_chart.h"
#include "support/read_csv.h"
#include "support/read_file.h"
#include "text/messages.h"

using namespace trame;
using namespace trame::test;

namespace {

std::vector<std::vector<std::string>> rows_of(std::string_view csv) {
  const auto rows = read_csv(csv);
  REQUIRE(rows);
  return *rows;
}

std::string csv_cell(std::string cell) {
  DataTable table{"", {{"a", "A"}}, {{{std::move(cell)}, {}, {}}}};
  return rows_of(table_to_csv(table, Programme{}, Language::en))[1][0];
}

DataTable table_at(const Programme& programme, const ViewState& state) {
  return table_of_view({&programme, state, Language::fr});
}

void check_same(const Programme& programme, const DataTable& table) {
  auto rows = rows_of(table_to_csv(table, programme, Language::fr));
  auto numbers = static_cast<size_t>(
      std::ranges::count_if(table.columns, [](const auto& column) { return column.numeric; }));
  REQUIRE(rows.size() == table.rows.size() + 1);
  for (size_t r = 0; r < table.rows.size(); ++r) {
    const DataTable::Row& row = table.rows[r];
    const std::vector<std::string>& read = rows[r + 1];
    REQUIRE(read.size() == table.columns.size() + numbers + 1);
    for (size_t c = 0; c < row.cells.size(); ++c) CHECK(read[c] == row.cells[c]);
    for (size_t n = 0; n < row.sort_values.size(); ++n) {
      const std::string& cell = read[table.columns.size() + n];
      double value = row.sort_values[n];
      if (std::isnan(value))
        CHECK(cell.empty());
      else
        CHECK(std::strtod(cell.c_str(), nullptr) == doctest::Approx(value));
    }
  }
}

}  // namespace

TEST_CASE("commas, quotes and line ends are read back unchanged") {
  CHECK(csv_cell("a,b") == "a,b");
  CHECK(csv_cell("say \"so\"") == "say \"so\"");
  CHECK(csv_cell("two\r\nlines") == "two\r\nlines");
  CHECK(csv_cell("") == "");
}

TEST_CASE("no cell can be executed as a formula") {
  for (const char* formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"}) {
    CHECK(csv_cell(formula) == "'" + std::string(formula));
  }
  CHECK(csv_cell("1 = 1") == "1 = 1");
}

TEST_CASE("every table of every programme is read back unchanged") {
  for (const char* slug :
       {"lyon-saint-etienne", "territoires-d-industrie", "grand-est", "territoires-d-innovation"}) {
    Programme programme = load_file("assets/programmes/" + std::string(slug) + ".json");
    CAPTURE(slug);
    for (const ChartKind& kind : every_chart()) {
      CAPTURE(kind.name);
      check_same(programme, table_at(programme, state_of(kind)));
    }
    for (View view : all_views) {
      ViewState state;
      state.view = view;
      state.chart = Chart::table;
      check_same(programme, table_at(programme, state));
    }
  }
}

TEST_CASE("an amount is exported with every claim, its publisher and its address") {
  Programme lyon = load_file("assets/programmes/lyon-saint-etienne.json");
  ViewState state;
  state.chart = Chart::table;
  std::string csv = table_to_csv(table_at(lyon, state), lyon, Language::fr);
  for (const Amount& amount : lyon.amounts) {
    for (const Claim& claim : amount.claims) {
      CHECK(csv.find(lyon.sources[claim.source].url) != std::string::npos);
      CHECK(csv.find(lyon.sources[claim.source].publisher.in(Language::fr)) != std::string::npos);
    }
  }
}

TEST_CASE("a computed sum is exported to the smallest unit where a double cannot hold it") {
  Programme roots = many_amounts(91, 999'999'999'999.99);
  Programme parts = many_amounts(92, 999'999'999'999.99);
  parts.amounts[AmountId{0}].value = Money{100};
  for (int i = 1; i < 92; ++i) parts.amounts[AmountId(i)].part_of = AmountId{0};
  auto has_number = [](const Programme& programme, Chart chart, const std::string& number) {
    return std::ranges::any_of(
        rows_of(table_to_csv(table_at(programme, budget_state(chart)), programme, Language::fr)),
        [&](const auto& row) { return std::ranges::count(row, number) > 0; });
  };
  CHECK(has_number(roots, Chart::waterfall, "90999999999999.09"));
  CHECK(has_number(roots, Chart::sankey, "90999999999999.09"));
  CHECK(has_number(parts, Chart::waterfall, "90999999999998.09"));
}

TEST_CASE("a difference that is too large has no number") {
  Programme p = many_amounts(94, 1e15);
  p.amounts[AmountId{0}].value = Money{100};
  for (int i = 1; i < 94; ++i) p.amounts[AmountId(i)].part_of = AmountId{0};
  const DataTable table = table_at(p, budget_state(Chart::waterfall));
  CHECK(table.rows.back().cells[2] == message(Msg::chart_too_large, Language::fr));
  CHECK(std::isnan(table.rows.back().sort_values[0]));
}

TEST_CASE("a file name contains programme, view, chart and date") {
  ViewState state;
  state.view = View::budget;
  state.chart = Chart::sankey;
  CHECK(file_name("grand-est", &state, 20'779, "svg") ==
        "trame-grand-est-budget-sankey-2026-11-22.svg");
  CHECK(file_name("grand-est", nullptr, std::nullopt, "json") == "trame-grand-est.json");
}

TEST_CASE("the snippet opens embed.html next to the app, and escapes the title") {
  std::string code =
      embed_snippet("https://example.org/trame/index.html", "/a/budget?q=%22", "<\"&");
  CHECK(code.find("src=\"https://example.org/trame/embed.html#/a/budget?q=%22\"") !=
        std::string::npos);
  CHECK(code.find("title=\"&lt;&quot;&amp;\"") != std::string::npos);
}
