// The axis of time along the top of a timeline: dates in two lines, the lines they let down into
// the chart, and today. It knows nothing of what happened.
#pragma once

#include <optional>
#include <vector>

#include "chart/core/mark_list.h"
#include "layout/time_axis.h"

namespace trame {

struct TimeHeader {
  const MarkList& marks;
  TimeAxis axis;
  Language language{};
  std::optional<double> today_x;

  double height() const;
  std::vector<TimeTick> ticks() const;
  // From its top left corner.
  std::vector<Mark> draw() const;

 private:
  Rect today_pill() const;
  void draw_today(std::vector<Mark>& out) const;
  void draw_ticks(std::vector<Mark>& out) const;
  void draw_periods(std::vector<Mark>& out) const;
  void draw_period(std::vector<Mark>& out, CivilDate period, DayRange days) const;
  std::string tick_words(const TimeTick& tick) const;
};

}  // namespace trame
