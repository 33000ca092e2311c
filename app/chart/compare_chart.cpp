// Totals side by side on one scale, what is known of their parts inside. Nothing is added up across
// rows, and a total that nobody published keeps its row.
#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "chart/budget.h"
#include "chart/charts.h"
#include "chart/comparison.h"
#include "chart/mark_list.h"
#include "layout/labels.h"
#include "layout/stable_order.h"
#include "state/labels.h"
#include "state/narrowing.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr double wide = 620;       // from here labels stand beside their bars
constexpr size_t most_totals = 4;  // of one scope; more are a list, not totals of the programme
constexpr double bar_height = 24, stub_width = 28, radius = 4;

struct Piece {
  double euros = 0;
  AmountKind kind{};
};

// One total, with the pieces of it that are published.
struct Row {
  const Programme* programme = nullptr;
  AmountId amount{};
  std::string label;
  std::string words;  // "200 M€, dont 22,7 M€"
  std::optional<double> total;
  std::vector<Piece> pieces;
  std::vector<std::string> heading;  // set on the first row of a programme
};

ColorRole color_of_kind(AmountKind kind) {
  return static_cast<ColorRole>(static_cast<int>(ColorRole::money_budget) + static_cast<int>(kind));
}

class CompareChart {
 public:
  explicit CompareChart(const ChartInput& input)
      : input_(input), marks_{view_, input.measure_text, input.text_scale} {}

  ChartView build();

 private:
  void collect_within(ScopeId scope);
  void collect_all(const Programme& programme);
  void add_row(const Budget& budget, const AmountNode& node, std::string label);
  void add_pieces(const Budget& budget, const AmountNode& node, std::vector<Piece>& pieces);
  Msg empty_reason() const;
  void fill_words();
  void fill_table();
  void draw();
  double draw_legend();
  double draw_heading(const Row& row, double y);
  double draw_row(const Row& row, double y);
  void draw_bar(const Row& row, Rect bar, int target);
  std::string parts_words(const Row& row) const;
  ChartTarget target_of(const Row& row, Rect rect) const;

  Language language() const { return input_.language; }
  double line(TextStyle style) const { return marks_.line_height(style); }
  std::string fit(std::string_view words, double room, TextStyle style) const {
    return shorten_label(words, room,
                         [&](std::string_view text) { return marks_.width(text, style); });
  }
  bool is_wide() const { return input_.size.x >= wide * input_.text_scale; }
  double label_width() const { return std::clamp(input_.size.x * 0.34, 180.0, 380.0); }
  double extent(const Row& row) const;

  const ChartInput& input_;
  ChartView view_;
  MarkList marks_;
  std::vector<Row> rows_;
  double scale_ = 0;  // px per euro
};

// The innermost published parts, in the colours of their kinds; what they leave of a part, in its.
void CompareChart::add_pieces(const Budget& budget, const AmountNode& node,
                              std::vector<Piece>& pieces) {
  const Amount& amount = budget.programme.amounts[node.amount];
  double inside = 0;
  for (const AmountNode& part : node.parts) {
    inside += budget.value(part).value_or(0);
    add_pieces(budget, part, pieces);
  }
  double rest = budget.value(node).value_or(0) - inside;
  if (amount.part_of && rest > 0) pieces.push_back({rest, amount.kind});
}

void CompareChart::add_row(const Budget& budget, const AmountNode& node, std::string label) {
  Row row;
  row.programme = &budget.programme;
  row.amount = node.amount;
  row.label = std::move(label);
  row.total = budget.value(node);
  add_pieces(budget, node, row.pieces);
  row.words = budget.words(node.amount).qualified;
  PublishedSum parts = published_sum(budget, node.parts);
  bool complete = row.total && parts.euros >= *row.total;
  if (parts.published > 0 && !complete) {
    std::string sum = computed_money(parts.euros, parts.exact, language());
    if (parts.published == 1 && node.parts.front().parts.empty()) {
      sum = budget.words(node.parts.front().amount).qualified;
    }
    row.words = row.total ? message(Msg::chart_compare_within, language(), {row.words, sum})
                          : message(Msg::chart_compare_no_total, language(), {sum});
  }
  rows_.push_back(std::move(row));
}

// One row per action; the highest totals first, then by what is known, then what is not published.
void CompareChart::collect_within(ScopeId scope) {
  const Programme& p = *input_.programme;
  Budget budget{p, language(), scope, false, {}, {}};
  budget.roots = amount_tree(p, scope, narrowing_of(input_.state, p));
  for (const AmountNode& root : budget.roots) {
    const Amount& amount = p.amounts[root.amount];
    add_row(budget, root, (amount.to ? p.actions[*amount.to].title : amount.label).in(language()));
  }
  sort_stably(rows_, [&](const Row& a, const Row& b) {
    return std::pair(a.total.value_or(-1), extent(a)) > std::pair(b.total.value_or(-1), extent(b));
  });
}

void CompareChart::collect_all(const Programme& programme) {
  size_t first = rows_.size();
  Narrowing narrowing = narrowing_of(input_.state, programme);
  for (ScopeId scope : scopes_with_amounts(programme)) {
    if (amount_tree(programme, scope).size() > most_totals) {
      std::string list = programme.scopes[scope].title.in(language());
      view_.notes.push_back(message(Msg::chart_compare_left_out, language(), {list}));
      continue;
    }
    Budget budget{programme, language(), scope, false, {}, {}};
    budget.roots = amount_tree(programme, scope, narrowing);
    for (const AmountNode& root : budget.roots) {
      add_row(budget, root, programme.amounts[root.amount].label.in(language()));
    }
  }
  if (rows_.size() == first) return;
  auto count = [&](Msg id, size_t n) {
    return message_count(id, language(), static_cast<long long>(n));
  };
  std::string counts = count(Msg::ui_action_count, query_actions(programme, narrowing).size());
  counts += " · ";
  counts += count(Msg::ui_partner_count, query_partners(programme, narrowing).size());
  rows_[first].heading = {programme.title.in(language()), std::move(counts)};
}

double CompareChart::extent(const Row& row) const {
  double inside = 0;
  for (const Piece& piece : row.pieces) inside += piece.euros;
  return std::max(row.total.value_or(0), inside);
}

Msg CompareChart::empty_reason() const {
  const Programme& p = *input_.programme;
  if (p.amounts.empty()) return Msg::chart_compare_empty;
  if (!narrowing_of(input_.state, p).empty()) return Msg::chart_empty_filters;
  return input_.other ? Msg::chart_compare_empty : Msg::chart_compare_loading;
}

void CompareChart::fill_words() {
  const Programme* other = input_.other;
  std::string own = input_.programme->short_title.in(language());
  view_.title = other ? message(Msg::chart_title_compare_two, language(),
                                {own, other->short_title.in(language())})
                      : message(Msg::chart_title_compare, language(), {own});
  if (rows_.empty()) {
    view_.empty_reason = message(empty_reason(), language());
    return;
  }
  auto published = std::ranges::count_if(rows_, [](const Row& row) { return bool(row.total); });
  auto highest =
      std::ranges::max_element(rows_, {}, [](const Row& r) { return r.total.value_or(0); });
  std::string value = words_of(*highest->programme, highest->amount, language()).qualified;
  std::string most = highest->label;
  most += ", ";
  most += value;
  if (published > 0) {
    view_.takeaway =
        other ? message(Msg::chart_compare_two_takeaway, language(), {value, highest->label})
              : message(Msg::chart_compare_takeaway, language(),
                        {std::to_string(published), std::to_string(rows_.size()), most});
  } else {
    view_.takeaway =
        message_count(Msg::chart_unpublished, language(), static_cast<long long>(rows_.size()));
  }
  view_.notes.push_back(message(Msg::chart_compare_perimeter, language()));
}

void CompareChart::fill_table() {
  DataTable& table = view_.table;
  table.caption = view_.title;
  auto column = [&](const char* id, Msg label, bool numeric) {
    table.columns.push_back({id, message(label, language()), numeric});
  };
  column("label", Msg::chart_column_label, false);
  column("programme", Msg::table_programme, false);
  column("scope", Msg::table_scope, false);
  column("value", Msg::table_value, true);
  column("parts", Msg::table_parts, false);
  for (const Row& row : rows_) {
    const Programme& p = *row.programme;
    const Amount& amount = p.amounts[row.amount];
    bool own = &p == input_.programme;
    table.rows.push_back(
        {{row.label, p.short_title.in(language()), p.scopes[amount.scope].title.in(language()),
          row.words, parts_words(row)},
         own ? std::optional(key(row.amount)) : std::nullopt,
         {row.total.value_or(std::numeric_limits<double>::quiet_NaN())}});
  }
}

// "Subvention 8,4 M€ · Fonds propres 83,8 M€"
std::string CompareChart::parts_words(const Row& row) const {
  std::string words;
  for (const Piece& piece : row.pieces) {
    if (!words.empty()) words += " · ";
    words += label_of(piece.kind, language());
    words += ' ';
    words += format_value(piece.euros, Unit::eur, language());
  }
  return words;
}

ChartTarget CompareChart::target_of(const Row& row, Rect rect) const {
  const Programme& p = *row.programme;
  const std::string& slug = p.amounts[row.amount].slug;
  std::string name = message(Msg::chart_target, language(), {row.label, row.words});
  bool own = &p == input_.programme;
  Command use = own ? Command(Select{{ItemKind::amount, slug}}) : Command(ShowProgramme{p.slug});
  std::string id = p.slug;
  id += '/';
  id += slug;
  return {rect, id, name, own ? std::optional(key(row.amount)) : std::nullopt, use};
}

// The kinds of money that are drawn, each with its colour.
double CompareChart::draw_legend() {
  constexpr double square = 12, room = 18;
  std::set<AmountKind> kinds;
  for (const Row& row : rows_) {
    for (const Piece& piece : row.pieces) kinds.insert(piece.kind);
    if (row.total) kinds.insert(row.programme->amounts[row.amount].kind);
  }
  double x = 0, y = 0;
  for (AmountKind kind : kinds) {
    std::string label = label_of(kind, language());
    std::string words = fit(label, input_.size.x - square - 6, TextStyle::small);
    double width = square + 6 + marks_.width(words, TextStyle::small);
    if (x > 0 && x + width > input_.size.x) {
      x = 0;
      y += line(TextStyle::small) + 4;
    }
    Rect rect{x, y, width, line(TextStyle::small)};
    int target = marks_.target({rect, "legend/" + std::to_string(static_cast<int>(kind)), label,
                                std::nullopt, std::nullopt});
    double top = y + (rect.height - square) / 2;
    marks_.rect({{x, top, square, square}, 3, Fill::solid}, color_of_kind(kind), target);
    marks_.text({{x + square + 6, y}, words, TextStyle::small}, ColorRole::background, target);
    x += width + room;
  }
  return y + line(TextStyle::small) + 12;
}

double CompareChart::draw_heading(const Row& row, double y) {
  if (row.heading.empty()) return y;
  y += &row == &rows_.front() ? 0 : 16;
  Rect rect{0, y, input_.size.x, line(TextStyle::heading) + line(TextStyle::small)};
  int target =
      marks_.target({rect, "programme/" + row.programme->slug,
                     message(Msg::chart_target, language(), {row.heading[0], row.heading[1]}),
                     std::nullopt, ShowProgramme{row.programme->slug}});
  marks_.text({{0, y}, fit(row.heading[0], input_.size.x, TextStyle::heading), TextStyle::heading},
              ColorRole::background, target);
  y += line(TextStyle::heading);
  marks_.text({{0, y}, fit(row.heading[1], input_.size.x, TextStyle::small), TextStyle::small},
              ColorRole::background, target);
  return y + line(TextStyle::small) + 8;
}

void CompareChart::draw_bar(const Row& row, Rect bar, int target) {
  if (row.total) {
    Rect whole{bar.x, bar.y, std::max(2.0, *row.total * scale_), bar.height};
    ColorRole color = color_of_kind(row.programme->amounts[row.amount].kind);
    marks_.rect({whole, radius, row.pieces.empty() ? Fill::solid : Fill::soft}, color, target);
  }
  double x = bar.x;
  for (const Piece& piece : row.pieces) {
    double width = piece.euros * scale_;
    double drawn = std::max(1.0, width - 1);
    marks_.rect({{x, bar.y, drawn, bar.height}, std::min(radius, drawn / 2), Fill::solid},
                color_of_kind(piece.kind), target);
    x += width;
  }
  if (!row.total)
    marks_.rect({{x, bar.y, stub_width, bar.height}, radius, Fill::hatched}, ColorRole::hatch,
                target);
}

// Wide: label, bar and words on one line; narrow: one below the other.
double CompareChart::draw_row(const Row& row, double y) {
  TextStyle style = TextStyle::body;
  auto measure = [&](std::string_view text) { return marks_.width(text, style); };
  double left = is_wide() ? label_width() + 16 : 0;
  double room = input_.size.x - left;
  auto words_width = [&](std::string_view text) { return marks_.width(text, TextStyle::small); };
  std::vector<std::string> words = wrap_lines(row.words, room, 2, words_width);
  double below = static_cast<double>(words.size()) * line(TextStyle::small) + 2;
  size_t most = is_wide() ? 2 : 1;
  std::vector<std::string> label =
      wrap_lines(row.label, is_wide() ? label_width() : room, most, measure);
  double above = is_wide() ? 0 : line(style);
  double height = std::max(
      {above + bar_height + below, 2 * line(style) * (is_wide() ? 1 : 0), marks_.control()});
  int target = marks_.target(target_of(row, {0, y, input_.size.x, height}));
  for (size_t i = 0; i < label.size(); ++i) {
    marks_.text({{0, y + static_cast<double>(i) * line(style)}, label[i], style},
                ColorRole::background, target);
  }
  draw_bar(row, {left, y + above, room, bar_height}, target);
  double text_y = y + above + bar_height + 2;
  for (const std::string& part : words) {
    marks_.text({{left, text_y}, part, TextStyle::small}, ColorRole::background, target);
    text_y += line(TextStyle::small);
  }
  return y + height + 10;
}

void CompareChart::draw() {
  double largest = 0;
  for (const Row& row : rows_) largest = std::max(largest, extent(row));
  double left = is_wide() ? label_width() + 16 : 0;
  scale_ = largest > 0 ? std::max(0.0, input_.size.x - left - stub_width) / largest : 0;
  double y = draw_legend();
  for (const Row& row : rows_) {
    y = draw_heading(row, y);
    y = draw_row(row, y);
  }
  view_.size = {input_.size.x, y};
}

ChartView CompareChart::build() {
  view_.size = input_.size;
  std::optional<ScopeId> within = comparable_scope(*input_.programme);
  if (input_.other) {
    collect_all(*input_.programme);
    collect_all(*input_.other);
  } else if (within) {
    collect_within(*within);
  }
  fill_words();
  fill_table();
  if (view_.empty_reason.empty()) draw();
  return std::move(view_);
}

}  // namespace

ChartView build_compare(const ChartInput& input) {
  return CompareChart(input).build();
}

}  // namespace trame
