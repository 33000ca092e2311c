// Format rules for the texts in a file: words, ids, dates, addresses. They are pure checks on text
// that is already known to be valid UTF-8; model/read_value.h reports the problems.
#pragma once

#include <cstddef>
#include <string_view>

#include "model/programme.h"

namespace trame {

inline constexpr size_t max_slug_length = 80;
inline constexpr size_t max_words_length = 4000;

// Returns whether a text consists of lower-case letters a–z and digits, with single hyphens inside.
bool is_slug(std::string_view text);

// Returns whether a text begins with http:// or https:// and has no space or control character.
bool is_web_address(std::string_view text);

// Returns whether a text has the form of a BCP 47 language tag: "fr", "oc", "fr-CA". Whether the
// language exists is not checked.
bool is_language_tag(std::string_view text);

// Returns whether a text is empty or has only characters that draw nothing.
bool is_blank(std::string_view utf8);

// Returns whether a text contains a control character other than a line break.
bool has_control_character(std::string_view utf8);

// Returns the number of Unicode code points, as JSON Schema counts.
size_t count_characters(std::string_view utf8);

enum class DateFault { none, unreadable, no_such_day, reversed };
struct DateReading {
  DateFault fault = DateFault::none;
  DateSpan span;
};
// Reads YYYY, YYYY-MM, YYYY-MM-DD, or two of them separated by a slash; years 1800 to 2199. The end
// of a span may be less precise than its start, e.g. 2019-09/2019.
DateReading read_date_span(std::string_view text);

}  // namespace trame
