// Charts along time, two functions each: the drawn chart, and the table of its numbers.
#pragma once

#include "chart/core/chart_view.h"

namespace trame {

// The key dates and the dated actions along one axis of time, whose window is the state's viewport.
ChartView build_timeline(const ChartInput& input);
DataTable timeline_table(const ChartKey& key);

}  // namespace trame
