// Names of exported files: they say programme, view and date, so that a folder of them can be read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "state/view_state.h"

namespace trame {

// "trame-lyon-saint-etienne-budget-treemap-2026-11-22.svg"; `today` in days since 1970-01-01. With
// no state, of the programme as a whole. Only lower-case letters, digits, hyphens and the point.
std::string file_name(std::string_view programme, const ViewState* state,
                      std::optional<int64_t> today, std::string_view extension);

}  // namespace trame
