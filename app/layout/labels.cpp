#include "layout/labels.h"

#include <algorithm>

namespace trame {
namespace {

constexpr std::string_view ellipsis = "…";

bool is_space(char c) {
  return c == ' ' || c == '\n';
}

// Returns whether a byte belongs to the character of the byte before it.
bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

// Returns the byte offsets where a line may break: before a space, after a hyphen, at the end.
std::vector<size_t> word_ends(std::string_view text) {
  std::vector<size_t> ends;
  for (size_t i = 1; i < text.size(); ++i) {
    bool before_space = is_space(text[i]) && !is_space(text[i - 1]);
    bool after_hyphen = text[i - 1] == '-' && !is_space(text[i]);
    if (before_space || after_hyphen) ends.push_back(i);
  }
  if (!text.empty()) ends.push_back(text.size());
  return ends;
}

std::vector<size_t> character_ends(std::string_view text) {
  std::vector<size_t> ends;
  for (size_t i = 1; i <= text.size(); ++i) {
    if (i == text.size() || !continues_character(text[i])) ends.push_back(i);
  }
  return ends;
}

// Returns the largest end for which `fits` holds, or 0. A binary search: if a prefix fits, all
// shorter ones must fit too.
template <class Fits>
size_t longest(const std::vector<size_t>& ends, Fits fits) {
  auto first_too_long = std::partition_point(ends.begin(), ends.end(), fits);
  return first_too_long == ends.begin() ? 0 : *(first_too_long - 1);
}

// Removes spaces and punctuation at the end that should not precede "…".
std::string_view trimmed_end(std::string_view text) {
  constexpr std::string_view odd[] = {" ", "-", ",", ";", ":", ".", "(", "\u00A0", "\u202F", "«"};
  auto ends_oddly = [&](std::string_view mark) { return text.ends_with(mark); };
  for (const auto* mark = std::ranges::find_if(odd, ends_oddly); mark != std::end(odd);
       mark = std::ranges::find_if(odd, ends_oddly)) {
    text.remove_suffix(mark->size());
  }
  return text;
}

std::string_view without_spaces(std::string_view text) {
  size_t first = text.find_first_not_of(" \n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \n") - first + 1);
}

// Returns a beginning of the text that is wider than the width, or else the whole text. The work
// depends on the width, not on the length of the text.
std::string_view more_than_fits(std::string_view text, double width, const MeasureWidth& measure) {
  for (size_t end = 64; end < text.size(); end *= 2) {
    while (end < text.size() && continues_character(text[end])) ++end;
    if (measure(text.substr(0, end)) > width) return text.substr(0, end);
  }
  return text;
}

std::string with_ellipsis(std::string_view text) {
  return std::string(text) + std::string(ellipsis);
}

// Returns the byte offset where the first line of a paragraph ends; 0 when not even one letter
// fits.
size_t line_end(std::string_view text, double width, const MeasureWidth& measure) {
  text = more_than_fits(text, width, measure);
  auto fits = [&](size_t end) { return measure(text.substr(0, end)) <= width; };
  size_t end = longest(word_ends(text), fits);
  return end > 0 ? end : longest(character_ends(text), fits);
}

}  // namespace

double widest_word(std::string_view text, const MeasureWidth& measure) {
  double widest = 0;
  size_t start = 0;
  for (size_t end : word_ends(text)) {
    widest = std::max(widest, measure(without_spaces(text.substr(start, end - start))));
    start = end;
  }
  return widest;
}

std::string shorten_label(std::string_view text, double max_width, const MeasureWidth& measure) {
  std::string line(without_spaces(text));
  std::ranges::replace(line, '\n', ' ');
  const std::string_view shown = more_than_fits(line, max_width, measure);
  if (shown.size() == line.size() && measure(line) <= max_width) return line;
  auto fits = [&](size_t end) {
    return measure(with_ellipsis(trimmed_end(shown.substr(0, end)))) <= max_width;
  };
  size_t end = longest(word_ends(shown), fits);
  if (trimmed_end(shown.substr(0, end)).empty()) end = longest(character_ends(shown), fits);
  std::string_view kept = trimmed_end(shown.substr(0, end));
  return kept.empty() ? std::string() : with_ellipsis(kept);
}

std::vector<std::string> wrap_lines(std::string_view text, double width, size_t max_lines,
                                    const MeasureWidth& measure) {
  std::vector<std::string> lines;
  text = without_spaces(text);
  for (size_t paragraph = 0; !text.empty() && lines.size() < max_lines;) {
    bool last = lines.size() + 1 == max_lines;
    if (last) {
      lines.push_back(shorten_label(text, width, measure));
      break;
    }
    if (paragraph == 0) paragraph = std::min(text.find('\n'), text.size());
    size_t end = line_end(text.substr(0, paragraph), width, measure);
    if (end == 0) return {};
    lines.emplace_back(without_spaces(text.substr(0, end)));
    std::string_view rest = without_spaces(text.substr(end));
    paragraph -= std::min(paragraph, text.size() - rest.size());
    text = rest;
  }
  if (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

std::vector<std::string> wrap_whole(std::string_view text, double width, size_t max_lines,
                                    const MeasureWidth& measure) {
  if (widest_word(text, measure) > width) return {};
  std::vector<std::string> lines = wrap_lines(text, width, max_lines + 1, measure);
  return lines.size() <= max_lines ? lines : std::vector<std::string>();
}

}  // namespace trame
