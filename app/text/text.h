// A text of a programme in the languages that its file has it in.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "text/language.h"

namespace trame {

class Text {
 public:
  bool empty() const;
  // The text in a language; where it has none, in the first language that it has.
  const std::string& in(Language language) const;
  // Returns the texts by language, for searches; empty for a language that has none.
  std::span<const std::string> all() const { return words_; }
  // A file may have one string for all languages: it is stored under the default language.
  void set(Language language, std::string words);
  void set(std::string words) { set(default_language(), std::move(words)); }

 private:
  std::vector<std::string> words_;  // in the order of the languages, up to the last one it has
};

}  // namespace trame
