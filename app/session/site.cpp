#include "session/site.h"

#include <algorithm>

namespace trame {

std::string page_address(const Site& site, std::string_view slug, Language language,
                         std::span<const ProgrammeEntry> index) {
  if (!site.url.ends_with('*')) return site.url;
  std::string folder = site.url.substr(0, site.url.size() - 1);
  const bool is_known =
      std::ranges::any_of(index, [&](const ProgrammeEntry& entry) { return entry.slug == slug; });
  if (!is_known) return folder;
  if (language == default_language() && index.front().slug == slug) return folder;
  return folder + page_file(slug, language);
}

}  // namespace trame
