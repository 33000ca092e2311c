#include "chart/money/comparison.h"

#include <algorithm>
#include <set>

namespace trame {

std::optional<ScopeId> comparable_scope(const Programme& programme) {
  std::vector<std::set<ActionId>> actions(programme.scopes.size());
  for (const Amount& amount : programme.amounts) {
    if (amount.to && !amount.part_of) {
      actions[static_cast<size_t>(amount.scope)].insert(*amount.to);
    }
  }
  auto most = std::ranges::max_element(actions, {}, &std::set<ActionId>::size);
  if (most == actions.end() || most->size() < 2) return std::nullopt;
  return static_cast<ScopeId>(most - actions.begin());
}

std::string compared_with(const Programme& programme, const ViewState& state,
                          std::span<const ProgrammeEntry> index) {
  auto is_other = [&](const std::string& slug) {
    return slug != programme.slug && std::ranges::count(index, slug, &ProgrammeEntry::slug) > 0;
  };
  if (is_other(state.with)) return state.with;
  if (comparable_scope(programme)) return {};
  if (is_other(programme.parent)) return programme.parent;
  for (const ProgrammeEntry& entry : index) {
    if (entry.slug != programme.slug) return entry.slug;
  }
  return {};
}

}  // namespace trame
