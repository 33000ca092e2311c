#include "model/id_index.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "layout/stable_order.h"
#include "model/row_of.h"
#include "model/similar.h"

namespace trame {
namespace {

constexpr std::string_view collection_names[] = {
    "sources", "scopes",  "axes",       "organizations", "places",
    "actions", "amounts", "series",     "figures",       "indicators",
    "events",  "bodies",  "quotations", "disagreements", "computed"};
static_assert(std::size(collection_names) == static_cast<size_t>(Collection::count_));

struct ItemCollection {
  ItemKind kind;
  Collection collection;
};
constexpr ItemCollection item_collections[] = {
    {ItemKind::axis, Collection::axes},
    {ItemKind::action, Collection::actions},
    {ItemKind::organization, Collection::organizations},
    {ItemKind::place, Collection::places},
    {ItemKind::amount, Collection::amounts},
    {ItemKind::figure, Collection::figures},
    {ItemKind::indicator, Collection::indicators},
    {ItemKind::event, Collection::events},
    {ItemKind::source, Collection::sources},
    {ItemKind::body, Collection::bodies},
};
static_assert(has_row_for_each(item_collections, &ItemCollection::kind, ItemKind::body));

}  // namespace

std::string_view name_of(Collection collection) {
  return collection_names[static_cast<size_t>(collection)];
}

Collection collection_of(ItemKind kind) {
  return row_of(item_collections, kind).collection;
}

IdIndex::IdIndex(const JsonValue& programme, Findings& findings) {
  for (size_t i = 0; i < entries_.size(); ++i) {
    auto& entries = entries_[i];
    const auto list = programme.member(collection_names[i]);
    if (!list) continue;
    uint32_t row = 0;
    list->each_item([&](JsonValue item) {
      const auto id = item.member("id");
      if (id && id->is(JsonKind::text)) entries.push_back({id->text(), row, id->node()});
      ++row;
    });
    sort_stably(entries, [](const Entry& a, const Entry& b) { return a.slug < b.slug; });
    for (size_t j = 1; j < entries.size(); ++j) {
      if (entries[j].slug != entries[j - 1].slug) continue;
      findings.error(entries[j].node, Msg::problem_duplicate_id, {shortened(entries[j].slug, 80)});
    }
  }
}

std::optional<uint32_t> IdIndex::find(Collection collection, std::string_view slug) const {
  const auto& entries = entries_[static_cast<size_t>(collection)];
  const auto found = std::lower_bound(
      entries.begin(), entries.end(), slug,
      [](const Entry& entry, std::string_view wanted) { return entry.slug < wanted; });
  if (found == entries.end() || found->slug != slug) return std::nullopt;
  return found->row;
}

std::string_view IdIndex::nearest(Collection collection, std::string_view slug) const {
  const auto& entries = entries_[static_cast<size_t>(collection)];
  if (entries.size() > 500) return {};
  std::vector<std::string_view> known;
  for (const Entry& entry : entries) known.push_back(entry.slug);
  return nearest_name(slug, known);
}

}  // namespace trame
