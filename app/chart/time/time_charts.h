// Charts along time. Each has two functions: one builds the chart, one its table.
#pragma once

#include "chart/core/chart_view.h"

namespace trame {

// Timeline: key dates and dated actions along one time axis. The state's viewport is the time
// window.
ChartView build_timeline(const ChartInput& input);
DataTable timeline_table(const ChartKey& key);

}  // namespace trame
