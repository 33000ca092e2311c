// The network chart over frames: nodes find their places, a few steps a frame, and give way to the
// one the hand holds. It draws nothing.
#pragma once

#include "ui/chart/chart_memory.h"
#include "ui/frame/page.h"

namespace trame {

// Where the nodes are in this frame. Places survive a filter or another size; the network rests
// when nothing pulls any more, at once for visitors who want less motion. `key` is what the chart
// will be built from.
const NetworkState& moved_network(const Page& page, const ChartKey& key);

// A double tap shows everything again: nothing is selected any more.
void reset_focus(const Page& page);

}  // namespace trame
