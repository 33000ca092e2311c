// Similar rows and columns become adjacent, and none is lost.
#include "layout/seriation.h"

#include <doctest/doctest.h>

#include <numeric>
#include <set>
#include <utility>
#include <vector>

#include "layout/random_numbers.h"

using namespace trame;

namespace {

using Cells = std::vector<FilledCell>;

// Whether equal elements are adjacent.
template <class KeyOf>
bool is_grouped(const std::vector<size_t>& order, KeyOf key_of) {
  std::set<decltype(key_of(0))> seen;
  for (size_t i = 0; i < order.size(); ++i) {
    bool continues = i > 0 && key_of(order[i]) == key_of(order[i - 1]);
    if (!continues && !seen.insert(key_of(order[i])).second) return false;
  }
  return true;
}

// Number of pairs of neighbouring cells of which exactly one is filled.
size_t stress(const MatrixOrder& order, const std::set<std::pair<size_t, size_t>>& filled) {
  auto is_filled = [&](size_t i, size_t j) {
    return filled.contains({order.rows[i], order.columns[j]});
  };
  size_t sum = 0;
  for (size_t i = 0; i < order.rows.size(); ++i) {
    for (size_t j = 0; j < order.columns.size(); ++j) {
      if (i > 0) sum += is_filled(i, j) != is_filled(i - 1, j);
      if (j > 0) sum += is_filled(i, j) != is_filled(i, j - 1);
    }
  }
  return sum;
}

std::vector<size_t> as_given(size_t count) {
  std::vector<size_t> order(count);
  std::iota(order.begin(), order.end(), size_t{0});
  return order;
}

}  // namespace

TEST_CASE("shuffled blocks become contiguous again") {
  Cells cells;
  for (size_t row = 0; row < 9; ++row) {
    for (size_t column = 0; column < 12; ++column) {
      if (row % 3 == column % 3) cells.push_back({row, column});
    }
  }
  MatrixOrder order = seriate(9, 12, cells);
  CHECK(order.rows == std::vector<size_t>{0, 3, 6, 1, 4, 7, 2, 5, 8});
  CHECK(order.columns == std::vector<size_t>{0, 3, 6, 9, 1, 4, 7, 10, 2, 5, 8, 11});
}

TEST_CASE("a shuffled staircase becomes a staircase") {
  // Row r holds columns r and r + 1 of 0 1 2 3 4 5, shuffled as 3 0 5 1 4 2.
  size_t column_of[] = {3, 0, 5, 1, 4, 2}, row_of[] = {2, 4, 0, 3, 1};
  Cells cells;
  for (size_t r = 0; r < 5; ++r) {
    cells.push_back({row_of[r], column_of[r]});
    cells.push_back({row_of[r], column_of[r + 1]});
  }
  std::vector<size_t> rows = seriate(5, 6, cells).rows, backwards(rows.rbegin(), rows.rend());
  std::vector<size_t> staircase(std::begin(row_of), std::end(row_of));
  CHECK((rows == staircase || backwards == staircase));
}

TEST_CASE("empty rows and columns are last, cells outside the matrix are ignored") {
  MatrixOrder order = seriate(3, 2, Cells{{1, 1}, {1, 1}, {7, 0}, {0, 7}});
  CHECK(order.rows == std::vector<size_t>{1, 0, 2});
  CHECK(order.columns == std::vector<size_t>{1, 0});
  CHECK(seriate(0, 0, Cells{{0, 0}}).rows.empty());
}

TEST_CASE("random matrices: equal rows and columns are adjacent, and none is lost") {
  for (uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    Lcg lcg{seed};
    size_t rows = 1 + lcg.below(20), columns = 1 + lcg.below(6);
    Cells cells(lcg.below(40));
    for (FilledCell& cell : cells) cell = {lcg.below(rows), lcg.below(columns)};
    std::vector<std::set<size_t>> by_row(rows), by_column(columns);
    for (const FilledCell& cell : cells) {
      by_row[cell.row].insert(cell.column);
      by_column[cell.column].insert(cell.row);
    }
    MatrixOrder order = seriate(rows, columns, cells);
    REQUIRE(is_grouped(order.rows, [&](size_t row) { return by_row[row]; }));
    REQUIRE(is_grouped(order.columns, [&](size_t column) { return by_column[column]; }));
    REQUIRE(order.rows.size() == rows);
    REQUIRE(order.columns.size() == columns);
    REQUIRE(std::set<size_t>(order.rows.begin(), order.rows.end()).size() == rows);
    REQUIRE(std::set<size_t>(order.columns.begin(), order.columns.end()).size() == columns);
    REQUIRE(order == seriate(rows, columns, cells));
  }
}

TEST_CASE(
    "seriation reduces the differing neighbours by nearly a fifth, even without any structure") {
  size_t before = 0, after = 0;
  for (uint32_t seed = 1; seed <= 200; ++seed) {
    Lcg lcg{seed};
    size_t rows = 5 + lcg.below(30), columns = 5 + lcg.below(12);
    Cells cells(rows + lcg.below(60));
    std::set<std::pair<size_t, size_t>> filled;
    for (FilledCell& cell : cells) {
      cell = {lcg.below(rows), lcg.below(columns)};
      filled.insert({cell.row, cell.column});
    }
    before += stress({as_given(rows), as_given(columns)}, filled);
    after += stress(seriate(rows, columns, cells), filled);
  }
  CHECK(double(after) < 0.82 * double(before));
}
