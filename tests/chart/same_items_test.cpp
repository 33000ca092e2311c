// Filters, search and selection have the same effect on a chart, its table, the view's table and
// the view's lists.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "chart/map/map_facts.h"
#include "chart/partners/network_chart.h"
#include "chart/sample.h"
#include "chart/tables.h"
#include "model/query.h"
#include "state/narrowing.h"
#include "support/every_chart.h"
#include "support/odd_programmes.h"
#include "support/read_file.h"

using namespace trame;
using namespace trame::test;

namespace {

using Items = std::set<std::string>;  // ids such as "action/mission-cybersecurite"

template <class Id>
void add_all(Items& items, const Programme& p, const std::vector<Id>& ids) {
  for (Id id : ids) items.insert(target_id(p, key(id)));
}

Items items_of(const Programme& p, const DataTable& table) {
  Items items;
  for (const DataTable::Row& row : table.rows) {
    if (row.item) items.insert(target_id(p, *row.item));
  }
  return items;
}

Items items_of(const Programme& p, const ChartView& chart) {
  Items items;
  for (const ChartTarget& target : chart.targets) {
    if (target.item) items.insert(target_id(p, *target.item));
    for (ItemKey item : target.items) items.insert(target_id(p, item));
  }
  return items;
}

Items of_kind(const Items& items, std::string_view kind) {
  Items kept;
  for (const std::string& item : items) {
    if (item.starts_with(std::string(kind) + "/")) kept.insert(item);
  }
  return kept;
}

bool is_part_of(const Items& some, const Items& all) {
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

// Returns a state for each filter and search: each axis, partner, kind of money, word, and a
// combination of two.
std::vector<ViewState> narrowed_states(const Programme& p, const ChartKind& kind) {
  std::vector<ViewState> states = {state_of(kind)};
  auto with = [&](std::vector<Filter> filters, const char* query = "") {
    ViewState state = state_of(kind);
    state.filters = std::move(filters);
    state.query = query;
    states.push_back(std::move(state));
  };
  for (const Axis& axis : p.axes) with({{FilterKind::axis, axis.slug}});
  for (size_t i = 0; i < std::min<size_t>(p.organizations.size(), 4); ++i) {
    with({{FilterKind::partner, p.organizations[OrganizationId(i)].slug}});
  }
  if (!p.places.empty()) with({{FilterKind::place, p.places.begin()->slug}});
  if (!p.axes.empty()) with({{FilterKind::axis, p.axes.begin()->slug}}, "s");
  with({{FilterKind::kind, "grant"}});
  with({}, "industrie");
  with({}, "school");
  with({}, "zzz nothing");
  return states;
}

// Returns the items that the view's lists show for a state.
Items listed(const Programme& p, const ViewState& state) {
  Items items;
  Narrowing narrowing = narrowing_of(state, p);
  if (state.view == View::actions) add_all(items, p, query_actions(p, narrowing));
  if (state.view == View::partners) add_all(items, p, query_partners(p, narrowing));
  if (state.view == View::objectives) add_all(items, p, query_indicators(p, narrowing));
  if (state.view == View::map) add_all(items, p, map_facts({&p, state, Language::fr}).places);
  return items;
}

// Returns the listed actions that have a date, and the events that pass the filters.
Items dated(const Programme& p, const ViewState& state) {
  Items items;
  Narrowing narrowing = narrowing_of(state, p);
  for (ActionId id : query_actions(p, narrowing)) {
    if (p.actions[id].period) items.insert(target_id(p, key(id)));
  }
  add_all(items, p, query_events(p, narrowing));
  return items;
}

void check_chart(const Programme& p, const ViewState& state, const ChartKind& kind,
                 const Look& look) {
  ChartView chart = drawn(p, state, look);
  Items shown = items_of(p, chart), rows = items_of(p, chart.table);
  Items table = items_of(p, build_table({&p, state, look.language})), list = listed(p, state);
  if (kind.view == View::budget) {
    CHECK(is_part_of(of_kind(shown, "amount"), table));
    CHECK(is_part_of(of_kind(rows, "amount"), table));
    CHECK((kind.chart != Chart::bars || shown == table || chart.marks.empty()));
    return;
  }
  if (kind.view == View::compare) {
    CHECK(shown == rows);
    CHECK(table == rows);
    return;
  }
  CHECK(table == list);
  if (kind.view == View::actions) {
    CHECK(shown == dated(p, state));
    CHECK(rows == shown);
    return;
  }
  if (kind.view == View::partners) {
    CHECK(is_part_of(of_kind(shown, "organization"), list));
    CHECK(rows == of_kind(shown, "organization"));
    ViewState actions = state;
    actions.view = View::actions;
    CHECK(is_part_of(of_kind(shown, "action"), listed(p, actions)));
    return;
  }
  CHECK(rows == list);
  CHECK((kind.view == View::map ? is_part_of(shown, list) : shown == list));
}

void check_programme(const Programme& p, const std::string& name, const MapShapes& map) {
  Look look{{6000, 6000}, 1, Language::fr, &map};
  for (const ChartKind& kind : every_chart()) {
    for (const ViewState& state : narrowed_states(p, kind)) {
      INFO(name, " as ", std::string(kind.name), " of “", state.query, "” and ",
           state.filters.empty() ? "" : state.filters.front().value);
      check_chart(p, state, kind, look);
    }
  }
}

}  // namespace

TEST_CASE("a filter or a search leaves the same items in a chart, its tables and its list") {
  MapShapes map = *prepare_map(load_map()), plain = sample_map();
  for (const std::string& file : bundled_files()) check_programme(load_file(file), file, map);
  check_programme(complete_programme(), "complete", plain);
}

TEST_CASE("filtered items are in no chart, all others are") {
  Programme p = complete_programme();
  MapShapes map = sample_map();
  for (const ChartKind& kind : every_chart()) {
    ViewState state = state_of(kind);
    state.scope = kind.view == View::budget ? "all" : "";
    state.filters = {{FilterKind::axis, "care"}};
    ChartView chart = drawn(p, state, {{900, 900}, 1, Language::en, &map});
    Items shown = items_of(p, chart);
    Items rows = items_of(p, chart.table);
    CAPTURE(kind.name);
    CHECK(chart.empty_reason.empty());
    for (const char* gone : {"action/school", "amount/grant", "amount/won", "indicator/jobs"}) {
      CHECK(shown.count(gone) == 0);
      CHECK(rows.count(gone) == 0);
    }
  }
}

TEST_CASE("a selection removes nothing from a chart") {
  Programme p = complete_programme();
  MapShapes map = sample_map();
  Look look{{900, 900}, 1, Language::en, &map};
  for (const ChartKind& kind : every_chart()) {
    ViewState state = state_of(kind);
    ChartView before = drawn(p, state, look);
    for (const ChartTarget& target : before.targets) {
      if (!target.item) continue;
      state.selection = selection_of(p, *target.item);
      CAPTURE(kind.name);
      CAPTURE(target.id);
      ChartView chart = drawn(p, state, look);
      CHECK(items_of(p, chart) == items_of(p, before));
      std::vector<std::string> faults = unsound(kind, chart);
      CHECK_MESSAGE(faults.empty(), first_of(faults));
    }
  }
}

TEST_CASE("two programmes are compared as filtered, each by the filters it has values for") {
  Programme own = complete_programme(), other = complete_programme();
  other.slug = "other";
  ViewState state;
  state.view = View::compare;
  auto rows = [&] { return drawn(own, state, {}, &other).table.rows.size(); };
  CHECK(rows() == 6);
  state.query = "mill";
  CHECK(rows() == 2);
  state.query = "zzz";
  CHECK(drawn(own, state, {}, &other).empty_reason == "No amount matches the filters.");
}
