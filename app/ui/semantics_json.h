// The semantic tree as the JSON that the page turns into HTML.
#pragma once

#include <string>
#include <string_view>

#include "chart/semantics.h"

namespace trame {

std::string semantics_to_json(const SemanticNode& root);

// A JSON string literal, quotes included.
std::string json_quoted(std::string_view text);

}  // namespace trame
