// Days are counted as in the Gregorian calendar, and every date stands for a period.
#include "layout/civil.h"

#include <doctest/doctest.h>

#include <chrono>
#include <climits>

using namespace trame;

TEST_CASE("days are counted from 1970-01-01") {
  CHECK(days_from_civil(1970, 1, 1) == 0);
  CHECK(days_from_civil(1969, 12, 31) == -1);
  CHECK(days_from_civil(2000, 2, 29) == 11016);
  CHECK(days_from_civil(2024, 7, 14) == 19918);
  CHECK(civil_from_days(19918) == CivilDate{2024, 7, 14});
}

TEST_CASE("every day of eight centuries converts as in std::chrono, in both directions") {
  using namespace std::chrono;
  for (int64_t day = -146'097; day <= 146'097; ++day) {
    year_month_day date{sys_days{days{day}}};
    CivilDate found = civil_from_days(day);
    bool same = found.year == int(date.year()) && found.month == int(unsigned(date.month())) &&
                found.day == int(unsigned(date.day()));
    REQUIRE(same);
    REQUIRE(days_from_civil(found.year, found.month, found.day) == day);
  }
}

TEST_CASE("a date stands for a day, a month or a year") {
  CHECK(days_of({1970, 1, 2}) == DayRange{1, 2});
  CHECK(days_of({1970, 2, 0}) == DayRange{31, 59});
  CHECK(days_of({1970, 12, 0}) == DayRange{334, 365});
  CHECK(days_of({1970, 0, 0}) == DayRange{0, 365});
  CHECK(days_of({1972, 0, 0}) == DayRange{730, 1096});
}

TEST_CASE("a date that does not exist is clamped to one that does") {
  CHECK(days_of({1970, 2, 31}) == days_of({1970, 2, 28}));
  CHECK(days_of({1970, 99, 1}) == days_of({1970, 12, 1}));
  CHECK(days_of({1970, 1, -4}) == days_of({1970, 1, 0}));
  CHECK(days_of({1970, -4, 7}) == days_of({1970, 0, 0}));
  CHECK(days_of({INT_MAX, INT_MAX, INT_MAX}) == days_of({200'000, 12, 31}));
  CHECK(days_of({INT_MIN, INT_MIN, INT_MIN}) == days_of({-200'000, 0, 0}));
}
