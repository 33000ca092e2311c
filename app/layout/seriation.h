// Seriation: orders the rows and columns of a matrix so that similar ones are adjacent and groups
// appear as blocks. It only computes the order; it computes no positions.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace trame {

// A filled cell. Cells outside the matrix are ignored; duplicates count once.
struct FilledCell {
  size_t row = 0;
  size_t column = 0;
};

// The new order: the given indices of all rows and all columns, each once.
struct MatrixOrder {
  std::vector<size_t> rows;
  std::vector<size_t> columns;
  friend bool operator==(const MatrixOrder&, const MatrixOrder&) = default;
};

// Returns the best order found by sorting rows and columns alternately by the mean position of
// their filled cells (Mäkinen and Siirtola, "The Barycenter Heuristic and the Reorderable Matrix",
// Informatica 29, 2005): the one in which the fewest neighbouring cells differ. Equal rows are
// adjacent and keep the given order, and so do equal columns; empty ones are last.
MatrixOrder seriate(size_t row_count, size_t column_count, std::span<const FilledCell> cells);

}  // namespace trame
