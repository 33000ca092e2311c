// Rules for a valid ViewState: formats of slugs, queries, sort columns and viewports, both for
// commands and for addresses. They do not depend on a programme; reconcile() checks a state against
// one (state/view_state.h).
#pragma once

#include <string>
#include <string_view>

#include "state/view_state.h"

namespace trame {

inline constexpr size_t max_query_code_points = 200;

// Returns whether a text is a valid id of a programme or of a row: a slug of limited length.
bool is_id(std::string_view text);

// Returns whether a text is a column id, with '-' before it for descending order:
// ^-?[a-z][a-z0-9_]*$, at most 40 bytes.
bool is_sort(std::string_view text);

bool is_valid_filter(const Filter& filter);

// Whether the view offers the chart.
bool is_available(View view, Chart chart);

// Removes control characters and invalid UTF-8, and cuts to max_query_code_points. Spaces at the
// end are kept, because the visitor may still be typing.
std::string clean_query(std::string_view text);

// Returns a viewport that is finite, bounded and rounded to the precision of the address; nothing
// when it is the default.
std::optional<Viewport> clean_viewport(Viewport viewport);

}  // namespace trame
