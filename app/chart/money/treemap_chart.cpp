#include <algorithm>
#include <cmath>
#include <span>

#include "chart/money/budget.h"
#include "chart/money/money_charts.h"
#include "chart/money/tile_text.h"
#include "layout/treemap.h"
#include "state/labels.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr double gap = 3, radius = 8;
constexpr double strip_padding = 10, shortest_strip_label = 48;

// Text needs wide tiles: the narrower the chart, the wider their preferred proportions.
TreemapOptions tiles_for(double width) {
  return {.aspect = width < 480 ? 2.6 : 1.4};
}

// Insets a rectangle by half the gap on every side; small ones by less, so that none disappears.
Rect spaced(Rect rect) {
  double margin = std::min({gap / 2, rect.width / 4, rect.height / 4});
  return rect.inset(margin);
}

double unexplained_units(const AmountNode& node) {
  return node.remainder ? units_of(*node.remainder) : 0;
}

// The parts of the current amount, by how they are drawn.
struct TreemapParts {
  std::vector<const AmountNode*> tiles;        // published parts, drawn as tiles
  std::vector<const AmountNode*> unpublished;  // drawn as a strip below the tiles
  PublishedSum others;  // published parts that get no tile of their own, drawn as one tile
};

TreemapParts treemap_parts(const Budget& budget, size_t most) {
  TreemapParts parts;
  for (const AmountNode& node : budget.parts()) {
    (budget.value(node) ? parts.tiles : parts.unpublished).push_back(&node);
  }
  const AmountNode* current = budget.current();
  if (parts.tiles.empty() && current && budget.value(*current)) parts.tiles.push_back(current);
  if (parts.tiles.size() <= most) return parts;
  // The parts come largest first and published first.
  auto all = std::span(budget.parts()).first(parts.tiles.size());
  parts.others = published_sum(budget, all.subspan(most));
  parts.tiles.resize(most);
  return parts;
}

// Adds rows for amounts that are not published, at most `most`.
void add_unpublished_rows(DataTable& table, const Budget& budget, const TreemapParts& parts,
                          size_t most) {
  size_t listed = std::min(parts.unpublished.size(), most);
  for (size_t i = 0; i < listed; ++i) {
    add_amount_row(table, budget, *parts.unpublished[i], budget.current());
  }
  if (listed == parts.unpublished.size()) return;
  add_note_row(table, merged_words(budget, parts.unpublished.size() - listed));
}

DataTable table_of(const Budget& budget, const TreemapParts& parts, size_t most) {
  const AmountNode* current = budget.current();
  DataTable table =
      budget_table(message(Msg::chart_title_treemap, budget.language, {budget.current_title()}),
                   budget.language);
  if (current) add_amount_row(table, budget, *current, nullptr);
  for (const AmountNode* node : parts.tiles) {
    if (node != current) add_amount_row(table, budget, *node, current);
  }
  if (parts.others.published > 0) add_others_row(table, budget, parts.others, current);
  add_unpublished_rows(table, budget, parts, most);
  if (current && current->remainder) add_remainder_row(table, budget, *current);
  PublishedSum sum = published_sum(budget, budget.parts());
  bool summed = !current || !budget.value(*current);
  if (summed && sum.published > 1) add_sum_row(table, budget, sum);
  return table;
}

class TreemapChart {
 public:
  TreemapChart(const ChartInput& input, const Budget& budget)
      : input_(input),
        budget_(budget),
        marks_{view_, input.measure_text, input.text_scale},
        parts_(treemap_parts(budget, input.max_items)) {}

  ChartView build();

 private:
  Rect draw_header(Rect area);
  Rect draw_strip(Rect area);
  void draw_tiles(Rect area);
  void draw_tile(const AmountNode& node, Rect rect);
  void draw_remainder(Rect rect);
  void draw_preview(const AmountNode& node, Rect room, int target);
  const std::string& value_within(double room, const AmountWords& amount, TextStyle style) const;
  std::string strip_words(const AmountWords& amount, double room) const;
  double narrowest_strip_tile() const;
  void draw_unpublished(const AmountNode& node, Rect room);
  void draw_strip_tile(const std::string& text, Rect rect, int target);
  void draw_merged_strip(Rect strip);
  void draw_others(Rect rect);

  // Whether anything is more than zero; the parts come largest first.
  bool has_area() const {
    const AmountNode* current = budget_.current();
    return (!parts_.tiles.empty() && budget_.value(*parts_.tiles.front()).value_or(0) > 0) ||
           (current && unexplained_units(*current) > 0);
  }
  const Programme& programme() const { return budget_.programme; }
  std::string slug(const AmountNode& node) const { return programme().amounts[node.amount].slug; }
  Command select(const AmountNode& node) const { return Select{{ItemKind::amount, slug(node)}}; }
  Command open(const AmountNode& node) const {
    return node.parts.empty() || &node == budget_.current() ? select(node) : DrillTo{slug(node)};
  }

  const ChartInput& input_;
  const Budget& budget_;
  ChartView view_;
  MarkList marks_;
  TreemapParts parts_;
};

// Returns the value; where there is none, the reason without the source's words if these take more
// than the room: a quotation of a number is not cut.
const std::string& TreemapChart::value_within(double room, const AmountWords& amount,
                                              TextStyle style) const {
  const bool is_long = !amount.published && marks_.width(amount.qualified, style) > room;
  return is_long ? amount.lines.front() : amount.qualified;
}

// Draws the header: label and value of the total. Returns the area below it.
Rect TreemapChart::draw_header(Rect area) {
  const AmountNode* total = budget_.current();
  double header_height = marks_.control() + gap + 1;
  if (!total || parts_.tiles.front() == total || area.height < 4 * header_height) return area;
  Rect rect{area.x + gap / 2, area.y, area.width - gap, header_height - gap};
  AmountWords words = budget_.words(total->amount);
  int target = marks_.target({rect, "total/" + slug(*total),
                              target_label(budget_, {words.label, words.qualified}),
                              key(total->amount), select(*total)});
  marks_.rect({rect, radius, Fill::solid}, ColorRole::surface_sunken, target);
  TextStyle style = TextStyle::body_strong;
  double y = rect.y + (rect.height - marks_.line_height(style)) / 2;
  const std::string& value = value_within(rect.width / 2, words, style);
  double value_width = marks_.width(value, style);
  std::string label = marks_.fit(words.label, rect.width - value_width - 36, style);
  if (!label.empty()) {
    marks_.text({{rect.x + 12, y}, label, style}, ColorRole::surface_sunken, target);
  }
  marks_.text({{rect.right() - 12, y}, value, style, Align::end}, ColorRole::surface_sunken,
              target);
  return {area.x, area.y + header_height, area.width, area.height - header_height};
}

// Returns the text of an amount without a value. Its label is shortened first, because the reason
// must not be cut: "Non publié" and "Non divulgué" begin alike.
std::string TreemapChart::strip_words(const AmountWords& amount, double room) const {
  const std::string& value = value_within(room - shortest_strip_label, amount, TextStyle::label);
  auto with_label = [&](const std::string& label) {
    return message(Msg::chart_target, budget_.language, {label, value});
  };
  double left = room - marks_.width(with_label(""), TextStyle::label);
  std::string label = marks_.fit(amount.label, left, TextStyle::label);
  return label.empty() ? value : with_label(label);
}

void TreemapChart::draw_strip_tile(const std::string& text, Rect rect, int target) {
  marks_.rect({rect, radius, Fill::hatched}, ColorRole::hatch, target);
  Rect room = rect.inset(strip_padding);
  std::string words = marks_.fit(text, room.width, TextStyle::label);
  double line = marks_.line_height(TextStyle::label);
  if (words.empty() || rect.height < line + 4) return;
  double y = rect.y + (rect.height - line) / 2;
  marks_.text({{room.x, y}, words, TextStyle::label}, ColorRole::not_published, target);
}

void TreemapChart::draw_merged_strip(Rect strip) {
  std::string words = merged_words(budget_, parts_.unpublished.size());
  Rect rect = spaced(strip);
  int target = marks_.target({rect, "unpublished", words, std::nullopt, ShowChart{Chart::table}});
  draw_strip_tile(words, rect, target);
}

// Returns the width of a tile that shows the longest reason and the beginning of a label.
double TreemapChart::narrowest_strip_tile() const {
  double widest = 0;
  for (const AmountNode* node : parts_.unpublished) {
    const AmountWords words = budget_.words(node->amount);
    widest = std::max(widest, marks_.width(words.lines.front(), TextStyle::label));
  }
  return shortest_strip_label + widest + 2 * strip_padding + gap;
}

void TreemapChart::draw_unpublished(const AmountNode& node, Rect room) {
  Rect rect = spaced(room);
  AmountWords words = budget_.words(node.amount);
  std::string label = target_label(budget_, {words.label, words.value, {}, node.parts.size()});
  int target = marks_.target({rect, "amount/" + slug(node), label, key(node.amount), open(node)});
  draw_strip_tile(strip_words(words, rect.inset(strip_padding).width), rect, target);
}

// Draws the strip of amounts that are not published, in as many rows as their reasons need. It is
// below the tiles, because these amounts have no area.
Rect TreemapChart::draw_strip(Rect area) {
  const size_t count = parts_.unpublished.size();
  if (count == 0) return area;
  const double fitting = std::floor(area.width / narrowest_strip_tile());
  const auto columns = static_cast<size_t>(std::clamp(fitting, 1.0, static_cast<double>(count)));
  const size_t rows = (count + columns - 1) / columns;
  const double row_height = std::min(marks_.control() + gap, area.height / 3);
  const double height = row_height * static_cast<double>(rows);
  if (fitting < 1 || height > area.height / 3) {
    Rect strip{area.x, area.bottom() - row_height, area.width, row_height};
    draw_merged_strip(strip);
    return {area.x, area.y, area.width, strip.y - area.y};
  }
  Rect rest{area.x, area.y, area.width, area.height - height};
  const double width = area.width / static_cast<double>(columns);
  for (size_t i = 0; i < count; ++i) {
    const size_t column = i % columns, row = i / columns;
    const Rect room{area.x + static_cast<double>(column) * width,
                    rest.bottom() + static_cast<double>(row) * row_height, width, row_height};
    draw_unpublished(*parts_.unpublished[i], room);
  }
  return rest;
}

// Draws the parts of a part as light outlines below its text.
void TreemapChart::draw_preview(const AmountNode& node, Rect room, int target) {
  if (room.width < 48 || room.height < 32 || &node == budget_.current()) return;
  std::vector<double> weights;
  for (const AmountNode& part : node.parts) weights.push_back(budget_.value(part).value_or(0));
  weights.push_back(unexplained_units(node));
  for (Rect rect : layout_treemap(weights, room, tiles_for(room.width))) {
    rect = spaced(rect);
    if (rect.width < 4 || rect.height < 4) continue;
    marks_.rect({rect, 4, Fill::outline}, ColorRole::surface, target);
  }
}

void TreemapChart::draw_tile(const AmountNode& node, Rect rect) {
  const AmountNode* total = &node == budget_.current() ? nullptr : budget_.current();
  ColorRole color = color_of(programme(), programme().amounts[node.amount]);
  AmountWords words = budget_.words(node.amount);
  Share share = share_of(budget_, budget_.value(node), total);
  size_t parts = total || !budget_.current() ? node.parts.size() : 0;
  int target =
      marks_.target({rect, "amount/" + slug(node),
                     target_label(budget_, {words.label, words.qualified, share.text, parts}),
                     key(node.amount), open(node)});
  marks_.rect({rect, radius, Fill::solid}, color, target);
  std::string note = share.text;
  if (!note.empty()) note = message(Msg::chart_share, budget_.language, {note});
  Rect below = add_tile_text(marks_, {rect, color, target},
                             {words.label, words.qualified, words.lines, note});
  if (!node.parts.empty()) draw_preview(node, below, target);
}

void TreemapChart::draw_remainder(Rect rect) {
  const AmountNode& total = *budget_.current();
  Language language = budget_.language;
  std::string value = remainder_text(budget_, total);
  Share share = share_of(budget_, unexplained_units(total), &total);
  std::string label = remainder_label(budget_, total);
  int target = marks_.target({rect, "remainder/" + slug(total),
                              target_label(budget_, {label, value, share.text}), std::nullopt,
                              select(total)});
  marks_.rect({rect, radius, Fill::hatched}, ColorRole::hatch, target);
  std::string note = message(Msg::chart_share, language, {share.text});
  add_tile_text(marks_, {rect, ColorRole::not_published, target},
                {remainder_title(budget_, total), value, {}, note});
}

void TreemapChart::draw_others(Rect rect) {
  Share share = share_of(budget_, parts_.others.sum.approximate_units(), budget_.current());
  std::string label = message_count(Msg::chart_others, budget_.language, parts_.others.published);
  std::string value =
      computed_money(parts_.others.sum.value(), parts_.others.exact, budget_.language);
  ColorRole color = ColorRole::neutral_mark;
  int target = marks_.target({rect, "others", target_label(budget_, {label, value, share.text}),
                              std::nullopt, ShowChart{Chart::table}});
  marks_.rect({rect, radius, Fill::solid}, color, target);
  add_tile_text(marks_, {rect, color, target}, {label, value, {}, share.text});
}

void TreemapChart::draw_tiles(Rect area) {
  std::vector<double> weights;
  for (const AmountNode* node : parts_.tiles) weights.push_back(*budget_.value(*node));
  bool parts_shown = budget_.current() && parts_.tiles.front() != budget_.current();
  weights.push_back(parts_.others.sum.approximate_units());
  weights.push_back(parts_shown ? unexplained_units(*budget_.current()) : 0);
  std::vector<Rect> rects = layout_treemap(weights, area, tiles_for(area.width));
  for (size_t i = 0; i < parts_.tiles.size(); ++i) draw_tile(*parts_.tiles[i], spaced(rects[i]));
  if (parts_.others.published > 0) draw_others(spaced(rects[parts_.tiles.size()]));
  if (weights.back() > 0) draw_remainder(spaced(rects.back()));
}

ChartView TreemapChart::build() {
  view_.size = input_.size;
  view_.table = table_of(budget_, parts_, input_.max_items);
  view_.title = view_.table.caption;
  view_.current_crumb = budget_.current_title();
  view_.crumbs = crumbs_of(budget_);
  view_.empty_reason = empty_reason(budget_);
  if (view_.empty_reason.empty() && !has_area()) view_.empty_reason = level_empty_reason(budget_);
  if (!view_.empty_reason.empty()) return std::move(view_);
  view_.takeaway = treemap_takeaway(budget_);
  view_.coverage = coverage_text(budget_);
  view_.sum = sum_of_words(budget_);
  view_.notes = scope_notes(budget_);
  Rect area{0, 0, input_.size.x, input_.size.y};
  area = draw_header(area);
  area = draw_strip(area);
  draw_tiles(area);
  return std::move(view_);
}

}  // namespace

DataTable treemap_table(const ChartKey& key) {
  Budget budget = budget_of(key);
  return table_of(budget, treemap_parts(budget, key.max_items), key.max_items);
}

ChartView build_treemap(const ChartInput& input) {
  Budget budget = budget_of(input);
  return TreemapChart(input, budget).build();
}

}  // namespace trame
