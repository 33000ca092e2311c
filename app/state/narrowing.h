// Converts the filters and the search text of a state, which contain slugs, to a Narrowing of one
// programme, which contains row ids (model/query.h).
#pragma once

#include "model/query.h"
#include "state/view_state.h"

namespace trame {

// Filters whose slug does not exist in this programme are left out.
Narrowing narrowing_of(const ViewState& state, const Programme& programme);

}  // namespace trame
