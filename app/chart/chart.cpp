#include "chart/chart.h"

#include "chart/charts.h"
#include "layout/clean.h"

namespace trame {

bool has_chart(const ViewState& state) {
  switch (state.chart) {
    case Chart::standard:
      return state.view == View::map || state.view == View::objectives ||
             state.view == View::compare;
    case Chart::list:
    case Chart::table:
      return false;
    case Chart::treemap:
    case Chart::sankey:
    case Chart::bars:
    case Chart::waterfall:
    case Chart::timeline:
    case Chart::network:
    case Chart::matrix:
      break;
  }
  return true;
}

ChartView build_chart(const ChartInput& asked) {
  ChartInput input = asked;
  input.size = {clean_length(asked.size.x), clean_length(asked.size.y)};
  if (input.state.view == View::objectives) return build_objectives(input);
  if (input.state.view == View::compare) return build_compare(input);
  if (input.state.view == View::actions) return build_timeline(input);
  if (input.state.chart == Chart::network) return build_network(input);
  if (input.state.chart == Chart::matrix) return build_matrix(input);
  if (input.state.view == View::map) return build_map(input);
  switch (input.state.chart) {
    case Chart::sankey:
      return build_sankey(input);
    case Chart::bars:
      return build_bars(input);
    case Chart::waterfall:
      return build_waterfall(input);
    case Chart::standard:
    case Chart::treemap:
    case Chart::list:
    case Chart::timeline:
    case Chart::network:
    case Chart::matrix:
    case Chart::table:
      break;
  }
  return build_treemap(input);
}

DataTable chart_table(const ChartKey& key) {
  if (key.state.view == View::objectives) return objectives_table(key);
  if (key.state.view == View::compare) return compare_table(key);
  if (key.state.view == View::actions) return timeline_table(key);
  if (key.state.chart == Chart::network) return network_table(key);
  if (key.state.chart == Chart::matrix) return matrix_table(key);
  if (key.state.view == View::map) return map_table(key);
  if (key.state.chart == Chart::sankey) return sankey_table(key);
  if (key.state.chart == Chart::bars) return bars_table(key);
  if (key.state.chart == Chart::waterfall) return waterfall_table(key);
  return treemap_table(key);
}

}  // namespace trame
