// Reads JSON as RFC 8259 defines it and not a byte more, because files come from anybody: no NUL,
// no byte order mark, no duplicate names, no invalid UTF-8, no number out of range, bounded depth
// and size. Written for the project: the usual libraries accept some of these, cannot say in plain
// words what is wrong and where, and would weigh more than the whole model in the download.
#pragma once

#include <cstddef>
#include <string_view>

#include "model/findings.h"
#include "model/json_document.h"

namespace trame {

inline constexpr size_t max_json_bytes = 64u << 20;
inline constexpr int max_json_depth = 64;
inline constexpr size_t max_json_nodes = 12'000'000;  // names and values: 192 MB while loading

// Everything found is an error. Duplicate names are all reported; anything else ends the reading,
// and the document then holds what came before. The text must outlive the document.
JsonDocument parse_strict_json(std::string_view text, Findings& findings);

}  // namespace trame
