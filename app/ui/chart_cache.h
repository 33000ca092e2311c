// The chart on screen, rebuilt only when what it is made from changed.
#pragma once

#include "chart/chart.h"
#include "ui/page.h"

namespace trame {

const ChartView& cached_chart(const Page& page, Vec2 size);

// A table that is not drawn because a chart shows the same numbers: only for the page.
void mirror_table(Ui& ui, const DataTable& table);

}  // namespace trame
