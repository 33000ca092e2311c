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
  if (input.state.chart == Chart::network) return build_network(input, partnership_of(input));
  if (input.state.chart == Chart::matrix) return build_matrix(input, partnership_of(input));
  if (input.state.view == View::map) return build_map(input);
  Budget budget = budget_of(input);
  switch (input.state.chart) {
    case Chart::sankey:
      return build_sankey(input, budget);
    case Chart::bars:
      return build_bars(input, budget);
    case Chart::waterfall:
      return build_waterfall(input, budget);
    case Chart::standard:
    case Chart::treemap:
    case Chart::list:
    case Chart::timeline:
    case Chart::network:
    case Chart::matrix:
    case Chart::table:
      break;
  }
  return build_treemap(input, budget);
}

}  // namespace trame
