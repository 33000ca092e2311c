// The chart on screen; it is built again only when its key changes.
#pragma once

#include "chart/core/chart_view.h"
#include "ui/chart/chart_memory.h"
#include "ui/frame/page.h"

namespace trame {

// Returns the key of a chart of this size, or of a table, on the visitor's screen.
ChartKey chart_key(const Page& page, Vec2 size);

// Returns the chart of the input, from memory while its key is equal. Valid until the next call.
const ChartView& cached_chart(ChartMemory& memory, const ChartInput& input);

// Returns the table of the page's view with all rows, cached in the same way.
const DataTable& cached_table(const Page& page);

// Adds a table to the page's HTML only: on screen a chart shows the same numbers.
void mirror_table(Ui& ui, const DataTable& table);

}  // namespace trame
