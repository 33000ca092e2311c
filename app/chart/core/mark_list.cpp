#include "chart/core/mark_list.h"

#include "layout/labels.h"

namespace trame {

std::string MarkList::fit(std::string_view text, double room, TextStyle style) const {
  return shorten_label(text, room, measure(style));
}

std::vector<std::string> MarkList::wrap(std::string_view text, TextRoom room,
                                        TextStyle style) const {
  return wrap_lines(text, room.width, room.lines, measure(style));
}

std::vector<std::string> MarkList::wrap_whole(std::string_view text, TextRoom room,
                                              TextStyle style) const {
  return trame::wrap_whole(text, room.width, room.lines, measure(style));
}

double MarkList::widest(std::span<const std::string> lines, TextStyle style) const {
  double widest = 0;
  for (const std::string& line : lines) widest = std::max(widest, width(line, style));
  return widest;
}

double MarkList::text_lines(std::span<const std::string> lines, TextMark first, ColorRole ground,
                            int target) {
  for (const std::string& line : lines) {
    first.text = line;
    text(first, ground, target);
    first.position.y += line_height(first.style);
  }
  return first.position.y;
}

}  // namespace trame
