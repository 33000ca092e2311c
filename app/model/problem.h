// One thing wrong with data that came from outside: where (a JSON pointer), and a sentence for a
// person, kept as a message id and its arguments so that it can be said in any language.
#pragma once

#include <string>
#include <vector>

#include "text/messages.h"

namespace trame {

enum class Severity { error, warning };

struct Problem {
  std::string json_pointer;  // "" is the whole document
  Msg message{};
  std::vector<std::string> args;
  Severity severity = Severity::error;
};

}  // namespace trame
