// An embedded chart in its frame: title, chart and, as far as there is room, what else must be
// known to read it. The chart comes first; what is not drawn is still said.
#pragma once

#include "chart/core/chart_view.h"
#include "ui/frame/page.h"
#include "ui/widgets/flow.h"

namespace trame {

// Programme (h1) and title (h2), which may be empty: then the programme is all there is to name.
void draw_embed_titles(const Page& page, Column& column, const std::string& programme,
                       const std::string& title);

// The state's chart, from the column's top to the bottom of the page's viewport or beyond. Answers
// it as drawn.
const ChartView& draw_embed_chart(const Page& page, Column& column);

}  // namespace trame
