// Names of exported files. They contain the programme, the view and the date, so that a visitor
// recognizes them in a folder.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "state/view_state.h"

namespace trame {

// Returns e.g. "trame-lyon-saint-etienne-budget-treemap-2026-11-22.svg". `today` is in days since
// 1970-01-01. Without a state, the name is for the whole programme. Names contain only lower-case
// letters, digits, hyphens and points.
std::string file_name(std::string_view programme, const ViewState* state,
                      std::optional<int64_t> today, std::string_view extension);

}  // namespace trame
