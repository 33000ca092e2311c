// The chart on screen, rebuilt only when what it is made from changed.
#pragma once

#include "chart/core/chart_view.h"
#include "ui/chart/chart_memory.h"
#include "ui/frame/page.h"

namespace trame {

// What a chart of this size, or a table, is built from, as the visitor's screen has it.
ChartKey chart_key(const Page& page, Vec2 size);

// The chart of the input: the one in memory while its key is equal. It stays good until the next
// call.
const ChartView& cached_chart(ChartMemory& memory, const ChartInput& input);

// The table of the page's view, all rows, kept in the same way.
const DataTable& cached_table(const Page& page);

// A table that is not drawn because a chart shows the same numbers: only for the page.
void mirror_table(Ui& ui, const DataTable& table);

}  // namespace trame
