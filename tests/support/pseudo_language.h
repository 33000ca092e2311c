// A language for tests alone: French with every sentence lengthened by 40 %. A screen with room for
// this language has room for languages whose texts are longer than French ones. It also stands for
// the next language to be added.
#pragma once

#include <string>
#include <string_view>

#include "text/language.h"

namespace trame::test {

inline constexpr int lengthened_by = 40;  // per cent

// The first value after those of the languages that are compiled in. The language table has a row
// for it only while a PseudoLanguage exists.
extern const Language pseudo_language;

// Returns the text with letters added at the ends of its words, many of them accented. Placeholders
// {0}, {1}… stay, and their letters do not count.
std::string lengthened(std::string_view words);

// Returns the messages of the language, in the format of use_words.
std::string pseudo_words();

// While an object exists, the visitor can choose the language, and its messages are loaded.
struct PseudoLanguage {
  PseudoLanguage();
  ~PseudoLanguage();
  PseudoLanguage(const PseudoLanguage&) = delete;
  PseudoLanguage& operator=(const PseudoLanguage&) = delete;
};

}  // namespace trame::test
