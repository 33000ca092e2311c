#include <algorithm>
#include <utility>

#include "state/command.h"
#include "state/rules.h"
#include "state/url.h"

namespace trame {
namespace {

// Applies one command; an invalid argument changes nothing.
struct Updater {
  ViewState state;

  void operator()(const ShowProgramme& command) {
    if (!is_id(command.slug)) return;
    ViewState fresh;
    fresh.programme = command.slug;
    fresh.language = state.language;
    fresh.theme = state.theme;
    state = std::move(fresh);
  }

  // Resets the scope, the drill-down, the sort column, the unit and the viewport, because they
  // apply to the previous view only.
  void operator()(const ShowView& command) {
    if (command.view == state.view) return;
    state.view = command.view;
    state.chart = charts_of(command.view).front();
    state.scope.clear();
    state.root.clear();
    state.sort.clear();
    state.shares = false;
    state.viewport.reset();
  }

  void operator()(const ShowChart& command) {
    if (command.chart == state.chart || !is_available(state.view, command.chart)) return;
    state.chart = command.chart;
    state.viewport.reset();
  }

  void operator()(const SetLanguage& command) { state.language = command.language; }
  void operator()(const SetTheme& command) { state.theme = command.theme; }
  void operator()(const SetQuery& command) { state.query = clean_query(command.query); }

  void operator()(const AddFilter& command) {
    bool known = std::ranges::count(state.filters, command.filter) > 0;
    if (!known && is_valid_filter(command.filter)) state.filters.push_back(command.filter);
  }
  void operator()(const RemoveFilter& command) { std::erase(state.filters, command.filter); }
  void operator()(const ClearFilters&) {
    state.filters.clear();
    state.query.clear();
  }

  void operator()(const Select& command) {
    if (is_id(command.selection.slug)) state.selection = command.selection;
  }
  void operator()(const ClearSelection&) { state.selection.reset(); }

  void operator()(const ShowScope& command) {
    if (!command.slug.empty() && !is_id(command.slug)) return;
    state.scope = command.slug;
    state.root.clear();
    // On the map, a scope is a series: the areas shown stay the same.
    if (state.view != View::map) state.viewport.reset();
  }
  void operator()(const ShowCurrency& command) {
    state.currency = command.currency;
    state.root.clear();
    state.viewport.reset();
  }
  void operator()(const DrillTo& command) {
    if (!command.amount.empty() && !is_id(command.amount)) return;
    state.root = command.amount;
    state.viewport.reset();
  }
  void operator()(const SortBy& command) {
    if (command.column.empty() || is_sort(command.column)) state.sort = command.column;
  }

  void operator()(const ShowShares& command) { state.shares = command.shares; }

  void operator()(const CompareWith& command) {
    if (command.programme.empty() || is_id(command.programme)) state.with = command.programme;
  }

  void operator()(const Reveal& command) {
    (*this)(ShowView{command.view});
    (*this)(Select{command.selection});
  }
  void operator()(const MoveViewport& command) {
    state.viewport = command.viewport ? clean_viewport(*command.viewport) : std::nullopt;
  }
  void operator()(const FollowAddress& command) { state = from_url(command.fragment); }
  void operator()(const ReplaceState& command) { state = command.state; }
  void operator()(const OpenLink&) {}
  void operator()(const HoldScenes&) {}
  void operator()(const ExportView&) {}
  void operator()(const UseFile&) {}
};

// Removes the parts that change continuously (query, viewport) or do not change the content
// (theme).
ViewState without_replaced_parts(ViewState state) {
  state.query.clear();
  state.viewport.reset();
  state.theme.reset();
  return state;
}

}  // namespace

ViewState update(const ViewState& state, const Command& command) {
  Updater updater{state};
  std::visit(updater, command);
  // A state that is too long for the address could not be shared or restored.
  if (to_url(updater.state).size() > max_fragment_bytes) return state;
  return std::move(updater.state);
}

HistoryStep history_step(const ViewState& before, const ViewState& after) {
  if (before == after) return HistoryStep::none;
  ViewState from = without_replaced_parts(before), to = without_replaced_parts(after);
  // Naming the default programme in the address is not a step in the browser's history.
  if (from.programme.empty()) from.programme = to.programme;
  return from == to ? HistoryStep::replace : HistoryStep::push;
}

}  // namespace trame
