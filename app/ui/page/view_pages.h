// The page of each view, and the glyph of each view and chart. Names are in state/view_names.h,
// what a chart draws in chart/chart_types.cpp.
#pragma once

#include "style/icon_glyphs.h"
#include "ui/frame/page.h"
#include "ui/widgets/flow.h"

namespace trame {

struct ViewPage {
  View view;
  const char* glyph;
  void (*draw)(const Page& page, Column& column);
  const char* standard = icon_rows;  // glyph of the chart of a view that has only one
  bool reads = false;                // a text page: limited width, no filters
};
const ViewPage& page_of(View view);

// Returns the glyph of a chart in the switch of a view.
const char* chart_glyph(View view, Chart chart);

}  // namespace trame
