#include "model/similar.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace trame {
namespace {

constexpr size_t longest = 80;
using Row = std::array<int, longest + 1>;

int best_step(const std::array<Row, 3>& rows, size_t column, bool same) {
  const int replaced = rows[1][column - 1] + (same ? 0 : 1);
  return std::min({replaced, rows[1][column] + 1, rows[2][column - 1] + 1});
}

}  // namespace

int letter_changes(std::string_view from, std::string_view to) {
  if (from.size() > longest || to.size() > longest) return static_cast<int>(longest);
  std::array<Row, 3> rows{};  // before last, last, current
  for (size_t column = 0; column <= to.size(); ++column) rows[2][column] = static_cast<int>(column);
  for (size_t line = 1; line <= from.size(); ++line) {
    std::rotate(rows.begin(), rows.begin() + 1, rows.end());
    rows[2][0] = static_cast<int>(line);
    for (size_t column = 1; column <= to.size(); ++column) {
      int changes = best_step(rows, column, from[line - 1] == to[column - 1]);
      const bool swapped = line > 1 && column > 1 && from[line - 1] == to[column - 2] &&
                           from[line - 2] == to[column - 1];
      if (swapped) changes = std::min(changes, rows[0][column - 2] + 1);
      rows[2][column] = changes;
    }
  }
  return rows[2][to.size()];
}

std::string_view nearest_name(std::string_view name, std::span<const std::string_view> known) {
  std::string_view nearest;
  int fewest = std::max(1, static_cast<int>(name.size()) / 3) + 1;
  for (std::string_view candidate : known) {
    const auto difference = static_cast<int>(candidate.size()) - static_cast<int>(name.size());
    if (std::abs(difference) >= fewest) continue;
    const int changes = letter_changes(name, candidate);
    if (changes >= fewest) continue;
    fewest = changes;
    nearest = candidate;
  }
  return nearest;
}

}  // namespace trame
