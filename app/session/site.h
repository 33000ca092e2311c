// The address of the site, for links to it, and whether the system can share links.
#pragma once

#include <span>
#include <string>

#include "model/load_programme.h"
#include "text/language.h"

namespace trame {

struct Site {
  // Without a fragment. A '*' at the end stands for the page that shows a programme's own preview:
  // nothing for the first programme in the default language, else "ID.html" or "ID.en.html".
  std::string url;
  bool has_system_sheet = false;  // the system can share a link by itself
};

// Returns the address of the page for a programme. For an empty or unknown `slug`, returns the
// address of the site.
std::string page_address(const Site& site, std::string_view slug, Language language,
                         std::span<const ProgrammeEntry> index);

}  // namespace trame
