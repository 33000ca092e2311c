// Takeaway, coverage, table and empty states of budget charts.
#include <doctest/doctest.h>

#include <cmath>

#include "chart/sample.h"
#include "support/every_chart.h"

using namespace trame;
using namespace trame::test;

namespace {

std::string takeaway(const Programme& p, Language language = Language::en, const char* root = "") {
  return chart_of(p, budget_state(Chart::treemap, root), {720, 480}, language).takeaway;
}

using Cells = std::vector<std::string>;

}  // namespace

TEST_CASE("the takeaway states the unexplained part of a total") {
  Programme p =
      sample_programme({{"total", 200e6}, {"aid", 22.7e6, "total", Qualifier::potential}});
  CHECK(takeaway(p) ==
        "Of €200M, €22.7M (potential) is broken down; the breakdown of the rest, about €177.3M, is "
        "not published.");
  CHECK(
      takeaway(p, Language::fr) ==
      "Sur 200\u00A0M€, 22,7\u00A0M€ (potentiel) sont détaillés\u202F; le détail du reste, environ "
      "177,3\u00A0M€, n’est pas publié.");
  ChartView chart = chart_of(p, budget_state(Chart::treemap), {720, 480}, Language::fr);
  CHECK(chart.coverage == "22,7\u00A0M€ sur 200\u00A0M€ détaillés (11\u00A0%)");
}

TEST_CASE(
    "a sum that no source gives is called computed, and is approximate unless its amounts are "
    "exact") {
  Programme p = sample_programme(
      {{"grant", 6.1e6}, {"cofinancing", 7e6, "", Qualifier::nearly, AmountKind::cofinancing}});
  CHECK(takeaway(p, Language::fr) ==
        "Près de 7\u00A0M€ de cofinancements et 6,1\u00A0M€ de subventions, soit environ "
        "13,1\u00A0M€\u00A0: somme calculée.");
  CHECK(takeaway(p) ==
        "Nearly €7M in co-financing and €6.1M in grants: about €13.1M altogether, a computed sum.");
  CHECK(chart_of(p, budget_state(Chart::treemap)).coverage.empty());
}

TEST_CASE("more amounts than can be named are counted") {
  Programme p = sample_programme({{"a", 4e6}, {"b", 3e6}, {"c", 2e6}, {"d", 1e6}, {"e", -1}});
  CHECK(takeaway(p) ==
        "4 published amounts, €10M altogether: a computed sum. 1 amount is not published.");
}

TEST_CASE("amounts of different scopes are never added up") {
  Programme p =
      sample_programme({{"a", 4e6}, {"b", 3e6, "", Qualifier::exact, AmountKind::fund, "other"}});
  CHECK(takeaway(p) == "A: €4M. No breakdown of this amount is published.");
  for (const auto& row : chart_of(p, budget_state(Chart::bars)).table.rows) CHECK(row.item);
}

TEST_CASE("parts that make up their total, or exceed it") {
  CHECK(takeaway(sample_programme({{"t", 10e6}, {"a", 6e6, "t"}, {"b", 4e6, "t"}})) ==
        "€10M is broken down in full.");
  Programme excess = sample_programme({{"t", 10e6}, {"a", 6e6, "t"}, {"b", 5e6, "t"}});
  CHECK(takeaway(excess) ==
        "The amounts broken down reach €11M, more than the published total of €10M: sources do not "
        "agree.");
  CHECK(chart_of(excess, budget_state(Chart::treemap)).coverage.empty());
}

TEST_CASE("an unpublished total says what is known of it") {
  CHECK(takeaway(sample_programme({{"t", -1}, {"a", 6e6, "t"}, {"b", 5e6, "t"}})) ==
        "The total is not published; what is published comes to €11M, a computed sum.");
  CHECK(takeaway(sample_programme({{"t", -1}, {"a", 6e6, "t"}, {"b", -1, "t"}})) ==
        "The total is not published; only one amount is: a, €6M. 1 amount is not published.");
}

TEST_CASE("filters change the sentence and hide coverage, which would be of the whole") {
  Programme p = sample_programme(
      {{"t", 10e6}, {"a", 6e6, "t"}, {"b", 3e6, "t", Qualifier::exact, AmountKind::equity}});
  ViewState state = budget_state(Chart::treemap);
  state.filters = {{FilterKind::kind, "equity"}};
  ChartView chart = chart_of(p, state);
  CHECK(chart.takeaway == "2 published amounts match the filters.");
  CHECK(chart.coverage.empty());
  CHECK(find_target(chart, "amount/b"));
  CHECK_FALSE(find_target(chart, "amount/a"));
  CHECK_FALSE(find_target(chart, "remainder/t"));
}

TEST_CASE("there is always a reason in words for an empty chart") {
  for (Chart kind : drawn_charts(View::budget)) {
    ChartView none = chart_of(sample_programme({}), budget_state(kind));
    CHECK(none.empty_reason == "No amount is published for this programme.");
    CHECK(none.marks.empty());

    Programme nulls = sample_programme({{"a", -1}, {"b", -1}});
    ChartView unpublished = chart_of(nulls, budget_state(kind), {400, 300}, Language::fr);
    CHECK(unpublished.empty_reason == "Aucun montant n’est publié pour «\u202Fall-fr\u202F».");
    CHECK(unpublished.table.rows.size() == 2);

    ViewState state = budget_state(kind);
    state.query = "nothing has this name";
    ChartView hidden = chart_of(sample_programme({{"a", 5}}), state);
    CHECK(hidden.empty_reason == "No amount matches the filters.");
    CHECK(hidden.takeaway.empty());
  }
}

TEST_CASE("the table has a row for all that is drawn, and computed rows say how") {
  Programme p = sample_programme(
      {{"total", 100e6}, {"a", 40e6, "total", Qualifier::nearly}, {"b", -1, "total"}});
  DataTable table = chart_of(p, budget_state(Chart::treemap)).table;
  REQUIRE(table.rows.size() == 4);
  CHECK(table.rows[0].cells ==
        Cells{"total", "Grant", "€100M", "", "30 January 2020", "Publisher", "exact"});
  CHECK(table.rows[1].cells ==
        Cells{"a", "Grant", "€40M", "40%", "30 January 2020", "Publisher", "nearly"});
  CHECK(table.rows[2].cells ==
        Cells{"b", "Grant", "Not published", "", "30 January 2020", "Publisher", ""});
  CHECK(table.rows[3].cells == Cells{"Remainder of “total” not published", "Computed", "about €60M",
                                     "60%", "", "Computed: €100M − €40M", "Computed"});
  CHECK(table.rows[1].sort_values[0] == 40e6);
  CHECK(table.rows[1].sort_values[1] == doctest::Approx(40));
  CHECK(std::isnan(table.rows[2].sort_values[0]));
  CHECK_FALSE(table.rows[3].item);
}

TEST_CASE("every row has a cell per column and a sort value per numeric column") {
  Programme p = sample_programme({{"a", 4e6}, {"b", 3e6}, {"c", 2e6, "a"}, {"d", -1}});
  for (Chart kind : drawn_charts(View::budget)) {
    DataTable table = chart_of(p, budget_state(kind)).table;
    size_t numeric = 0;
    for (const auto& column : table.columns) numeric += column.numeric;
    for (const auto& row : table.rows) {
      CHECK(row.cells.size() == table.columns.size());
      CHECK(row.sort_values.size() == numeric);
    }
  }
}

TEST_CASE("an amount has the value of its preferred claim, also a range") {
  Programme p = sample_programme({{"fund", 80e6}});
  Amount& fund = p.amounts[AmountId{0}];
  fund.claims.push_back(fund.claims[0]);
  fund.claims[1].value_max = 100e6;
  fund.claims[1].qualifier = Qualifier::target;
  fund.claims[1].preferred = true;
  fund.claims[1].date = DateSpan{{2021, 5, 0}, {2021, 5, 0}};
  ChartView chart = chart_of(p, budget_state(Chart::bars), {720, 300}, Language::fr);
  CHECK(chart.targets[0].label == "fund-fr\u00A0: 80 à 100\u00A0M€ (objectif)");
  CHECK(chart.table.rows[0].cells ==
        Cells{"fund-fr", "Subvention", "80 à 100\u00A0M€", "", "mai 2021", "Éditeur", "objectif"});
}

TEST_CASE("the colour is that of the axis, otherwise of the kind of money") {
  Programme p = sample_programme({{"aid", 5, "", Qualifier::exact, AmountKind::aid}, {"grant", 4}});
  p.axes.add(Axis{});
  p.axes.add(Axis{});
  p.actions.add(Action{});
  p.actions[ActionId{0}].axis = AxisId{1};
  auto color = [&](const char* id) {
    return shape_of(chart_of(p, budget_state(Chart::bars)), id)->color;
  };
  CHECK(color("amount/aid") != color("amount/grant"));
  p.amounts[AmountId{0}].axis = AxisId{0};
  p.amounts[AmountId{1}].to = ActionId{0};
  CHECK(color("amount/aid") == ColorRole::axis_1);
  CHECK(color("amount/grant") == ColorRole::axis_2);
}

TEST_CASE("a budget chart has the rows of the sum in its takeaway, unless filtered") {
  Programme p = sample_programme({{"total", 100}, {"a", 30, "total"}, {"b", -1, "total"}});
  Programme roots = sample_programme(
      {{"one", 10}, {"two", 20}, {"far", 5, "", Qualifier::exact, AmountKind::grant, "other"}});
  for (Chart chart : drawn_charts(View::budget)) {
    CAPTURE(static_cast<int>(chart));
    ViewState state = budget_state(chart);
    ChartView view = chart_of(p, state);
    REQUIRE(view.sum);
    CHECK(view.sum->total == AmountId(0));
    state.filters = {{FilterKind::kind, "grant"}};
    CHECK_FALSE(chart_of(p, state).sum);
  }
  ChartView whole = chart_of(roots, budget_state(Chart::treemap));
  REQUIRE(whole.sum);
  CHECK_FALSE(whole.sum->total);
  CHECK(whole.sum->rows.size() == 2);
  CHECK(whole.sum->sum.value() == Money{3000});
}
