// What a programme file holds, in figures, for its author and for benchmarks: "FILE: name value"
// lines, named as the fields of the file. Not meant for visitors.
#pragma once

#include <string>

#include "model/programme.h"

namespace trame {

void print_statistics(const std::string& file, const Programme& programme);

}  // namespace trame
