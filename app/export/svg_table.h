// Draws a table as SVG: column widths follow the texts, and cells have as many lines as they need.
#pragma once

#include "chart/core/semantics.h"
#include "export/svg_marks.h"

namespace trame {

// Draws the table from the top of `area` and returns the y of its end. Draws as many rows as fit in
// the height of `area`, at most 400; 400 when the height is 0. A last line tells how many rows are
// missing.
double write_svg_table(XmlWriter& svg, const SvgStyle& style, const DataTable& table, Rect area);

}  // namespace trame
