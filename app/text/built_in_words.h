// The app's own words compiled in, for programs that cannot ask for them: the command and the
// tests. Only a program that calls this carries them; the page and the window get them as files.
#pragma once

#include <string_view>

#include "text/language.h"

namespace trame {

// As use_words takes them.
std::string_view built_in_words(Language language);

}  // namespace trame
