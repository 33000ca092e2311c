#include "chart/chart.h"

#include "chart/charts.h"

namespace trame {

ChartView build_chart(const ChartInput& input) {
  Budget budget = budget_of(input);
  return input.state.chart == Chart::bars ? build_bars(input, budget)
                                          : build_treemap(input, budget);
}

}  // namespace trame
