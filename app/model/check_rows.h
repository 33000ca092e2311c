// Checks between the rows of a programme: no row contains itself, a part has the scope of its
// total, and published parts do not exceed their total (only a warning, because sources may
// contradict each other). Checks within a row are in model/read_rows.h.
#pragma once

#include "model/findings.h"
#include "model/json_document.h"
#include "model/programme.h"

namespace trame {

// Adds the problems found to `findings`. `programme` must have been read from `root`, so that rows
// and list items have the same order.
void check_rows(const JsonValue& root, const Programme& programme, Findings& findings);

}  // namespace trame
