// Index from the ids in a file to row numbers. It is built before the rows are read, so that
// references to later rows can be resolved too. It exists only while a file is loaded.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "model/findings.h"
#include "model/json_document.h"
#include "model/programme.h"

namespace trame {

// The lists of a programme whose rows have an id, named as in the file.
enum class Collection : uint8_t {
  sources,
  scopes,
  axes,
  organizations,
  places,
  actions,
  amounts,
  series,
  figures,
  indicators,
  events,
  bodies,
  quotations,
  disagreements,
  computed,
  count_
};
std::string_view name_of(Collection collection);
Collection collection_of(ItemKind kind);

class IdIndex {
 public:
  IdIndex() = default;
  // Builds the index and reports ids that occur twice in one list.
  IdIndex(const JsonValue& programme, Findings& findings);

  std::optional<uint32_t> find(Collection collection, std::string_view slug) const;
  // Returns the most similar id of the list; "" when none is similar or the list is long.
  std::string_view nearest(Collection collection, std::string_view slug) const;

 private:
  struct Entry {
    std::string_view slug;
    uint32_t row = 0;
    uint32_t node = 0;
  };
  // Sorted vectors, not hash tables: a malicious file could make look-ups slow by hash collisions.
  std::array<std::vector<Entry>, static_cast<size_t>(Collection::count_)> entries_;
};

}  // namespace trame
