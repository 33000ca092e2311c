// Tables with a row for each enumerator, in their order. There is such a table for the names of a
// thing, for its drawing and for its looks, each in its own room.
#pragma once

#include <cstddef>

namespace trame {

// To be asserted where the table is: `which` is the member that says whose row it is, `last` the
// last enumerator.
template <class Row, size_t count, class Enum>
constexpr bool has_row_for_each(const Row (&rows)[count], Enum Row::*which, Enum last) {
  if (count != static_cast<size_t>(last) + 1) return false;
  for (size_t i = 0; i < count; ++i) {
    if (static_cast<size_t>(rows[i].*which) != i) return false;
  }
  return true;
}

template <class Row, size_t count, class Enum>
constexpr const Row& row_of(const Row (&rows)[count], Enum value) {
  return rows[static_cast<size_t>(value)];
}

}  // namespace trame
