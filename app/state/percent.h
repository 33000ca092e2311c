// Decodes percent-encoded text and splits an address into parts, for the readers of the fragment
// (state/from_url.cpp) and of the query (state/options.cpp). Encoding is in state/to_url.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace trame {

// Decodes a text. '+' is a space, as in HTML forms. Nothing when an escape is invalid or the result
// is not UTF-8.
std::optional<std::string> percent_decoded(std::string_view text);

// Returns the part before the first `separator` and removes it and the separator from `text`.
std::string_view take_until(std::string_view& text, char separator);

}  // namespace trame
