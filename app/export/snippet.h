// The HTML with which somebody else's page shows a view of this site.
#pragma once

#include <string>

namespace trame {

// `site`: the address of the app's page, without fragment; `fragment`: of the view, without '#'.
std::string embed_snippet(const std::string& site, const std::string& fragment,
                          const std::string& title);

}  // namespace trame
