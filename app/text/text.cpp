#include "text/text.h"

#include <algorithm>
#include <utility>

namespace trame {
namespace {

bool has_words(const std::string& words) {
  return !words.empty();
}

}  // namespace

bool Text::empty() const {
  return std::ranges::none_of(words_, has_words);
}

const std::string& Text::in(Language language) const {
  const auto index = static_cast<size_t>(language);
  if (index < words_.size() && has_words(words_[index])) return words_[index];
  static const std::string no_words;
  const auto first = std::ranges::find_if(words_, has_words);
  return first == words_.end() ? no_words : *first;
}

void Text::set(Language language, std::string words) {
  const auto index = static_cast<size_t>(language);
  if (index >= words_.size()) words_.resize(index + 1);
  words_[index] = std::move(words);
}

}  // namespace trame
