// Whether a programme comes with this site or from the visitor, and the words that must stand
// wherever a visitor's own is shown, printed or saved.
#pragma once

#include <string>
#include <string_view>

#include "model/programme.h"
#include "text/messages.h"

namespace trame {

// The name of the visitor's own file in addresses; no bundled programme is called so.
inline constexpr std::string_view own_file_slug = "file";

// "Votre fichier, non vérifié"; empty for a programme of this site.
inline std::string provenance_mark(const Programme& programme, Language language) {
  return programme.is_unverified ? message(Msg::file_mark, language) : std::string();
}

}  // namespace trame
