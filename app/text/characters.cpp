#include "text/characters.h"

#include <algorithm>
#include <span>

#include "text/font_characters.h"  // generated
#include "text/utf8.h"

namespace trame {
namespace {

using Range = char16_t[2];  // first and last character

bool is_in(std::span<const Range> ranges, char32_t c) {
  return std::ranges::any_of(ranges, [c](const Range& r) { return c >= r[0] && c <= r[1]; });
}

}  // namespace

bool is_blank(char32_t c) {
  return is_in(blank_characters, c) || (c >= 0xE0000 && c <= 0xE0FFF);
}

std::string missing_in_fonts(std::string_view utf8) {
  constexpr size_t most_bytes = 40;
  std::string missing;
  for (size_t at = 0; at < utf8.size() && missing.size() < most_bytes;) {
    const size_t start = at;
    const char32_t c = next_code_point(utf8, at);
    if (is_in(font_letters, c) || is_blank(c)) continue;
    const std::string_view character = utf8.substr(start, at - start);
    if (missing.find(character) == std::string::npos) missing += character;
  }
  return missing;
}

}  // namespace trame
