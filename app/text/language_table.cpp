// The table of languages, and nothing else: the tests replace this file by a table of their own.
#include "text/language_rows.h"

namespace trame {

std::span<const LanguageRow> language_table() {
  return language_rows;
}

}  // namespace trame
