// Layout of a timeline (Gantt chart): rows of bars and milestones in groups, with labels that do
// not overlap. For each item it also returns which part of it is certain and which end is unknown.
// It does not draw and does not place ticks (see layout/time_axis.h). Lengths are in CSS px.
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
  double label_width = 0;  // CSS px
};

struct TimelineItems {
  std::span<const TimelineItem> items;
  size_t group_count = 0;
};

enum class TimelinePacking : uint8_t {
  one_per_lane,  // one lane per item, in the given order
  packed,        // several items per lane, by first fit from the left
};

// Lengths in CSS px.
struct TimelineOptions {
  TimelinePacking packing = TimelinePacking::one_per_lane;
  double lane_height = 44;
  double bar_height = 20;
  double min_bar_width = 6;
  double open_width = 24;      // length added to a bar at the end whose date is unknown
  double milestone_size = 16;  // diagonal of the diamond
  double label_height = 20;
  double gap = 8;             // distance around labels, and between items of a lane
  double header_height = 36;  // height of group headers; 0: no headers
};

struct TimelineMark {
  bool is_placed = false;       // false for an item without a date or a valid group
  size_t lane = 0;              // index of the lane within its group
  Rect row;                     // the whole width of its lane
  Rect bar;                     // possible extent; for a milestone, the period that contains it
  Rect sure;                    // certain extent inside the bar; empty when no day is certain
  std::optional<Vec2> diamond;  // middle of a milestone, or of an item that ends before it starts
  Rect label;                   // at most as wide as requested; longer texts must be shortened
  LabelSide label_side = LabelSide::hidden;  // inside, right, left or hidden
  bool is_start_known = false;               // when false, the bar is drawn with a fading start
  bool is_end_known = false;                 // when false, the bar is drawn with a fading end
  bool is_reversed = false;                  // the end is before the start
  friend bool operator==(const TimelineMark&, const TimelineMark&) = default;
};

struct TimelineGroup {
  Rect header;
  Rect lanes;
  friend bool operator==(const TimelineGroup&, const TimelineGroup&) = default;
};

struct Timeline {
  std::vector<TimelineMark> marks;    // one per given item, in their order
  std::vector<TimelineGroup> groups;  // from top to bottom
  double height = 0;
  std::optional<double> today_x;  // x of today, when it is in the window
  friend bool operator==(const Timeline&, const Timeline&) = default;
};

// Returns the layout of the items, from y = 0 downwards. Shapes may extend beyond the window of the
// axis, so the drawing must be clipped. Lanes do not change while panning. A label is placed inside
// its bar if it fits, otherwise to its right or left, otherwise shortened on the side with more
// space. With packed lanes, labels stay in the domain; with one item per lane, they stay in the
// window and are hidden when their item is outside it. `today` is in days since 1970-01-01.
Timeline layout_timeline(const TimelineItems& given, const TimeAxis& axis, double today,
                         const TimelineOptions& options = {});

}  // namespace trame
