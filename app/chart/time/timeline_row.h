// One row of a timeline: the bar or diamond of a dated thing, as sure as its dates, and its words
// where they cover nothing. Its place along time comes from the layout.
#pragma once

#include <optional>

#include "chart/core/mark_list.h"
#include "chart/time/timeline_facts.h"
#include "layout/timeline.h"

namespace trame {

// What all rows share. `width` is the frame's, from x = 0.
struct TimelineStyle {
  double width = 0;
  bool wide = true;  // words stand beside their bars, else the title above
  std::optional<double> today_x;

  static constexpr double open_width = 36;
  static constexpr double milestone_size = 18;
  static constexpr double gap = 8;
  static constexpr TextStyle title_style = TextStyle::body;
  static constexpr TextStyle date_style = TextStyle::small;
  TextStyle beside_style() const { return wide ? title_style : date_style; }
};

// Of what stands beside the bar: title and date, or the date alone.
double timeline_words_width(const MarkList& marks, const DatedItem& item, bool wide);

// A dated thing, where it is placed, and the target that its marks belong to.
struct TimelineRow {
  const DatedItem& item;
  TimelineMark mark;
  int target = -1;
};
void draw_timeline_row(MarkList& marks, const TimelineRow& row, const TimelineStyle& style);

}  // namespace trame
