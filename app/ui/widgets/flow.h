// Things one below the other: a column that remembers how far down it is, cards that grow with what
// they hold, and grids of equal rows. Layout of the interface only; charts have their own.
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

  // Wrapped text that is also a paragraph of the page.
  void text(std::string_view words, TextStyle style, ColorRole role = ColorRole::text,
            int max_lines = 0);
  // A heading of the page, level 1 to 3.
  void heading(int level, std::string_view words, TextStyle style);
  // Draws a quotation of a source. `lang` is its language (BCP 47), "" when it is not known.
  void quote(std::string_view words, const std::string& lang);
};

struct CardStyle {
  ColorRole ground = ColorRole::surface;
  double padding = space::l;
  double radius = radius_m;
  bool raised = true;
  ColorRole stripe = ColorRole::count_;  // a coloured edge on the left, when it names a role
};

void draw_card_ground(Ui& ui, Rect rect, const CardStyle& style, Touched touched);

// A card holding `content(Column&)`; answers its height. As a button it is one thing named `name`,
// and `clicked` tells whether it was used.
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

// Things side by side: how many, how wide each is at least (CSS px at the usual text size), and
// what is between two of them.
struct Cells {
  size_t count = 0;
  double min_width = 0;
  double gap = 0;
};

// How many columns the cells take: no more than their rows need, so that six cells where four fit
// stand as three and three.
inline size_t column_count(double width, const Cells& cells) {
  size_t fitting = static_cast<size_t>((width + cells.gap) / (cells.min_width + cells.gap));
  size_t most = std::clamp<size_t>(fitting, 1, cells.count);
  size_t rows = (cells.count + most - 1) / most;
  return (cells.count + rows - 1) / rows;
}

// Cells in rows as wide as fit, all cells of a row equally high. `cell(i, Rect at)` draws one
// (at.height is the least it must take) and answers its height.
template <class Cell>
void grid(Column& column, const Cells& cells, Cell&& cell) {
  const auto& [count, min_width, gap] = cells;
  if (count == 0) return;
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
}

// Cells of different heights in columns as many as fit, each under the shortest column so far; in
// one column where there is no room for two. `part(i, Column&)` draws one.
template <class Part>
void columns(Column& column, const Cells& cells, Part&& part) {
  const auto& [count, min_width, gap] = cells;
  if (count == 0) return;
  double least = min_width * column.ui.in().text_scale;
  size_t fitting = static_cast<size_t>((column.width + gap) / (least + gap));
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

}  // namespace trame
