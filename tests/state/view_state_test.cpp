// Available views and charts, and reconciling a state with a loaded programme.
#include "state/view_state.h"

#include <doctest/doctest.h>

#include "model/query.h"
#include "state/narrowing.h"
#include "state/rules.h"

using namespace trame;

namespace {

template <class Row>
Row named(const char* slug) {
  Row row;
  row.slug = slug;
  return row;
}

Programme small_programme() {
  Programme p;
  p.axes.add(named<Axis>("industrie"));
  p.scopes.add(named<Scope>("programme"));
  p.scopes.add(named<Scope>("premieres-actions"));
  p.organizations.add(named<Organization>("udimec"));
  p.places.add(named<Place>("parilly"));
  p.places.add(named<Place>("lyon"));
  p.actions.add(named<Action>("ghost"));
  p.amounts.add(named<Amount>("budget-global"));
  auto grant = named<Amount>("subvention");
  grant.scope = ScopeId{1};
  p.amounts.add(grant);
  return p;
}

}  // namespace

TEST_CASE("every view has charts, and the last one is the table") {
  for (View view : all_views) {
    CHECK(charts_of(view).back() == Chart::table);
    CHECK(charts_of(view).size() >= 2);
  }
}

TEST_CASE("views have only their own charts") {
  CHECK(is_available(View::budget, Chart::treemap));
  CHECK_FALSE(is_available(View::sources, Chart::treemap));
  CHECK_FALSE(is_available(View::overview, Chart::list));
}

TEST_CASE("items are found by slug, and have that slug") {
  Programme p = small_programme();
  Selection parilly{ItemKind::place, "parilly"};
  auto item = find_item(p, {ItemKind::place, "lyon"});
  REQUIRE(item);
  CHECK(*item == ItemKey{ItemKind::place, 1});
  CHECK(slug_of(p, *item) == "lyon");
  CHECK(selection_of(p, *find_item(p, parilly)) == parilly);
  CHECK_FALSE(find_item(p, {ItemKind::place, "paris"}));
  CHECK_FALSE(find_item(p, {ItemKind::event, "lyon"}));
}

TEST_CASE("reconciling removes and reports what the programme does not have") {
  ViewState s;
  s.filters = {{FilterKind::axis, "industrie"}, {FilterKind::axis, "gone"},
               {FilterKind::status, "signed"},  {FilterKind::place, "gone"},
               {FilterKind::partner, "udimec"}, {FilterKind::kind, "grant"}};
  s.selection = Selection{ItemKind::action, "gone"};
  s.scope = "gone";
  s.currency = currency_of("USD");
  s.root = "gone";
  std::vector<std::string> dropped;
  ViewState kept = reconcile(s, small_programme(), dropped);
  CHECK(kept.filters == std::vector<Filter>{{FilterKind::axis, "industrie"},
                                            {FilterKind::status, "signed"},
                                            {FilterKind::partner, "udimec"},
                                            {FilterKind::kind, "grant"}});
  CHECK_FALSE(kept.selection);
  CHECK(kept.scope.empty());
  CHECK_FALSE(kept.currency);
  CHECK(kept.root.empty());
  CHECK(dropped == std::vector<std::string>{"axis", "place", "sel", "scope", "currency", "root"});
}

TEST_CASE("a root of another scope than the current one is removed") {
  ViewState s;
  s.root = "subvention";
  std::vector<std::string> dropped;
  CHECK(reconcile(s, small_programme(), dropped) == s);
  s.scope = "premieres-actions";
  CHECK(reconcile(s, small_programme(), dropped) == s);
  CHECK(dropped.empty());
  s.scope = "programme";
  CHECK(reconcile(s, small_programme(), dropped).root.empty());
  CHECK(dropped == std::vector<std::string>{"root"});
}

TEST_CASE("filters and search are converted to ids") {
  ViewState s;
  CHECK(narrowing_of(s, small_programme()).empty());
  s.query = "acier";
  s.filters = {{FilterKind::axis, "industrie"}, {FilterKind::place, "lyon"},
               {FilterKind::place, "gone"},     {FilterKind::partner, "udimec"},
               {FilterKind::status, "started"}, {FilterKind::kind, "equity"}};
  Narrowing n = narrowing_of(s, small_programme());
  CHECK(n.text == "acier");
  CHECK(n.axes == std::vector{AxisId{0}});
  CHECK(n.places == std::vector{PlaceId{1}});
  CHECK(n.partners == std::vector{OrganizationId{0}});
  CHECK(n.statuses == std::vector{ActionStatus::started});
  CHECK(n.kinds == std::vector{AmountKind::equity});
}

TEST_CASE("slugs are lower-case words joined by single hyphens") {
  for (const auto* good : {"a", "a-b", "24-laureats", "x9"}) CHECK(is_id(good));
  for (const auto* bad : {"", "-", "-a", "a-", "a--b", "A", "é", "a b", "a_b", "a/b"})
    CHECK_FALSE(is_id(bad));
  CHECK(is_id(std::string(80, 'a')));
  CHECK_FALSE(is_id(std::string(81, 'a')));
}
