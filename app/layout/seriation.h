// Seriation: an order of a matrix' rows and columns that brings like ones together, so that groups
// show as blocks. It only permutes; it places and draws nothing.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace trame {

// A filled cell. One outside of the matrix, or given twice, counts once or not at all.
struct FilledCell {
  size_t row = 0;
  size_t column = 0;
};

// What stands first, second …: indices of rows and columns as given, each once.
struct MatrixOrder {
  std::vector<size_t> rows;
  std::vector<size_t> columns;
  friend bool operator==(const MatrixOrder&, const MatrixOrder&) = default;
};

// Rows and columns are sorted in turns by the mean place of their filled cells (barycentres;
// Mäkinen and Siirtola, "The Barycenter Heuristic and the Reorderable Matrix", Informatica 29,
// 2005). The order met in which the fewest neighbouring cells differ is kept. Equal rows are always
// side by side, in the order given, and so are equal columns; empty ones come last.
MatrixOrder seriate(size_t row_count, size_t column_count, std::span<const FilledCell> cells);

}  // namespace trame
