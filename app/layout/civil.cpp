#include "layout/civil.h"

#include <algorithm>

namespace trame {
namespace {

constexpr int furthest_year = 200'000;
constexpr int64_t days_in_era = 146'097;   // 400 years
constexpr int64_t epoch_offset = 719'468;  // days from 0000-03-01 to 1970-01-01

int64_t floor_divide(int64_t a, int64_t b) {
  return a / b - (a % b < 0);
}

int64_t first_of_next_month(int year, int month) {
  return month == 12 ? days_from_civil(year + 1, 1, 1) : days_from_civil(year, month + 1, 1);
}

DayRange range(int64_t first, int64_t end) {
  return {static_cast<double>(first), static_cast<double>(end)};
}

}  // namespace

int64_t days_from_civil(int year, int month, int day) {
  // Years are counted from March, so that the leap day is the last day of its year.
  int64_t y = int64_t{year} - (month <= 2);
  int64_t era = floor_divide(y, 400), year_of_era = y - era * 400;
  int64_t day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * days_in_era + day_of_era - epoch_offset;
}

CivilDate civil_from_days(int64_t days) {
  days += epoch_offset;
  int64_t era = floor_divide(days, days_in_era), day_of_era = days - era * days_in_era;
  int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int64_t from_march = (5 * day_of_year + 2) / 153;
  int64_t month = from_march < 10 ? from_march + 3 : from_march - 9;
  int64_t day = day_of_year - (153 * from_march + 2) / 5 + 1;
  return {static_cast<int>(year_of_era + era * 400 + (month <= 2)), static_cast<int>(month),
          static_cast<int>(day)};
}

DayRange days_of(CivilDate date) {
  int year = std::clamp(date.year, -furthest_year, furthest_year);
  int month = std::clamp(date.month, 0, 12);
  if (month == 0) return range(days_from_civil(year, 1, 1), days_from_civil(year + 1, 1, 1));
  int64_t first = days_from_civil(year, month, 1), end = first_of_next_month(year, month);
  if (date.day <= 0) return range(first, end);
  int64_t day = std::min(first + date.day - 1, end - 1);
  return range(day, day + 1);
}

}  // namespace trame
