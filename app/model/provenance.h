// The mark of own files: a text that must be shown, printed and exported together with the contents
// of a visitor's own file, because nobody has verified them.
#pragma once

#include <string>
#include <string_view>

#include "model/programme.h"
#include "text/messages.h"

namespace trame {

// The id of the own file in addresses; no programme of this site has it.
inline constexpr std::string_view own_file_slug = "file";

// Returns "Votre fichier, non vérifié"; empty for a programme of this site.
inline std::string provenance_mark(const Programme& programme, Language language) {
  return programme.is_unverified ? message(Msg::file_mark, language) : std::string();
}

}  // namespace trame
