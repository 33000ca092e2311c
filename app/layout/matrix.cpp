#include "layout/matrix.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "layout/clean.h"

namespace trame {
namespace {

constexpr double sine_of_45 = 0.70710678118654752;

struct Sizes {
  double min_cell, max_cell, label_height, gap, header_share;
};

Sizes cleaned(const MatrixOptions& options) {
  double min_cell = clean_length(options.min_cell);
  double share = options.header_share > 0 ? std::min(options.header_share, 0.8) : 0;
  return {min_cell, std::max(min_cell, clean_length(options.max_cell)),
          clean_length(options.label_height), clean_length(options.gap), share};
}

double widest(std::span<const double> labels) {
  double width = 0;
  for (double label : labels) width = std::max(width, clean_length(label));
  return width;
}

double cell_side(double room, size_t count, const Sizes& sizes) {
  if (count == 0) return 0;
  return std::clamp(room / double(count), sizes.min_cell, sizes.max_cell);
}

double slanted_extent(double label, const Sizes& sizes) {
  return (label + sizes.label_height) * sine_of_45;
}

// Returns `level` when the longest label fits over a column; or else `slanted` when the header is
// high enough and neighbouring labels do not touch; or else `upright`.
LabelTurn turn_for(double label, double cell_width, double header_room, const Sizes& sizes) {
  if (label + sizes.gap <= cell_width) return LabelTurn::level;
  bool neighbours_clear = sizes.label_height <= cell_width * sine_of_45;
  bool fits = slanted_extent(label, sizes) + sizes.gap <= header_room;
  return neighbours_clear && fits ? LabelTurn::slanted : LabelTurn::upright;
}

// Sets the direction and the available length of column labels. Returns the height of their header
// in px.
double turn_columns(Matrix& matrix, double label, double header_room, const Sizes& sizes) {
  if (matrix.column_count == 0) return 0;
  matrix.column_turn = turn_for(label, matrix.cell_width, header_room, sizes);
  matrix.column_label_room = label;
  switch (matrix.column_turn) {
    case LabelTurn::level:
      return std::min(sizes.label_height + sizes.gap, header_room);
    case LabelTurn::slanted:
      return slanted_extent(label, sizes) + sizes.gap;
    case LabelTurn::upright:
      break;
  }
  matrix.column_label_room = std::max(0.0, std::min(label, header_room - sizes.gap));
  return std::min(label + sizes.gap, header_room);
}

// Returns by how many px a slanted label extends beyond the right edge of the last column.
double overhang(const Matrix& matrix, double label, const Sizes& sizes) {
  if (matrix.column_turn != LabelTurn::slanted) return 0;
  return std::max(0.0, slanted_extent(label, sizes) - matrix.cell_width / 2);
}

void place_windows(Matrix& matrix, Rect area, double header_width, double header_height) {
  double width = area.width - header_width, height = area.height - header_height;
  double x = area.x + header_width, y = area.y + header_height;
  matrix.corner = {area.x, area.y, header_width, header_height};
  matrix.column_headers = {x, area.y, width, header_height};
  matrix.row_headers = {area.x, y, header_width, height};
  matrix.cells = {x, y, width, height};
}

// Returns how many whole steps fit, at most `count`; the number may be larger than any integer.
size_t whole_steps(double steps, size_t count) {
  return steps < double(count) ? size_t(std::max(0.0, steps)) : count;
}

// Returns the half-open range of the indices, out of `count`, that intersect [from, from + extent).
std::pair<size_t, size_t> visible(double from, double extent, double side, size_t count) {
  if (!(side > 0) || !(extent > 0)) return {0, 0};
  double last = std::ceil((from + extent) / side);
  return {whole_steps(from / side, count), whole_steps(last, count)};
}

}  // namespace

Matrix layout_matrix(std::span<const double> row_labels, std::span<const double> column_labels,
                     Rect area, const MatrixOptions& options) {
  area = clean_area(area);
  Sizes sizes = cleaned(options);
  double row_label = widest(row_labels), column_label = widest(column_labels);
  Matrix matrix;
  matrix.row_count = row_labels.size();
  matrix.column_count = column_labels.size();
  double header_room = area.width * sizes.header_share;
  double header_width = row_labels.empty() ? 0 : std::min(row_label + sizes.gap, header_room);
  matrix.row_label_room = std::clamp(header_width - sizes.gap, 0.0, row_label);
  matrix.cell_width = cell_side(area.width - header_width, matrix.column_count, sizes);
  double header_height =
      turn_columns(matrix, column_label, area.height * sizes.header_share, sizes);
  matrix.cell_height = cell_side(area.height - header_height, matrix.row_count, sizes);
  place_windows(matrix, area, header_width, header_height);
  matrix.content = {
      double(matrix.column_count) * matrix.cell_width + overhang(matrix, column_label, sizes),
      double(matrix.row_count) * matrix.cell_height};
  matrix.scroll_end = {std::max(0.0, matrix.content.x - matrix.cells.width),
                       std::max(0.0, matrix.content.y - matrix.cells.height)};
  return matrix;
}

Vec2 clamp_scroll(const Matrix& matrix, Vec2 scroll) {
  scroll = clean_point(scroll);
  return {std::clamp(scroll.x, 0.0, matrix.scroll_end.x),
          std::clamp(scroll.y, 0.0, matrix.scroll_end.y)};
}

Rect cell_rect(const Matrix& matrix, size_t row, size_t column, Vec2 scroll) {
  return {matrix.cells.x + double(column) * matrix.cell_width - scroll.x,
          matrix.cells.y + double(row) * matrix.cell_height - scroll.y, matrix.cell_width,
          matrix.cell_height};
}

Rect row_header_rect(const Matrix& matrix, size_t row, Vec2 scroll) {
  Rect cell = cell_rect(matrix, row, 0, scroll);
  return {matrix.row_headers.x, cell.y, matrix.row_headers.width, cell.height};
}

Rect column_header_rect(const Matrix& matrix, size_t column, Vec2 scroll) {
  Rect cell = cell_rect(matrix, 0, column, scroll);
  return {cell.x, matrix.column_headers.y, cell.width, matrix.column_headers.height};
}

std::optional<CellIndex> cell_at(const Matrix& matrix, Vec2 point, Vec2 scroll) {
  if (!matrix.cells.contains(point) || !(matrix.cell_width > 0) || !(matrix.cell_height > 0)) {
    return std::nullopt;
  }
  scroll = clamp_scroll(matrix, scroll);
  auto column = size_t((point.x - matrix.cells.x + scroll.x) / matrix.cell_width);
  auto row = size_t((point.y - matrix.cells.y + scroll.y) / matrix.cell_height);
  if (row >= matrix.row_count || column >= matrix.column_count) return std::nullopt;
  return CellIndex{row, column};
}

CellRange visible_cells(const Matrix& matrix, Vec2 scroll) {
  scroll = clamp_scroll(matrix, scroll);
  auto [first_column, end_column] =
      visible(scroll.x, matrix.cells.width, matrix.cell_width, matrix.column_count);
  auto [first_row, end_row] =
      visible(scroll.y, matrix.cells.height, matrix.cell_height, matrix.row_count);
  return {{first_row, first_column}, {end_row, end_column}};
}

}  // namespace trame
