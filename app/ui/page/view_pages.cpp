#include "ui/page/view_pages.h"

#include "model/row_of.h"
#include "ui/chart/chart_view.h"
#include "ui/page/pages.h"
#include "ui/page/table_view.h"
#include "ui/page/view_header.h"

namespace trame {
namespace {

// Draws a view that consists of its charts and their table.
void draw_charts(const Page& page, Column& column) {
  draw_view_header(page, column);
  draw_table_or_chart(page, column);
}

bool is_narrow_search(const ViewState& state) {
  return state.view == View::overview && !state.query.empty();
}

constexpr ViewPage pages[] = {
    {View::overview, icon_house, draw_overview, icon_rows, true},
    {View::budget, icon_coins, draw_charts},
    {View::actions, icon_list_checks, draw_actions},
    {View::partners, icon_users, draw_partners},
    {View::map, icon_map, draw_map, icon_map},
    {View::objectives, icon_target, draw_charts},
    {View::compare, icon_swap, draw_compare},
    {View::sources, icon_books, draw_sources, icon_rows, true},
};
static_assert(has_row_for_each(pages, &ViewPage::view, View::sources));

struct ChartGlyph {
  Chart chart;
  const char* glyph;
};
constexpr ChartGlyph glyphs[] = {
    {Chart::standard, nullptr},  // see ViewPage::standard
    {Chart::treemap, icon_squares},
    {Chart::sankey, icon_flow},
    {Chart::bars, icon_chart_bar_horizontal},
    {Chart::waterfall, icon_chart_bar},
    {Chart::list, icon_rows},
    {Chart::timeline, icon_calendar},
    {Chart::network, icon_graph},
    {Chart::matrix, icon_grid},
    {Chart::table, icon_table},
};
static_assert(has_row_for_each(glyphs, &ChartGlyph::chart, Chart::table));

}  // namespace

const ViewPage& page_of(View view) {
  return row_of(pages, view);
}

const char* chart_glyph(View view, Chart chart) {
  return chart == Chart::standard ? page_of(view).standard : row_of(glyphs, chart).glyph;
}

void draw_view(const Page& page, Column& column) {
  if (is_narrow_search(page.state)) return draw_search_results(page, column);
  page_of(page.state.view).draw(page, column);
}

}  // namespace trame
