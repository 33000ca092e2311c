// What is on screen as one SVG document to keep: the chart or the table, drawn from the same marks,
// with everything that makes it understood elsewhere: programme, title, takeaway, legend, notes,
// sources, date and address. Always on light ground, as paper.
#pragma once

#include <string>

#include "chart/chart.h"

namespace trame {

struct SvgRequest {
  // What to draw. Its size and text scale are not used: the page has its own.
  const ChartInput& input;
  std::string link;     // the address of the view, whole
  std::string caution;  // what must be said of the whole programme first; or empty
  bool is_paper =
      false;  // for a sheet of A4: with the table below the chart, as far as there is room
};

// A document of 1000 px width, as high as it needs. Text is text, in Inter where there is Inter.
std::string view_to_svg(const SvgRequest& request);

// The chart alone, as large as `input` says, without ground, to be put into another drawing. Its
// title is the document's. Empty where the view is shown without chart.
std::string chart_to_svg(const ChartInput& input);

}  // namespace trame
