// Statistics of a programme file, for its author and for benchmarks: lines "FILE: name value", with
// the names of the fields in the file.
#pragma once

#include <string>

#include "model/programme.h"

namespace trame {

void print_statistics(const std::string& file, const Programme& programme);

}  // namespace trame
