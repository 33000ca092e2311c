#include "chart/chart.h"

#include <algorithm>
#include <cmath>

#include "chart/charts.h"

namespace trame {
namespace {

double distance(const Rect& rect, Vec2 p) {
  double dx = std::max({rect.x - p.x, p.x - rect.right(), 0.0});
  double dy = std::max({rect.y - p.y, p.y - rect.bottom(), 0.0});
  return std::hypot(dx, dy);
}

}  // namespace

ChartView build_chart(const ChartInput& input) {
  Budget budget = budget_of(input);
  return input.state.chart == Chart::bars ? build_bars(input, budget)
                                          : build_treemap(input, budget);
}

std::optional<size_t> hit_test(const ChartView& chart, Vec2 point, double reach) {
  std::optional<size_t> nearest;
  double least = reach;
  for (size_t i = chart.targets.size(); i-- > 0;) {
    const Rect& rect = chart.targets[i].rect;
    if (rect.contains(point)) return i;
    double d = distance(rect, point);
    if (d > least || (d == least && nearest)) continue;
    least = d;
    nearest = i;
  }
  return nearest;
}

}  // namespace trame
