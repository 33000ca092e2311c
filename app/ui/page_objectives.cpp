// What the programme set out to reach, and what is known to be reached.
#include "ui/chart_view.h"
#include "ui/page.h"

namespace trame {

void draw_objectives(const Page& page, Column& column) {
  draw_view_header(page, column);
  if (page.state.chart == Chart::table) return draw_table(page, column);
  draw_chart_section(page, column);
}

}  // namespace trame
