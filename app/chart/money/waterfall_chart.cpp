#include <algorithm>

#include "chart/core/mark_list.h"
#include "chart/money/budget.h"
#include "chart/money/money_charts.h"
#include "chart/money/waterfall_steps.h"
#include "layout/stable_order.h"
#include "layout/waterfall.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr double wide = 560;  // px, from this width labels are beside their bars
constexpr double narrowest_label = 28;
constexpr double stub_width = 28;  // px, width of a bar whose value is not published
constexpr double shortest_bar = 2;
constexpr double bar_radius = 4;
constexpr double gap = 8;         // px, between label, bar and value
constexpr double row_margin = 6;  // px, above and below the content of a row
constexpr size_t most_label_lines = 2;

class WaterfallChart {
 public:
  WaterfallChart(const ChartInput& input, const Budget& budget)
      : input_(input),
        budget_(budget),
        marks_{view_, input.measure_text, input.text_scale},
        money_(money_steps(budget, input.max_items)) {}

  ChartView build();

 private:
  using Lines = std::vector<std::string>;
  struct Row {
    Rect rect;
    Rect bar;
    Lines label, value;
  };

  void measure_rows();
  void place_rows();
  void draw_row(const MoneyStep& step, const Row& row, Rect beyond);
  void draw_words(const Row& row, ColorRole ground, int target);
  void draw_lines();
  void draw_vertical(Vec2 from, double to, ColorRole color, int target);
  void draw_unlisted();

  double line() const { return marks_.line_height(TextStyle::body); }

  const ChartInput& input_;
  const Budget& budget_;
  ChartView view_;
  MarkList marks_;
  MoneySteps money_;
  Waterfall waterfall_;
  std::vector<Row> rows_;
  std::vector<Rect> words_;  // text boxes, which connecting lines must not cross
  bool beside_ = false;
  double label_width_ = 0, value_width_ = 0, row_height_ = 0, bar_height_ = 0;
};

// Wide: label, bar and value on one line. Narrow: label and value are above a bar of full width.
void WaterfallChart::measure_rows() {
  double width = std::max(0.0, input_.size.x), widest = 0;
  beside_ = width >= wide;
  const double most = width * (beside_ ? 0.3 : 0.5);
  for (const MoneyStep& step : money_.steps) {
    double value = marks_.width(step.value, TextStyle::body_strong);
    // The source's words for a value that was not read may be long.
    if (!step.known && value > most) value = marks_.widest(step.lines, TextStyle::body_strong);
    widest = std::max(widest, value);
  }
  value_width_ = std::min(widest + 2, most);
  label_width_ =
      beside_ ? std::clamp(width * 0.3, 150.0, 340.0) : std::max(0.0, width - value_width_ - gap);
  size_t most_lines = 1;
  for (const MoneyStep& step : money_.steps) {
    Row row;
    if (label_width_ >= narrowest_label) {
      row.label = marks_.wrap(step.label, {label_width_, most_label_lines}, TextStyle::body);
    }
    bool fits = marks_.width(step.value, TextStyle::body_strong) <= value_width_;
    for (const std::string& words : fits ? Lines{step.value} : step.lines) {
      Lines one = marks_.wrap_whole(words, {value_width_, 2}, TextStyle::body_strong);
      row.value.insert(row.value.end(), one.begin(), one.end());
    }
    most_lines = std::max({most_lines, row.label.size(), row.value.size()});
    rows_.push_back(std::move(row));
  }
  double words = static_cast<double>(most_lines) * line();
  bar_height_ = beside_ ? 28 : 18;
  double content = beside_ ? std::max(words, bar_height_) : words + 4 + bar_height_;
  row_height_ = std::max(marks_.control(), content + 2 * row_margin) + 2;
}

void WaterfallChart::place_rows() {
  double width = std::max(0.0, input_.size.x);
  double left = beside_ ? label_width_ + gap : 0;
  double right = beside_ ? width - value_width_ - gap : width;
  double shift = beside_ ? 0 : row_height_ / 2 - row_margin - bar_height_ / 2;
  // The layout counts the unexplained part as a step even where it has no row: all parts of a total
  // may be unpublished.
  auto slots = static_cast<double>(rows_.size() + (money_.unnamed_rest ? 1 : 0));
  Rect area{left, shift, std::max(0.0, right - left), row_height_ * slots};
  WaterfallOptions options{.bar_thickness = bar_height_, .slot_share = 1};
  double total = money_.has_total ? money_.total : 0;
  waterfall_ = layout_waterfall(total, money_.values, area, options);
  for (size_t i = 0; i < rows_.size(); ++i) {
    rows_[i].rect = {0, static_cast<double>(i) * row_height_ + 1, width, row_height_ - 2};
    rows_[i].bar = waterfall_.bars[i].bar;
    double least = money_.steps[i].known ? shortest_bar : stub_width;
    if (rows_[i].bar.width >= least) continue;
    double most_right = std::max(left, right - least);
    rows_[i].bar.width = std::min(least, area.width);
    rows_[i].bar.x = std::min(rows_[i].bar.x, most_right);
  }
  view_.size = {width, row_height_ * static_cast<double>(rows_.size())};
}

void WaterfallChart::draw_words(const Row& row, ColorRole ground, int target) {
  auto height = [&](const Lines& lines) { return static_cast<double>(lines.size()) * line(); };
  double middle = row.rect.y + row.rect.height / 2, above = row.bar.y - 4;
  double y = beside_ ? middle - height(row.label) / 2 : above - height(row.label);
  for (const std::string& words : row.label) {
    marks_.text({{0, y}, words, TextStyle::body}, ground, target);
    words_.push_back({0, y, marks_.width(words, TextStyle::body), line()});
    y += line();
  }
  y = beside_ ? middle - height(row.value) / 2 : above - height(row.value);
  for (const std::string& words : row.value) {
    double width = marks_.width(words, TextStyle::body_strong);
    double x = beside_ ? row.bar.right() + gap : input_.size.x;
    marks_.text({{x, y}, words, TextStyle::body_strong, beside_ ? Align::start : Align::end},
                ground, target);
    words_.push_back({beside_ ? x : x - width, y, width, line()});
    y += line();
  }
}

void WaterfallChart::draw_row(const MoneyStep& step, const Row& row, Rect beyond) {
  ChartTarget target = step.target;
  target.rect = row.rect;
  int index = marks_.target(std::move(target));
  double radius = std::min(bar_radius, row.bar.width / 2);
  marks_.rect({row.bar, radius, step.fill}, step.color, index);
  bool exceeds = beyond.width > 0 && step.fill == Fill::solid;
  if (exceeds) marks_.rect({beyond, 0, Fill::outline}, ColorRole::warning, index);
  draw_words(row, ColorRole::surface, index);
}

// Draws a vertical line down to y = `to`, with gaps where it would cross text.
void WaterfallChart::draw_vertical(Vec2 from, double to, ColorRole color, int target) {
  double x = from.x, y = from.y;
  auto draw = [&](double until) {
    if (until - y > 1) marks_.add(LineMark{{x, y}, {x, until}, 1, true}, color, target);
  };
  sort_stably(words_, [](const Rect& a, const Rect& b) { return a.y < b.y; });
  for (const Rect& words : words_) {
    bool crosses = words.x - 3 < x && x < words.right() + 3 && words.bottom() > y && words.y < to;
    if (!crosses) continue;
    draw(std::min(words.y, to));
    y = std::max(y, words.bottom());
  }
  draw(to);
}

void WaterfallChart::draw_lines() {
  size_t first = money_.has_total ? 1 : 0;
  for (size_t i = 0; i < waterfall_.connectors.size() && first + i + 1 < rows_.size(); ++i) {
    const WaterfallConnector& connector = waterfall_.connectors[i];
    draw_vertical(connector.from, connector.to.y, ColorRole::outline_strong,
                  static_cast<int>(first + i));
  }
  if (waterfall_.remainder >= 0 || rows_.empty()) return;
  draw_vertical({waterfall_.total_at, rows_.front().bar.bottom()}, rows_.back().bar.bottom(),
                ColorRole::warning, 0);
}

void WaterfallChart::draw_unlisted() {
  std::string words = merged_words(budget_, money_.unlisted);
  Rect row{0, view_.size.y + 2, input_.size.x, marks_.control()};
  int target = marks_.target({row, "unpublished", words, std::nullopt, ShowChart{Chart::table}});
  double y = row.y + (row.height - line()) / 2;
  TextMark first{{0, y}, {}, TextStyle::body_strong};
  marks_.text_lines(marks_.wrap(words, {row.width}, first.style), first, ColorRole::surface,
                    target);
  view_.size.y = row.bottom();
}

ChartView WaterfallChart::build() {
  view_.size = input_.size;
  view_.current_crumb = budget_.current_title();
  view_.crumbs = crumbs_of(budget_);
  view_.table = std::move(money_.table);
  view_.title = view_.table.caption;
  view_.empty_reason = empty_reason(budget_);
  bool known = std::ranges::any_of(money_.steps, &MoneyStep::known);
  if (view_.empty_reason.empty() && !known) view_.empty_reason = level_empty_reason(budget_);
  if (!view_.empty_reason.empty()) return std::move(view_);
  view_.takeaway = treemap_takeaway(budget_);
  view_.coverage = coverage_text(budget_);
  view_.sum = sum_of_words(budget_);
  view_.notes = scope_notes(budget_);
  measure_rows();
  place_rows();
  for (size_t i = 0; i < rows_.size(); ++i) {
    draw_row(money_.steps[i], rows_[i], waterfall_.bars[i].beyond);
  }
  draw_lines();
  if (money_.unlisted > 0) draw_unlisted();
  return std::move(view_);
}

}  // namespace

DataTable waterfall_table(const ChartKey& key) {
  return money_steps(budget_of(key), key.max_items).table;
}

ChartView build_waterfall(const ChartInput& input) {
  Budget budget = budget_of(input);
  return WaterfallChart(input, budget).build();
}

}  // namespace trame
