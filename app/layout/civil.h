// Converts dates of the Gregorian calendar to days since 1970-01-01 and back, so that time can be
// drawn as a length. A date may be known to the month or the year only: it then stands for the
// whole period. It does not read a clock and does not format dates.
#pragma once

#include <compare>
#include <cstdint>

namespace trame {

// A date known to the day, to the month (day = 0) or to the year (month = day = 0).
struct CivilDate {
  int year = 1970;
  int month = 0;
  int day = 0;
  friend bool operator==(const CivilDate&, const CivilDate&) = default;
  friend auto operator<=>(const CivilDate&, const CivilDate&) = default;
};

// Half-open interval [first, end) in days since 1970-01-01: day `end` is not included.
struct DayRange {
  double first = 0;
  double end = 0;
  friend bool operator==(const DayRange&, const DayRange&) = default;
};

// Returns the number of days since 1970-01-01, negative before it. Month 1–12, day 1–31, year
// within ±1 000 000. After Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013.
int64_t days_from_civil(int year, int month, int day);
// Returns the date of a number of days since 1970-01-01: the inverse of days_from_civil.
CivilDate civil_from_days(int64_t days);

// Returns the period a date stands for: one day, one month or one year. Values out of range are
// clamped (year to ±200 000, month to 0–12, day to the length of its month), so every date has one.
DayRange days_of(CivilDate date);

}  // namespace trame
