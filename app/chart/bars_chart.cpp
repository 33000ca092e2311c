#include <algorithm>
#include <cmath>

#include "chart/charts.h"
#include "chart/mark_list.h"
#include "layout/bars.h"
#include "layout/labels.h"
#include "layout/stable_order.h"
#include "state/labels.h"
#include "text/format.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr double wide = 560;       // from here labels stand beside their bars
constexpr double stub_width = 28;  // of a bar whose length nobody knows
constexpr double shortest_bar = 2;
constexpr double bar_radius = 6;

// One row: an amount, or what its parts leave unexplained.
struct BarItem {
  const AmountNode* node = nullptr;
  const AmountNode* total = nullptr;  // the amount it is part of
  bool remainder = false;
};

class BarsChart {
 public:
  BarsChart(const ChartInput& input, const Budget& budget)
      : input_(input), budget_(budget), marks_{view_, input.measure_text, input.text_scale} {}

  ChartView build();

 private:
  using Lines = std::vector<std::string>;

  void collect(const std::vector<AmountNode>& nodes, const AmountNode* total);
  void sort();
  void sort_by_label(bool descending);
  void add_remainders();
  void fill_table();
  void draw();
  void draw_row(const BarItem& item, const BarRow& row);
  void draw_others(double y);
  void draw_scale(std::vector<BarRow>& rows);
  std::string others_label() const {
    return message_count(Msg::chart_others, budget_.language, static_cast<long long>(others_));
  }
  void draw_label(const BarItem& item, const Rect& room, int target);
  void draw_value(const BarItem& item, const Rect& bar, int target);
  BarsOptions options();

  std::optional<double> value(const BarItem& item) const {
    return item.remainder ? euros(*item.node->remainder) : budget_.value(*item.node);
  }
  std::string label(const BarItem& item) const {
    std::string words = budget_.words(item.node->amount).label;
    return item.remainder ? message(Msg::chart_remainder_of, budget_.language, {words}) : words;
  }
  std::string value_text(const BarItem& item) const {
    return item.remainder ? remainder_text(budget_, *item.node)
                          : budget_.words(item.node->amount).qualified;
  }
  // What stands at a bar: its share where shares are asked for and it has one, else its amount.
  std::string bar_text(const BarItem& item) const {
    std::string share = whole_ ? share_of(budget_, value(item), whole_).text : std::string();
    return share.empty() ? value_text(item) : share;
  }
  Lines wrapped(const std::string& text, double room, size_t most, TextStyle style) const {
    return wrap_lines(text, room, most,
                      [&](std::string_view words) { return marks_.width(words, style); });
  }
  // Of a value, with large text on a phone in more than one line; none where they would cut it.
  Lines value_lines(const BarItem& item) const {
    return wrap_whole(bar_text(item), value_room_, 3, [&](std::string_view words) {
      return marks_.width(words, TextStyle::body_strong);
    });
  }
  ChartTarget target_of(const BarItem& item, Rect rect) const;

  const ChartInput& input_;
  const Budget& budget_;
  ChartView view_;
  MarkList marks_;
  std::vector<BarItem> items_;
  const AmountNode* whole_ = nullptr;  // set: bars are shares of it
  double track_width_ = 0;             // its length behind each bar
  size_t others_ = 0;                  // beyond what is drawn one by one
  double value_room_ = 0;              // for the words at a bar
};

void BarsChart::collect(const std::vector<AmountNode>& nodes, const AmountNode* total) {
  for (const AmountNode& node : nodes) {
    items_.push_back({&node, total});
    collect(node.parts, &node);
  }
}

// By value unless the state asks for labels; what is not published comes last by value.
void BarsChart::sort() {
  std::string_view column = input_.state.sort;
  bool descending = column.starts_with('-');
  if (descending) column.remove_prefix(1);
  if (column == "label") return sort_by_label(descending);
  bool ascending = !descending && column == "value";
  sort_stably(items_, [&](const BarItem& a, const BarItem& b) {
    auto x = value(a), y = value(b);
    if (!x || !y) return x.has_value() && !y.has_value();
    return ascending ? *x < *y : *x > *y;
  });
}

void BarsChart::sort_by_label(bool descending) {
  std::vector<std::pair<std::string, BarItem>> keyed;
  for (const BarItem& item : items_) keyed.emplace_back(fold(label(item)), item);
  sort_stably(keyed, [&](const auto& a, const auto& b) {
    return descending ? b.first < a.first : a.first < b.first;
  });
  std::ranges::transform(keyed, items_.begin(), [](const auto& pair) { return pair.second; });
}

void BarsChart::add_remainders() {
  std::vector<BarItem> with_remainders;
  for (const BarItem& item : items_) {
    with_remainders.push_back(item);
    if (item.node->remainder) with_remainders.push_back({item.node, item.node, true});
  }
  items_ = std::move(with_remainders);
  if (items_.size() <= input_.max_items) return;
  others_ = items_.size() - input_.max_items;
  items_.resize(input_.max_items, BarItem{});
}

void BarsChart::fill_table() {
  view_.table = budget_table(view_.title, budget_.language);
  for (const BarItem& item : items_) {
    if (item.remainder) {
      add_remainder_row(view_.table, budget_, *item.node, whole_);
    } else {
      add_amount_row(view_.table, budget_, *item.node, whole_ ? whole_ : item.total);
    }
  }
  if (others_ > 0) add_note_row(view_.table, others_label());
}

// Wide: label, bar, value on one line. Narrow: the label above, so that it can be read whole.
BarsOptions BarsChart::options() {
  double width = input_.size.x, longest = 0;
  for (const BarItem& item : items_) {
    longest = std::max(longest, marks_.width(bar_text(item), TextStyle::body_strong));
  }
  BarsOptions shape{.label_height = marks_.line_height(TextStyle::body),
                    .value_width = std::min(longest + 4, width * 0.7),
                    .gap = 8};
  bool beside = width >= wide;
  double line = marks_.line_height(TextStyle::body);
  value_room_ = shape.value_width - 4;
  size_t most = 1;
  for (const BarItem& item : items_) most = std::max(most, value_lines(item).size());
  shape.bar_height = beside ? 28 : line * static_cast<double>(most);
  shape.row_height = beside ? std::max(marks_.control(), 2 * line) : line + shape.bar_height + 6;
  if (beside) shape.label_width = std::clamp(width * 0.34, 180.0, 340.0);
  return shape;
}

ChartTarget BarsChart::target_of(const BarItem& item, Rect rect) const {
  const std::string& slug = budget_.programme.amounts[item.node->amount].slug;
  Share share = share_of(budget_, value(item), whole_ ? whole_ : item.total);
  return {rect, (item.remainder ? "remainder/" : "amount/") + slug,
          target_label(budget_, {label(item), value_text(item), share.text}),
          item.remainder ? std::nullopt : std::optional(key(item.node->amount)),
          Select{{ItemKind::amount, slug}}};
}

// Totals and their parts are among the others, so they are counted, not added up.
void BarsChart::draw_others(double y) {
  std::string words = others_label();
  Rect row{0, y, input_.size.x, marks_.control()};
  int target = marks_.target({row, "others", words, std::nullopt, ShowChart{Chart::table}});
  y += (row.height - marks_.line_height(TextStyle::body_strong)) / 2;
  for (std::string& line : wrapped(words, row.width, 1, TextStyle::body_strong)) {
    marks_.text({{0, y}, std::move(line), TextStyle::body_strong}, ColorRole::surface, target);
  }
  view_.size.y = row.bottom();
}

void BarsChart::draw_row(const BarItem& item, const BarRow& row) {
  int target = marks_.target(target_of(item, row.row));
  bool known = value(item).has_value();
  Rect bar = row.bar;
  bar.width = known ? std::max(bar.width, shortest_bar) : stub_width;
  if (whole_) {
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
  Lines lines = value_lines(item);
  double line = marks_.line_height(style), x = whole_ ? input_.size.x : bar.right() + 8;
  double y = bar.y + (bar.height - line * static_cast<double>(lines.size())) / 2;
  for (std::string& words : lines) {
    marks_.text({{x, y}, std::move(words), style, whole_ ? Align::end : Align::start},
                ColorRole::surface, target);
    y += line;
  }
}

// Beside its bar a label may take two lines, around the bar's middle.
void BarsChart::draw_label(const BarItem& item, const Rect& room, int target) {
  size_t most = room.width < input_.size.x ? 2 : 1;
  Lines lines = wrapped(label(item), room.width, most, TextStyle::body);
  double y = room.y - static_cast<double>(std::max<size_t>(lines.size(), 1) - 1) * room.height / 2;
  for (const std::string& line : lines) {
    marks_.text({{room.x, y}, line, TextStyle::body}, ColorRole::surface, target);
    y += room.height;
  }
}

// How far shares go, over the rows. The last row is the whole: it gives the length and then leaves.
void BarsChart::draw_scale(std::vector<BarRow>& rows) {
  Rect whole = rows.back().bar;
  rows.pop_back();
  constexpr std::pair<double, Align> ends[] = {
      {0, Align::start}, {50, Align::middle}, {100, Align::end}};
  for (auto [percent, align] : ends) {
    Vec2 place{whole.x + whole.width * percent / 100, 0};
    TextMark words{place, format_percent(percent, budget_.language), TextStyle::caption, align};
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
  for (const BarItem& item : items_) values.push_back(value(item).value_or(0));
  if (whole_) values.push_back(*budget_.value(*whole_));
  BarsOptions shape = options();
  std::vector<BarRow> rows = layout_bars(values, input_.size.x, shape);
  view_.size = {input_.size.x, bars_height(items_.size(), shape)};
  if (whole_) draw_scale(rows);
  for (size_t i = 0; i < items_.size(); ++i) draw_row(items_[i], rows[i]);
  if (others_ > 0) draw_others(view_.size.y + shape.gap);
}

ChartView BarsChart::build() {
  view_.size = input_.size;
  const std::string& title = budget_.scope_title();
  view_.current_crumb = title;
  const AmountNode* total = scope_total(budget_);
  view_.has_shares = total != nullptr;
  if (input_.state.shares) whole_ = total;
  view_.title =
      message(whole_ ? Msg::chart_title_shares : Msg::chart_title_bars, budget_.language, {title});
  collect(budget_.roots, nullptr);
  sort();
  add_remainders();
  fill_table();
  view_.empty_reason = empty_reason(budget_);
  if (!view_.empty_reason.empty()) return std::move(view_);
  view_.takeaway = whole_ ? shares_takeaway(budget_, *whole_) : bars_takeaway(budget_);
  view_.coverage = coverage_text(budget_);
  if (!view_.coverage.empty()) view_.sum = sum_of_words(budget_);
  view_.notes = scope_notes(budget_);
  if (input_.state.shares && !whole_) {
    view_.notes.insert(view_.notes.begin(), message(Msg::chart_no_shares, budget_.language));
  }
  draw();
  return std::move(view_);
}

}  // namespace

ChartView build_bars(const ChartInput& input, const Budget& budget) {
  return BarsChart(input, budget).build();
}

}  // namespace trame
