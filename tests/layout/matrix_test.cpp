// Cells are large enough for a finger, headers keep to their share, and every cell can be scrolled
// into view.
#include "layout/matrix.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "layout/random_numbers.h"

using namespace trame;

namespace {

using Widths = std::vector<double>;

Matrix matrix(size_t rows, size_t columns, double column_label, Rect area = {0, 0, 500, 500}) {
  return layout_matrix(Widths(rows, 92), Widths(columns, column_label), area);
}

}  // namespace

TEST_CASE("headers, cells and corner tile the area") {
  Matrix m = matrix(4, 8, 40, {10, 20, 500, 500});
  CHECK(m.corner == Rect{10, 20, 100, 28});
  CHECK(m.column_headers == Rect{110, 20, 400, 28});
  CHECK(m.row_headers == Rect{10, 48, 100, 472});
  CHECK(m.cells == Rect{110, 48, 400, 472});
  CHECK(m.cell_width == 50);
  CHECK(m.cell_height == 72);
  CHECK(m.row_label_room == 92);
}

TEST_CASE("cells share the space, between the smallest and the largest size of a cell") {
  CHECK(matrix(1, 2, 10).cell_width == 72);
  CHECK(matrix(1, 8, 10).cell_width == 50);
  CHECK(matrix(1, 50, 10).cell_width == 44);
  CHECK(matrix(1, 50, 10).scroll_end == Vec2{44 * 50 - 400, 0});
}

TEST_CASE("column labels are level if they fit, otherwise slanted, otherwise upright and cut") {
  CHECK(matrix(3, 8, 42).column_turn == LabelTurn::level);
  Matrix slanted = matrix(3, 8, 180);
  CHECK(slanted.column_turn == LabelTurn::slanted);
  CHECK(slanted.column_headers.height == doctest::Approx(200 * std::sqrt(0.5) + 8));
  CHECK(slanted.content.x == doctest::Approx(8 * 50 + 200 * std::sqrt(0.5) - 25));
  Matrix high = layout_matrix(Widths{92}, Widths(8, 100), {0, 0, 500, 500}, {.label_height = 40});
  CHECK(high.column_turn == LabelTurn::upright);  // slanted neighbours would touch
  Matrix upright = matrix(3, 8, 300);
  CHECK(upright.column_turn == LabelTurn::upright);
  CHECK(upright.column_headers.height == 200);
  CHECK(upright.column_label_room == 192);
  CHECK(upright.content.x == 400);
}

TEST_CASE("long row labels take at most the header's share of the width") {
  Matrix m = layout_matrix(Widths{50, 900}, Widths{10}, {0, 0, 320, 480});
  CHECK(m.row_headers.width == doctest::Approx(128));
  CHECK(m.row_label_room == doctest::Approx(120));
}

TEST_CASE("headers scroll with their cells in one direction only") {
  Matrix m = matrix(50, 50, 10);
  Vec2 scroll{30, 70};
  Rect cell = cell_rect(m, 3, 4, scroll);
  CHECK(cell == Rect{100 + 4 * 44 - 30, 28 + 3 * 44 - 70, 44, 44});
  CHECK(row_header_rect(m, 3, scroll) == Rect{0, cell.y, 100, 44});
  CHECK(column_header_rect(m, 4, scroll) == Rect{cell.x, 0, 44, 28});
  CHECK(clamp_scroll(m, {-5, 1e9}) == Vec2{0, m.scroll_end.y});
  CHECK(clamp_scroll(m, {std::nan(""), 3}) == Vec2{0, 3});
}

TEST_CASE("the cell under a point is the one drawn there, not one under a header") {
  Matrix m = matrix(50, 50, 10);
  CHECK(*cell_at(m, {101, 29}, {44, 0}) == CellIndex{0, 1});
  CHECK_FALSE(cell_at(m, {99, 29}, {44, 0}));
  CHECK_FALSE(cell_at(matrix(1, 1, 10), {300, 300}, {}));
}

TEST_CASE("the visible cells are exactly those drawn in the window") {
  Matrix m = matrix(50, 50, 10);
  CellRange range = visible_cells(m, {44, 10});
  CHECK(range.first == CellIndex{0, 1});
  CHECK(range.end == CellIndex{11, 11});
  CHECK(visible_cells(m, m.scroll_end).end == CellIndex{50, 50});
  CHECK(visible_cells(matrix(0, 0, 0), {}).end == CellIndex{0, 0});
}

TEST_CASE("random matrices: windows tile the area, the visible range is exact") {
  for (uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    Lcg lcg{seed};
    Widths rows(lcg.below(40)), columns(lcg.below(40));
    for (double& width : rows) width = lcg.between(0, 300);
    for (double& width : columns) width = lcg.between(0, 300);
    Rect area{lcg.between(-50, 50), lcg.between(-50, 50), lcg.between(100, 1000),
              lcg.between(100, 1000)};
    Matrix m = layout_matrix(rows, columns, area);
    double tiled = 0;
    for (const Rect& r : {m.corner, m.column_headers, m.row_headers, m.cells}) {
      REQUIRE(is_within(r, area));
      tiled += r.width * r.height;
    }
    REQUIRE(tiled == doctest::Approx(area.width * area.height));
    REQUIRE(m.cells.width >= 0.6 * area.width - 1e-6);
    Vec2 scroll = clamp_scroll(m, {lcg.between(0, 2000), lcg.between(0, 2000)});
    CellRange range = visible_cells(m, scroll);
    for (size_t row = 0; row < rows.size(); ++row) {
      for (size_t column = 0; column < columns.size(); ++column) {
        Rect cell = cell_rect(m, row, column, scroll);
        REQUIRE(cell.width >= 44);
        bool in_range = row >= range.first.row && row < range.end.row &&
                        column >= range.first.column && column < range.end.column;
        if (is_overlap(cell, m.cells)) REQUIRE(in_range);
        Vec2 middle{cell.x + cell.width / 2, cell.y + cell.height / 2};
        if (m.cells.contains(middle))
          REQUIRE(*cell_at(m, middle, scroll) == CellIndex{row, column});
      }
    }
  }
}

TEST_CASE("with extreme numbers every window is finite") {
  for (uint32_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    Lcg lcg{seed};
    Widths rows(lcg.below(5)), columns(lcg.below(5));
    for (double& width : rows) width = lcg.hostile();
    for (double& width : columns) width = lcg.hostile();
    MatrixOptions options{lcg.hostile(), lcg.hostile(), lcg.hostile(), lcg.hostile(),
                          lcg.hostile()};
    Matrix m = layout_matrix(rows, columns, lcg.hostile_area(), options);
    for (const Rect& r : {m.corner, m.column_headers, m.row_headers, m.cells}) {
      REQUIRE(is_finite_rect(r));
    }
    Vec2 scroll = clamp_scroll(m, lcg.hostile_point());
    REQUIRE(is_finite_rect(cell_rect(m, 0, 0, scroll)));
    REQUIRE(visible_cells(m, lcg.hostile_point()).end.row <= rows.size());
    Vec2 point = lcg.hostile_point();
    auto cell = cell_at(m, point, lcg.hostile_point());
    if (cell) REQUIRE(cell->column < columns.size());
  }
}
