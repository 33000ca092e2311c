// Exports the current view as one SVG document: the chart or the table, drawn from the same marks
// as on screen, with programme, title, takeaway, legend, notes, sources, date and address, so that
// it can be understood without this site. It always uses the light theme.
#pragma once

#include <string>

#include "chart/core/chart_view.h"

namespace trame {

struct SvgRequest {
  // What to draw. Its size and text scale are ignored: the page has its own.
  const ChartInput& input;
  std::string link;     // complete address of the view
  std::string caution;  // warning about the whole programme, shown at the top; may be empty
  // Whether the page is for A4 paper: then the table follows the chart if there is enough space.
  bool is_paper = false;
};

// Returns a document 1000 px wide and as high as its content. Texts are text elements in the font
// Inter, or in another font where Inter is not installed.
std::string view_to_svg(const SvgRequest& request);

// Returns the chart only, in the size given by `input` and without background, to be placed in
// another drawing. Empty when the view has no chart.
std::string chart_to_svg(const ChartInput& input);

}  // namespace trame
