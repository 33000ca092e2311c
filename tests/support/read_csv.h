// Reads CSV independently of the writer under test.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trame::test {

// Returns the cells of each row; nothing when the text is not CSV as defined by RFC 4180, with a
// byte order mark.
std::optional<std::vector<std::vector<std::string>>> read_csv(std::string_view text);

}  // namespace trame::test
