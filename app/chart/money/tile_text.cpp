#include "chart/money/tile_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

#include "layout/labels.h"

namespace trame {
namespace {

constexpr double smallest_width = 28, smallest_height = 14;
constexpr std::array value_styles = {TextStyle::figure, TextStyle::title, TextStyle::heading,
                                     TextStyle::body_strong, TextStyle::label};
constexpr std::array small_styles = {TextStyle::body_strong, TextStyle::label, TextStyle::caption};

using Lines = std::vector<std::string>;

// The text chosen for a tile, with its styles.
struct Choice {
  Lines title;
  TextStyle title_style = TextStyle::label;
  Lines value;
  TextStyle value_style = TextStyle::label;
  bool note = false;
};

double height_of(const MarkList& marks, const Lines& lines, TextStyle style) {
  return static_cast<double>(lines.size()) * marks.line_height(style);
}

double height_of(const MarkList& marks, const Choice& choice) {
  return height_of(marks, choice.title, choice.title_style) +
         height_of(marks, choice.value, choice.value_style) +
         (choice.note ? marks.line_height(TextStyle::label) : 0);
}

// Returns the largest style in which the value fits, if any; large styles only where room for the
// title remains.
std::optional<TextStyle> fitting_style(const MarkList& marks, const Lines& value,
                                       std::span<const TextStyle> styles, Rect room) {
  for (TextStyle style : styles) {
    double height = height_of(marks, value, style);
    bool large = style >= TextStyle::heading;
    bool fits =
        height <= room.height * (large ? 0.4 : 1) && marks.widest(value, style) <= room.width;
    if (fits) return style;
  }
  return std::nullopt;
}

// Chooses the title: up to three lines, or one shortened line where a word is wider than the room.
void choose_title(const MarkList& marks, const std::string& title, Rect room, Choice& choice) {
  bool large = room.width >= 150 && room.height >= 96;
  choice.title_style = large ? TextStyle::body_strong : TextStyle::label;
  double left = room.height - height_of(marks, choice);
  auto lines = static_cast<size_t>(std::max(0.0, left / marks.line_height(choice.title_style)));
  size_t most = widest_word(title, marks.measure(choice.title_style)) <= room.width ? 3 : 1;
  choice.title = marks.wrap(title, {room.width, std::min(lines, most)}, choice.title_style);
}

// On a low tile, title and value are on one line.
Choice choose_flat(const MarkList& marks, const TileText& text, Rect room) {
  std::string separator = " · ";
  double left = room.width - marks.width(separator + text.value, TextStyle::label);
  std::string title = marks.fit(text.title, left, TextStyle::label);
  Choice choice;
  if (!title.empty()) {
    choice.title = {title + separator + text.value};
  } else if (auto style = fitting_style(marks, {text.value}, value_styles, room)) {
    choice.value = {text.value};
    choice.value_style = *style;
  }
  return choice;
}

Choice choose(const MarkList& marks, const TileText& text, Rect room) {
  if (room.height < 2 * marks.line_height(TextStyle::label)) return choose_flat(marks, text, room);
  Choice choice;
  Lines value = {text.value};
  auto style = fitting_style(marks, value, value_styles, room);
  if (!style) {
    value = text.value_lines;
    style = fitting_style(marks, value, small_styles, room);
  }
  if (style) {
    choice.value = std::move(value);
    choice.value_style = *style;
  }
  double left = room.height - height_of(marks, choice);
  bool note_fits = marks.width(text.note, TextStyle::label) <= room.width;
  choice.note = !text.note.empty() && !choice.value.empty() && note_fits &&
                left >= 2 * marks.line_height(TextStyle::label);
  choose_title(marks, text.title, room, choice);
  return choice;
}

}  // namespace

Rect add_tile_text(MarkList& marks, const Tile& tile, const TileText& text) {
  const Rect& rect = tile.rect;
  Rect room = rect.inset(std::clamp(std::min(rect.width, rect.height) / 12, 6.0, 12.0));
  if (room.width < smallest_width || room.height < smallest_height) return {};
  Choice choice = choose(marks, text, room);
  double height = height_of(marks, choice);
  if (height == 0 || height > rect.height) return room;
  bool flat = choice.title.size() + choice.value.size() == 1 && !choice.note;
  double y = flat ? room.y + (room.height - height) / 2 : room.y;
  auto write = [&](const Lines& lines, TextStyle style) {
    y = marks.text_lines(lines, {{room.x, y}, {}, style}, tile.ground, tile.target);
  };
  write(choice.title, choice.title_style);
  write(choice.value, choice.value_style);
  if (choice.note) write({text.note}, TextStyle::label);
  return {room.x, y + 8, room.width, std::max(0.0, room.bottom() - y - 8)};
}

}  // namespace trame
