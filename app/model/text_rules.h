// What the texts of a file must look like: words, ids, dates, addresses. Pure checks on UTF-8 that
// is already known to be valid; read_field.h turns their answers into problems.
#pragma once

#include <cstddef>
#include <string_view>

#include "model/programme.h"

namespace trame {

inline constexpr size_t max_slug_length = 80;
inline constexpr size_t max_words_length = 4000;

// Lower-case letters without accents, digits, single hyphens inside.
bool is_slug(std::string_view text);

// http:// or https:// and no space or control character.
bool is_web_address(std::string_view text);

// Nothing, or only characters that show nothing (the white space of ECMAScript's \s).
bool is_blank(std::string_view utf8);

// Control characters other than a line break.
bool has_control_character(std::string_view utf8);

// Unicode characters, as JSON Schema counts them.
size_t count_characters(std::string_view utf8);

enum class DateFault { none, unreadable, no_such_day, reversed };
struct DateReading {
  DateFault fault = DateFault::none;
  DateSpan span;
};
// YYYY, YYYY-MM, YYYY-MM-DD, or two of them around a slash; years 1800 to 2199. A span may end in
// the same year or month it begins in, at whatever precision.
DateReading read_date_span(std::string_view text);

}  // namespace trame
