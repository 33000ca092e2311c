// Marks onto the screen, and the chart's targets as things to point at. The geometry is the
// chart's; this only moves it to its place.
#pragma once

#include "chart/chart.h"
#include "ui/ui.h"

namespace trame {

// Draws the chart with its top left at `origin` and mirrors its targets as buttons. Answers the
// command of the target used, if any.
void paint_chart(Ui& ui, const ChartView& chart, Vec2 origin,
                 const std::optional<ItemKey>& selected);

}  // namespace trame
