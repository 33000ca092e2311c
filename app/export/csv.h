// Exports a table as CSV for a spreadsheet: RFC 4180, UTF-8 with a byte order mark. The columns are
// those shown on screen, then each numeric column again as a plain number, then the claims with
// their sources.
#pragma once

#include <string>

#include "chart/core/semantics.h"
#include "model/programme.h"

namespace trame {

// Returns the CSV text. Cells that a spreadsheet would execute as a formula begin with an
// apostrophe. Plain numbers have a decimal point and no unit; a value that is not published is an
// empty cell.
std::string table_to_csv(const DataTable& table, const Programme& programme, Language language);

}  // namespace trame
