// The parts of the state that each command changes, and those it does not change.
#include <doctest/doctest.h>

#include "state/command.h"
#include "state/rules.h"
#include "state/url.h"

using namespace trame;

namespace {

ViewState busy_state() {
  ViewState s;
  s.programme = "lyon";
  s.view = View::budget;
  s.chart = Chart::bars;
  s.language = Language::en;
  s.theme = ThemeKind::dark;
  s.query = "acier";
  s.filters = {{FilterKind::axis, "industrie"}};
  s.selection = Selection{ItemKind::amount, "aide"};
  s.scope = "programme";
  s.root = "budget-global";
  s.sort = "-value";
  s.shares = true;
  s.viewport = Viewport{1, 2, 3};
  return s;
}

}  // namespace

TEST_CASE("changing the programme keeps language and theme only") {
  ViewState s = update(busy_state(), ShowProgramme{"grand-est"});
  ViewState expected;
  expected.programme = "grand-est";
  expected.language = Language::en;
  expected.theme = ThemeKind::dark;
  CHECK(s == expected);
  CHECK(update(busy_state(), ShowProgramme{"Not A Slug"}) == busy_state());
}

TEST_CASE("changing the view keeps selection and filters and shows its first chart") {
  ViewState s = update(busy_state(), ShowView{View::actions});
  CHECK(s.view == View::actions);
  CHECK(s.chart == Chart::list);
  CHECK(s.query == "acier");
  CHECK(s.filters == busy_state().filters);
  CHECK(s.selection == busy_state().selection);
  CHECK(s.root.empty());
  CHECK(s.scope.empty());
  CHECK(s.sort.empty());
  CHECK_FALSE(s.shares);
  CHECK_FALSE(s.viewport);
}

TEST_CASE("showing the current view changes nothing") {
  CHECK(update(busy_state(), ShowView{View::budget}) == busy_state());
}

TEST_CASE("changing the scope keeps the viewport on the map, and resets it in the budget") {
  ViewState s;
  s.view = View::map;
  s.viewport = Viewport{10, 10, 2};
  CHECK(update(s, ShowScope{"later"}).viewport == s.viewport);
  CHECK(update(s, ShowScope{"later"}).scope == "later");
  s.view = View::budget;
  CHECK_FALSE(update(s, ShowScope{"later"}).viewport);
}

TEST_CASE("changing the currency leaves the drill-down, which is in another one") {
  ViewState s = update(busy_state(), ShowCurrency{*currency_of("GBP")});
  CHECK(s.currency == currency_of("GBP"));
  CHECK(s.root.empty());
  CHECK_FALSE(s.viewport);
  CHECK(s.scope == busy_state().scope);
}

TEST_CASE("changing the chart keeps drill-down and sort") {
  ViewState s = update(busy_state(), ShowChart{Chart::treemap});
  CHECK(s.chart == Chart::treemap);
  CHECK(s.root == "budget-global");
  CHECK(s.sort == "-value");
  CHECK_FALSE(s.viewport);
  CHECK(update(busy_state(), ShowChart{Chart::network}) == busy_state());
}

TEST_CASE("language and theme are set, and the theme can follow the system again") {
  CHECK(update({}, SetLanguage{Language::fr}).language == Language::fr);
  CHECK(update(busy_state(), SetTheme{}).theme == std::nullopt);
  CHECK(update({}, SetTheme{ThemeKind::contrast}).theme == ThemeKind::contrast);
}

TEST_CASE("a query is cleaned and cut to its limit") {
  CHECK(update({}, SetQuery{"à la\n"}).query == "à la");
  std::string long_query;
  for (int i = 0; i < 300; ++i) long_query += "é";
  CHECK(update({}, SetQuery{long_query}).query.size() == 2 * max_query_code_points);
}

TEST_CASE("filters are added once, in order, and removed") {
  Filter a{FilterKind::axis, "a"}, b{FilterKind::status, "signed"};
  ViewState s = update(update(update({}, AddFilter{a}), AddFilter{b}), AddFilter{a});
  CHECK(s.filters == std::vector<Filter>{a, b});
  CHECK(update(s, RemoveFilter{a}).filters == std::vector<Filter>{b});
  CHECK(update({}, AddFilter{{FilterKind::status, "unheard-of"}}).filters.empty());
  CHECK(update({}, AddFilter{{FilterKind::place, "not a slug"}}).filters.empty());
}

TEST_CASE("clearing filters clears the query too and nothing else") {
  ViewState expected = busy_state();
  expected.filters.clear();
  expected.query.clear();
  CHECK(update(busy_state(), ClearFilters{}) == expected);
}

TEST_CASE("selecting and clearing change the selection only") {
  ViewState s = update({}, Select{{ItemKind::place, "parilly"}});
  CHECK(s.selection == Selection{ItemKind::place, "parilly"});
  CHECK(update(s, ClearSelection{}) == ViewState{});
  CHECK(update({}, Select{{ItemKind::place, ""}}) == ViewState{});
}

TEST_CASE("changing the scope resets the drill-down, drilling resets the viewport") {
  ViewState s = update(busy_state(), ShowScope{"premieres-actions"});
  CHECK(s.scope == "premieres-actions");
  CHECK(s.root.empty());
  s = update(busy_state(), DrillTo{"aide"});
  CHECK(s.root == "aide");
  CHECK_FALSE(s.viewport);
  CHECK(update(busy_state(), DrillTo{}).root.empty());
  CHECK(update(busy_state(), DrillTo{"?"}) == busy_state());
}

TEST_CASE("shares are kept when scope or chart change, and end when amounts are chosen") {
  CHECK(update(busy_state(), ShowScope{"premieres-actions"}).shares);
  CHECK(update(busy_state(), ShowChart{Chart::table}).shares);
  CHECK_FALSE(update(busy_state(), ShowShares{false}).shares);
  CHECK(history_step(busy_state(), update(busy_state(), ShowShares{false})) == HistoryStep::push);
}

TEST_CASE("a sort column is a column id") {
  CHECK(update({}, SortBy{"-as_of"}).sort == "-as_of");
  CHECK(update(busy_state(), SortBy{}).sort.empty());
  CHECK(update({}, SortBy{"a b"}).sort.empty());
}

TEST_CASE("revealing shows the view and selects; in the current view nothing else changes") {
  ViewState s = update({}, Reveal{View::partners, {ItemKind::organization, "udimec"}});
  CHECK(s.view == View::partners);
  CHECK(s.selection == Selection{ItemKind::organization, "udimec"});
  s = update(busy_state(), Reveal{View::budget, {ItemKind::amount, "fonds"}});
  CHECK(s.chart == Chart::bars);
  CHECK(s.root == "budget-global");
}

TEST_CASE("opening another site changes nothing") {
  CHECK(update(busy_state(), OpenLink{"https://example.org"}) == busy_state());
}

TEST_CASE("a command whose state is too long for the address changes nothing") {
  ViewState s;
  for (int i = 0; i < 200; ++i) {
    s = update(s, AddFilter{{FilterKind::place, std::string(76, 'x') + std::to_string(i)}});
  }
  CHECK(to_url(s).size() <= max_fragment_bytes);
  CHECK(s.filters.size() > 20);
  CHECK(from_url(to_url(s)) == s);
}

TEST_CASE("typing replaces the history entry, choosing adds one") {
  ViewState s = busy_state();
  CHECK(history_step(s, s) == HistoryStep::none);
  CHECK(history_step(s, update(s, SetQuery{"acie"})) == HistoryStep::replace);
  CHECK(history_step(s, update(s, SetTheme{})) == HistoryStep::replace);
  CHECK(history_step(s, update(s, ShowView{View::actions})) == HistoryStep::push);
  CHECK(history_step(s, update(s, DrillTo{})) == HistoryStep::push);
  CHECK(history_step(s, update(s, ClearSelection{})) == HistoryStep::push);
  CHECK(history_step(s, update(s, ClearFilters{})) == HistoryStep::push);
}

TEST_CASE("setting the name of the default programme adds no history entry") {
  ViewState unnamed, named;
  named.programme = "lyon";
  CHECK(history_step(unnamed, named) == HistoryStep::replace);
  CHECK(history_step(named, update(named, ShowProgramme{"grand-est"})) == HistoryStep::push);
}
