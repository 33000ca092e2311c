// The semantic tree as the JSON that the page turns into HTML.
#pragma once

#include <string>

#include "chart/core/semantics.h"

namespace trame {

std::string semantics_to_json(const SemanticNode& root);

}  // namespace trame
