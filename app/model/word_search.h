// Searches the words of a query in texts of a programme. A result is a set of bits, one per word of
// the query, so that results of several texts (an action and its partners) can be combined.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "model/programme.h"

namespace trame {

using WordSet = uint64_t;  // bit i: word i of the query was found

class WordSearch {
 public:
  // Ignores case, accents and punctuation; words after the 64th are not searched.
  explicit WordSearch(std::string_view query);

  bool empty() const { return words_.empty(); }
  WordSet all() const { return all_; }
  bool complete(WordSet found) const { return found == all_; }

  // Returns the words of the query with which a word of the text begins: "tech" is found in
  // "Clean Tech", not in "Biotech".
  WordSet found_in(const std::string& text) const;
  WordSet found_in(const Text& text) const;
  WordSet found_in(std::initializer_list<const Text*> texts) const;

 private:
  std::vector<std::string> words_;  // folded, each with a leading space
  WordSet all_ = 0;
};

// Search the names and aliases of a row.
WordSet words_in_organization(const WordSearch& search, const Organization& organization);
WordSet words_in_place(const WordSearch& search, const Place& place);

}  // namespace trame
