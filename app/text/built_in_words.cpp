#include "text/built_in_words.h"

#include "text/message_table.h"

namespace trame {

std::string_view built_in_words(Language language) {
  return message_table[static_cast<size_t>(language)];
}

}  // namespace trame
