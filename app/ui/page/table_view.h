// The view's table as a page draws it, and the choice between the table and the chart.
#pragma once

#include "ui/frame/page.h"
#include "ui/widgets/flow.h"

namespace trame {

void draw_table(const Page& page, Column& column);

// The view's table or its chart, whichever the state asks for. False where it asks for neither.
bool draw_table_or_chart(const Page& page, Column& column);

}  // namespace trame
