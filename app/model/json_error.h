// Explains why the JSON parser stopped: a decimal comma, a comment, a missing quote. It examines
// the bytes around that position. It does not decide whether there is an error; the parser does.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/messages.h"

namespace trame {

// The token expected next. The table in json_error.cpp has the same order.
enum class JsonPosition { value, name, colon, comma, end };

struct JsonStop {
  size_t understood = 0;  // bytes up to the end of the last name, value or bracket accepted
  size_t read = 0;        // bytes read by the parser; size + 1 when it stopped at the end
  JsonPosition position = JsonPosition::value;  // token expected after the understood bytes
  bool in_object = false;
};

struct JsonFault {
  size_t at = 0;
  Msg message{};
  std::string detail;
};

JsonFault explain_json_error(std::string_view text, const JsonStop& stop);

// Position in a text, from 1, as editors show it.
struct TextPosition {
  size_t line = 1;
  size_t column = 1;  // in characters
};
TextPosition position_in(std::string_view text, size_t at);

}  // namespace trame
