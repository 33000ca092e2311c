// The layout of the network chart over several frames: a few steps per frame, around a node that is
// dragged. It draws nothing.
#pragma once

#include "ui/chart/chart_memory.h"
#include "ui/frame/page.h"

namespace trame {

// Returns the positions of the nodes in this frame. Nodes keep their positions when a filter or the
// size changes. The layout stops when it is stable; with reduced motion it is completed in one
// frame. `key`: key of the chart to build.
const NetworkState& moved_network(const Page& page, const ChartKey& key);

// Clears the selection after a double tap on the chart, so that all nodes are in focus.
void reset_focus(const Page& page);

}  // namespace trame
