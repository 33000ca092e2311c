// A table drawn as SVG: columns as wide as their words want, cells on as many lines as they need.
#pragma once

#include "chart/semantics.h"
#include "export/svg_marks.h"

namespace trame {

// Within `area`, from its top; the answer is where it ends. As many rows as its height has room
// for, or 400 when it has none, then how many more there are.
double write_svg_table(XmlWriter& svg, const SvgStyle& style, const DataTable& table, Rect area);

}  // namespace trame
