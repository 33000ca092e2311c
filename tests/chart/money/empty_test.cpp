// A budget chart with nothing to draw says why: not published, not read, withheld, zero, or
// published in another currency. No two of these reasons have the same words.
#include <doctest/doctest.h>

#include "chart/sample.h"
#include "export/csv.h"
#include "export/svg.h"
#include "support/every_chart.h"

using namespace trame;
using namespace trame::test;

namespace {

constexpr auto exact = Qualifier::exact;
constexpr auto grant = AmountKind::grant;

void set_absence(Programme& p, const char* slug, Absence absence) {
  p.amounts[*p.amounts.find(slug)].claims.front().absence = absence;
}

// Returns two amounts without a value, for this reason.
Programme silent(Absence absence) {
  Programme p = sample_programme({{"a", -1}, {"b", -1}});
  for (const char* slug : {"a", "b"}) set_absence(p, slug, absence);
  return p;
}

std::string reason(const Programme& p, Chart chart, Language language = Language::en) {
  return chart_of(p, budget_state(chart), {720, 480}, language).empty_reason;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an empty chart says whether its amounts are unpublished, unread or withheld") {
  for (Chart chart : drawn_charts(View::budget)) {
    CAPTURE(static_cast<int>(chart));
    CHECK(reason(silent(Absence::not_published), chart) == "No amount is published for “all”.");
    CHECK(reason(silent(Absence::not_read), chart) ==
          "all: 2 amounts are published, but were not read here.");
    CHECK(reason(silent(Absence::withheld), chart) == "all: 2 amounts are withheld.");
  }
}

TEST_CASE("an empty chart of several reasons counts each of them, in both languages") {
  Programme p = sample_programme({{"a", -1}, {"b", -1}, {"c", -1}, {"d", -1}});
  set_absence(p, "b", Absence::withheld);
  set_absence(p, "c", Absence::withheld);
  set_absence(p, "d", Absence::not_read);
  for (Chart chart : drawn_charts(View::budget)) {
    CAPTURE(static_cast<int>(chart));
    CHECK(reason(p, chart) ==
          "all: 1 amount is not published. 1 amount is published, but was not read here. "
          "2 amounts are withheld.");
    CHECK(
        reason(p, chart, Language::fr) ==
        "all-fr\u00A0: 1 montant n’est pas publié. 1 montant est publié, mais n’a pas été lu ici. "
        "2 montants ne sont pas divulgués.");
  }
}

TEST_CASE("areas and flows of nothing say that the amounts are zero, lengths show them") {
  Programme p = sample_programme({{"a", 0}, {"b", 0}, {"c", -1}});
  for (Chart chart : {Chart::treemap, Chart::sankey}) {
    CAPTURE(static_cast<int>(chart));
    CHECK(reason(p, chart) == "all: 1 amount is not published. 2 amounts are zero.");
  }
  for (Chart chart : {Chart::bars, Chart::waterfall}) {
    CAPTURE(static_cast<int>(chart));
    CHECK(find_target(chart_of(p, budget_state(chart)), "amount/a")->label == "a: €0");
  }
}

TEST_CASE("an empty chart names the other currencies that have amounts to draw") {
  Programme p = sample_programme({{"euro", -1},
                                  {"pound", 5, "", exact, grant, "all", "GBP"},
                                  {"yen", -1, "", exact, grant, "all", "JPY"},
                                  {"dollar", 5, "", exact, grant, "other", "USD"}});
  for (Chart chart : drawn_charts(View::budget)) {
    CAPTURE(static_cast<int>(chart));
    ViewState state = budget_state(chart);
    state.currency = Currency{};
    CHECK(chart_of(p, state).empty_reason ==
          "all: 1 amount is not published. Amounts are published in GBP.");
  }
}

TEST_CASE("a level without a value says why, and not that the scope has none") {
  Programme p = sample_programme({{"t", -1}, {"b", -1, "t"}, {"other", 3}});
  set_absence(p, "b", Absence::withheld);
  for (Chart chart : {Chart::treemap, Chart::waterfall}) {
    CAPTURE(static_cast<int>(chart));
    CHECK(chart_of(p, budget_state(chart, "t")).empty_reason ==
          "t: 1 amount is not published. 1 amount is withheld.");
  }
}

TEST_CASE("amounts without a value that pass the filters are not said to be filtered out") {
  Programme p = sample_programme({{"hidden", 5}, {"shown", -1}});
  set_absence(p, "shown", Absence::withheld);
  for (Chart chart : drawn_charts(View::budget)) {
    CAPTURE(static_cast<int>(chart));
    ViewState state = budget_state(chart);
    state.query = "shown";
    CHECK(chart_of(p, state).empty_reason == "all: 1 amount is withheld.");
  }
}

TEST_CASE("what is exported of an empty chart has its reason, and the table that of each amount") {
  const std::pair<Absence, const char*> cells[] = {{Absence::not_published, "Not published"},
                                                   {Absence::not_read, "Published, not read here"},
                                                   {Absence::withheld, "Withheld"}};
  for (auto [absence, cell] : cells) {
    const Programme p = silent(absence);
    const ChartInput input{{&p, budget_state(Chart::bars), Language::en, {720, 480}}, measure};
    const ChartView view = build_chart(input);
    CHECK(has(view_to_svg({input, "https://example.org", "", false}), view.empty_reason));
    CHECK(has(table_to_csv(view.table, p, Language::en), cell));
  }
}

TEST_CASE("the takeaway of a remainder says unpublished only where no part is withheld or unread") {
  for (Absence absence : {Absence::not_published, Absence::withheld, Absence::not_read}) {
    CAPTURE(static_cast<int>(absence));
    Programme p = sample_programme({{"total", 100e6},
                                    {"part", 60e6, "total"},
                                    {"group", -1, "total"},
                                    {"inner", -1, "group"}});
    set_absence(p, "inner", absence);
    const bool is_unpublished = absence == Absence::not_published;
    const std::string rest =
        is_unpublished ? "€40M, is not published." : "€40M, has no figures here.";
    CHECK(has(chart_of(p, budget_state(Chart::treemap)).takeaway, rest));
    ViewState state = budget_state(Chart::bars);
    state.shares = true;
    const std::string shares = chart_of(p, state).takeaway;
    CHECK(has(shares, is_unpublished ? "40% is not published" : "40% has no figures here"));
  }
}

TEST_CASE("an amount whose parts are withheld is not said to have no published breakdown") {
  Programme p = sample_programme({{"total", 100}, {"part", -1, "total"}});
  set_absence(p, "part", Absence::withheld);
  CHECK(chart_of(p, budget_state(Chart::treemap)).takeaway == "Total: €100. 1 amount is withheld.");
  Programme two = sample_programme({{"one", 100}, {"part", 60, "one"}, {"none", -1}});
  CHECK(chart_of(two, budget_state(Chart::treemap)).takeaway ==
        "One: €100. 1 amount is not published.");
}

TEST_CASE("an amount that was not read counts as published") {
  Programme p = sample_programme({{"t", -1}, {"a", 6e6, "t"}, {"b", 5, "t"}, {"odd", -1, "t"}});
  set_absence(p, "odd", Absence::not_read);
  const std::string unread = " 1 amount is published, but was not read here.";
  CHECK(chart_of(p, budget_state(Chart::treemap)).takeaway ==
        "T: Not published. Published amounts: €6M." + unread);
  CHECK(chart_of(p, budget_state(Chart::bars))
            .takeaway.ends_with("b, €5. 1 amount is not published." + unread));
  ViewState state = budget_state(Chart::treemap);
  state.filters = {{FilterKind::kind, "grant"}};
  CHECK(chart_of(p, state).takeaway == "3 published amounts match the filters." + unread);
}

TEST_CASE("money flows keep an unpublished rest apart from one that is withheld in part") {
  Programme p = sample_programme({{"one", 100},
                                  {"a", 60, "one"},
                                  {"b", -1, "one"},
                                  {"two", 100},
                                  {"c", 50, "two"},
                                  {"d", -1, "two"}});
  set_absence(p, "d", Absence::withheld);
  ChartView view = chart_of(p, budget_state(Chart::sankey));
  REQUIRE(find_target(view, "not-published"));
  REQUIRE(find_target(view, "no-figure"));
  CHECK(find_target(view, "not-published")->label == "Not published: €40");
  CHECK(find_target(view, "no-figure")->label == "No figure: €50");
}
