// A list of rows addressed by a typed id, which is the index of the row: the compiler refuses the
// id of an action where the id of a place is needed. Slugs are resolved to ids while loading.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace trame {

template <class Id, class Row>
class Table {
 public:
  size_t size() const { return rows_.size(); }
  bool empty() const { return rows_.empty(); }

  const Row& operator[](Id id) const {
    assert(static_cast<size_t>(id) < rows_.size());
    return rows_[static_cast<size_t>(id)];
  }
  Row& operator[](Id id) {
    assert(static_cast<size_t>(id) < rows_.size());
    return rows_[static_cast<size_t>(id)];
  }

  Id add(Row row) {
    rows_.push_back(std::move(row));
    return static_cast<Id>(rows_.size() - 1);
  }

  // Linear search by slug; rows must have a member `slug`.
  std::optional<Id> find(std::string_view slug) const {
    for (size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i].slug == slug) return static_cast<Id>(i);
    }
    return std::nullopt;
  }

  static Id id_at(size_t index) { return static_cast<Id>(index); }
  auto begin() const { return rows_.begin(); }
  auto end() const { return rows_.end(); }

 private:
  std::vector<Row> rows_;
};

}  // namespace trame
