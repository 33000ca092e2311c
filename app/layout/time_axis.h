// The axis of time: days to pixels within a window that zooms and pans over a domain, ticks at the
// dates people count by, and intervals drawn no more precisely than their dates are known. It
// writes no dates.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "layout/civil.h"

namespace trame {

// Days since 1970-01-01 and pixels. The window is the part of the domain that is seen: it lies in
// the domain and spans `width` pixels from `x`. Made by time_axis, so that this always holds.
struct TimeAxis {
  DayRange domain;
  DayRange window;
  double x = 0;
  double width = 0;
  friend bool operator==(const TimeAxis&, const TimeAxis&) = default;
};

// All of a domain. Bounds that are not finite count as 0, those further than 10⁸ days as that; a
// domain is at least a day long.
TimeAxis time_axis(DayRange domain, double x, double width);

// Around the day under `x_kept`, `factor` times as large; never out of the domain, nor closer than
// a week (or the domain, if shorter).
TimeAxis zoom_axis(const TimeAxis& axis, double factor, double x_kept);

// With its content moved by `dx` pixels, as far as the domain goes.
TimeAxis pan_axis(const TimeAxis& axis, double dx);

double x_of(const TimeAxis& axis, double day);
double day_at(const TimeAxis& axis, double x);

enum class TimeUnit : uint8_t { day, week, month, quarter, year, five_years, decade };
inline constexpr size_t time_unit_count = 7;

// Widths of the widest label of each unit, by TimeUnit, and the room between two labels. Pixels.
struct TickLabels {
  std::array<double, time_unit_count> widths{};
  double gap = 12;
};

struct TimeTick {
  double x = 0;
  CivilDate date;
  TimeUnit unit{};
  bool is_major = false;  // the first of a month, of a year or of a decade, whichever comes next
  friend bool operator==(const TimeTick&, const TimeTick&) = default;
};

// The finest unit whose labels fit between its ticks, decade when none does.
TimeUnit tick_unit(const TimeAxis& axis, const TickLabels& labels);

// Ticks of that unit within the window, from the left; every 2, 5, 10, 20 … decades when labels of
// decades do not fit. Weeks start on Mondays.
std::vector<TimeTick> time_ticks(const TimeAxis& axis, const TickLabels& labels);

// What is known of when something happens; nothing for a date that no source gives.
struct TimeInterval {
  std::optional<CivilDate> start, end;  // both included
};

// What may be drawn of an interval: `possible` from the earliest start to the latest end, `sure`
// the days on which it was certainly under way. They are equal when both dates are known to the
// day; `sure` is empty when nothing is. With one date unknown, both tell of the other date alone.
struct TimeExtent {
  DayRange possible;
  DayRange sure;
  bool is_start_known = false;
  bool is_end_known = false;
  bool is_reversed = false;  // it ends before it starts; then `possible` is its start
  friend bool operator==(const TimeExtent&, const TimeExtent&) = default;
};

// Nothing when both dates are unknown.
std::optional<TimeExtent> time_extent(const TimeInterval& interval);

}  // namespace trame
