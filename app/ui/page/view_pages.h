// How each view and each chart looks in the interface: its glyph, its page. Names are in
// state/view_names.h, what a chart draws in chart/chart_types.cpp.
#pragma once

#include "style/icon_glyphs.h"
#include "ui/frame/page.h"
#include "ui/widgets/flow.h"

namespace trame {

struct ViewPage {
  View view;
  const char* glyph;
  void (*draw)(const Page& page, Column& column);
  const char* standard = icon_rows;  // the glyph of its only chart, where no other name applies
  bool reads = false;                // as wide as text is read, and nothing narrows it
};
const ViewPage& page_of(View view);

// Of the chart in the view's switch.
const char* chart_glyph(View view, Chart chart);

}  // namespace trame
