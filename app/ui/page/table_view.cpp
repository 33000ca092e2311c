// "Show as table": exactly the numbers of the view, sortable. Shown in columns where they fit, or
// else as records one below the other.
#include <cmath>
#include <span>

#include "chart/chart.h"
#include "layout/columns.h"
#include "layout/labels.h"
#include "style/icon_glyphs.h"
#include "ui/chart/chart_cache.h"
#include "ui/chart/chart_view.h"
#include "ui/page/table_view.h"
#include "ui/widgets/widgets.h"

namespace trame {
namespace {

constexpr double wide_table = 620;
// px; longer words are addresses, which can be broken anywhere.
constexpr double longest_word = 200;

// Width of a column's label and its sort arrow.
double head_width(const Ui& ui, const DataTable::Column& head) {
  return ui.text_width(head.label, TextStyle::label) + 2 * space::s + 22;
}

double label_column_width(const Ui& ui, const DataTable& table) {
  double width = 0;
  for (const DataTable::Column& head : table.columns) {
    width = std::max(width, ui.text_width(head.label, TextStyle::small) + 1);
  }
  return width;
}

// Returns column widths for the first rows: as wide as their text; when that is too much, the
// widest are reduced. Empty where a word would be cut.
std::vector<double> widths_of(const Ui& ui, const DataTable& table, size_t shown, double width) {
  std::vector<double> least(table.columns.size()), wanted(table.columns.size());
  for (size_t c = 0; c < table.columns.size(); ++c) {
    least[c] = head_width(ui, table.columns[c]);
    double words = 0;
    auto measure = [&](std::string_view text) { return ui.text_width(text, TextStyle::label); };
    for (const DataTable::Row& row : std::span(table.rows).first(shown)) {
      words = std::max(words, measure(row.cells[c]) + 2 * space::s);
      double word = std::min(widest_word(row.cells[c], measure), longest_word);
      least[c] = std::max(least[c], word + 2 * space::s);
    }
    wanted[c] = std::max(least[c], std::min(words, c == 0 ? 340.0 : 260.0));
  }
  return column_widths(std::move(wanted), least, width);
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
  ui.text_fit({rect.x + space::s, rect.y + (rect.height - line) / 2},
              rect.width - (sort == "none" ? space::s : 28), head.label,
              {TextStyle::label, touched.hovered ? ColorRole::accent : ColorRole::text_muted});
  if (sort != "none") {
    ui.icon(sort == "ascending" ? icon_caret_up : icon_caret_down,
            {rect.right() - 14, rect.y + rect.height / 2}, 14, ColorRole::accent);
  }
  ui.node(Role::button, id, head.label, rect);
  ui.focus_ring(id, rect, 4);
  ui.close();
  if (touched.clicked) ui.emit(SortBy{sort == "ascending" ? "-" + head.id : head.id});
}

// A row of the table, and its position on screen.
struct TableRow {
  const DataTable& table;
  size_t index;

  const DataTable::Row& facts() const { return table.rows[index]; }
  const std::vector<std::string>& cells() const { return facts().cells; }
  // Id of the button that opens the row's item.
  std::string button_id() const { return "row/" + std::to_string(index); }
};

double row_height(Ui& ui, const DataTable::Row& row, const std::vector<double>& widths) {
  double height = ui.control() - 2 * space::s;
  for (size_t c = 0; c < row.cells.size(); ++c) {
    height = std::max(height, ui.measure([&] {
      return ui.text_block({0, 0}, {widths[c] - 2 * space::s, 3}, row.cells[c],
                           {cell_style(c), ColorRole::text});
    }));
  }
  return height + 2 * space::s;
}

void draw_cell(Ui& ui, Rect cell, const TableRow& row, size_t column) {
  const std::string& words = row.cells()[column];
  double room = cell.width - 2 * space::s;
  ui.text_block({cell.x + space::s, cell.y + space::s + 4},
                {room, 3, row.table.columns[column].numeric}, words,
                {cell_style(column), ColorRole::text});
}

// Mirrors a cell. The first cell of a row is its header, and opens the row's item.
void mirror_cell(Ui& ui, const TableRow& row, size_t column, Rect rect) {
  const std::string& words = row.cells()[column];
  if (column > 0 || !row.facts().item) {
    ui.node(column == 0 ? Role::row_header : Role::cell, "", words, rect);
    return;
  }
  ui.open(Role::row_header, "", "", rect);
  ui.node(Role::button, row.button_id(), words, rect);
  ui.close();
}

void draw_wide_row(const Page& page, Column& column, const TableRow& row,
                   const std::vector<double>& widths) {
  Ui& ui = page.ui;
  const std::optional<ItemKey>& item = row.facts().item;
  Rect rect{column.x, column.y, column.width, row_height(ui, row.facts(), widths)};
  std::string id = row.button_id();
  Touched touched = item ? ui.touch(id, rect) : Touched{};
  if (touched.hovered || (item && page.is_selected(*item))) {
    ui.fill(rect, ColorRole::accent_soft, 4);
  } else if (row.index % 2) {
    ui.fill(rect, ColorRole::surface_sunken, 4);
  }
  ui.open(Role::row, "table/" + std::to_string(row.index), "");
  Rect cell{column.x, column.y, 0, rect.height};
  for (size_t c = 0; c < row.cells().size(); ++c) {
    cell.width = widths[c];
    draw_cell(ui, cell, row, c);
    mirror_cell(ui, row, c, cell);
    cell.x += widths[c];
  }
  ui.close();
  ui.focus_ring(id, rect.inset(3), 4);
  if (touched.clicked) page.select(*item);
  column.space(rect.height);
}

// Draws a row as a record: its name, then each column's label and value on a line.
void draw_record_lines(Column& cell, const TableRow& row) {
  Ui& ui = cell.ui;
  const std::vector<std::string>& cells = row.cells();
  double label_width = std::min(label_column_width(ui, row.table), cell.width * 0.5);
  for (size_t c = 0; c < cells.size(); ++c) {
    if (cells[c].empty()) {
      ui.node(Role::cell, "", "");
      continue;
    }
    double top = cell.y, left = c == 0 ? 0 : label_width + space::m;
    if (c > 0) {
      ui.text_fit({cell.x, top}, label_width, row.table.columns[c].label,
                  {TextStyle::small, ColorRole::text_muted});
    }
    cell.y += ui.text_block({cell.x + left, top}, {cell.width - left}, cells[c],
                            {c == 0 ? TextStyle::body_strong : TextStyle::small, ColorRole::text});
    mirror_cell(ui, row, c, {cell.x, top, cell.width, cell.y - top});
    cell.space(c == 0 ? space::xs : 2);
  }
}

void draw_record(const Page& page, Column& column, const TableRow& row) {
  Ui& ui = page.ui;
  const std::optional<ItemKey>& item = row.facts().item;
  std::string id = row.button_id();
  ui.open(Role::row, "table/" + std::to_string(row.index), "");
  CardStyle style;
  style.padding = space::m;
  auto content = [&](Column& cell) { draw_record_lines(cell, row); };
  Rect rect{column.x, column.y, column.width, 0};
  rect.height = ui.measure([&] { return card(ui, rect, style, content).height; });
  Touched touched = item ? ui.touch(id, rect) : Touched{};
  card(ui, rect, style, content);
  ui.focus_ring(id, rect, radius_m);
  ui.close();
  if (touched.clicked) page.select(*item);
  column.space(rect.height + space::s);
}

// Draws the sort choices for records: one pill for each column.
void draw_narrow_head(const Page& page, Column& column, const DataTable& table) {
  Ui& ui = page.ui;
  ui.text({column.x, column.y}, ui.say(Msg::ui_sort_by), TextStyle::caption, ColorRole::text_muted);
  column.space(ui.line_height(TextStyle::caption));
  double x = column.x;
  for (const DataTable::Column& head : table.columns) {
    bool sorted = sort_state(page.state, head.id) != "none";
    double width = std::min(head_width(ui, head) + (sorted ? space::s : -space::m), column.width);
    if (x > column.x && x + width > column.x + column.width + 1) {
      x = column.x;
      column.space(ui.control());
    }
    Rect pill{x, column.y + 4, width, ui.control() - 8};
    if (sorted) ui.fill(pill, ColorRole::accent_soft, pill.height / 2);
    ui.outline(pill, sorted ? ColorRole::accent : ColorRole::outline_strong, pill.height / 2);
    draw_head_cell(page, {x + space::xs, column.y, width - space::xs, ui.control()}, head);
    x += width + space::s;
  }
  column.space(ui.control() + space::xs);
}

}  // namespace

void draw_table(const Page& page, Column& column) {
  Ui& ui = page.ui;
  const DataTable& table = cached_table(page);
  column.heading(2, table.caption, TextStyle::heading);
  column.space(space::s);
  if (table.rows.empty()) {
    draw_empty(column, ui.say(Msg::ui_nothing_found));
    return;
  }
  const size_t shown = ui.take_rows(table.rows.size());
  std::vector<double> widths = widths_of(ui, table, shown, column.width);
  bool wide = column.width >= wide_table && !widths.empty();
  ui.open(Role::table, "table", table.caption);
  ui.open(Role::row, "table/head", "");
  if (wide) {
    double x = column.x;
    for (size_t c = 0; c < table.columns.size(); ++c) {
      draw_head_cell(page, {x, column.y, widths[c], ui.control()}, table.columns[c]);
      x += widths[c];
    }
    column.space(ui.control());
    ui.line({column.x, column.y}, {column.x + column.width, column.y}, ColorRole::outline_strong);
  } else {
    draw_narrow_head(page, column, table);
  }
  ui.close();
  for (size_t i = 0; i < shown; ++i) {
    if (wide)
      draw_wide_row(page, column, {table, i}, widths);
    else
      draw_record(page, column, {table, i});
  }
  ui.close();
  draw_left_out(column, table.rows.size() - shown);
  column.space(space::xl);
}

bool draw_table_or_chart(const Page& page, Column& column) {
  if (page.state.chart == Chart::table) return draw_table(page, column), true;
  if (!has_chart(page.state)) return false;
  draw_chart_section(page, column);
  return true;
}

}  // namespace trame
