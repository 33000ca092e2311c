// Text results of tests, stored as files of the repository and compared byte for byte. After an
// intended change, run the tests once with TRAME_UPDATE_GOLDENS=1 in the environment and review the
// diff.
#pragma once

#include <string>
#include <string_view>

namespace trame::test {

// Checks that the file holds exactly this text; when goldens are updated, writes it first.
void check_golden(std::string_view path_from_root, const std::string& given);

}  // namespace trame::test
