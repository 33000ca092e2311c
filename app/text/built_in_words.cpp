#include "text/built_in_words.h"

#include "text/message_table.h"

namespace trame {

std::string_view built_in_words(Language language) {
  if (language == Language::en) return {words_en, sizeof words_en - 1};
  return {words_fr, sizeof words_fr - 1};
}

}  // namespace trame
