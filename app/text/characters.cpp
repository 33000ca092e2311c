#include "text/characters.h"

#include <algorithm>
#include <span>

#include "text/font_characters.h"  // generated
#include "text/utf8.h"

namespace trame {
namespace {

using Range = char16_t[2];  // first and last character

constexpr Range blank_characters[] = {
    {0x09, 0x0D},     {0x20, 0x20},     {0xA0, 0xA0},     {0xAD, 0xAD},     {0x34F, 0x34F},
    {0x61C, 0x61C},   {0x115F, 0x1160}, {0x1680, 0x1680}, {0x17B4, 0x17B5}, {0x180B, 0x180F},
    {0x2000, 0x200F}, {0x2028, 0x202F}, {0x205F, 0x206F}, {0x2800, 0x2800}, {0x3000, 0x3000},
    {0x3164, 0x3164}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB},
};

constexpr Range direction_characters[] = {
    {0x61C, 0x61C}, {0x200E, 0x200F}, {0x202A, 0x202E}, {0x2066, 0x2069}};

bool is_in(std::span<const Range> ranges, char32_t c) {
  return std::ranges::any_of(ranges, [c](const Range& r) { return c >= r[0] && c <= r[1]; });
}

}  // namespace

bool is_blank(char32_t c) {
  return is_in(blank_characters, c) || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool turns_direction(char32_t c) {
  return is_in(direction_characters, c);
}

bool is_in_font(char32_t c) {
  return c == '\n' || is_in(font_characters, c);
}

DrawnText drawn_text(std::string_view utf8) {
  constexpr size_t most_missing_bytes = 40;
  DrawnText drawn;
  for (size_t at = 0; at < utf8.size();) {
    const size_t start = at;
    const char32_t c = next_code_point(utf8, at);
    if (turns_direction(c)) continue;
    const std::string_view character = utf8.substr(start, at - start);
    drawn.words += character;
    const bool is_new = !is_in_font(c) && drawn.missing.find(character) == std::string::npos;
    if (is_new && drawn.missing.size() < most_missing_bytes) drawn.missing += character;
  }
  return drawn;
}

}  // namespace trame
