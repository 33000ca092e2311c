#include "layout/point_labels.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "layout/clean.h"
#include "layout/stable_order.h"

namespace trame {
namespace {

constexpr LabelSide sides[] = {LabelSide::right, LabelSide::left, LabelSide::above,
                               LabelSide::below};

// Returns the rectangle of a label on one side of its point, at distance `away` from the point.
Rect rect_on(LabelSide side, const PointLabel& label, double away) {
  Vec2 p = label.point;
  double middle_x = p.x - label.width / 2, middle_y = p.y - label.height / 2;
  switch (side) {
    case LabelSide::left:
      return {p.x - away - label.width, middle_y, label.width, label.height};
    case LabelSide::above:
      return {middle_x, p.y - away - label.height, label.width, label.height};
    case LabelSide::below:
      return {middle_x, p.y + away, label.width, label.height};
    default:
      return {p.x + away, middle_y, label.width, label.height};
  }
}

bool covers(const Rect& rect, Vec2 centre, double radius) {
  double dx = centre.x - std::clamp(centre.x, rect.x, rect.right());
  double dy = centre.y - std::clamp(centre.y, rect.y, rect.bottom());
  return dx * dx + dy * dy < radius * radius || rect.contains(centre);
}

bool lies_within(const Rect& inner, const Rect& outer) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

Rect grown(const Rect& rect, double by) {
  return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by};
}

struct Placement {
  std::vector<PointLabel> labels;  // the labels, cleaned; size 0 for points that get no label
  std::vector<PlacedLabel> placed;
  Rect area;
  double gap = 0, spacing = 0;
};

// Returns labels with finite numbers. A point without a label keeps its radius, because its mark is
// drawn and other labels must not cover it.
std::vector<PointLabel> cleaned(std::span<const PointLabel> labels, Rect area) {
  std::vector<PointLabel> clean(labels.begin(), labels.end());
  for (PointLabel& label : clean) {
    bool is_seen = is_finite(label.point) && area.contains(label.point);
    label.radius = is_finite(label.point) ? clean_length(label.radius) : 0;
    label.point = clean_point(label.point);
    label.width = is_seen ? clean_length(label.width) : 0;
    label.height = is_seen ? clean_length(label.height) : 0;
    if (std::isnan(label.priority)) label.priority = 0;
  }
  return clean;
}

bool is_free(const Placement& placement, size_t index, const Rect& rect) {
  if (!lies_within(rect, placement.area)) return false;
  Rect claimed = grown(rect, placement.spacing);
  for (size_t i = 0; i < placement.labels.size(); ++i) {
    const PointLabel& other = placement.labels[i];
    if (i != index && other.radius > 0 && covers(claimed, other.point, other.radius)) return false;
    if (placement.placed[i].side != LabelSide::hidden &&
        do_overlap(claimed, placement.placed[i].rect)) {
      return false;
    }
  }
  return true;
}

void place_label(Placement& placement, size_t index) {
  const PointLabel& label = placement.labels[index];
  if (!(label.width > 0) || !(label.height > 0)) return;
  for (LabelSide side : sides) {
    Rect rect = rect_on(side, label, label.radius + placement.gap);
    if (!is_free(placement, index, rect)) continue;
    placement.placed[index] = {rect, side};
    return;
  }
}

}  // namespace

std::vector<PointGroup> group_points(std::span<const Vec2> points, double distance) {
  distance = clean_length(distance);
  std::vector<PointGroup> groups;
  for (size_t i = 0; i < points.size(); ++i) {
    Vec2 point = points[i];
    if (!is_finite(point)) continue;
    auto is_near = [&](const PointGroup& group) {
      return std::hypot(group.position.x - point.x, group.position.y - point.y) <= distance;
    };
    auto group = std::ranges::find_if(groups, is_near);
    if (group == groups.end()) group = groups.insert(groups.end(), PointGroup{point, {}});
    group->members.push_back(i);
  }
  return groups;
}

std::vector<PlacedLabel> place_point_labels(std::span<const PointLabel> labels, Rect area,
                                            const PointLabelOptions& options) {
  Placement placement;
  placement.area = clean_area(area);
  placement.labels = cleaned(labels, placement.area);
  placement.placed.resize(labels.size());
  placement.gap = clean_length(options.gap);
  placement.spacing = clean_length(options.spacing);
  std::vector<size_t> order(labels.size());
  std::iota(order.begin(), order.end(), size_t{0});
  sort_stably(order, [&](size_t a, size_t b) {
    return placement.labels[a].priority > placement.labels[b].priority;
  });
  for (size_t index : order) place_label(placement, index);
  return placement.placed;
}

}  // namespace trame
