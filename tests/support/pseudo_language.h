// A language for tests alone: French with every sentence lengthened by 40 %. What has room in it
// has room in languages that need more than French. It also stands for the next language to be
// added.
#pragma once

#include <string>
#include <string_view>

#include "text/language.h"

namespace trame::test {

inline constexpr int lengthened_by = 40;  // per cent

// The first value after those of the languages that are compiled in. Only while a PseudoLanguage
// exists does the table have a row for it.
extern const Language pseudo_language;

// The text with more letters at the end of its words, many of them accented. Placeholders {0}, {1}…
// stay and do not count.
std::string lengthened(std::string_view words);

// The messages of the language in the format of use_words.
std::string pseudo_words();

// While it exists the visitor can choose the language, and its words are there.
struct PseudoLanguage {
  PseudoLanguage();
  ~PseudoLanguage();
  PseudoLanguage(const PseudoLanguage&) = delete;
  PseudoLanguage& operator=(const PseudoLanguage&) = delete;
};

}  // namespace trame::test
