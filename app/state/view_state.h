// The state chosen by the visitor: exactly what the address contains. Hover, drag and scroll
// offsets are in ui/. It refers to rows by slugs, so it is valid before its programme is loaded.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/programme.h"
#include "style/theme.h"
#include "text/language.h"

namespace trame {

// In the order of navigation. What is called how, and which charts a view offers, is in
// state/view_names.h.
enum class View { overview, budget, actions, partners, map, objectives, compare, sources };
inline constexpr std::array all_views = {View::overview, View::budget, View::actions,
                                         View::partners, View::map,    View::objectives,
                                         View::compare,  View::sources};

// `standard` is the main chart of views that offer only one besides the table (overview, sources…).
enum class Chart {
  standard,
  treemap,
  sankey,
  bars,
  waterfall,
  list,
  timeline,
  network,
  matrix,
  table
};

// Returns the charts of a view; the first is its default, and the last is always `table`. Addresses
// may name charts that a view does not have.
std::span<const Chart> charts_of(View view);

enum class FilterKind { axis, place, partner, status, kind };
inline constexpr std::array all_filter_kinds = {
    FilterKind::axis, FilterKind::place, FilterKind::partner, FilterKind::status, FilterKind::kind};

struct Filter {
  FilterKind kind{};
  std::string value;  // slug of an axis, place or organization; code of a status or kind of money
  friend bool operator==(const Filter&, const Filter&) = default;
};

struct Selection {
  ItemKind kind{};
  std::string slug;
  friend bool operator==(const Selection&, const Selection&) = default;
};

// The visible part of a magnified chart: `k` is the magnification, `x` and `y` are the position of
// its top left corner in percent of the whole chart.
struct Viewport {
  double x = 0, y = 0, k = 1;
  friend bool operator==(const Viewport&, const Viewport&) = default;
};

struct ViewState {
  std::string programme;  // slug; empty: the first programme of the index
  View view = View::overview;
  Chart chart = Chart::standard;     // always one of charts_of(view)
  std::optional<Language> language;  // nothing: follow the browser
  std::optional<ThemeKind> theme;    // nothing: follow the system
  std::string query;
  std::vector<Filter> filters;  // no duplicates, in the order they were added
  std::optional<Selection> selection;
  std::string scope;  // slug of a scope; on the map, slug of a series; empty: the first one
  std::optional<Currency> currency;  // nothing: the one of most amounts with a value
  std::string root;     // slug of the amount the treemap is drilled into; empty: the whole scope
  std::string sort;     // column id, with '-' before it for descending order
  bool shares = false;  // bars show shares of the published total instead of amounts
  std::string with;     // slug of the programme to compare with
  std::optional<Viewport> viewport;
  friend bool operator==(const ViewState&, const ViewState&) = default;
};

// Convert an item to its slug and back. `find_item` returns nothing when there is no such row.
std::string_view slug_of(const Programme& programme, ItemKey item);
std::optional<ItemKey> find_item(const Programme& programme, const Selection& selection);
Selection selection_of(const Programme& programme, ItemKey item);

// Removes from a state what the loaded programme does not have: an unknown selection, filter,
// scope, currency or root. Appends the keys of the removed parts, as in the address ("sel",
// "axis"…), to `dropped`.
ViewState reconcile(ViewState state, const Programme& programme, std::vector<std::string>& dropped);

}  // namespace trame
