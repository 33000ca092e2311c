// The money: one scope at a time, as the chosen chart.
#include "ui/chart_view.h"
#include "ui/page.h"

namespace trame {

void draw_budget(const Page& page, Column& column) {
  draw_view_header(page, column);
  if (page.state.chart == Chart::table) return draw_table(page, column);
  draw_chart_section(page, column);
}

}  // namespace trame
