// Comparison: totals one below the other on one scale, with their published parts inside.
#include <algorithm>
#include <cmath>
#include <set>

#include "chart/core/mark_list.h"
#include "chart/money/budget.h"
#include "chart/money/compare_rows.h"
#include "chart/money/money_charts.h"
#include "state/labels.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr double wide = 620;  // px, from this width labels are beside their bars
constexpr double bar_height = 24, stub_width = 28, radius = 4;

class CompareChart {
 public:
  explicit CompareChart(const ChartInput& input)
      : comparison_(comparison_of(input)),
        input_(input),
        marks_{view_, input.measure_text, input.text_scale} {}

  ChartView build();

 private:
  void keep_first_rows();
  void draw();
  double draw_legend();
  double draw_heading(const CompareRow& row, double y);
  double draw_row(const CompareRow& row, double y);
  void draw_bar(const CompareRow& row, Rect bar, int target);
  ChartTarget target_of(const CompareRow& row, Rect rect) const;

  Language language() const { return input_.language; }
  double line(TextStyle style) const { return marks_.line_height(style); }
  bool is_wide() const { return input_.size.x >= wide * input_.text_scale; }
  double label_width() const { return std::clamp(input_.size.x * 0.34, 180.0, 380.0); }

  Comparison comparison_;
  const ChartInput& input_;
  ChartView view_;
  MarkList marks_;
  double scale_ = 0;  // px per euro
};

ChartTarget CompareChart::target_of(const CompareRow& row, Rect rect) const {
  const Programme& p = *row.programme;
  const std::string& slug = p.amounts[row.amount].slug;
  std::string name = message(Msg::chart_target, language(), {row.label, row.words});
  bool own = comparison_.is_own(row);
  Command use = own ? Command(Select{{ItemKind::amount, slug}}) : Command(ShowProgramme{p.slug});
  std::string id = p.slug;
  id += '/';
  id += slug;
  return {rect, id, name, own ? std::optional(key(row.amount)) : std::nullopt, use};
}

// Draws the legend: the kinds of money in the chart, each with its colour.
double CompareChart::draw_legend() {
  constexpr double square = 12, room = 18;
  std::set<AmountKind> kinds;
  for (const CompareRow& row : comparison_.rows) {
    for (const ComparePiece& piece : row.pieces) kinds.insert(piece.kind);
    if (row.total) kinds.insert(row.kind());
  }
  double x = 0, y = 0;
  for (AmountKind kind : kinds) {
    std::string label = label_of(kind, language());
    std::string words = marks_.fit(label, input_.size.x - square - 6, TextStyle::small);
    double width = square + 6 + marks_.width(words, TextStyle::small);
    if (x > 0 && x + width > input_.size.x) {
      x = 0;
      y += line(TextStyle::small) + 4;
    }
    Rect rect{x, y, width, line(TextStyle::small)};
    int target = marks_.target({rect, "legend/" + std::to_string(static_cast<int>(kind)), label,
                                std::nullopt, std::nullopt});
    double top = y + (rect.height - square) / 2;
    marks_.rect({{x, top, square, square}, 3, Fill::solid}, color_of(kind), target);
    marks_.text({{x + square + 6, y}, words, TextStyle::small}, ColorRole::background, target);
    x += width + room;
  }
  return y + line(TextStyle::small) + 12;
}

double CompareChart::draw_heading(const CompareRow& row, double y) {
  if (row.heading.empty()) return y;
  y += &row == &comparison_.rows.front() ? 0 : 16;
  Rect rect{0, y, input_.size.x, line(TextStyle::heading) + line(TextStyle::small)};
  int target =
      marks_.target({rect, "programme/" + row.programme->slug,
                     message(Msg::chart_target, language(), {row.heading[0], row.heading[1]}),
                     std::nullopt, ShowProgramme{row.programme->slug}});
  marks_.text(
      {{0, y}, marks_.fit(row.heading[0], input_.size.x, TextStyle::heading), TextStyle::heading},
      ColorRole::background, target);
  y += line(TextStyle::heading);
  marks_.text(
      {{0, y}, marks_.fit(row.heading[1], input_.size.x, TextStyle::small), TextStyle::small},
      ColorRole::background, target);
  return y + line(TextStyle::small) + 8;
}

void CompareChart::draw_bar(const CompareRow& row, Rect bar, int target) {
  if (row.total) {
    Rect whole{bar.x, bar.y, std::max(2.0, *row.total * scale_), bar.height};
    ColorRole color = color_of(row.kind());
    marks_.rect({whole, radius, row.pieces.empty() ? Fill::solid : Fill::soft}, color, target);
  }
  double x = bar.x;
  for (const ComparePiece& piece : row.pieces) {
    double width = units_of(piece.money) * scale_;
    double drawn = std::max(1.0, width - 1);
    marks_.rect({{x, bar.y, drawn, bar.height}, std::min(radius, drawn / 2), Fill::solid},
                color_of(piece.kind), target);
    x += width;
  }
  if (!row.total)
    marks_.rect({{x, bar.y, stub_width, bar.height}, radius, Fill::hatched}, ColorRole::hatch,
                target);
}

// Wide: label, bar and words on one line; narrow: one below the other.
double CompareChart::draw_row(const CompareRow& row, double y) {
  TextStyle style = TextStyle::body;
  double left = is_wide() ? label_width() + 16 : 0;
  double room = input_.size.x - left;
  std::vector<std::string> words = marks_.wrap(row.words, {room, 2}, TextStyle::small);
  double below = static_cast<double>(words.size()) * line(TextStyle::small) + 2;
  size_t most = is_wide() ? 2 : 1;
  std::vector<std::string> label =
      marks_.wrap(row.label, {is_wide() ? label_width() : room, most}, style);
  double above = is_wide() ? 0 : line(style);
  double height = std::max(
      {above + bar_height + below, 2 * line(style) * (is_wide() ? 1 : 0), marks_.control()});
  int target = marks_.target(target_of(row, {0, y, input_.size.x, height}));
  marks_.text_lines(label, {{0, y}, {}, style}, ColorRole::background, target);
  draw_bar(row, {left, y + above, room, bar_height}, target);
  marks_.text_lines(words, {{left, y + above + bar_height + 2}, {}, TextStyle::small},
                    ColorRole::background, target);
  return y + height + 10;
}

// Keeps the first rows of each programme, and says how many are left out.
void CompareChart::keep_first_rows() {
  const size_t most = input_.max_items / (comparison_.other ? 2 : 1);
  size_t own = 0, others = 0;
  const size_t left_out = std::erase_if(comparison_.rows, [&](const CompareRow& row) {
    return ++(comparison_.is_own(row) ? own : others) > most;
  });
  if (left_out == 0) return;
  view_.notes.push_back(
      message_count(Msg::ui_rows_left_out, language(), static_cast<long long>(left_out)));
}

void CompareChart::draw() {
  double largest = 0;
  for (const CompareRow& row : comparison_.rows) largest = std::max(largest, row.extent());
  double left = is_wide() ? label_width() + 16 : 0;
  scale_ = largest > 0 ? std::max(0.0, input_.size.x - left - stub_width) / largest : 0;
  double y = draw_legend();
  for (const CompareRow& row : comparison_.rows) {
    y = draw_heading(row, y);
    y = draw_row(row, y);
  }
  view_.size = {input_.size.x, y};
}

ChartView CompareChart::build() {
  view_.size = input_.size;
  view_.table = table_of(comparison_);
  view_.title = view_.table.caption;
  view_.notes = comparison_.left_out;
  if (comparison_.rows.empty()) {
    view_.empty_reason = compare_empty_reason(comparison_, input_.state);
    return std::move(view_);
  }
  view_.takeaway = compare_takeaway(comparison_);
  view_.notes.push_back(message(Msg::chart_compare_perimeter, language()));
  keep_first_rows();
  draw();
  return std::move(view_);
}

}  // namespace

DataTable compare_table(const ChartKey& key) {
  return table_of(comparison_of(key));
}

ChartView build_compare(const ChartInput& input) {
  return CompareChart(input).build();
}

}  // namespace trame
