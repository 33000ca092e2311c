// What is compared: with which other programme, or which amounts within one programme stand side by
// side. Pure choices; compare_chart.cpp draws them.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "model/load_programme.h"
#include "model/programme.h"
#include "state/view_state.h"

namespace trame {

// The scope whose totals go to the most different actions, two at least; empty when there is none.
std::optional<ScopeId> comparable_scope(const Programme& programme);

// The other programme's slug: the state's, if it is in the index and another; else none where the
// programme has a comparable scope; else the programme it is part of, or the first other one.
std::string compared_with(const Programme& programme, const ViewState& state,
                          std::span<const ProgrammeEntry> index);

}  // namespace trame
