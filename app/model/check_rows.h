// What must hold between the rows of a programme: nothing contains itself, a part has the scope of
// its total, and published parts do not exceed their total (a warning: sources may contradict each
// other).
#pragma once

#include "model/findings.h"
#include "model/json_document.h"
#include "model/programme.h"

namespace trame {

// `root` is what `programme` was read from, so that rows and list items correspond.
void check_rows(const JsonValue& root, const Programme& programme, Findings& findings);

}  // namespace trame
