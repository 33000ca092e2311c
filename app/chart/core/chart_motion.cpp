#include "chart/core/chart_motion.h"

#include <algorithm>

namespace trame {
namespace {

// Returns the transform that maps one rectangle to another.
MarkTransform transform_between(Rect from, Rect to) {
  Vec2 scale{from.width > 0 ? to.width / from.width : 1,
             from.height > 0 ? to.height / from.height : 1};
  return {scale, {to.x - from.x * scale.x, to.y - from.y * scale.y}};
}

Rect mapped(Rect rect, Rect from, Rect to) {
  MarkTransform p = transform_between(from, to);
  return {rect.x * p.scale.x + p.shift.x, rect.y * p.scale.y + p.shift.y, rect.width * p.scale.x,
          rect.height * p.scale.y};
}

const ChartTarget* target_of(const ChartView& chart, const std::optional<ItemKey>& item) {
  for (const ChartTarget& target : chart.targets)
    if (item && target.item == item) return &target;
  return nullptr;
}

const ChartTarget* same_target(const ChartView& chart, const ChartTarget& wanted) {
  for (const ChartTarget& target : chart.targets)
    if (target.id == wanted.id) return &target;
  return target_of(chart, wanted.item);
}

std::optional<ItemKey> root_of(const Programme& programme, const ViewState& state) {
  return find_item(programme, {ItemKind::amount, state.root});
}

// Ratio of the longer length to the shorter one; a shorter length below 1 px counts as 1 px.
double ratio(double a, double b) {
  return std::max(a, b) / std::max(1.0, std::min(a, b));
}

Rect whole(const ChartView& chart) {
  return {0, 0, chart.size.x, chart.size.y};
}

}  // namespace

bool is_step(const ViewState& before, const ViewState& after) {
  ViewState same = after;
  same.selection = before.selection;
  same.viewport = before.viewport;
  same.language = before.language;
  same.theme = before.theme;
  return same != before;
}

ChartMotion motion_between(const Programme& programme, const ShownChart& before,
                           const ShownChart& after) {
  ChartMotion motion;
  motion.from.resize(after.chart.targets.size());
  const ViewState &old_state = before.state, &new_state = after.state;
  bool same_view = old_state.programme == new_state.programme && old_state.view == new_state.view;
  if (!same_view) return motion;
  bool other_root = old_state.root != new_state.root;
  const ChartTarget* opened = target_of(before.chart, root_of(programme, new_state));
  const ChartTarget* closed = target_of(after.chart, root_of(programme, old_state));
  for (size_t i = 0; i < after.chart.targets.size(); ++i) {
    const ChartTarget& target = after.chart.targets[i];
    if (other_root && opened)
      motion.from[i] = mapped(target.rect, whole(after.chart), opened->rect);
    else if (other_root && closed)
      motion.from[i] = mapped(target.rect, closed->rect, whole(before.chart));
    else if (const ChartTarget* old = same_target(before.chart, target))
      motion.from[i] = old->rect;
  }
  return motion;
}

MarkTransform transform_of(const ChartMotion& motion, const ChartView& chart, const Mark& mark,
                           double progress) {
  bool known = mark.target >= 0 && size_t(mark.target) < motion.from.size() &&
               motion.from.size() == chart.targets.size();
  const std::optional<Rect> from = known ? motion.from[size_t(mark.target)] : std::nullopt;
  if (!from) return {{1, 1}, {}, progress};
  Rect to = chart.targets[size_t(mark.target)].rect;
  auto interpolated = [&](double a, double b) { return a + (b - a) * progress; };
  Rect now{interpolated(from->x, to.x), interpolated(from->y, to.y),
           interpolated(from->width, to.width), interpolated(from->height, to.height)};
  if (!std::holds_alternative<TextMark>(mark.shape)) return transform_between(to, now);
  // Text keeps its size and moves with the corner of its target. It fades in where the old target
  // was much smaller or larger, because it would not fit there.
  constexpr double much = 1.25;
  MarkTransform transform{{1, 1}, {now.x - to.x, now.y - to.y}};
  double change = std::max(ratio(from->width, to.width), ratio(from->height, to.height));
  if (change > much) transform.opacity = progress;
  return transform;
}

}  // namespace trame
