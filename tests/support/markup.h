// Checks of SVG and XML documents.
#pragma once

#include <string>

namespace trame::test {

// Returns whether elements are nested correctly and every attribute is closed.
bool is_well_formed(const std::string& xml);

}  // namespace trame::test
