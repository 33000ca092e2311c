#include "chart/tile_text.h"

#include <algorithm>
#include <array>

#include "layout/labels.h"

namespace trame {
namespace {

constexpr double smallest_width = 28, smallest_height = 14;
constexpr std::array value_styles = {TextStyle::figure, TextStyle::title, TextStyle::heading,
                                     TextStyle::body_strong, TextStyle::label};

// What was chosen to be written in the room there is.
struct Choice {
  std::vector<std::string> title;
  TextStyle title_style = TextStyle::label;
  std::optional<TextStyle> value_style;
  bool note = false;
};

double height_of(const Choice& choice) {
  double height = static_cast<double>(choice.title.size()) * line_height(choice.title_style);
  if (choice.value_style) height += line_height(*choice.value_style);
  return height + (choice.note ? line_height(TextStyle::label) : 0);
}

// The largest style in which the value fits beside a line of title, without filling the tile.
std::optional<TextStyle> fitting_value_style(const MarkList& marks, const std::string& value,
                                             Rect room) {
  for (TextStyle style : value_styles) {
    double height = line_height(style);
    bool modest = style >= TextStyle::heading ? height <= room.height * 0.4 : height <= room.height;
    if (modest && marks.width(value, style) <= room.width) return style;
  }
  return std::nullopt;
}

void choose_title(const MarkList& marks, const std::string& title, Rect room, Choice& choice) {
  bool large = room.width >= 150 && room.height >= 96;
  choice.title_style = large ? TextStyle::body_strong : TextStyle::label;
  double left = room.height - height_of(choice);
  auto lines = static_cast<size_t>(std::max(0.0, left / line_height(choice.title_style)));
  auto measure = [&](std::string_view words) { return marks.width(words, choice.title_style); };
  choice.title = wrap_lines(title, room.width, std::min<size_t>(lines, 3), measure);
}

Choice choose(const MarkList& marks, const TileText& text, Rect room) {
  Choice choice;
  choice.value_style = fitting_value_style(marks, text.value, room);
  double left = room.height - height_of(choice);
  bool note_fits = marks.width(text.note, TextStyle::label) <= room.width;
  choice.note = !text.note.empty() && choice.value_style && note_fits &&
                left >= 2 * line_height(TextStyle::label);
  choose_title(marks, text.title, room, choice);
  return choice;
}

double width_of(const MarkList& marks, const Choice& choice, const TileText& text) {
  double width = choice.value_style ? marks.width(text.value, *choice.value_style) : 0;
  for (const std::string& line : choice.title) {
    width = std::max(width, marks.width(line, choice.title_style));
  }
  return choice.note ? std::max(width, marks.width(text.note, TextStyle::label)) : width;
}

}  // namespace

Rect add_tile_text(MarkList& marks, Rect rect, const TileText& text, ColorRole ground, bool hatched,
                   int target) {
  Rect room = rect.inset(std::min(rect.width, rect.height) >= 72 ? 12 : 6);
  if (room.width < smallest_width || room.height < smallest_height) return {};
  Choice choice = choose(marks, text, room);
  double height = height_of(choice);
  if (height == 0) return room;
  if (hatched) {
    Rect plate{room.x - 4, room.y - 3, width_of(marks, choice, text) + 8, height + 6};
    marks.rect(plate, 4, Fill::solid, ColorRole::not_published, target);
  }
  double y = room.y;
  auto line = [&](const std::string& words, TextStyle style) {
    marks.text({room.x, y}, words, style, ground, target);
    y += line_height(style);
  };
  for (const std::string& words : choice.title) line(words, choice.title_style);
  if (choice.value_style) line(text.value, *choice.value_style);
  if (choice.note) line(text.note, TextStyle::label);
  return {room.x, y + 8, room.width, std::max(0.0, room.bottom() - y - 8)};
}

}  // namespace trame
