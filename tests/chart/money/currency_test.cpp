// Amounts of different currencies are never added, ranked or drawn on one scale; what cannot be
// added says so.
#include <doctest/doctest.h>

#include <algorithm>

#include "chart/money/currencies.h"
#include "chart/sample.h"
#include "chart/tables.h"
#include "export/csv.h"
#include "support/every_chart.h"

using namespace trame;
using namespace trame::test;

namespace {

constexpr auto exact = Qualifier::exact;
constexpr auto grant = AmountKind::grant;

// Two amounts of 10 and 20 pounds, one of 5 000 euros.
Programme mixed() {
  return sample_programme({{"euro", 5000},
                           {"a", 10, "", exact, grant, "all", "GBP"},
                           {"b", 20, "", exact, grant, "all", "GBP"}});
}

ViewState in_currency(ViewState state, const char* code) {
  state.currency = currency_of(code);
  return state;
}

bool mentions(const ChartView& view, const std::string& words) {
  std::string all = view.takeaway + view.coverage;
  for (const std::string& note : view.notes) all += note;
  for (const DataTable::Row& row : view.table.rows) {
    for (const std::string& cell : row.cells) all += cell + "\n";
  }
  for (const ChartTarget& target : view.targets) all += target.label;
  return all.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("each chart of the budget shows the most used currency, and says that there are others") {
  Programme p = mixed();
  for (Chart chart : drawn_charts(View::budget)) {
    CAPTURE(static_cast<int>(chart));
    ChartView view = chart_of(p, budget_state(chart));
    CHECK(mentions(view, "£"));
    CHECK_FALSE(mentions(view, "€"));
    CHECK(mentions(view, "Other amounts of this scope are in EUR"));
    CHECK_FALSE(find_target(view, "amount/euro"));
  }
}

TEST_CASE("a budget opens on the currency in which most amounts have a value") {
  Programme p = sample_programme({{"euro", 5000},
                                  {"a", -1, "", exact, grant, "all", "GBP"},
                                  {"b", -1, "", exact, grant, "all", "GBP"}});
  CHECK(shown_currency(p, ScopeId(0), budget_state(Chart::bars)) == Currency{});
  CHECK(compared_currency(p, budget_state(Chart::bars)) == Currency{});
  CHECK(choosable_currencies(p, budget_state(Chart::bars)).front() == Currency{});
  ChartView view = chart_of(p, budget_state(Chart::bars));
  CHECK(view.empty_reason.empty());
  CHECK(mentions(view, "Other amounts of this scope are in GBP"));
}

TEST_CASE("the currency that the state names is shown; one that the scope lacks is not") {
  Programme p = mixed();
  for (Chart chart : drawn_charts(View::budget)) {
    CAPTURE(static_cast<int>(chart));
    ChartView euros = chart_of(p, in_currency(budget_state(chart), "EUR"));
    CHECK(mentions(euros, "€5k"));
    CHECK_FALSE(mentions(euros, "£"));
    CHECK(mentions(chart_of(p, in_currency(budget_state(chart), "USD")), "£"));
  }
}

TEST_CASE("a currency that only another scope has shows this scope, unless the state names one") {
  Programme p = sample_programme({{"euro", 5000}, {"pound", 10, "", exact, grant, "other", "GBP"}});
  ViewState state = in_currency(budget_state(Chart::bars), "GBP");
  CHECK(mentions(chart_of(p, state), "£10"));
  state.scope = "all";
  CHECK(mentions(chart_of(p, state), "€5k"));
  CHECK(mentions(chart_of(p, in_currency(budget_state(Chart::bars), "USD")), "€5k"));
}

TEST_CASE("a sum has only amounts of one currency") {
  Programme p = mixed();
  ChartView view = chart_of(p, budget_state(Chart::treemap));
  REQUIRE(view.sum);
  CHECK(view.sum->sum.value() == money_of(30, *currency_of("GBP")));
  CHECK(mentions(view, "£30"));
}

TEST_CASE("the visitor chooses among the scope's currencies, the shown one is first") {
  Programme p = mixed();
  ViewState state = budget_state(Chart::bars);
  std::vector<Currency> pounds_first{*currency_of("GBP"), *currency_of("EUR")};
  CHECK(choosable_currencies(p, state) == pounds_first);
  state.currency = Currency{};
  CHECK(choosable_currencies(p, state).front() == Currency{});
  state.view = View::overview;
  CHECK(choosable_currencies(p, state).empty());
}

TEST_CASE("the root's currency is shown when the state names none") {
  Programme p = mixed();
  CHECK(shown_currency(p, ScopeId(0), budget_state(Chart::treemap, "euro")) == Currency{});
}

TEST_CASE("two programmes are compared in one currency, and the others are reported") {
  Programme own = mixed(), other = sample_programme({{"c", 7}});
  own.slug = "own", other.slug = "other";
  own.short_title = text_in("Own", "Own"), other.short_title = text_in("Other", "Other");
  ViewState state;
  state.view = View::compare;
  state.chart = Chart::standard;
  ChartKey key{&own, state, Language::en, {720, 480}};
  key.other = &other;
  ChartView view = build_chart({key, measure});
  CHECK(mentions(view, "£20"));
  CHECK_FALSE(mentions(view, "€"));
  CHECK(mentions(view, "Other: its amounts in EUR are not compared here"));
}

TEST_CASE("a table never ranks amounts of different currencies together") {
  Programme p = mixed();
  ViewState state;
  state.view = View::overview;
  state.chart = Chart::table;
  state.sort = "-value";
  for (const char* sort : {"value", "-value"}) {
    state.sort = sort;
    DataTable table = build_table({&p, state, Language::en, {720, 480}});
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].cells[0] == "euro");
  }
}

TEST_CASE("a CSV has a column of currencies when one of them is not the euro") {
  Programme p = mixed();
  DataTable table = figures_table({&p, budget_state(Chart::table), Language::en, {720, 480}});
  std::string csv = table_to_csv(table, p, Language::en);
  CHECK(csv.find(",Currency,") != std::string::npos);
  CHECK(csv.find(",GBP,") != std::string::npos);
  Programme euros = sample_programme({{"euro", 5000}});
  table = figures_table({&euros, budget_state(Chart::table), Language::en, {720, 480}});
  CHECK(table_to_csv(table, euros, Language::en).find("Currency") == std::string::npos);
}

TEST_CASE("charts whose sum is too large say so, and never a wrong sum") {
  Programme p = many_amounts(93, 1e15);
  for (Chart chart : {Chart::treemap, Chart::waterfall, Chart::sankey}) {
    CAPTURE(static_cast<int>(chart));
    ChartView view = chart_of(p, budget_state(chart));
    CHECK(mentions(view, "too large to be added up"));
    CHECK_FALSE(mentions(view, "not published"));
    CHECK_FALSE(mentions(view, "€9"));
  }
}

TEST_CASE("what is not published, withheld, not read and zero differ in tables and targets") {
  Programme p =
      sample_programme({{"zero", 0}, {"one", 1}, {"none", -1}, {"secret", -1}, {"odd", -1}});
  auto claim = [&](const char* slug) -> Claim& {
    return p.amounts[*p.amounts.find(slug)].claims.front();
  };
  claim("secret").absence = Absence::withheld;
  claim("odd").absence = Absence::not_read;
  claim("odd").published_as = "3 to 5 M";
  for (Chart chart : drawn_charts(View::budget)) {
    CAPTURE(static_cast<int>(chart));
    ChartView view = chart_of(p, budget_state(chart));
    CHECK(mentions(view, "Not published"));
    CHECK(mentions(view, "Withheld"));
    CHECK(mentions(view, "Published, not read here"));
  }
  CHECK(mentions(chart_of(p, budget_state(Chart::bars)), "€0"));
  const std::string takeaway = chart_of(p, budget_state(Chart::treemap)).takeaway;
  for (const char* words : {"1 amount is not published.", "1 amount is withheld.",
                            "1 amount is published, but was not read here."}) {
    CHECK(takeaway.find(words) != std::string::npos);
  }
}

TEST_CASE("a remainder of which a part is withheld is not said to be unpublished") {
  for (Absence absence : {Absence::not_published, Absence::withheld, Absence::not_read}) {
    CAPTURE(static_cast<int>(absence));
    Programme p =
        sample_programme({{"total", 100e6}, {"part", 60e6, "total"}, {"silent", -1, "total"}});
    p.amounts[AmountId(2)].claims.front().absence = absence;
    const bool is_unpublished = absence == Absence::not_published;
    for (Chart chart : {Chart::treemap, Chart::bars, Chart::waterfall}) {
      CAPTURE(static_cast<int>(chart));
      ChartView view = chart_of(p, budget_state(chart));
      CHECK(mentions(view, "Remainder of “total” not published") == is_unpublished);
      CHECK(mentions(view, "Remainder of “total” without a figure") == !is_unpublished);
    }
    ChartView treemap = chart_of(p, budget_state(Chart::treemap));
    CHECK((treemap.takeaway.find("not published") != std::string::npos) == is_unpublished);
  }
}

TEST_CASE("in a narrow strip the label of an amount is cut, never the reason why it has no value") {
  Programme p = sample_programme({{"one", 1}, {"a-long-label-of-an-amount-that-is-cut", -1}});
  p.amounts[AmountId(1)].claims.front().absence = Absence::withheld;
  ChartView view = chart_of(p, budget_state(Chart::treemap), {240, 300});
  bool is_whole = false;
  for (const Mark& mark : view.marks) {
    const auto* text = std::get_if<TextMark>(&mark.shape);
    if (text && text->text.ends_with("Withheld"))
      is_whole = text->text.find("…") != std::string::npos;
  }
  CHECK(is_whole);
}

TEST_CASE("a strip takes as many rows as its reasons need, whatever its width and language") {
  Programme p = sample_programme({{"one", 1}, {"first", -1}, {"second", -1}, {"third", -1}});
  p.amounts[AmountId(1)].claims.front().absence = Absence::not_read;
  p.amounts[AmountId(2)].claims.front().absence = Absence::withheld;
  for (double width : {240.0, 358.0, 500.0, 900.0}) {
    CAPTURE(width);
    ChartView view = chart_of(p, budget_state(Chart::treemap), {width, 600}, Language::fr);
    std::vector<std::string> texts = texts_of(view.marks);
    for (const char* reason : {"Publié, non lu ici", "Non divulgué", "Non publié"}) {
      CAPTURE(reason);
      CHECK(std::ranges::any_of(texts, [&](const std::string& t) { return t.ends_with(reason); }));
    }
    const ChartTarget* first = find_target(view, "amount/first");
    const ChartTarget* third = find_target(view, "amount/third");
    REQUIRE(first);
    REQUIRE(third);
    CHECK((third->rect.y > first->rect.y) == (width < 600));
  }
}
