// One row of a timeline: the bar or diamond of a dated item, which shows how certain its dates are,
// and its text without overlap. The position along time comes from the layout.
#pragma once

#include <optional>

#include "chart/core/mark_list.h"
#include "chart/time/timeline_facts.h"
#include "layout/timeline.h"

namespace trame {

// Properties of all rows. `width`: width of the frame, whose left edge is x = 0.
struct TimelineStyle {
  double width = 0;
  bool wide = true;  // true: text is beside the bars; false: above them
  std::optional<double> today_x;

  static constexpr double open_width = 36;
  static constexpr double milestone_size = 18;
  static constexpr double gap = 8;
  static constexpr TextStyle title_style = TextStyle::body;
  static constexpr TextStyle date_style = TextStyle::small;
  TextStyle beside_style() const { return wide ? title_style : date_style; }
};

// Returns the width of the text beside the bar: title and date, or the date only.
double timeline_words_width(const MarkList& marks, const DatedItem& item, bool wide);

// A dated item, its position, and the index of its target.
struct TimelineRow {
  const DatedItem& item;
  TimelineMark mark;
  int target = -1;
};
void draw_timeline_row(MarkList& marks, const TimelineRow& row, const TimelineStyle& style);

}  // namespace trame
