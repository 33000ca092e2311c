// "Show as table": exactly the numbers of the view, sortable. Columns where there is room, one
// record below the other where there is not.
#include <cmath>

#include "chart/tables.h"
#include "style/icon_glyphs.h"
#include "ui/chart_cache.h"
#include "ui/page.h"
#include "ui/widgets.h"

namespace trame {
namespace {

constexpr double wide_table = 620;

double total_of(const std::vector<double>& widths) {
  double total = 0;
  for (double width : widths) total += width;
  return total;
}

// As wide as the words want; when that is too much, the widest give way, but no heading is cut.
std::vector<double> column_widths(const Ui& ui, const DataTable& table, double width) {
  std::vector<double> least(table.columns.size()), wanted(table.columns.size());
  for (size_t c = 0; c < table.columns.size(); ++c) {
    least[c] = ui.text_width(table.columns[c].label, TextStyle::label) + 2 * space::s + 22;
    double words = 0;
    for (const DataTable::Row& row : table.rows) {
      words = std::max(words, ui.text_width(row.cells[c], TextStyle::label) + 2 * space::s);
    }
    wanted[c] = std::max(least[c], std::min(words, c == 0 ? 340.0 : 260.0));
  }
  double over = total_of(wanted) - width;
  double can_give = total_of(wanted) - total_of(least);
  bool gives_enough = over > 0 && can_give > over;
  for (size_t c = 0; gives_enough && c < wanted.size(); ++c) {
    wanted[c] -= (wanted[c] - least[c]) * over / can_give;
  }
  if (over > 0 && !gives_enough) wanted = least;
  double scale = width / total_of(wanted);
  for (double& w : wanted) w *= scale;
  return wanted;
}

TextStyle cell_style(size_t column) {
  return column == 0 ? TextStyle::label : TextStyle::small;
}

std::string sort_state(const ViewState& state, const std::string& column) {
  if (state.sort == column) return "ascending";
  if (state.sort == "-" + column) return "descending";
  return "none";
}

void draw_head_cell(const Page& page, Rect rect, const DataTable::Column& head) {
  Ui& ui = page.ui;
  std::string id = "sort/" + head.id;
  std::string sort = sort_state(page.state, head.id);
  ui.open(Role::column_header, "head/" + head.id, "", rect);
  ui.current().sort = sort;
  Touched touched = ui.touch(id, rect);
  double line = ui.line_height(TextStyle::label);
  ui.text_fit({rect.x + space::s, rect.y + (rect.height - line) / 2}, rect.width - 28, head.label,
              TextStyle::label, touched.hovered ? ColorRole::accent : ColorRole::text_muted);
  if (sort != "none") {
    ui.icon(sort == "ascending" ? icon_caret_up : icon_caret_down,
            {rect.right() - 14, rect.y + rect.height / 2}, 14, ColorRole::accent);
  }
  ui.node(Role::button, id, head.label, rect);
  ui.focus_ring(id, rect, 4);
  ui.close();
  if (touched.clicked) ui.emit(SortBy{sort == "ascending" ? "-" + head.id : head.id});
}

void draw_wide_row(const Page& page, Column& column, const DataTable& table, size_t index,
                   const std::vector<double>& widths) {
  Ui& ui = page.ui;
  const DataTable::Row& row = table.rows[index];
  auto cell_height = [&](size_t c) {
    return ui.measure([&] {
      return ui.text_block({0, 0}, widths[c] - 2 * space::s, row.cells[c], cell_style(c),
                           ColorRole::text, 3);
    });
  };
  double height = touch_target - 2 * space::s;
  for (size_t c = 0; c < row.cells.size(); ++c) height = std::max(height, cell_height(c));
  height += 2 * space::s;
  Rect rect{column.x, column.y, column.width, height};
  std::string id = "row/" + std::to_string(index);
  Touched touched = row.item ? ui.touch(id, rect) : Touched{};
  if (touched.hovered || (row.item && page.is_selected(*row.item))) {
    ui.fill(rect, ColorRole::accent_soft, 4);
  } else if (index % 2) {
    ui.fill(rect, ColorRole::surface_sunken, 4);
  }
  ui.open(Role::row, "table/" + std::to_string(index), "");
  double x = column.x;
  for (size_t c = 0; c < row.cells.size(); ++c) {
    Rect cell{x, column.y, widths[c], height};
    double text_x = x + space::s;
    if (table.columns[c].numeric) {
      double w = std::min(ui.text_width(row.cells[c], cell_style(c)), widths[c] - 2 * space::s);
      text_x = x + widths[c] - space::s - w;
    }
    ui.text_block({text_x, column.y + space::s + 4}, widths[c] - 2 * space::s, row.cells[c],
                  cell_style(c), ColorRole::text, 3);
    if (c == 0 && row.item) {
      ui.open(Role::row_header, "", "", cell);
      ui.node(Role::button, id, row.cells[c], cell);
      ui.close();
    } else {
      ui.node(c == 0 ? Role::row_header : Role::cell, "", row.cells[c], cell);
    }
    x += widths[c];
  }
  ui.close();
  ui.focus_ring(id, rect.inset(3), 4);
  if (touched.clicked) page.select(*row.item);
  column.space(height);
}

void draw_record(const Page& page, Column& column, const DataTable& table, size_t index) {
  Ui& ui = page.ui;
  const DataTable::Row& row = table.rows[index];
  std::string id = "row/" + std::to_string(index);
  ui.open(Role::row, "table/" + std::to_string(index), "");
  CardStyle style;
  style.padding = space::m;
  auto content = [&](Column& cell) {
    for (size_t c = 0; c < row.cells.size(); ++c) {
      if (row.cells[c].empty()) {
        ui.node(Role::cell, "", "");
        continue;
      }
      double top = cell.y;
      bool title = c == 0;
      std::string words =
          title ? row.cells[c] : table.columns[c].label + ui.say(Msg::ui_colon) + row.cells[c];
      cell.y += ui.text_block({cell.x, cell.y}, cell.width, words,
                              title ? TextStyle::body_strong : TextStyle::label,
                              title ? ColorRole::text : ColorRole::text_muted);
      Rect rect{cell.x, top, cell.width, cell.y - top};
      if (title && row.item) {
        ui.open(Role::row_header, "", "", rect);
        ui.node(Role::button, id, row.cells[c], rect);
        ui.close();
      } else {
        ui.node(title ? Role::row_header : Role::cell, "", row.cells[c], rect);
      }
    }
  };
  double height = ui.measure([&] {
    return card(ui, {column.x, column.y, column.width, 0}, style, content).height;
  });
  Rect rect{column.x, column.y, column.width, height};
  Touched touched = row.item ? ui.touch(id, rect) : Touched{};
  card(ui, rect, style, content);
  ui.focus_ring(id, rect, radius_m);
  ui.close();
  if (touched.clicked) page.select(*row.item);
  column.space(height + space::s);
}

void draw_narrow_head(const Page& page, Column& column, const DataTable& table) {
  double width = column.width / static_cast<double>(std::min<size_t>(3, table.columns.size()));
  double x = column.x;
  for (const DataTable::Column& head : table.columns) {
    if (x + width > column.x + column.width + 1) {
      x = column.x;
      column.space(touch_target);
    }
    draw_head_cell(page, {x, column.y, width, touch_target}, head);
    x += width;
  }
  column.space(touch_target);
}

}  // namespace

void draw_table(const Page& page, Column& column) {
  Ui& ui = page.ui;
  DataTable table = build_table(page.programme, page.state, page.language(), ui.measure_text());
  column.heading(2, table.caption, TextStyle::heading);
  column.space(space::s);
  if (table.rows.empty()) {
    column.text(ui.say(Msg::ui_nothing_found), TextStyle::body_strong);
    return;
  }
  bool wide = column.width >= wide_table;
  std::vector<double> widths = column_widths(ui, table, column.width);
  ui.open(Role::table, "table", table.caption);
  ui.open(Role::row, "table/head", "");
  if (wide) {
    double x = column.x;
    for (size_t c = 0; c < table.columns.size(); ++c) {
      draw_head_cell(page, {x, column.y, widths[c], touch_target}, table.columns[c]);
      x += widths[c];
    }
    column.space(touch_target);
    ui.line({column.x, column.y}, {column.x + column.width, column.y}, ColorRole::outline_strong);
  } else {
    draw_narrow_head(page, column, table);
  }
  ui.close();
  for (size_t i = 0; i < table.rows.size(); ++i) {
    if (wide)
      draw_wide_row(page, column, table, i, widths);
    else
      draw_record(page, column, table, i);
  }
  ui.close();
  column.space(space::xl);
}

}  // namespace trame
