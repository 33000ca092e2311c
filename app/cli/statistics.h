// Statistics of a programme file, for its author and for benchmarks.
#pragma once

#include <string>

#include "model/programme.h"

namespace trame {

// Returns lines "FILE: name value", with the names of the fields in the file. Sums are exact:
// "euros 12.5", "GBP 3", "euros too-large".
std::string statistics_of(const std::string& file, const Programme& programme);

}  // namespace trame
