// What makes a ViewState valid: the shape of slugs, queries, sort columns and viewports, whichever
// way they came in (a command or an address). It knows no programme; reconcile() checks against
// one.
#pragma once

#include <string>
#include <string_view>

#include "state/view_state.h"

namespace trame {

inline constexpr size_t max_query_code_points = 200;

// A slug of the length a programme's file allows: ids of programmes and of their rows.
bool is_id(std::string_view text);

// A column id, '-' before it for descending: ^-?[a-z][a-z0-9_]*$, at most 40 bytes.
bool is_sort(std::string_view text);

bool is_valid_filter(const Filter& filter);

// Whether the view offers the chart.
bool is_available(View view, Chart chart);

// Without control characters and bytes that are not UTF-8, cut to max_query_code_points. Spaces
// stay: the next letter may be on its way.
std::string clean_query(std::string_view text);

// Finite, bounded, and rounded as the address writes it; empty when nothing was moved.
std::optional<Viewport> clean_viewport(Viewport viewport);

}  // namespace trame
