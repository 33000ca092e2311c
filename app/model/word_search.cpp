#include "model/word_search.h"

#include <algorithm>

#include "text/format.h"

namespace trame {
namespace {

constexpr size_t max_words = 64;

}  // namespace

WordSearch::WordSearch(std::string_view query) {
  const std::string folded = fold(query);
  for (size_t at = folded.find_first_not_of(' ');
       at < folded.size() && words_.size() < max_words;) {
    const size_t end = std::min(folded.find(' ', at), folded.size());
    words_.push_back(' ' + folded.substr(at, end - at));
    at = folded.find_first_not_of(' ', end);
  }
  if (!words_.empty()) all_ = ~WordSet{0} >> (max_words - words_.size());
}

WordSet WordSearch::found_in(const std::string& text) const {
  if (words_.empty() || text.empty()) return 0;
  const std::string folded = ' ' + fold(text);
  WordSet found = 0;
  for (size_t i = 0; i < words_.size(); ++i) {
    if (folded.find(words_[i]) != std::string::npos) found |= WordSet{1} << i;
  }
  return found;
}

WordSet WordSearch::found_in(const Text& text) const {
  WordSet found = 0;
  for (const std::string& words : text.all()) found |= found_in(words);
  return found;
}

WordSet WordSearch::found_in(std::initializer_list<const Text*> texts) const {
  WordSet found = 0;
  for (const Text* text : texts) found |= found_in(*text);
  return found;
}

WordSet words_in_organization(const WordSearch& search, const Organization& organization) {
  WordSet found = search.found_in({&organization.name, &organization.full_name});
  for (const std::string& alias : organization.aliases) found |= search.found_in(alias);
  return found;
}

WordSet words_in_place(const WordSearch& search, const Place& place) {
  WordSet found = search.found_in(place.name);
  for (const std::string& alias : place.aliases) found |= search.found_in(alias);
  return found;
}

}  // namespace trame
