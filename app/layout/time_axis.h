// The time axis of a chart: converts days to px within a window that zooms and pans over a domain,
// computes ticks at the starts of weeks, months or years, and the possible and sure extent of
// intervals whose dates are not exact. It does not format dates.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "layout/civil.h"

namespace trame {

// `domain` and `window` are in days since 1970-01-01, `x` and `width` in CSS px. The window is the
// visible part of the domain and covers `width` px from `x`. Use time_axis() to create one: it
// guarantees that the window lies in the domain.
struct TimeAxis {
  DayRange domain;
  DayRange window;
  double x = 0;
  double width = 0;
  friend bool operator==(const TimeAxis&, const TimeAxis&) = default;
};

// Returns an axis whose window is the whole domain. Bounds that are not finite count as 0; others
// are clamped to ±10⁸ days. A domain is at least one day long.
TimeAxis time_axis(DayRange domain, double x, double width);

// Returns the axis magnified by `factor`, with the day at `x_kept` kept in position. The window
// stays in the domain and is at least a week long (or as long as a shorter domain).
TimeAxis zoom_axis(const TimeAxis& axis, double factor, double x_kept);

// Returns the axis with its content moved by `dx` px, limited by the ends of the domain.
TimeAxis pan_axis(const TimeAxis& axis, double dx);

// Returns the x of a day, which may be outside the window.
double x_of(const TimeAxis& axis, double day);

// Returns the day at an x, clamped to the window.
double day_at(const TimeAxis& axis, double x);

enum class TimeUnit : uint8_t { day, week, month, quarter, year, five_years, decade };
inline constexpr size_t time_unit_count = 7;

// Sizes of tick labels, in CSS px.
struct TickLabels {
  std::array<double, time_unit_count> widths{};  // by TimeUnit, width of the widest label
  double gap = 12;                               // smallest distance between two labels
};

struct TimeTick {
  double x = 0;
  CivilDate date;
  TimeUnit unit{};
  bool is_major = false;  // first tick of a month, year, decade or century, depending on the unit
  friend bool operator==(const TimeTick&, const TimeTick&) = default;
};

// Returns the smallest unit whose labels fit between its ticks; decade when none fits.
TimeUnit tick_unit(const TimeAxis& axis, const TickLabels& labels);

// Returns the ticks of that unit in the window, from left to right; every 2, 5, 10, 20 … decades
// when the labels of single decades do not fit. Weeks start on Mondays.
std::vector<TimeTick> time_ticks(const TimeAxis& axis, const TickLabels& labels);

// An interval given by its first and last date; a date that no source gives is absent.
struct TimeInterval {
  std::optional<CivilDate> start, end;  // both included
};

// The days of an interval. They are equal when both dates are known to the day. When one date is
// absent, both ranges describe the other date only.
struct TimeExtent {
  DayRange possible;  // from the earliest possible start to the latest possible end
  DayRange sure;      // days that certainly belong to the interval; may be empty
  bool is_start_known = false;
  bool is_end_known = false;
  bool is_reversed = false;  // the end is before the start; then `possible` is the start date
  friend bool operator==(const TimeExtent&, const TimeExtent&) = default;
};

// Returns the extent of an interval; nothing when both dates are absent.
std::optional<TimeExtent> time_extent(const TimeInterval& interval);

}  // namespace trame
