// Whether the words somebody typed are found in the words of a programme. Which words of the query
// a text holds is a set of bits, so that the words of an action and of its partners add up.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "model/programme.h"

namespace trame {

using WordSet = uint64_t;  // bit i: the query's word i was found

class WordSearch {
 public:
  // Folds case, accents and punctuation; words beyond the 64th are not looked for.
  explicit WordSearch(std::string_view query);

  bool empty() const { return words_.empty(); }
  WordSet all() const { return all_; }
  bool complete(WordSet found) const { return found == all_; }

  // A word is found where a word of the text begins with it: "tech" in "Clean Tech", not in
  // "Biotech".
  WordSet found_in(const std::string& text) const;
  WordSet found_in(const Text& text) const;
  WordSet found_in(std::initializer_list<const Text*> texts) const;

 private:
  std::vector<std::string> words_;  // folded, each after a space
  WordSet all_ = 0;
};

// The words that name a row, and those that describe it without its partners and places.
WordSet words_in_organization(const WordSearch& search, const Organization& organization);
WordSet words_in_place(const WordSearch& search, const Place& place);

}  // namespace trame
