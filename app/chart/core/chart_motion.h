// How one chart becomes the next: what both show starts from its old place, what is opened grows
// out of its tile and goes back into it, the rest appears. Only drawing follows it: what can be
// pointed at is where the new chart has it from the first moment.
#pragma once

#include <optional>
#include <vector>

#include "chart/core/chart_view.h"

namespace trame {

// The map p ↦ p·scale + shift of a chart's plane, and how opaque what lies there is (0 … 1).
struct MarkTransform {
  Vec2 scale{1, 1};
  Vec2 shift;
  double opacity = 1;
};

struct ChartMotion {
  std::vector<std::optional<Rect>> from;  // by target of the new chart; empty: it appears
};

// True when the way from one state to the other is worth showing: another chart, root, filter,
// order, scope or comparison, not what is selected or magnified.
bool is_step(const ViewState& before, const ViewState& after);

// A chart and the state it was built with.
struct ShownChart {
  const ViewState& state;
  const ChartView& chart;
};
// Both were built from `programme`.
ChartMotion motion_between(const Programme& programme, const ShownChart& before,
                           const ShownChart& after);

// Where a mark is drawn at `progress` 0 … 1 of the way; at 1, where the chart has it.
MarkTransform transform_of(const ChartMotion& motion, const ChartView& chart, const Mark& mark,
                           double progress);

}  // namespace trame
