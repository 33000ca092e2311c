#include <algorithm>
#include <cmath>
#include <numeric>

#include "chart/partners/network_chart.h"
#include "chart/partners/partner_charts.h"
#include "chart/partners/partnership.h"
#include "chart/partners/role_marks.h"
#include "layout/labels.h"
#include "layout/matrix.h"
#include "layout/seriation.h"
#include "layout/stable_order.h"
#include "state/labels.h"
#include "text/format.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr TextStyle plain = TextStyle::small, strong = TextStyle::label;
constexpr double widest_row_label = 240, widest_column_label = 190;
constexpr double gap = 14, axis_bar = 4;

enum class RowOrder { grouped, name, name_down };

RowOrder order_of(const ViewState& state) {
  if (state.sort == "name") return RowOrder::name;
  return state.sort == "-name" ? RowOrder::name_down : RowOrder::grouped;
}

// Returns the offset nearest to `now` at which `from` … `from + size` is within `window`.
double offset_showing(double now, double from, double size, double window) {
  return std::max(std::min(now, from), from + size - window);
}

class MatrixChart {
 public:
  MatrixChart(const ChartInput& input, const Partnership& partnership)
      : input_(input),
        partnership_(partnership),
        marks_{view_, input.measure_text, input.text_scale} {}

  ChartView build();

 private:
  ItemKey row_item(size_t row) const { return key(partnership_.organizations[order_.rows[row]]); }
  ItemKey column_item(size_t column) const {
    return key(partnership_.actions[order_.columns[column]]);
  }
  bool is_selected(ItemKey item) const { return selected_ == item; }
  double width_in_two_lines(const std::string& text, double most) const;
  void choose_order();
  void lay_out();
  Vec2 reveal() const;
  int header_target(Rect rect, ItemKey item, const std::string& label);
  void draw_bands();
  void draw_cells();
  void draw_cell(const Tie& tie, Rect cell);
  void draw_row_headers();
  void draw_column_headers();
  void draw_column_label(size_t column, Rect rect, int target);
  void draw_corner();

  const ChartInput& input_;
  const Partnership& partnership_;
  MatrixOrder order_;
  Matrix matrix_;
  Vec2 scroll_;
  size_t column_lines_ = 1;
  std::optional<ItemKey> selected_;
  ChartView view_;
  MarkList marks_;
};

// Returns the least width in which a text takes at most two lines.
double MatrixChart::width_in_two_lines(const std::string& text, double most) const {
  auto measure = marks_.measure(strong);
  double whole = measure(text), width = std::max(widest_word(text, measure), whole / 2);
  while (width < std::min(whole, most) && marks_.wrap(text, {width, 3}, strong).size() > 2) {
    width *= 1.05;
  }
  return std::min({width + 2, whole + 2, most});
}

void MatrixChart::choose_order() {
  std::vector<FilledCell> cells;
  for (const Tie& tie : partnership_.ties) cells.push_back({tie.organization, tie.action});
  order_ = seriate(partnership_.organizations.size(), partnership_.actions.size(), cells);
  RowOrder rows = order_of(input_.state);
  if (rows == RowOrder::grouped) return;
  std::vector<std::string> names;
  for (size_t i = 0; i < order_.rows.size(); ++i) names.push_back(fold(partnership_.name(i)));
  std::iota(order_.rows.begin(), order_.rows.end(), 0);
  std::iota(order_.columns.begin(), order_.columns.end(), 0);
  sort_stably(order_.rows, [&](size_t a, size_t b) {
    return rows == RowOrder::name ? names[a] < names[b] : names[a] > names[b];
  });
}

void MatrixChart::lay_out() {
  std::vector<double> rows, columns;
  for (size_t i : order_.rows) {
    rows.push_back(width_in_two_lines(partnership_.name(i), widest_row_label));
  }
  auto measure = marks_.measure(strong);
  for (size_t i : order_.columns) {
    columns.push_back(width_in_two_lines(partnership_.title(i), widest_column_label));
    if (measure(partnership_.title(i)) > columns.back()) column_lines_ = 2;
  }
  double line = marks_.line_height(strong);
  MatrixOptions options{.min_cell = std::max(marks_.control(), 2 * line + 4),
                        .label_height = double(column_lines_) * line,
                        .gap = gap};
  options.max_cell = std::max(options.max_cell, options.min_cell);
  matrix_ = layout_matrix(rows, columns, {0, 0, input_.size.x, input_.size.y}, options);
  scroll_ = clamp_scroll(matrix_, input_.scroll);
  view_.scroll_end = matrix_.scroll_end;
  view_.reveal = reveal();
  view_.size.y = std::min(input_.size.y, matrix_.corner.height + matrix_.content.y + 1);
}

Vec2 MatrixChart::reveal() const {
  Vec2 to = scroll_;
  for (size_t row = 0; row < matrix_.row_count; ++row) {
    if (!is_selected(row_item(row))) continue;
    to.y = offset_showing(to.y, double(row) * matrix_.cell_height, matrix_.cell_height,
                          matrix_.cells.height);
  }
  for (size_t column = 0; column < matrix_.column_count; ++column) {
    if (!is_selected(column_item(column))) continue;
    to.x = offset_showing(to.x, double(column) * matrix_.cell_width, matrix_.cell_width,
                          matrix_.cells.width);
  }
  return clamp_scroll(matrix_, to);
}

int MatrixChart::header_target(Rect rect, ItemKey item, const std::string& label) {
  Selection selection = selection_of(partnership_.programme, item);
  return marks_.target(
      {rect, target_id(partnership_.programme, item), label, item, Select{selection}});
}

// Draws the band behind the selected row or column.
void MatrixChart::draw_bands() {
  Rect all{0, 0, input_.size.x, view_.size.y};
  for (size_t row = 0; row < matrix_.row_count; ++row) {
    if (!is_selected(row_item(row))) continue;
    Rect cell = cell_rect(matrix_, row, 0, scroll_);
    Rect band = intersection({0, cell.y, all.width, cell.height}, matrix_.cells);
    marks_.rect({band, 0, Fill::solid}, ColorRole::accent_soft, -1);
  }
  for (size_t column = 0; column < matrix_.column_count; ++column) {
    if (!is_selected(column_item(column))) continue;
    Rect cell = cell_rect(matrix_, 0, column, scroll_);
    Rect band = intersection({cell.x, 0, cell.width, all.height}, matrix_.cells);
    marks_.rect({intersection(band, all), 0, Fill::solid}, ColorRole::accent_soft, -1);
  }
}

void MatrixChart::draw_cells() {
  CellRange range = visible_cells(matrix_, scroll_);
  double end = cell_rect(matrix_, 0, matrix_.column_count, scroll_).x;
  double right = std::min(input_.size.x, end);
  for (size_t row = range.first.row; row < range.end.row; ++row) {
    double y = cell_rect(matrix_, row, 0, scroll_).bottom();
    marks_.add(LineMark{{matrix_.cells.x, y}, {right, y}}, ColorRole::outline, -1);
    for (size_t column = range.first.column; column < range.end.column; ++column) {
      for (const Tie& tie : partnership_.ties) {
        if (tie.organization != order_.rows[row] || tie.action != order_.columns[column]) continue;
        draw_cell(tie, cell_rect(matrix_, row, column, scroll_));
      }
    }
  }
}

void MatrixChart::draw_cell(const Tie& tie, Rect cell) {
  const Programme& p = partnership_.programme;
  ItemKey organization = key(partnership_.organizations[tie.organization]);
  ItemKey action = key(partnership_.actions[tie.action]);
  Rect shown =
      intersection(intersection(cell.inset(3), matrix_.cells), {0, 0, input_.size.x, view_.size.y});
  if (shown.width <= 0 || shown.height <= 0) return;
  ItemKey used = is_selected(action) ? organization : action;
  std::string label = message(Msg::chart_tie, partnership_.language,
                              {partnership_.name(tie.organization), partnership_.title(tie.action),
                               roles_text(tie.roles, partnership_.language)});
  int target = marks_.target(
      {shown,
       "cell/" + std::string(slug_of(p, organization)) + "/" + std::string(slug_of(p, action)),
       label, std::nullopt, Select{selection_of(p, used)}});
  marks_.rect({shown, 8, Fill::soft}, partnership_.color(tie.action), target);
  size_t count = tie.roles.size(), wide = count > 3 ? 3 : count;
  double size = count == 1 ? 16 : count == 2 ? 13 : 9, step = size + 4;
  for (size_t i = 0; i < count; ++i) {
    size_t row = i / wide, rows = (count + wide - 1) / wide;
    size_t in_row = std::min(wide, count - row * wide);
    Vec2 center{cell.x + cell.width / 2 + (double(i % wide) - double(in_row - 1) / 2) * step,
                cell.y + cell.height / 2 + (double(row) - double(rows - 1) / 2) * step};
    add_role_symbol(view_.marks, {tie.roles[i], center, size}, target);
  }
}

void MatrixChart::draw_row_headers() {
  const Rect& window = matrix_.row_headers;
  marks_.rect({intersection(window, {0, 0, input_.size.x, view_.size.y}), 0, Fill::solid},
              ColorRole::background, -1);
  CellRange range = visible_cells(matrix_, scroll_);
  for (size_t row = range.first.row; row < range.end.row; ++row) {
    Rect rect = row_header_rect(matrix_, row, scroll_);
    Rect shown = intersection(intersection(rect, window), {0, 0, input_.size.x, view_.size.y});
    if (shown.height <= 0) continue;
    ItemKey item = row_item(row);
    const std::string& name = partnership_.name(order_.rows[row]);
    int target = header_target(shown, item, name);
    bool selected = is_selected(item);
    if (selected) marks_.rect({shown, 0, Fill::solid}, ColorRole::accent_soft, target);
    TextStyle style = selected ? strong : plain;
    double line = marks_.line_height(style);
    auto most = static_cast<size_t>(std::max(1.0, (rect.height - 4) / line));
    std::vector<std::string> lines = marks_.wrap(name, {matrix_.row_label_room, most}, style);
    double y = rect.y + (rect.height - line * double(lines.size())) / 2;
    marks_.text_lines(lines, {{rect.x + 4, y}, {}, style}, ColorRole::background, target);
    marks_.add(LineMark{{rect.x, rect.bottom()}, {rect.right(), rect.bottom()}}, ColorRole::outline,
               target);
  }
}

void MatrixChart::draw_column_headers() {
  const Rect& window = matrix_.column_headers;
  marks_.rect({window, 0, Fill::solid}, ColorRole::background, -1);
  CellRange range = visible_cells(matrix_, scroll_);
  for (size_t column = range.first.column; column < range.end.column; ++column) {
    Rect rect = column_header_rect(matrix_, column, scroll_);
    Rect shown = intersection(rect, window);
    if (shown.width <= 0) continue;
    size_t action = order_.columns[column];
    int target = header_target(shown, column_item(column), partnership_.title(action));
    if (is_selected(column_item(column))) {
      Rect foot{rect.x, rect.bottom() - gap, rect.width, gap};
      marks_.rect({intersection(foot, window), 0, Fill::solid}, ColorRole::accent_soft, target);
    }
    Rect bar{rect.x + 3, rect.bottom() - axis_bar - 1, rect.width - 6, axis_bar};
    marks_.rect({intersection(bar, window), 2, Fill::solid}, partnership_.color(action), target);
    draw_column_label(column, rect, target);
  }
}

// Draws a column label. All its lines have the direction of the label.
void MatrixChart::draw_column_label(size_t column, Rect rect, int target) {
  TextStyle style = is_selected(column_item(column)) ? strong : plain;
  std::vector<std::string> lines = marks_.wrap(partnership_.title(order_.columns[column]),
                                               {matrix_.column_label_room, column_lines_}, style);
  double line = marks_.line_height(style), block = line * double(lines.size());
  double middle = rect.x + rect.width / 2, foot = rect.bottom() - axis_bar - 4;
  double turn = matrix_.column_turn == LabelTurn::level     ? 0
                : matrix_.column_turn == LabelTurn::slanted ? -45
                                                            : -90;
  double angle = turn * 3.14159265358979323846 / 180;
  Vec2 down{-std::sin(angle), std::cos(angle)};  // direction from one line to the next
  Vec2 start{middle - down.x * block / 2, foot - down.y * block};
  for (const std::string& words : lines) {
    TextMark text{start, words, style, turn == 0 ? Align::middle : Align::start, turn};
    view_.marks.push_back({text, ColorRole::text, ColorRole::background, target});
    start = {start.x + down.x * line, start.y + down.y * line};
  }
}

// Draws the corner between both headers: a button that changes the order of the rows.
void MatrixChart::draw_corner() {
  const Rect& corner = matrix_.corner;
  marks_.rect({corner, 0, Fill::solid}, ColorRole::background, -1);
  constexpr Msg words[] = {Msg::chart_order_grouped, Msg::chart_order_name,
                           Msg::chart_order_name_down};
  constexpr const char* columns[] = {"", "name", "-name"};
  auto now = static_cast<size_t>(order_of(input_.state)), next = (now + 1) % 3;
  Language language = partnership_.language;
  std::string shown = message(words[now], language);
  std::string label = message(Msg::chart_order, language, {shown, message(words[next], language)});
  double height = std::min(marks_.control(), corner.height);
  Rect button{corner.x, corner.bottom() - height, std::max(0.0, corner.width - 6), height};
  int target = marks_.target({button, "order", label, std::nullopt, SortBy{columns[next]}});
  double line = marks_.line_height(strong), y = button.y + (height - line) / 2;
  auto measure = marks_.measure(strong);
  constexpr double arrow = 14;
  std::string fitted = marks_.fit(shown, button.width - arrow - 4, strong);
  if (fitted.empty()) return;
  marks_.add(TextMark{{button.x + 4, y}, fitted, strong}, ColorRole::accent, target);
  Vec2 tip{button.x + 8 + measure(fitted), y + line / 2};
  marks_.add(
      PolygonMark{
          {{tip.x, tip.y - 2}, {tip.x + 8, tip.y - 2}, {tip.x + 4, tip.y + 3}}, Fill::solid, 1},
      ColorRole::accent, target);
}

ChartView MatrixChart::build() {
  view_ = partnership_view(partnership_, Msg::chart_title_matrix, input_.size);
  if (!view_.empty_reason.empty()) return std::move(view_);
  view_.takeaway = matrix_takeaway(partnership_);
  if (input_.state.selection) {
    selected_ = find_item(partnership_.programme, *input_.state.selection);
  }
  choose_order();
  lay_out();
  draw_bands();
  draw_cells();
  draw_row_headers();
  draw_column_headers();
  draw_corner();
  add_role_symbols_legend(view_, partnership_);
  add_axes_legend(view_, partnership_);
  return std::move(view_);
}

}  // namespace

DataTable matrix_table(const ChartKey& key) {
  return table_of(partnership_of(key), Msg::chart_title_matrix);
}

ChartView build_matrix(const ChartInput& input) {
  Partnership partnership = partnership_of(input);
  return MatrixChart(input, partnership).build();
}

}  // namespace trame
