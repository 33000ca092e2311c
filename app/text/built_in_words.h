// The messages of the app, compiled in, for programs that cannot load them: trame-validate and the
// tests. A program contains them only if it calls this function; the page and the desktop window
// load them as files instead.
#pragma once

#include <string_view>

#include "text/language.h"

namespace trame {

// Returns the messages of a language in the format of use_words (text/messages.h).
std::string_view built_in_words(Language language);

}  // namespace trame
