// ViewState ⇄ the part of the address after '#': /PROGRAMME/VIEW/CHART?key=value&…
// Total in both directions: any bytes give a valid state, unknown keys and values are ignored, and
// from_url(to_url(s)) == s for every valid state.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "state/view_state.h"

namespace trame {

inline constexpr size_t max_fragment_bytes = 4096;

// Without the leading '#'. Default parts are left out, so the address stays short.
std::string to_url(const ViewState& state);

// The same for whoever gets it elsewhere or later: it says on which data it was made
// (Programme::version; not said when empty).
std::string to_link(const ViewState& state, std::string_view data_version);

// With or without the leading '#'. What was not understood is appended to `ignored` when given, and
// the version of the data, when the address says one, put into `data_version`.
ViewState from_url(std::string_view fragment, std::vector<std::string>* ignored = nullptr,
                   std::string* data_version = nullptr);

// Codes used in addresses and files: "overview", "treemap", "axis", "amount", "grant"…
std::string_view code_of(View view);
std::string_view code_of(Chart chart);
std::string_view code_of(FilterKind kind);
std::string_view code_of(ItemKind kind);
std::string_view code_of(ActionStatus status);
std::string_view code_of(AmountKind kind);

}  // namespace trame
