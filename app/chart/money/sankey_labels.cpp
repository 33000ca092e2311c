#include "chart/money/sankey_labels.h"

#include <algorithm>

namespace trame {
namespace {

using Lines = std::vector<std::string>;

constexpr TextStyle name_style = TextStyle::label, value_style = TextStyle::small;
constexpr double chip_margin = 4;
constexpr size_t chip_lines = 3;

// Returns the lines of a value: with its qualifier, or without it where that is too wide; empty
// where the value would be cut.
Lines value_lines(const MarkList& marks, const MoneyTotal& total, TextRoom room, TextStyle style) {
  Lines lines = marks.wrap_whole(total.words, room, style);
  return lines.empty() ? marks.wrap_whole(total.bare, {room.width, 1}, style) : lines;
}

ColorRole ground_of(const MoneyNode& node) {
  return node.hatched ? ColorRole::not_published : node.color;
}

// Returns the letter of a node: "A" … "Z", "AA"…
std::string letter(size_t index) {
  std::string last(1, static_cast<char>('A' + index % 26));
  return index < 26 ? last : letter(index / 26 - 1) + last;
}

// Draws name and value in at most chip_lines lines. Returns false, and draws nothing, when they do
// not fit the node.
bool add_words_on(MarkList& marks, const PlacedNode& placed) {
  const MoneyNode& node = *placed.node;
  double width = placed.rect.width - 2 * chip_margin;
  Lines name = marks.wrap_whole(node.label, {width, chip_lines - 1}, name_style);
  Lines value = marks.wrap_whole(node.total.words, {width, chip_lines - 1}, value_style);
  bool fits = !name.empty() && !value.empty() && name.size() + value.size() <= chip_lines;
  if (!fits) return false;
  double height = static_cast<double>(name.size()) * marks.line_height(name_style) +
                  static_cast<double>(value.size()) * marks.line_height(value_style);
  Vec2 at{placed.rect.x + chip_margin, placed.rect.y + (placed.rect.height - height) / 2};
  at.y = marks.text_lines(name, {at, {}, name_style}, ground_of(node), placed.target);
  marks.text_lines(value, {at, {}, value_style}, ground_of(node), placed.target);
  return true;
}

void add_letter_on(MarkList& marks, const PlacedNode& placed, Rect rect, const std::string& mark) {
  double height = marks.line_height(name_style);
  if (marks.width(mark, name_style) > rect.width - 2 || height > rect.height) return;
  marks.text({{rect.x + rect.width / 2, rect.y + (rect.height - height) / 2},
              mark,
              name_style,
              Align::middle},
             ground_of(*placed.node), placed.target);
}

// The list below the nodes: its width, and the y of its next row.
struct NodeList {
  MarkList& marks;
  double width;
  double y;

  void add_row(const PlacedNode& placed, const std::string& mark);
};

// Draws the letter that is on the node, the name and the value.
void NodeList::add_row(const PlacedNode& placed, const std::string& mark) {
  const MoneyNode& node = *placed.node;
  ChartTarget target = marks.view.targets[static_cast<size_t>(placed.target)];
  double line = marks.line_height(TextStyle::body);
  double value_room = width * 0.45, badge = std::max(28.0, line);
  Lines value = value_lines(marks, node.total, {value_room, 2}, TextStyle::body_strong);
  double value_width = marks.widest(value, TextStyle::body_strong);
  Lines name = marks.wrap(node.label, {width - badge - 24 - value_width, 2}, TextStyle::body);
  double words = static_cast<double>(std::max(name.size(), value.size())) * line;
  Rect row{0, y, width, std::max(marks.control(), words + 8)};
  target.rect = row;
  target.outline.clear();
  target.id = "list/" + node.id;
  target.label = mark + ". " + target.label;
  PlacedNode listed{&node, row, marks.target(std::move(target))};
  Rect square{0, y + (row.height - badge) / 2, badge, badge};
  marks.rect({square, 6, node.hatched ? Fill::hatched : Fill::solid},
             node.hatched ? ColorRole::hatch : node.color, listed.target);
  add_letter_on(marks, listed, square, mark);
  auto add = [&](const Lines& lines, double x, TextStyle style, Align align) {
    double at = y + (row.height - static_cast<double>(lines.size()) * line) / 2;
    marks.text_lines(lines, {{x, at}, {}, style, align}, ColorRole::surface, listed.target);
  };
  add(name, badge + 12, TextStyle::body, Align::start);
  add(value, width, TextStyle::body_strong, Align::end);
  y = row.bottom() + 2;
}

}  // namespace

double beside_pitch(const MarkList& marks) {
  return std::max<double>(touch_target,
                          marks.line_height(name_style) + marks.line_height(value_style) + 6);
}

double beside_width(const MarkList& marks, const MoneyFlows& money, MoneyStage stage) {
  double widest = 0;
  for (const MoneyNode& node : money.nodes) {
    if (node.stage != stage) continue;
    widest = std::max(
        {widest, marks.width(node.label, name_style), marks.width(node.total.words, value_style)});
  }
  return widest;
}

Rect add_label_beside(MarkList& marks, const PlacedNode& placed, const LabelRoom& room) {
  const MoneyNode& node = *placed.node;
  double value_line = marks.line_height(value_style), name_line = marks.line_height(name_style);
  double height = placed.rect.height + room.padding - 4;
  auto lines = static_cast<size_t>(std::clamp((height - value_line) / name_line, 0.0, 3.0));
  Lines name = marks.wrap(node.label, {room.width, lines}, name_style);
  Lines value = value_lines(marks, node.total, {room.width, 1}, value_style);
  if (name.empty() || value.empty()) return {};
  double block = static_cast<double>(name.size()) * name_line + value_line;
  double top = placed.rect.y + placed.rect.height / 2 - block / 2;
  double widest = std::max(marks.widest(name, name_style), marks.widest(value, value_style));
  TextMark first{{room.x, top}, {}, name_style, room.align};
  double y = marks.text_lines(name, first, ColorRole::surface, placed.target);
  marks.text_lines(value, {{room.x, y}, {}, value_style, room.align}, ColorRole::surface,
                   placed.target);
  return {room.align == Align::end ? room.x - widest : room.x, top, widest, block};
}

Rect add_label_above(MarkList& marks, const PlacedNode& placed, double width) {
  const MoneyNode& node = *placed.node;
  double space = marks.width("  ", name_style);
  double name_width = marks.width(node.label, name_style);
  double value_width = marks.width(node.total.words, value_style);
  double whole = name_width + space + value_width;
  double middle = placed.rect.x + placed.rect.width / 2, left = middle - whole / 2;
  double line = std::max(marks.line_height(name_style), marks.line_height(value_style));
  if (whole <= width) {
    Rect box{left, placed.rect.y - line - 1, whole, line};
    marks.text({{left, box.y}, node.label, name_style}, ColorRole::surface, placed.target);
    marks.text({{left + name_width + space, box.y}, node.total.words, value_style},
               ColorRole::surface, placed.target);
    return box;
  }
  Lines name = marks.wrap(node.label, {width, 1}, name_style);
  Lines value = value_lines(marks, node.total, {width, 1}, value_style);
  if (name.empty() || value.empty()) return {};
  double widest = std::max(marks.width(name[0], name_style), marks.width(value[0], value_style));
  Rect box{middle - widest / 2, placed.rect.y - 2 * line - 1, widest, 2 * line};
  marks.text({{middle, box.y}, name[0], name_style, Align::middle}, ColorRole::surface,
             placed.target);
  marks.text({{middle, box.y + line}, value[0], value_style, Align::middle}, ColorRole::surface,
             placed.target);
  return box;
}

double chip_height(const MarkList& marks) {
  return static_cast<double>(chip_lines) * marks.line_height(name_style) + 2 * chip_margin;
}

double add_chip_labels(MarkList& marks, std::span<const PlacedNode> placed, double width,
                       double y) {
  NodeList list{marks, width, y};
  size_t listed = 0;
  for (const PlacedNode& one : placed) {
    if (add_words_on(marks, one)) continue;
    std::string mark = letter(listed++);
    add_letter_on(marks, one, one.rect, mark);
    list.add_row(one, mark);
  }
  return list.y;
}

}  // namespace trame
