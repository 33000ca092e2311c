// Draws the table of a view, or its chart.
#pragma once

#include "ui/frame/page.h"
#include "ui/widgets/flow.h"

namespace trame {

void draw_table(const Page& page, Column& column);

// Draws the table or the chart that the state names. Returns false when it names neither.
bool draw_table_or_chart(const Page& page, Column& column);

}  // namespace trame
