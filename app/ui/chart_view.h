// A chart in its page: its title and takeaway, the way back from a drill-down, its frame, and what
// must be known to read it right. Which chart it is comes from the state; what it shows from
// chart/.
#pragma once

#include "ui/page.h"

namespace trame {

void draw_chart_section(const Page& page, Column& column);

}  // namespace trame
