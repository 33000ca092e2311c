// The time axis at the top of a timeline: two lines of dates, tick lines through the chart, and
// today. It does not depend on the items.
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
  // Draws the axis, relative to its top left corner.
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
