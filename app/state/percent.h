// Percent-encoding as addresses have it, read, and taking an address apart: shared by what reads
// the fragment and what reads the query. Writing is to_url's own.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace trame {

// A '+' is a space, as forms write it. Empty when an escape is cut or the result is not UTF-8.
std::optional<std::string> percent_decoded(std::string_view text);

// Cuts the text before `separator` off; the rest follows it.
std::string_view take_until(std::string_view& text, char separator);

}  // namespace trame
