// Animation from one chart to the next: what both show starts at its old position, the parts of an
// opened item start within its tile (and return into it when it is closed), everything else fades
// in. Only drawing is animated: pointing uses the new chart's positions from the first frame.
#pragma once

#include <optional>
#include <vector>

#include "chart/core/chart_view.h"

namespace trame {

// The transform p ↦ p·scale + shift of a point of the chart, and an opacity (0 … 1).
struct MarkTransform {
  Vec2 scale{1, 1};
  Vec2 shift;
  double opacity = 1;
};

struct ChartMotion {
  // Start rectangle of each target of the new chart; nothing: the target fades in.
  std::vector<std::optional<Rect>> from;
};

// True when the change between two states is animated: another chart, root, filter, order, scope or
// comparison, but not another selection or magnification.
bool is_step(const ViewState& before, const ViewState& after);

// A chart, and the state from which it was built.
struct ShownChart {
  const ViewState& state;
  const ChartView& chart;
};
// Returns the animation between two charts that were built from `programme`.
ChartMotion motion_between(const Programme& programme, const ShownChart& before,
                           const ShownChart& after);

// Returns the transform of a mark at `progress` 0 … 1 of the animation; at 1 the mark is where the
// chart has it.
MarkTransform transform_of(const ChartMotion& motion, const ChartView& chart, const Mark& mark,
                           double progress);

}  // namespace trame
