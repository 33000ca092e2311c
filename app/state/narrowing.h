// From what the visitor chose (filters, search) to what narrows a programme's rows.
#pragma once

#include "model/query.h"
#include "state/view_state.h"

namespace trame {

// Filters that name nothing in this programme are left out.
Narrowing narrowing_of(const ViewState& state, const Programme& programme);

}  // namespace trame
