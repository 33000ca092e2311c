// A problem in a data file: its position as a JSON pointer, and a message id with arguments, so
// that it can be shown in any language.
#pragma once

#include <string>
#include <vector>

#include "text/messages.h"

namespace trame {

enum class Severity { error, warning };

struct Problem {
  std::string json_pointer;  // empty for the whole document
  Msg message{};
  std::vector<std::string> args;
  Severity severity = Severity::error;
};

}  // namespace trame
