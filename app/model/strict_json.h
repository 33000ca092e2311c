// Reads JSON as RFC 8259 defines it and not a byte more, because files come from anybody. The
// grammar is nlohmann/json's; here is what it lets through: zero bytes, a byte order mark, repeated
// names, any depth and any size. Says where and why in plain words (json_error.h).
#pragma once

#include <cstddef>
#include <string_view>

#include "model/findings.h"
#include "model/json_document.h"

namespace trame {

inline constexpr size_t max_json_bytes = 64u << 20;
inline constexpr size_t max_json_depth = 64;
inline constexpr size_t max_json_nodes = 4'000'000;  // names and values: 64 MB while loading

// Everything found is an error. Duplicate names are all reported; anything else ends the reading,
// and the document then holds what came before. The text must outlive the document.
JsonDocument parse_strict_json(std::string_view text, Findings& findings);

}  // namespace trame
