// The HTML that another site inserts to show a view of this site in an iframe.
#pragma once

#include <string>

namespace trame {

// Returns an iframe element. `site`: address of the app's page, without fragment; `fragment`: of
// the view, without '#'; `title`: text alternative of the iframe.
std::string embed_snippet(const std::string& site, const std::string& fragment,
                          const std::string& title);

}  // namespace trame
