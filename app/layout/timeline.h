// A timeline (Gantt chart): rows of bars and milestones in groups, with labels that do not cover
// one another. It places what dates allow to draw and tells how sure each edge is; it draws
// nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "layout/geometry.h"
#include "layout/time_axis.h"

namespace trame {

struct TimelineItem {
  size_t group = 0;
  TimeInterval when;
  bool is_milestone = false;
  double label_width = 0;  // pixels
};

struct TimelineItems {
  std::span<const TimelineItem> items;
  size_t group_count = 0;
};

enum class TimelinePacking : uint8_t {
  one_per_lane,  // in the order given
  packed,        // as few lanes as first-fit needs, from the left
};

// Pixels.
struct TimelineOptions {
  TimelinePacking packing = TimelinePacking::one_per_lane;
  double lane_height = 44;
  double bar_height = 20;
  double min_bar_width = 6;
  double open_width = 24;      // how far a bar reaches on the side of an unknown date
  double milestone_size = 16;  // from point to point of the diamond
  double label_height = 20;
  double gap = 8;             // around labels, and between items of a lane
  double header_height = 36;  // 0: groups have no headers
};

struct TimelineMark {
  bool is_placed = false;  // not without a date or a group
  size_t lane = 0;         // within its group
  Rect row;                // its lane, across the axis
  Rect bar;                // all it may last; for milestones, the period in which it lies
  Rect sure;               // what it lasts for sure, empty when nothing is; else within the bar
  std::optional<Vec2> diamond;  // middle of a milestone, or of an item that ends before it starts
  Rect label;                   // as wide as there is room for, at most as asked
  LabelSide label_side = LabelSide::hidden;  // inside, right, left or hidden
  bool is_start_known = false;               // else the bar fades in from nowhere
  bool is_end_known = false;
  bool is_reversed = false;  // it ends before it starts
  friend bool operator==(const TimelineMark&, const TimelineMark&) = default;
};

struct TimelineGroup {
  Rect header;
  Rect lanes;
  friend bool operator==(const TimelineGroup&, const TimelineGroup&) = default;
};

struct Timeline {
  std::vector<TimelineMark> marks;    // as the items given
  std::vector<TimelineGroup> groups;  // from the top
  double height = 0;
  std::optional<double> today_x;  // when today is in the window
  friend bool operator==(const Timeline&, const Timeline&) = default;
};

// Places the items from y = 0 down. Parts may lie outside the axis' window, to be clipped; lanes do
// not change while panning, and labels inside bars stay where they can be read. A label stands
// inside its bar if it fits, else to the right, else to the left; else cut on the roomier side.
// Packed ones stay within the domain; with one item per lane they stay within the window, hidden
// when their item is out of it. `today` is a day of the axis.
Timeline layout_timeline(const TimelineItems& given, const TimeAxis& axis, double today,
                         const TimelineOptions& options = {});

}  // namespace trame
