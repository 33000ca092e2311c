#include "layout/seriation.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <limits>
#include <numeric>
#include <tuple>

#include "layout/stable_order.h"

namespace trame {
namespace {

constexpr int rounds = 12;

// Per row, the indices of its filled columns; or per column, the indices of its filled rows.
using Lines = std::vector<std::vector<size_t>>;

struct Filled {
  Lines rows, columns;  // each line ascending, without duplicates
};

Filled filled_lines(size_t row_count, size_t column_count, std::span<const FilledCell> cells) {
  Filled filled{Lines(row_count), Lines(column_count)};
  for (const FilledCell& cell : cells) {
    if (cell.row >= row_count || cell.column >= column_count) continue;
    filled.rows[cell.row].push_back(cell.column);
    filled.columns[cell.column].push_back(cell.row);
  }
  for (Lines* lines : {&filled.rows, &filled.columns}) {
    for (auto& line : *lines) {
      sort_stably(line, std::less<>());
      line.erase(std::unique(line.begin(), line.end()), line.end());
    }
  }
  return filled;
}

// Returns the inverse of a permutation: the position of each index in the order.
std::vector<size_t> positions_of(const std::vector<size_t>& order) {
  std::vector<size_t> positions(order.size());
  for (size_t i = 0; i < order.size(); ++i) positions[order[i]] = i;
  return positions;
}

// Sorts lines by barycentre. Ties are sorted by the filled cells, which keeps equal lines together,
// then by the given order.
void sort_lines(std::vector<size_t>& order, const Lines& lines, const std::vector<size_t>& others) {
  std::vector<size_t> positions = positions_of(others);
  std::vector<double> means;
  for (const auto& line : lines) {
    double sum = 0;
    for (size_t other : line) sum += double(positions[other]);
    means.push_back(line.empty() ? std::numeric_limits<double>::infinity()
                                 : sum / double(line.size()));
  }
  sort_stably(order, [&](size_t a, size_t b) {
    return std::tie(means[a], lines[a], a) < std::tie(means[b], lines[b], b);
  });
}

// Counts the positions at which exactly one of two lines is filled.
size_t difference(const std::vector<size_t>& a, const std::vector<size_t>& b) {
  std::vector<size_t> common;
  std::ranges::set_intersection(a, b, std::back_inserter(common));
  return a.size() + b.size() - 2 * common.size();
}

// Counts the neighbouring cells that differ: the stress of Niermann, The American Statistician 59,
// 2005.
size_t stress(const MatrixOrder& order, const Filled& filled) {
  size_t sum = 0;
  for (size_t i = 1; i < order.rows.size(); ++i) {
    sum += difference(filled.rows[order.rows[i - 1]], filled.rows[order.rows[i]]);
  }
  for (size_t i = 1; i < order.columns.size(); ++i) {
    sum += difference(filled.columns[order.columns[i - 1]], filled.columns[order.columns[i]]);
  }
  return sum;
}

std::vector<size_t> as_given(size_t count) {
  std::vector<size_t> order(count);
  std::iota(order.begin(), order.end(), size_t{0});
  return order;
}

}  // namespace

MatrixOrder seriate(size_t row_count, size_t column_count, std::span<const FilledCell> cells) {
  Filled filled = filled_lines(row_count, column_count, cells);
  MatrixOrder order{as_given(row_count), as_given(column_count)}, best = order;
  size_t least = std::numeric_limits<size_t>::max();
  for (int round = 0; round < rounds; ++round) {
    MatrixOrder before = order;
    sort_lines(order.rows, filled.rows, order.columns);
    sort_lines(order.columns, filled.columns, order.rows);
    size_t found = stress(order, filled);
    if (found < least) {
      least = found;
      best = order;
    }
    if (order == before) break;
  }
  return best;
}

}  // namespace trame
