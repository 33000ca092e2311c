#include "state/view_state.h"

#include <algorithm>

#include "model/item_rows.h"
#include "state/rules.h"
#include "state/url.h"
#include "state/view_names.h"

namespace trame {
namespace {

bool is_known(const Filter& filter, const Programme& programme) {
  switch (filter.kind) {
    case FilterKind::axis:
      return programme.axes.find(filter.value).has_value();
    case FilterKind::place:
      return programme.places.find(filter.value).has_value();
    case FilterKind::partner:
      return programme.organizations.find(filter.value).has_value();
    case FilterKind::status:
    case FilterKind::kind:
      break;
  }
  return is_valid_filter(filter);
}

void drop_unknown_filters(ViewState& state, const Programme& programme,
                          std::vector<std::string>& dropped) {
  std::erase_if(state.filters, [&](const Filter& filter) {
    if (is_known(filter, programme)) return false;
    dropped.emplace_back(code_of(filter.kind));
    return true;
  });
}

// The root must be an amount of the current scope.
bool is_root(const ViewState& state, const Programme& programme) {
  auto amount = programme.amounts.find(state.root);
  if (!amount) return false;
  return state.scope.empty() ||
         programme.scopes[programme.amounts[*amount].scope].slug == state.scope;
}

// On the map the scope is a series of figures, elsewhere a scope of amounts.
bool is_scope(const ViewState& state, const Programme& programme) {
  if (state.view == View::map) return programme.series.find(state.scope).has_value();
  return programme.scopes.find(state.scope).has_value();
}

}  // namespace

std::span<const Chart> charts_of(View view) {
  return row_of(view_names, view).charts;
}

std::string_view slug_of(const Programme& programme, ItemKey item) {
  return with_row(programme, item, [](const auto& row) -> std::string_view { return row.slug; });
}

std::optional<ItemKey> find_item(const Programme& programme, const Selection& selection) {
  return with_table(programme, selection.kind, [&](const auto& table) -> std::optional<ItemKey> {
    auto id = table.find(selection.slug);
    if (!id) return std::nullopt;
    return ItemKey{selection.kind, static_cast<uint32_t>(*id)};
  });
}

Selection selection_of(const Programme& programme, ItemKey item) {
  return {item.kind, std::string(slug_of(programme, item))};
}

ViewState reconcile(ViewState state, const Programme& programme,
                    std::vector<std::string>& dropped) {
  drop_unknown_filters(state, programme, dropped);
  if (state.selection && !find_item(programme, *state.selection)) {
    state.selection.reset();
    dropped.emplace_back("sel");
  }
  if (!state.scope.empty() && !is_scope(state, programme)) {
    state.scope.clear();
    dropped.emplace_back("scope");
  }
  if (state.currency &&
      std::ranges::count(programme.amounts, *state.currency, &Amount::currency) == 0) {
    state.currency.reset();
    dropped.emplace_back("currency");
  }
  if (!state.root.empty() && !is_root(state, programme)) {
    state.root.clear();
    dropped.emplace_back("root");
  }
  return state;
}

}  // namespace trame
