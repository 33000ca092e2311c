// Says in plain words what is wrong where the JSON library stopped: a decimal comma, a comment, a
// quote forgotten. Looks at the bytes around that place; never decides whether there is an error.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/messages.h"

namespace trame {

// What should come next; json_error.cpp has a sentence for each, in this order.
enum class JsonPlace { value, name, colon, comma, end };

struct JsonStop {
  size_t understood = 0;  // the bytes up to the end of the last name, value or bracket taken
  size_t read = 0;        // the bytes read when stopping; one more than there are at the end
  JsonPlace place = JsonPlace::value;  // after what is understood
  bool in_object = false;
};

struct JsonFault {
  size_t at = 0;
  Msg message{};
  std::string detail;
};

JsonFault explain_json_error(std::string_view text, const JsonStop& stop);

// Where a byte is for a person.
struct TextPosition {
  size_t line = 1;
  size_t column = 1;  // in characters
};
TextPosition position_in(std::string_view text, size_t at);

}  // namespace trame
