// Dates of the Gregorian calendar as days since 1970-01-01, so that time can be drawn as a length.
// A date may be known to the year or the month only: it is the period in which something lies.
#pragma once

#include <compare>
#include <cstdint>

namespace trame {

// Known to the day, the month (day = 0) or the year (month = day = 0).
struct CivilDate {
  int year = 1970;
  int month = 0;
  int day = 0;
  friend bool operator==(const CivilDate&, const CivilDate&) = default;
  friend auto operator<=>(const CivilDate&, const CivilDate&) = default;
};

// From the start of day `first` up to the start of day `end`.
struct DayRange {
  double first = 0;
  double end = 0;
  friend bool operator==(const DayRange&, const DayRange&) = default;
};

// The day's number; 0 is 1970-01-01. Month 1–12, day 1–31, year within ± a million.
// Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013.
int64_t days_from_civil(int year, int month, int day);
CivilDate civil_from_days(int64_t days);

// All days the date may mean: a day, a month or a year. Years are limited to ± 200 000, months to
// 0–12 and days to those of their month, so any date means something.
DayRange days_of(CivilDate date);

}  // namespace trame
