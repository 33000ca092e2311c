// What the visitor chose to look at: everything the address bar holds, nothing else. Hover, drag
// and scroll offsets live in ui/. Ids are slugs, so a state is meaningful before its programme is
// loaded.
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

// `standard` is a view's only or first chart where no other name applies (overview, sources…).
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

// The charts a view offers, first the one it opens with; `table` is always last.
std::span<const Chart> charts_of(View view);

enum class FilterKind { axis, place, partner, status, kind };
inline constexpr std::array all_filter_kinds = {
    FilterKind::axis, FilterKind::place, FilterKind::partner, FilterKind::status, FilterKind::kind};

struct Filter {
  FilterKind kind{};
  std::string value;  // slug of an axis, place, organization; or the code of a status or money kind
  friend bool operator==(const Filter&, const Filter&) = default;
};

struct Selection {
  ItemKind kind{};
  std::string slug;
  friend bool operator==(const Selection&, const Selection&) = default;
};

// The part of a chart that fills its frame: magnified `k` times, with its top left corner `x`, `y`
// percent into the whole.
struct Viewport {
  double x = 0, y = 0, k = 1;
  friend bool operator==(const Viewport&, const Viewport&) = default;
};

struct ViewState {
  std::string programme;  // empty: the first of the index
  View view = View::overview;
  Chart chart = Chart::standard;     // always one of charts_of(view)
  std::optional<Language> language;  // empty: follow the browser
  std::optional<ThemeKind> theme;    // empty: follow the system
  std::string query;
  std::vector<Filter> filters;  // no duplicates, in the order they were added
  std::optional<Selection> selection;
  std::string scope;    // slug; empty: the programme's first. On the map: of a series
  std::string root;     // slug of the amount the treemap is drilled into; empty: the whole scope
  std::string sort;     // column id, '-' before it for descending
  bool shares = false;  // bars: of the published total, instead of amounts
  std::string with;     // compare: the other programme
  std::optional<Viewport> viewport;
  friend bool operator==(const ViewState&, const ViewState&) = default;
};

// The slug of an item and back. `find_item` is empty when the programme has no such row.
std::string_view slug_of(const Programme& programme, ItemKey item);
std::optional<ItemKey> find_item(const Programme& programme, const Selection& selection);
Selection selection_of(const Programme& programme, ItemKey item);

// Drops what the loaded programme does not have (an unknown selection, filter, scope, root). The
// names of the dropped parts, as in the URL ("sel", "axis"…), are appended to `dropped`.
ViewState reconcile(ViewState state, const Programme& programme, std::vector<std::string>& dropped);

}  // namespace trame
