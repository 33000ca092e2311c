// Bars show every amount of a scope on one scale; an unpublished amount has a row, too.
#include <doctest/doctest.h>

#include "chart/sample.h"

using namespace trame;
using namespace trame::test;

namespace {

const Programme sample = sample_programme(
    {{"total", 100e6}, {"big", 40e6, "total"}, {"small", 10e6, "total"}, {"hidden", -1, "total"}});
using Ids = std::vector<std::string>;

Ids ids_of(const ChartView& chart) {
  Ids ids;
  for (const ChartTarget& target : chart.targets) ids.push_back(target.id);
  return ids;
}

Rect bar_of(const ChartView& chart, std::string_view id) {
  return std::get<RectMark>(shape_of(chart, id)->shape).rect;
}

ViewState sorted(const char* column) {
  ViewState state = budget_state(Chart::bars);
  state.sort = column;
  return state;
}

}  // namespace

TEST_CASE("bar lengths are in the proportions of the amounts") {
  ChartView chart = chart_of(sample, budget_state(Chart::bars));
  double small = bar_of(chart, "amount/small").width;
  CHECK(bar_of(chart, "amount/total").width == doctest::Approx(10 * small));
  CHECK(bar_of(chart, "amount/big").width == doctest::Approx(4 * small));
  CHECK(bar_of(chart, "remainder/total").width == doctest::Approx(5 * small));
}

TEST_CASE("largest first, the remainder under its total, the unpublished last") {
  Ids expected = {"amount/total", "remainder/total", "amount/big", "amount/small", "amount/hidden"};
  CHECK(ids_of(chart_of(sample, budget_state(Chart::bars))) == expected);
  CHECK(ids_of(chart_of(sample, sorted("-value"))) == expected);
  CHECK(ids_of(chart_of(sample, sorted("nonsense"))) == expected);
}

TEST_CASE("the state can ask for another order") {
  CHECK(ids_of(chart_of(sample, sorted("value"))) ==
        Ids{"amount/small", "amount/big", "amount/total", "remainder/total", "amount/hidden"});
  CHECK(ids_of(chart_of(sample, sorted("label"))) ==
        Ids{"amount/big", "amount/hidden", "amount/small", "amount/total", "remainder/total"});
  CHECK(ids_of(chart_of(sample, sorted("-label"))).front() == "amount/total");
}

TEST_CASE("remainders and unpublished amounts are hatched") {
  ChartView chart = chart_of(sample, budget_state(Chart::bars));
  for (const char* id : {"remainder/total", "amount/hidden"}) {
    CHECK(std::get<RectMark>(shape_of(chart, id)->shape).fill == Fill::hatched);
  }
  CHECK(find_target(chart, "amount/hidden")->label == "hidden: Not published");
}

TEST_CASE("labels are beside bars in wide charts and above them in narrow ones") {
  ChartView wide = chart_of(sample, budget_state(Chart::bars), {720, 400});
  ChartView narrow = chart_of(sample, budget_state(Chart::bars), {340, 400});
  CHECK(bar_of(wide, "amount/total").x > 150);
  CHECK(bar_of(narrow, "amount/total").x == 0);
}

TEST_CASE("rows are tall enough for a finger and the chart as tall as its rows") {
  ChartView chart = chart_of(sample, budget_state(Chart::bars), {340, 100});
  for (const ChartTarget& target : chart.targets) CHECK(target.rect.height >= 44);
  CHECK(chart.size.x == 340);
  CHECK(chart.size.y == doctest::Approx(chart.targets.back().rect.bottom()));
}

TEST_CASE("zero is drawn, unlike an unpublished amount") {
  Programme p = sample_programme({{"zero", 0}, {"ten", 10}});
  ChartView chart = chart_of(p, budget_state(Chart::bars));
  CHECK(std::get<RectMark>(shape_of(chart, "amount/zero")->shape).fill == Fill::solid);
  CHECK(find_target(chart, "amount/zero")->label == "zero: €0");
}

TEST_CASE("the takeaway names parts with a value where their totals have none") {
  auto takeaway = [](const Programme& p) {
    return chart_of(p, budget_state(Chart::bars)).takeaway;
  };
  CHECK(takeaway(sample_programme({{"t", -1}, {"u", -1}, {"a", 5e6, "t"}, {"b", 5e6, "t"}})) ==
        "Largest published amount: b, €5M; smallest: a, €5M.");
  CHECK(takeaway(sample_programme({{"t", -1}, {"u", -1}, {"a", 5e6, "t"}})) ==
        "a: €5M. No breakdown of this amount is published.");
}

TEST_CASE("the takeaway counts what has no value, by reason, where there are several") {
  Programme p = sample_programme({{"a", 5e6}, {"b", 3e6}, {"c", -1}, {"d", -1}, {"e", -1}});
  p.amounts[*p.amounts.find("c")].claims.front().absence = Absence::withheld;
  p.amounts[*p.amounts.find("d")].claims.front().absence = Absence::not_read;
  CHECK(
      chart_of(p, budget_state(Chart::bars)).takeaway ==
      "Largest published amount: a, €5M; smallest: b, €3M. 1 amount is not published. 1 amount is "
      "published, but was not read here. 1 amount is withheld.");
}

TEST_CASE("the takeaway names the largest and the smallest amount") {
  CHECK(chart_of(sample, budget_state(Chart::bars)).takeaway ==
        "Largest published amount: total, €100M; smallest: small, €10M.");
}

namespace {

ViewState in_shares(const char* scope = "") {
  ViewState state = budget_state(Chart::bars, "", scope);
  state.shares = true;
  return state;
}

// Returns the bar of a row, which is drawn over a track of the total's length.
RectMark share_bar(const ChartView& chart, std::string_view id) {
  RectMark last;
  for (const Mark& mark : chart.marks) {
    const auto* rect = std::get_if<RectMark>(&mark.shape);
    if (rect && chart.targets[static_cast<size_t>(mark.target)].id == id) last = *rect;
  }
  return last;
}

// Returns the texts at the right end of the rows.
Ids values_of(const ChartView& chart) {
  Ids values;
  for (const Mark& mark : chart.marks) {
    const auto* text = std::get_if<TextMark>(&mark.shape);
    if (text && text->align == Align::end) values.push_back(text->text);
  }
  return values;
}

Ids column_of(const ChartView& chart, size_t column) {
  Ids cells;
  for (const DataTable::Row& row : chart.table.rows) cells.push_back(row.cells[column]);
  return cells;
}

const Programme nested = sample_programme(
    {{"total", 200}, {"aid", 80, "total"}, {"grant", 20, "aid"}, {"loan", -1, "aid"}});

}  // namespace

TEST_CASE("as shares, every bar says what part of the scope's total it is, nested ones too") {
  ChartView chart = chart_of(nested, in_shares());
  CHECK(ids_of(chart) == Ids{"amount/total", "remainder/total", "amount/aid", "remainder/aid",
                             "amount/grant", "amount/loan"});
  CHECK(values_of(chart) == Ids{"100%", "60%", "40%", "30%", "10%", "Not published"});
  CHECK(find_target(chart, "amount/grant")->label == "grant: €20, 10% of the total");
  CHECK(share_bar(chart, "remainder/total").fill == Fill::hatched);
}

TEST_CASE("the table has the shares that are drawn") {
  ChartView chart = chart_of(nested, in_shares());
  CHECK(column_of(chart, 3) == Ids{"100%", "60%", "40%", "30%", "10%", ""});
  CHECK(column_of(chart, 2) == Ids{"€200", "€120", "€80", "€60", "€20", "Not published"});
}

TEST_CASE("the scale of shares ends at the whole, which a bar of everything fills") {
  for (double width : {340.0, 720.0}) {
    ChartView chart = chart_of(nested, in_shares(), {width, 400});
    Rect whole = share_bar(chart, "amount/total").rect;
    REQUIRE(chart.header.size() == 3);
    const TextMark& end = std::get<TextMark>(chart.header.back().shape);
    CHECK(end.text == "100%");
    CHECK(end.position.x == doctest::Approx(whole.right()));
    CHECK(share_bar(chart, "amount/grant").rect.width == doctest::Approx(whole.width / 10));
    CHECK(chart.targets.front().rect.y >= chart.header_height);
  }
}

TEST_CASE("the sentence of shares names the largest part and what is not broken down") {
  CHECK(chart_of(nested, in_shares()).takeaway ==
        "Of €200, the largest published share is “aid”, 40%; the breakdown of 60% is not "
        "published.");
  Programme whole = sample_programme({{"total", 100}, {"a", 70, "total"}, {"b", 30, "total"}});
  CHECK(chart_of(whole, in_shares()).takeaway ==
        "Of €100, the largest published share is “a”: 70%.");
}

TEST_CASE("an unpublished total has no shares") {
  Programme unpublished = sample_programme({{"total", -1}, {"part", 10, "total"}});
  Programme two = sample_programme({{"one", 10}, {"part", 5, "one"}, {"two", 20}});
  Programme leaf = sample_programme({{"total", 10}, {"part", -1, "total"}});
  Programme nothing = sample_programme({{"total", 0}, {"part", 0, "total"}});
  for (const Programme* p : {&unpublished, &two, &leaf, &nothing}) {
    ChartView chart = chart_of(*p, in_shares()), amounts = chart_of(*p, budget_state(Chart::bars));
    CHECK_FALSE(chart.has_shares);
    CHECK(values_of(chart).empty());
    CHECK(chart.takeaway == amounts.takeaway);
    CHECK(column_of(chart, 3) == column_of(amounts, 3));
    REQUIRE(chart.notes.size() == amounts.notes.size() + 1);
    CHECK(chart.notes.front().starts_with("This scope has no published total"));
  }
}

TEST_CASE("a filter that leaves one of two totals does not make it the whole") {
  Programme two = sample_programme({{"one", 10, "", Qualifier::exact, AmountKind::fund},
                                    {"part", 5, "one", Qualifier::exact, AmountKind::fund},
                                    {"two", 20}});
  ViewState state = in_shares();
  state.filters = {{FilterKind::kind, "fund"}};
  ChartView chart = chart_of(two, state);
  CHECK(chart.targets.size() == 3);
  CHECK_FALSE(chart.has_shares);
}

TEST_CASE("parts that exceed their total have bars beyond 100 %") {
  Programme p = sample_programme({{"total", 100}, {"part", 150, "total"}});
  ChartView chart = chart_of(p, in_shares());
  CHECK(values_of(chart) == Ids{"150%", "100%"});
  CHECK(share_bar(chart, "amount/part").rect.width ==
        doctest::Approx(1.5 * share_bar(chart, "amount/total").rect.width));
}
