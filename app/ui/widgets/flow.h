// Layout of the interface: a column that keeps its current y, cards that are as high as their
// content, and grids of rows of equal height. Charts have their own layouts.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "ui/frame/ui.h"

namespace trame {

struct Column {
  Ui& ui;
  double x = 0;
  double y = 0;
  double width = 0;

  void space(double height) { y += height; }

  // Draws wrapped text, mirrored as a paragraph.
  void text(std::string_view words, TextStyle style, ColorRole role = ColorRole::text,
            int max_lines = 0);
  // Draws a heading, level 1 to 3.
  void heading(int level, std::string_view words, TextStyle style);
  // Draws a quotation of a source. `lang` is its language (BCP 47), "" when it is not known.
  void quote(std::string_view words, const std::string& lang);
};

struct CardStyle {
  ColorRole ground = ColorRole::surface;
  double padding = space::l;
  double radius = radius_m;
  bool raised = true;
  ColorRole stripe = ColorRole::count_;  // colour of the left edge; count_: none
};

void draw_card_ground(Ui& ui, Rect rect, const CardStyle& style, Touched touched);

// Draws a card around `content(Column&)` and returns its height. A card that is a button has one
// accessible name, `name`, and `clicked` tells whether it was used.
struct CardResult {
  double height = 0;
  bool clicked = false;
};

template <class Content>
CardResult card(Ui& ui, Rect at, const CardStyle& style, Content&& content) {
  double inner = at.width - 2 * style.padding;
  auto flow = [&] {
    Column column{ui, at.x + style.padding, at.y + style.padding, inner};
    content(column);
    return column.y - at.y + style.padding;
  };
  double height = std::max(at.height, ui.measure(flow));
  draw_card_ground(ui, {at.x, at.y, at.width, height}, style, {});
  flow();
  return {height, false};
}

struct CardButton {
  std::string id;
  std::string name;
  CardStyle style = {};
};

template <class Content>
CardResult card_button(Ui& ui, Rect at, const CardButton& given, Content&& content) {
  const CardStyle& style = given.style;
  double inner = at.width - 2 * style.padding;
  auto flow = [&] {
    Column column{ui, at.x + style.padding, at.y + style.padding, inner};
    content(column);
    return column.y - at.y + style.padding;
  };
  Rect rect{at.x, at.y, at.width, std::max(at.height, ui.measure(flow))};
  Touched touched = ui.touch(given.id, rect);
  draw_card_ground(ui, rect, style, touched);
  ui.node(Role::button, given.id, given.name, rect);
  ui.silently(flow);
  ui.focus_ring(given.id, rect, style.radius);
  return {rect.height, touched.clicked};
}

// Cells side by side: their number, their least width (CSS px at normal text size), and the gap
// between two.
struct Cells {
  size_t count = 0;
  double min_width = 0;
  double gap = 0;
};

// Returns the number of columns: no more than the number of rows needs, so that six cells where
// four fit are drawn as three and three.
inline size_t column_count(double width, const Cells& cells) {
  auto fitting = static_cast<size_t>((width + cells.gap) / (cells.min_width + cells.gap));
  size_t most = std::clamp<size_t>(fitting, 1, cells.count);
  size_t rows = (cells.count + most - 1) / most;
  return (cells.count + rows - 1) / rows;
}

// Says how many rows are not drawn; nothing when there are none.
void draw_left_out(Column& column, size_t count);

// Draws rows while the frame has room for them, then says how many are left out. `draw_row(i)`
// draws one.
template <class DrawRow>
void draw_rows(Column& column, size_t count, DrawRow&& draw_row) {
  const size_t shown = column.ui.take_rows(count);
  for (size_t i = 0; i < shown; ++i) draw_row(i);
  draw_left_out(column, count - shown);
}

// Draws cells in rows; all cells of a row have the same height. `cell(i, Rect at)` draws one
// (at.height is its least height) and returns its height.
template <class Cell>
void grid(Column& column, const Cells& cells, Cell&& cell) {
  const auto& [all, min_width, gap] = cells;
  const size_t count = column.ui.take_rows(all);
  if (count == 0) return draw_left_out(column, all);
  double least = min_width * column.ui.in().text_scale;
  size_t columns = column_count(column.width, {count, least, gap});
  double width =
      (column.width - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
  for (size_t row = 0; row < count; row += columns) {
    size_t end = std::min(count, row + columns);
    double height = 0;
    for (size_t i = row; i < end; ++i) {
      height = std::max(height, column.ui.measure([&] {
        return cell(i, Rect{column.x, column.y, width, 0});
      }));
    }
    for (size_t i = row; i < end; ++i) {
      double x = column.x + static_cast<double>(i - row) * (width + gap);
      cell(i, Rect{x, column.y, width, height});
    }
    column.y += height + (end < count ? gap : 0);
  }
  draw_left_out(column, all - count);
}

// Draws parts of different heights in as many columns as fit, each in the column that is shortest
// so far. `part(i, Column&)` draws one.
template <class Part>
void columns(Column& column, const Cells& cells, Part&& part) {
  const auto& [count, min_width, gap] = cells;
  if (count == 0) return;
  double least = min_width * column.ui.in().text_scale;
  auto fitting = static_cast<size_t>((column.width + gap) / (least + gap));
  size_t wide = std::clamp<size_t>(fitting, 1, count);
  double width = (column.width - gap * static_cast<double>(wide - 1)) / static_cast<double>(wide);
  std::vector<double> bottoms(wide, column.y);
  for (size_t i = 0; i < count; ++i) {
    auto shortest = std::min_element(bottoms.begin(), bottoms.end());
    double left = static_cast<double>(shortest - bottoms.begin()) * (width + gap);
    Column own{column.ui, column.x + left, *shortest, width};
    part(i, own);
    *shortest = own.y;
  }
  column.y = *std::max_element(bottoms.begin(), bottoms.end());
}

// Draws groups of rows as `columns` does. `rows`: of all groups; when there is no room for so many,
// the groups share evenly what is left.
template <class Group>
void groups_of_rows(Column& column, const Cells& cells, size_t rows, Group&& group) {
  Ui& ui = column.ui;
  const bool fits = rows <= ui.rows_left();
  const size_t shown = std::min(cells.count, ui.rows_left());
  columns(column, {shown, cells.min_width, cells.gap}, [&](size_t i, Column& own) {
    const size_t most = fits ? rows : ui.rows_left() / (shown - i);
    ui.with_rows(most, [&] { group(i, own); });
  });
  draw_left_out(column, cells.count - shown);
}

}  // namespace trame
