// Parses JSON strictly by RFC 8259, because files are untrusted. nlohmann/json parses the grammar;
// this adds the checks that it does not make: zero bytes, a byte order mark, repeated names, depth
// and size. Messages for errors are in model/json_error.h.
#pragma once

#include <cstddef>
#include <string_view>

#include "model/findings.h"
#include "model/json_document.h"

namespace trame {

inline constexpr size_t max_json_bytes = 64u << 20;
inline constexpr size_t max_json_depth = 64;
inline constexpr size_t max_json_nodes =
    2'500'000;  // names and values; loaded in under two seconds

// Returns the document and adds errors to `findings`. All duplicate names are reported; any other
// error ends the parsing, and the document then contains the values before it. The text must
// outlive the document.
JsonDocument parse_strict_json(std::string_view text, Findings& findings);

}  // namespace trame
