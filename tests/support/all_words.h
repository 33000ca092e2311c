// The messages of every language, linked into the tests, which load no message files.
#pragma once

#include <string>

#include "support/pseudo_language.h"
#include "text/built_in_words.h"
#include "text/messages.h"

namespace trame::test {

inline std::string words(Language language) {
  return language == pseudo_language ? pseudo_words() : std::string(built_in_words(language));
}

inline void use_all_words() {
  for (const LanguageRow& row : language_table()) use_words(row.language, words(row.language));
}

}  // namespace trame::test
