// Reads CSV independently of the writer under test.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trame::test {

// Returns the cells of each row; nothing when quotes are not closed, a line does not end with CR
// LF, or the byte order mark is missing.
std::optional<std::vector<std::vector<std::string>>> read_csv(std::string_view text);

}  // namespace trame::test
