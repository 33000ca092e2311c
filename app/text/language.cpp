#include "text/language.h"

#include <algorithm>

namespace trame {

std::optional<Language> language_of(std::string_view code) {
  const std::span<const LanguageRow> table = language_table();
  const auto found = std::ranges::find(table, code, &LanguageRow::code);
  if (found == table.end()) return std::nullopt;
  return found->language;
}

std::string page_file(std::string_view id, Language language) {
  std::string name(id);
  if (language != default_language()) name += '.' + std::string(code_of(language));
  return name + ".html";
}

}  // namespace trame
