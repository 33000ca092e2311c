// Chooses what is compared: another programme, or the amounts of one scope. compare_chart.cpp draws
// the result.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "model/load_programme.h"
#include "model/programme.h"
#include "state/view_state.h"

namespace trame {

// Returns the scope whose totals belong to the most different actions, at least two; empty when
// there is none.
std::optional<ScopeId> comparable_scope(const Programme& programme);

// Returns the slug of the programme to compare with: the one that the state names, if it is in the
// index and not this programme. If there is none: empty when the programme has a comparable scope
// of its own, or else its parent, or else the first other programme.
std::string compared_with(const Programme& programme, const ViewState& state,
                          std::span<const ProgrammeEntry> index);

}  // namespace trame
