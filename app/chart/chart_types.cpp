#include "chart/chart_types.h"

#include "chart/goals/goal_charts.h"
#include "chart/map/map_charts.h"
#include "chart/money/money_charts.h"
#include "chart/partners/partner_charts.h"
#include "chart/partners/partnership.h"
#include "chart/tables.h"
#include "chart/time/time_charts.h"
#include "model/row_of.h"

namespace trame {
namespace {

constexpr Framing filling{true, ZoomAxes::both};
constexpr Framing along_time{false, ZoomAxes::x};
constexpr Framing panning{false, ZoomAxes::none, true};

struct ChartRow {
  Chart chart;
  ChartType type = {};
};
constexpr ChartRow chart_rows[] = {
    {Chart::standard},  // see ViewRow::standard
    {Chart::treemap, {build_treemap, treemap_table, filling}},
    {Chart::sankey, {build_sankey, sankey_table}},
    {Chart::bars, {build_bars, bars_table}},
    {Chart::waterfall, {build_waterfall, waterfall_table}},
    {Chart::list},
    {Chart::timeline, {build_timeline, timeline_table, along_time}},
    {Chart::network, {build_network, network_table, filling}},
    {Chart::matrix, {build_matrix, matrix_table, panning}},
    {Chart::table},
};
static_assert(has_row_for_each(chart_rows, &ChartRow::chart, Chart::table));

struct ViewRow {
  View view;
  DataTable (*rows)(const ChartKey&);
  ChartType standard = {};  // the chart of a view that has only one
};
constexpr ViewRow views[] = {
    {View::overview, figures_table},
    {View::budget, bars_table},
    {View::actions, actions_table},
    {View::partners, involvement_table},
    {View::map, map_table, {build_map, map_table, filling}},
    {View::objectives, objectives_table, {build_objectives, objectives_table}},
    {View::compare, compare_table, {build_compare, compare_table}},
    {View::sources, sources_table},
};
static_assert(has_row_for_each(views, &ViewRow::view, View::sources));

}  // namespace

const ChartType& chart_type(const ViewState& state) {
  if (state.chart == Chart::standard) return row_of(views, state.view).standard;
  return row_of(chart_rows, state.chart).type;
}

DataTable view_rows(const ChartKey& key) {
  return row_of(views, key.state.view).rows(key);
}

Framing framing_of(const ViewState& state) {
  return chart_type(state).framing;
}

double magnification(const ViewState& state) {
  bool magnified = framing_of(state).zoom == ZoomAxes::both && state.viewport;
  return magnified ? state.viewport->k : 1;
}

}  // namespace trame
