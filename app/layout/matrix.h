// Layout of a matrix of rows × columns whose headers stay visible while the cells scroll: cell
// sizes large enough for a finger, the direction of column labels, and the range of visible cells.
// It does not order rows or columns (see layout/seriation.h), nor interpret cells.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "layout/geometry.h"

namespace trame {

// Direction of column labels: horizontal, rising by 45° to the right, or vertical (from bottom to
// top).
enum class LabelTurn : uint8_t { level, slanted, upright };

// Lengths in CSS px.
struct MatrixOptions {
  double min_cell = 44;  // smallest width and height of a cell: the size of a touch target
  double max_cell = 72;  // largest width and height of a cell
  double label_height = 20;
  double gap = 8;             // free space around labels
  double header_share = 0.4;  // largest share of the area for headers, per direction; at most 0.8
};

// The corner, the headers and the cells tile the area. Each is a window onto content that moves
// with the scroll offset. Lengths in CSS px.
struct Matrix {
  size_t row_count = 0, column_count = 0;
  Rect corner, column_headers, row_headers, cells;
  double cell_width = 0, cell_height = 0;
  LabelTurn column_turn = LabelTurn::level;
  double row_label_room = 0;     // length available to a row label; longer ones must be shortened
  double column_label_room = 0;  // the same for column labels, measured in their text direction
  Vec2 content;                  // size of all cells, and of slanted labels beyond the last column
  Vec2 scroll_end;               // largest scroll offset; 0 where everything fits
  friend bool operator==(const Matrix&, const Matrix&) = default;
};

// Returns the layout for the given widths of row and column labels: one row or column per width.
// Widths that are not positive count as 0.
Matrix layout_matrix(std::span<const double> row_labels, std::span<const double> column_labels,
                     Rect area, const MatrixOptions& options = {});

// Returns the nearest scroll offset from 0 to scroll_end; 0 for not-a-number.
Vec2 clamp_scroll(const Matrix& matrix, Vec2 scroll);

// Return the rectangle of a cell or a header at a scroll offset. It may lie partly or wholly
// outside its window, so the drawing must be clipped.
Rect cell_rect(const Matrix& matrix, size_t row, size_t column, Vec2 scroll);
Rect row_header_rect(const Matrix& matrix, size_t row, Vec2 scroll);
Rect column_header_rect(const Matrix& matrix, size_t column, Vec2 scroll);

struct CellIndex {
  size_t row = 0, column = 0;
  friend bool operator==(const CellIndex&, const CellIndex&) = default;
};

// Returns the cell under a point; nothing when the point is outside the cells' window.
std::optional<CellIndex> cell_at(const Matrix& matrix, Vec2 point, Vec2 scroll);

// The cells that are at least partly visible: from `first` to `end`, `end` not included.
struct CellRange {
  CellIndex first, end;
};
CellRange visible_cells(const Matrix& matrix, Vec2 scroll);

}  // namespace trame
