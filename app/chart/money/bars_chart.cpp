#include <algorithm>
#include <cmath>

#include "chart/core/mark_list.h"
#include "chart/money/bar_items.h"
#include "chart/money/money_charts.h"
#include "layout/bars.h"
#include "text/format.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr double wide = 560;       // px, from this width labels are beside their bars
constexpr double stub_width = 28;  // px, width of a bar whose value is not published
constexpr double shortest_bar = 2;
constexpr double bar_radius = 6;

class BarsChart {
 public:
  BarsChart(const ChartInput& input, const Budget& budget)
      : input_(input),
        budget_(budget),
        bars_(bar_items(budget, input)),
        marks_{view_, input.measure_text, input.text_scale} {}

  ChartView build();

 private:
  using Lines = std::vector<std::string>;

  void draw();
  void draw_row(const BarItem& item, const BarRow& row);
  void draw_others(double y);
  void draw_scale(std::vector<BarRow>& rows);
  void draw_label(const BarItem& item, const Rect& room, int target);
  void draw_value(const BarItem& item, const Rect& bar, int target);
  BarsOptions options();

  // Returns the text of a bar: its share, if shares are shown and the bar has one, or else its
  // amount, or why there is none.
  std::string bar_text(const BarItem& item) const {
    if (!bars_.value(item)) return bars_.reason(item);
    std::string share =
        bars_.whole ? share_of(budget_, bars_.value(item), bars_.whole).text : std::string();
    return share.empty() ? bars_.value_text(item) : share;
  }
  // Lines of a value; several with large text on a phone. Empty where a line would be cut.
  Lines value_lines(const BarItem& item) const {
    return marks_.wrap_whole(bar_text(item), {value_room_, 3}, TextStyle::body_strong);
  }
  // Lines of a value. A bar without one leaves more room to its reason: it has the source's words
  // where these fit.
  Lines shown_lines(const BarItem& item, double room) const {
    if (bars_.value(item)) return value_lines(item);
    for (const std::string& words : {bars_.value_text(item), bars_.reason(item)}) {
      if (marks_.width(words, TextStyle::body_strong) <= room) return {words};
    }
    return value_lines(item);
  }
  ChartTarget target_of(const BarItem& item, Rect rect) const;

  const ChartInput& input_;
  const Budget& budget_;
  BarItems bars_;
  ChartView view_;
  MarkList marks_;
  // Width of a bar of 100 %, in px; drawn as a track behind each bar where the total is known.
  double track_width_ = 0;
  double value_room_ = 0;  // px, width available for the value of a bar
};

// Wide: label, bar and value on one line. Narrow: the label is above the bar, so that it is not
// shortened.
BarsOptions BarsChart::options() {
  double width = input_.size.x, longest = 0;
  for (const BarItem& item : bars_.items) {
    longest = std::max(longest, marks_.width(bar_text(item), TextStyle::body_strong));
  }
  BarsOptions shape{.label_height = marks_.line_height(TextStyle::body),
                    .value_width = std::min(longest + 4, width * 0.7),
                    .gap = 8};
  bool beside = width >= wide;
  double line = marks_.line_height(TextStyle::body);
  value_room_ = shape.value_width - 4;
  size_t most = 1;
  for (const BarItem& item : bars_.items) most = std::max(most, value_lines(item).size());
  shape.bar_height = beside ? 28 : line * static_cast<double>(most);
  shape.row_height = beside ? std::max(marks_.control(), 2 * line) : line + shape.bar_height + 6;
  if (beside) shape.label_width = std::clamp(width * 0.34, 180.0, 340.0);
  return shape;
}

ChartTarget BarsChart::target_of(const BarItem& item, Rect rect) const {
  const std::string& slug = budget_.programme.amounts[item.node->amount].slug;
  Share share = share_of(budget_, bars_.value(item), bars_.whole ? bars_.whole : item.total);
  return {rect, (item.remainder ? "remainder/" : "amount/") + slug,
          target_label(budget_, {bars_.label(item), bars_.value_text(item), share.text}),
          item.remainder ? std::nullopt : std::optional(key(item.node->amount)),
          Select{{ItemKind::amount, slug}}};
}

// Draws how many amounts are not drawn one by one. They are not added up, because they may contain
// totals and their parts.
void BarsChart::draw_others(double y) {
  std::string words = bars_.others_label();
  Rect row{0, y, input_.size.x, marks_.control()};
  int target = marks_.target({row, "others", words, std::nullopt, ShowChart{Chart::table}});
  y += (row.height - marks_.line_height(TextStyle::body_strong)) / 2;
  TextMark first{{0, y}, {}, TextStyle::body_strong};
  marks_.text_lines(marks_.wrap(words, {row.width}, first.style), first, ColorRole::surface,
                    target);
  view_.size.y = row.bottom();
}

void BarsChart::draw_row(const BarItem& item, const BarRow& row) {
  int target = marks_.target(target_of(item, row.row));
  bool known = bars_.value(item).has_value();
  Rect bar = row.bar;
  bar.width = known ? std::max(bar.width, shortest_bar) : stub_width;
  if (bars_.whole) {
    Rect track{bar.x, bar.y, track_width_, bar.height};
    marks_.rect({track, bar_radius, Fill::solid}, ColorRole::surface_sunken, target);
  }
  bool hatched = item.remainder || !known;
  ColorRole color = color_of(budget_.programme, budget_.programme.amounts[item.node->amount]);
  marks_.rect({bar, std::min(bar_radius, bar.width / 2), hatched ? Fill::hatched : Fill::solid},
              hatched ? ColorRole::hatch : color, target);

  draw_label(item, row.label, target);
  draw_value(item, bar, target);
}

void BarsChart::draw_value(const BarItem& item, const Rect& bar, int target) {
  constexpr TextStyle style = TextStyle::body_strong;
  double line = marks_.line_height(style), x = bars_.whole ? input_.size.x : bar.right() + 8;
  Lines lines = shown_lines(item, bars_.whole ? value_room_ : input_.size.x - x);
  double y = bar.y + (bar.height - line * static_cast<double>(lines.size())) / 2;
  Align align = bars_.whole ? Align::end : Align::start;
  marks_.text_lines(lines, {{x, y}, {}, style, align}, ColorRole::surface, target);
}

// Draws a label: beside its bar in up to two lines, around the bar's middle.
void BarsChart::draw_label(const BarItem& item, const Rect& room, int target) {
  size_t most = room.width < input_.size.x ? 2 : 1;
  Lines lines = marks_.wrap(bars_.label(item), {room.width, most}, TextStyle::body);
  double y = room.y - static_cast<double>(std::max<size_t>(lines.size(), 1) - 1) * room.height / 2;
  for (const std::string& line : lines) {
    marks_.text({{room.x, y}, line, TextStyle::body}, ColorRole::surface, target);
    y += room.height;
  }
}

// Draws the scale of shares above the rows. The last row stands for the total: it gives the length
// of the scale and is then removed.
void BarsChart::draw_scale(std::vector<BarRow>& rows) {
  Rect whole = rows.back().bar;
  rows.pop_back();
  constexpr std::pair<double, Align> ends[] = {
      {0, Align::start}, {50, Align::middle}, {100, Align::end}};
  for (auto [percent, align] : ends) {
    Vec2 position{whole.x + whole.width * percent / 100, 0};
    TextMark words{position, format_percent(percent, budget_.language), TextStyle::caption, align};
    view_.header.push_back({words, ColorRole::text_muted, std::nullopt, -1});
  }
  view_.header_height = marks_.line_height(TextStyle::caption) + 4;
  for (BarRow& row : rows) {
    for (Rect* part : {&row.row, &row.label, &row.bar, &row.value}) part->y += view_.header_height;
  }
  view_.size.y += view_.header_height;
  track_width_ = whole.width;
}

void BarsChart::draw() {
  std::vector<double> values;
  for (const BarItem& item : bars_.items) values.push_back(bars_.value(item).value_or(0));
  if (bars_.whole) values.push_back(*budget_.value(*bars_.whole));
  BarsOptions shape = options();
  std::vector<BarRow> rows = layout_bars(values, input_.size.x, shape);
  view_.size = {input_.size.x, bars_height(bars_.items.size(), shape)};
  if (bars_.whole) draw_scale(rows);
  for (size_t i = 0; i < bars_.items.size(); ++i) draw_row(bars_.items[i], rows[i]);
  if (bars_.others > 0) draw_others(view_.size.y + shape.gap);
}

ChartView BarsChart::build() {
  view_.size = input_.size;
  view_.current_crumb = budget_.scope_title();
  view_.has_shares = bars_.total != nullptr;
  view_.table = table_of(bars_);
  view_.title = view_.table.caption;
  view_.empty_reason = empty_reason(budget_);
  if (!view_.empty_reason.empty()) return std::move(view_);
  view_.takeaway = bars_.whole ? shares_takeaway(budget_, *bars_.whole) : bars_takeaway(budget_);
  view_.coverage = coverage_text(budget_);
  if (!view_.coverage.empty()) view_.sum = sum_of_words(budget_);
  view_.notes = scope_notes(budget_);
  if (input_.state.shares && !bars_.whole) {
    view_.notes.insert(view_.notes.begin(), message(Msg::chart_no_shares, budget_.language));
  }
  draw();
  return std::move(view_);
}

}  // namespace

DataTable bars_table(const ChartKey& key) {
  Budget budget = budget_of(key);
  return table_of(bar_items(budget, key));
}

ChartView build_bars(const ChartInput& input) {
  Budget budget = budget_of(input);
  return BarsChart(input, budget).build();
}

}  // namespace trame
