// A table as CSV for a spreadsheet: UTF-8 with a byte order mark, RFC 4180. First the columns as
// they are shown, then each numeric column again as a plain number, then who says so.
#pragma once

#include <string>

#include "chart/semantics.h"
#include "model/programme.h"

namespace trame {

// Cells that a spreadsheet would take for a formula begin with an apostrophe. Numbers are written
// with a point and no unit; where nothing is published the cell is empty.
std::string table_to_csv(const DataTable& table, const Programme& programme, Language language);

}  // namespace trame
