#include "layout/timeline.h"

#include <algorithm>
#include <cmath>

#include "layout/clean.h"
#include "layout/stable_order.h"

namespace trame {
namespace {

// The axis and the cleaned options, by which marks are placed.
struct Plane {
  const TimeAxis& axis;
  TimelineOptions options;
};

// The horizontal interval that an item covers, in CSS px, with its label where that is visible.
struct Occupied {
  size_t item;
  double left, right;
};

TimelineOptions cleaned(TimelineOptions options) {
  for (double TimelineOptions::*length :
       {&TimelineOptions::lane_height, &TimelineOptions::bar_height,
        &TimelineOptions::min_bar_width, &TimelineOptions::open_width,
        &TimelineOptions::milestone_size, &TimelineOptions::label_height, &TimelineOptions::gap,
        &TimelineOptions::header_height}) {
    options.*length = clean_length(options.*length);
  }
  return options;
}

Rect stretch(double left, double right) {
  return {left, 0, std::max(0.0, right - left), 0};
}

// Returns the dates of an item. A milestone has one date: the start, or the end when there is no
// start.
TimeInterval interval_of(const TimelineItem& item) {
  TimeInterval when = item.when;
  if (item.is_milestone && !when.start) when.start = when.end;
  if (item.is_milestone && !when.end) when.end = when.start;
  return when;
}

// Sets the horizontal positions of a mark. Its vertical ones are set once its lane is known.
void place_horizontally(TimelineMark& mark, const TimeExtent& extent, bool is_milestone,
                        const Plane& plane) {
  const auto& [axis, options] = plane;
  mark.is_placed = true;
  mark.is_start_known = extent.is_start_known;
  mark.is_end_known = extent.is_end_known;
  mark.is_reversed = extent.is_reversed;
  double left = x_of(axis, extent.possible.first), right = x_of(axis, extent.possible.end);
  mark.sure = stretch(x_of(axis, extent.sure.first), x_of(axis, extent.sure.end));
  if (is_milestone || extent.is_reversed) {
    mark.diamond = Vec2{(left + right) / 2, 0};
  } else {
    if (!extent.is_start_known) left -= options.open_width;
    if (!extent.is_end_known) right += options.open_width;
    right = std::max(right, left + options.min_bar_width);
  }
  mark.bar = stretch(left, right);
}

Occupied shapes_of(const TimelineMark& mark, const TimelineOptions& options) {
  Occupied shapes{0, mark.bar.x, mark.bar.right()};
  if (mark.diamond) {
    shapes.left = std::min(shapes.left, mark.diamond->x - options.milestone_size / 2);
    shapes.right = std::max(shapes.right, mark.diamond->x + options.milestone_size / 2);
  }
  return shapes;
}

// Places the label inside its bar, in the part of the bar that the window shows.
void place_inside(TimelineMark& mark, double width, const Occupied& seen, const Plane& plane) {
  double gap = plane.options.gap;
  double first = seen.left + gap, last = seen.right - gap - width;
  mark.label = {std::clamp(plane.axis.x + gap, first, std::max(first, last)), 0, width, 0};
  mark.label_side = LabelSide::inside;
}

// Returns the days between which labels may be placed. Packed lanes depend on the labels. Labels
// therefore use the whole domain there; if they used the window, lanes would change while panning.
DayRange room_of(const Plane& plane) {
  bool packed = plane.options.packing == TimelinePacking::packed;
  return packed ? plane.axis.domain : plane.axis.window;
}

void place_label(TimelineMark& mark, double width, const Plane& plane) {
  const auto& [axis, options] = plane;
  if (!(width > 0)) return;
  DayRange room_days = room_of(plane);
  double first = x_of(axis, room_days.first), last = x_of(axis, room_days.end);
  Occupied shapes = shapes_of(mark, options);
  Occupied seen{0, std::max(shapes.left, first), std::min(shapes.right, last)};
  if (seen.right <= seen.left) return;
  if (!mark.diamond && width + 2 * options.gap <= seen.right - seen.left) {
    return place_inside(mark, width, seen, plane);
  }
  double right_room = last - seen.right - options.gap;
  double left_room = seen.left - options.gap - first;
  bool on_right = right_room >= std::min(width, left_room);
  double room = std::min(width, on_right ? right_room : left_room);
  if (room < std::min(width, options.label_height)) return;  // too narrow for a letter and "…"
  mark.label_side = on_right ? LabelSide::right : LabelSide::left;
  double x = on_right ? seen.right + options.gap : seen.left - options.gap - room;
  mark.label = {x, 0, room, 0};
}

Occupied occupied_by(size_t item, const TimelineMark& mark, const TimelineOptions& options) {
  Occupied all = shapes_of(mark, options);
  all.item = item;
  if (mark.label_side != LabelSide::hidden) {
    all.left = std::min(all.left, mark.label.x);
    all.right = std::max(all.right, mark.label.right());
  }
  return all;
}

// Assigns a lane to each item of a group. Returns the number of lanes.
size_t choose_lanes(std::vector<TimelineMark>& marks, std::vector<Occupied> group,
                    const TimelineOptions& options) {
  if (options.packing == TimelinePacking::one_per_lane) {
    for (size_t i = 0; i < group.size(); ++i) marks[group[i].item].lane = i;
    return group.size();
  }
  sort_stably(group, [](const Occupied& a, const Occupied& b) { return a.left < b.left; });
  std::vector<double> lane_ends;
  for (const Occupied& one : group) {
    auto is_free = [&](double end) { return end + options.gap <= one.left; };
    auto lane = std::ranges::find_if(lane_ends, is_free);
    marks[one.item].lane = size_t(lane - lane_ends.begin());
    if (lane == lane_ends.end()) {
      lane_ends.push_back(one.right);
    } else {
      *lane = one.right;
    }
  }
  return lane_ends.size();
}

void place_vertically(TimelineMark& mark, double lanes_y, const Plane& plane) {
  const auto& [axis, options] = plane;
  mark.row = {axis.x, lanes_y + double(mark.lane) * options.lane_height, axis.width,
              options.lane_height};
  double middle = mark.row.y + options.lane_height / 2;
  double bar_height = std::min(options.bar_height, options.lane_height);
  double label_height = std::min(options.label_height, options.lane_height);
  for (Rect* shape : {&mark.bar, &mark.sure}) {
    shape->y = middle - bar_height / 2;
    shape->height = bar_height;
  }
  if (mark.diamond) mark.diamond->y = middle;
  mark.label.y = middle - label_height / 2;
  mark.label.height = mark.label_side == LabelSide::hidden ? 0 : label_height;
}

// Stacks the groups from top to bottom, each with a header and its lanes.
void place_groups(Timeline& timeline, const std::vector<std::vector<Occupied>>& groups,
                  const Plane& plane) {
  const auto& [axis, options] = plane;
  for (const auto& group : groups) {
    Rect header{axis.x, timeline.height, axis.width, options.header_height};
    size_t lanes = choose_lanes(timeline.marks, group, options);
    Rect body{axis.x, header.bottom(), axis.width, double(lanes) * options.lane_height};
    for (const Occupied& one : group) {
      place_vertically(timeline.marks[one.item], body.y, plane);
    }
    timeline.groups.push_back({header, body});
    timeline.height = body.bottom();
  }
}

}  // namespace

Timeline layout_timeline(const TimelineItems& given, const TimeAxis& axis, double today,
                         const TimelineOptions& options) {
  Plane plane{axis, cleaned(options)};
  Timeline timeline;
  timeline.marks.resize(given.items.size());
  std::vector<std::vector<Occupied>> groups(given.group_count);
  for (size_t i = 0; i < given.items.size(); ++i) {
    const TimelineItem& item = given.items[i];
    auto extent = time_extent(interval_of(item));
    if (!extent || item.group >= given.group_count) continue;
    TimelineMark& mark = timeline.marks[i];
    place_horizontally(mark, *extent, item.is_milestone, plane);
    place_label(mark, clean_length(item.label_width), plane);
    groups[item.group].push_back(occupied_by(i, mark, plane.options));
  }
  place_groups(timeline, groups, plane);
  if (today >= axis.window.first && today <= axis.window.end) timeline.today_x = x_of(axis, today);
  return timeline;
}

}  // namespace trame
