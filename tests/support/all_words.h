// The messages of both languages, linked into the tests, which load no message files.
#pragma once

#include <string>

#include "text/built_in_words.h"
#include "text/messages.h"

namespace trame::test {

inline std::string words(Language language) {
  return std::string(built_in_words(language));
}

inline void use_all_words() {
  for (Language language : {Language::fr, Language::en}) use_words(language, words(language));
}

}  // namespace trame::test
