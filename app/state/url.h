// Converts a ViewState to the fragment of the address and back:
// /PROGRAMME/VIEW/CHART?key=value&… Any bytes give a valid state: unknown keys and values are
// ignored. For every valid state, from_url(to_url(s)) == s.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "state/view_state.h"

namespace trame {

inline constexpr size_t max_fragment_bytes = 4096;

// Returns the fragment without '#'. Parts with default values are left out to keep it short.
std::string to_url(const ViewState& state);

// Returns the fragment for a link to be shared. It contains the version of the data
// (Programme::version) unless that is empty, so that the app can tell when the data has changed.
std::string to_link(const ViewState& state, std::string_view data_version);

// Reads a fragment with or without '#'. Appends the invalid parts to `ignored` and sets
// `data_version` to the version of the data in the fragment (empty when there is none), when these
// are given.
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
