#include "layout/time_axis.h"

#include <algorithm>
#include <cmath>

#include "layout/clean.h"

namespace trame {
namespace {

constexpr double furthest_day = 1e8;
constexpr double closest_window = 7;  // days, shortest window
constexpr double closest_ticks = 4;   // CSS px, least distance between ticks

double clean_day(double day) {
  return std::isfinite(day) ? std::clamp(day, -furthest_day, furthest_day) : 0;
}

double length(DayRange range) {
  return range.end - range.first;
}

// Sets a window of `days` days that starts at `first`, or as near to it as the domain allows.
TimeAxis with_window(TimeAxis axis, double first, double days) {
  days = std::clamp(days, std::min(closest_window, length(axis.domain)), length(axis.domain));
  first = std::clamp(first, axis.domain.first, axis.domain.end - days);
  axis.window = {first, first + days};
  return axis;
}

// The distance between ticks: every `count`-th day (weeks start on Mondays) or `count`-th month
// (from January of the year 0).
struct TickStep {
  TimeUnit unit;
  bool in_months;
  int count;
  double shortest_days;
};

constexpr TickStep steps[time_unit_count] = {
    {TimeUnit::day, false, 1, 1},        {TimeUnit::week, false, 7, 7},
    {TimeUnit::month, true, 1, 28},      {TimeUnit::quarter, true, 3, 90},
    {TimeUnit::year, true, 12, 365},     {TimeUnit::five_years, true, 60, 1826},
    {TimeUnit::decade, true, 120, 3652},
};

bool fits(const TickStep& step, const TimeAxis& axis, const TickLabels& labels) {
  double label = clean_length(labels.widths[size_t(step.unit)]) + clean_length(labels.gap);
  double pixels = step.shortest_days * axis.width / length(axis.window);
  return pixels >= std::max(label, closest_ticks);
}

TickStep tick_step(const TimeAxis& axis, const TickLabels& labels) {
  for (const TickStep& step : steps) {
    if (fits(step, axis, labels)) return step;
  }
  TickStep decades = steps[time_unit_count - 1];
  constexpr int multiples[] = {2, 5, 10};
  for (int power = 1; power <= 10'000; power *= 10) {
    for (int multiple : multiples) {
      TickStep step = decades;
      step.count *= power * multiple;
      step.shortest_days *= power * multiple;
      if (fits(step, axis, labels)) return step;
    }
  }
  return {TimeUnit::decade, true, 0, 0};
}

constexpr int64_t first_monday = 4;  // 1970-01-05

int64_t tick_day(const TickStep& step, int64_t index) {
  if (!step.in_months) return (step.count == 7 ? first_monday : 0) + index * step.count;
  int64_t months = index * step.count, year = months >= 0 ? months / 12 : -((11 - months) / 12);
  return days_from_civil(int(year), int(months - year * 12) + 1, 1);
}

// Returns the index of a tick at or shortly before the day; time_ticks skips those outside.
int64_t tick_index(const TickStep& step, double day) {
  auto whole = int64_t(std::floor(day));
  if (!step.in_months) return (whole - first_monday) / step.count - 1;
  CivilDate date = civil_from_days(whole);
  return (int64_t{date.year} * 12 + date.month - 1) / step.count - 1;
}

bool is_major(TimeUnit unit, CivilDate date) {
  switch (unit) {
    case TimeUnit::day:
      return date.day == 1;
    case TimeUnit::week:
      return date.day <= 7;
    case TimeUnit::month:
    case TimeUnit::quarter:
      return date.month == 1;
    case TimeUnit::year:
    case TimeUnit::five_years:
      return date.year % 10 == 0;
    case TimeUnit::decade:
      return date.year % 100 == 0;
  }
  return false;
}

}  // namespace

TimeAxis time_axis(DayRange domain, double x, double width) {
  TimeAxis axis;
  axis.domain.first = clean_day(domain.first);
  axis.domain.end = std::max(clean_day(domain.end), axis.domain.first + 1);
  axis.window = axis.domain;
  axis.x = clean_position(x);
  axis.width = clean_length(width);
  return axis;
}

TimeAxis zoom_axis(const TimeAxis& axis, double factor, double x_kept) {
  if (!(factor > 0)) return axis;
  double kept = day_at(axis, x_kept);
  double days = std::clamp(length(axis.window) / factor, 0.0, length(axis.domain));
  days = std::max(days, std::min(closest_window, length(axis.domain)));
  double share = (kept - axis.window.first) / length(axis.window);
  return with_window(axis, kept - share * days, days);
}

TimeAxis pan_axis(const TimeAxis& axis, double dx) {
  if (!(axis.width > 0)) return axis;
  double days = length(axis.window);
  return with_window(axis, axis.window.first - clean_position(dx) * days / axis.width, days);
}

double x_of(const TimeAxis& axis, double day) {
  double share = (clean_day(day) - axis.window.first) / length(axis.window);
  return clean_position(axis.x + share * axis.width);
}

double day_at(const TimeAxis& axis, double x) {
  if (!(axis.width > 0)) return axis.window.first;
  double share = std::clamp((clean_position(x) - axis.x) / axis.width, 0.0, 1.0);
  return axis.window.first + share * length(axis.window);
}

TimeUnit tick_unit(const TimeAxis& axis, const TickLabels& labels) {
  return tick_step(axis, labels).unit;
}

std::vector<TimeTick> time_ticks(const TimeAxis& axis, const TickLabels& labels) {
  std::vector<TimeTick> ticks;
  TickStep step = tick_step(axis, labels);
  if (step.count == 0) return ticks;
  for (int64_t index = tick_index(step, axis.window.first);; ++index) {
    int64_t day = tick_day(step, index);
    if (double(day) > axis.window.end) return ticks;
    if (double(day) < axis.window.first) continue;
    CivilDate date = civil_from_days(day);
    ticks.push_back({x_of(axis, double(day)), date, step.unit, is_major(step.unit, date)});
  }
}

std::optional<TimeExtent> time_extent(const TimeInterval& interval) {
  if (!interval.start && !interval.end) return std::nullopt;
  TimeExtent extent;
  extent.is_start_known = interval.start.has_value();
  extent.is_end_known = interval.end.has_value();
  DayRange start = days_of(interval.start ? *interval.start : *interval.end);
  DayRange end = days_of(interval.end ? *interval.end : *interval.start);
  extent.is_reversed = end.end <= start.first;
  if (extent.is_reversed) end = start;
  extent.possible = {start.first, end.end};
  // The interval has certainly started on the last possible start day, and certainly not ended
  // before the first possible end day; both days are included.
  extent.sure = {start.end - 1, end.first + 1};
  if (extent.sure.end <= extent.sure.first) {
    double middle = (extent.possible.first + extent.possible.end) / 2;
    extent.sure = {middle, middle};
  }
  return extent;
}

}  // namespace trame
