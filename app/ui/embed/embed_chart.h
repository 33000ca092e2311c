// An embedded chart in its frame: title, chart and, as far as there is room, takeaway, notes and
// legend. The chart has priority; texts without room are still in the page's HTML.
#pragma once

#include "chart/core/chart_view.h"
#include "ui/frame/page.h"
#include "ui/widgets/flow.h"

namespace trame {

// Draws the programme (h1) and the title (h2), which may be empty.
void draw_embed_titles(const Page& page, Column& column, const std::string& programme,
                       const std::string& title);

// Draws the state's chart, from the top of the column to the bottom of the viewport or beyond.
// Returns it.
const ChartView& draw_embed_chart(const Page& page, Column& column);

}  // namespace trame
