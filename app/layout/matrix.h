// A matrix of rows × columns with headers that stay while cells scroll: sizes a finger can hit, how
// column labels must turn, and what is in view. It knows neither what a cell means nor the order of
// rows (see layout/seriation.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "layout/geometry.h"

namespace trame {

// Of column labels: level, rising by 45° to the right, or upright (read from below).
enum class LabelTurn : uint8_t { level, slanted, upright };

// Pixels, but for the share.
struct MatrixOptions {
  double min_cell = 44;  // on both sides: the least a finger hits
  double max_cell = 72;
  double label_height = 20;
  double gap = 8;             // around labels
  double header_share = 0.4;  // of the area that headers may take, in each direction; at most 0.8
};

// Headers, cells and the corner between them tile the area; each is a window on content that moves
// with the scroll offset. Pixels.
struct Matrix {
  size_t row_count = 0, column_count = 0;
  Rect corner, column_headers, row_headers, cells;
  double cell_width = 0, cell_height = 0;
  LabelTurn column_turn = LabelTurn::level;
  double row_label_room = 0;  // lengths along the text; longer labels are to be shortened
  double column_label_room = 0;
  Vec2 content;     // size of all cells, with the room slanted labels need behind the last column
  Vec2 scroll_end;  // the furthest scroll offset; 0 where everything fits
  friend bool operator==(const Matrix&, const Matrix&) = default;
};

// One row per width of `row_labels`, one column per width of `column_labels`. Widths that are not
// positive count as 0.
Matrix layout_matrix(std::span<const double> row_labels, std::span<const double> column_labels,
                     Rect area, const MatrixOptions& options = {});

// The nearest offset that shows no emptiness; 0 where a number is none.
Vec2 clamp_scroll(const Matrix& matrix, Vec2 scroll);

// Where they stand for a scroll offset; they may lie outside their window, to be clipped.
Rect cell_rect(const Matrix& matrix, size_t row, size_t column, Vec2 scroll);
Rect row_header_rect(const Matrix& matrix, size_t row, Vec2 scroll);
Rect column_header_rect(const Matrix& matrix, size_t column, Vec2 scroll);

struct CellIndex {
  size_t row = 0, column = 0;
  friend bool operator==(const CellIndex&, const CellIndex&) = default;
};

// The cell under a point, if the point is in the cells' window.
std::optional<CellIndex> cell_at(const Matrix& matrix, Vec2 point, Vec2 scroll);

// Cells of which something is in view: from `first` up to but without `end`.
struct CellRange {
  CellIndex first, end;
};
CellRange visible_cells(const Matrix& matrix, Vec2 scroll);

}  // namespace trame
