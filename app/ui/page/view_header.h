// The header of a view's page: its title, the switch between its charts, and chips for its filters.
#pragma once

#include "ui/frame/page.h"
#include "ui/widgets/flow.h"

namespace trame {

// Draws title, chart switch and, where the view can be filtered, chips, in as few lines as fit.
void draw_view_header(const Page& page, Column& column);
// Draws the charts of the view as a segmented control; nothing when there is only one. `most` is
// the available width.
void draw_chart_switch(const Page& page, Column& column);
double chart_switch_width(const Page& page, double most);

}  // namespace trame
