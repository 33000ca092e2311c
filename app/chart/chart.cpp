#include "chart/chart.h"

#include "chart/charts.h"

namespace trame {

ChartView build_chart(const ChartInput& input) {
  if (input.state.view == View::objectives) return build_objectives(input);
  if (input.state.view == View::compare) return build_compare(input);
  Budget budget = budget_of(input);
  return input.state.chart == Chart::bars ? build_bars(input, budget)
                                          : build_treemap(input, budget);
}

}  // namespace trame
