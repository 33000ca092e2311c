// Numbers, money, percentages and dates follow the conventions of each language, including spaces.
#include "text/format.h"

#include <doctest/doctest.h>

#include <limits>

using namespace trame;

namespace {
constexpr auto fr = Language::fr;
constexpr auto en = Language::en;
constexpr Currency euro;
}  // namespace

TEST_CASE("thousands are grouped and trailing zeros dropped") {
  CHECK(format_number(1234567.5, fr) == "1\u202F234\u202F567,5");
  CHECK(format_number(1234567.5, en) == "1,234,567.5");
  CHECK(format_number(5600, fr) == "5\u202F600");
  CHECK(format_number(999, en) == "999");
  CHECK(format_number(2.50, fr) == "2,5");
  CHECK(format_number(100, fr) == "100");
  CHECK(format_number(2.567, fr, 1) == "2,6");
  CHECK(format_number(1999.9, en, 0) == "2,000");
}

TEST_CASE("zero has no sign, and negative numbers have a minus sign (U+2212)") {
  CHECK(format_number(-0.001, fr) == "0");
  CHECK(format_number(-1234.5, en) == "\u22121,234.5");
  CHECK(format_money_full(-1200, euro, fr) == "\u221212\u00A0€");
}

TEST_CASE("not-a-number is a dash") {
  CHECK(format_number(std::numeric_limits<double>::quiet_NaN(), fr) == "–");
  CHECK(format_money_short(std::numeric_limits<double>::infinity(), euro, en) == "–");
  CHECK(format_number(1e300, en).size() > 300);
}

TEST_CASE("short money has one or two decimals in the largest unit") {
  CHECK(format_money_short(22.7e6, euro, fr) == "22,7\u00A0M€");
  CHECK(format_money_short(1.3e9, euro, fr) == "1,3\u00A0Md€");
  CHECK(format_money_short(358000, euro, fr) == "358\u00A0k€");
  CHECK(format_money_short(22.7e6, euro, en) == "€22.7M");
  CHECK(format_money_short(1.3e9, euro, en) == "€1.3bn");
  CHECK(format_money_short(358000, euro, en) == "€358k");
  CHECK(format_money_short(12.75e6, euro, fr) == "12,75\u00A0M€");
  CHECK(format_money_short(1.5e12, euro, fr) == "1\u202F500\u00A0Md€");
  CHECK(format_money_short(0, euro, fr) == "0\u00A0€");
}

TEST_CASE("short money below a thousand euros is exact") {
  CHECK(format_money_short(950, euro, fr) == "950\u00A0€");
  CHECK(format_money_short(12.5, euro, en) == "€12.50");
}

TEST_CASE("short money never shows 1 000 of a smaller unit") {
  CHECK(format_money_short(999999, euro, fr) == "1\u00A0M€");
  CHECK(format_money_short(999999999, euro, en) == "€1bn");
}

TEST_CASE("full money shows every digit") {
  CHECK(format_money_full(2'270'000'000, euro, fr) == "22\u202F700\u202F000\u00A0€");
  CHECK(format_money_full(2'270'000'000, euro, en) == "€22,700,000");
  CHECK(format_money_full(123'450, euro, fr) == "1\u202F234,50\u00A0€");
  CHECK(format_money_full(5, euro, en) == "€0.05");
  CHECK(format_money_full(0, euro, en) == "€0");
}

TEST_CASE("full money and plain money are exact above 2^53 smallest units") {
  constexpr int64_t sum = 9'099'999'999'999'909, next = (int64_t{1} << 53) + 1;
  constexpr int64_t largest = std::numeric_limits<int64_t>::max();
  CHECK(format_money_full(sum, euro, fr) == "90\u202F999\u202F999\u202F999\u202F999,09\u00A0€");
  CHECK(format_money_full(-sum, euro, en) == "\u2212€90,999,999,999,999.09");
  CHECK(format_money_full(next, *currency_of("JPY"), en) == "JPY\u00A09,007,199,254,740,993");
  CHECK(plain_money(sum, euro) == "90999999999999.09");
  CHECK(plain_money(next, *currency_of("KWD")) == "9007199254740.993");
  CHECK(plain_money(largest, euro) == "92233720368547758.07");
  CHECK(plain_money(-largest - 1, euro) == "-92233720368547758.08");
}

TEST_CASE("plain money has no more decimals than it needs") {
  CHECK(plain_money(1250, euro) == "12.5");
  CHECK(plain_money(1200, euro) == "12");
  CHECK(plain_money(-5, euro) == "-0.05");
  CHECK(plain_money(0, euro) == "0");
  CHECK(plain_money(1200, *currency_of("JPY")) == "1200");
}

TEST_CASE("percentages have a decimal below 10 and near 100") {
  CHECK(format_percent(11.35, fr) == "11\u00A0%");
  CHECK(format_percent(11.35, en) == "11%");
  CHECK(format_percent(3.06, fr) == "3,1\u00A0%");
  CHECK(format_percent(6.25, en) == "6.3%");
  CHECK(format_percent(12.5, en) == "13%");
  CHECK(format_percent(9.97, en) == "10%");
  CHECK(format_percent(0.02, fr) == "<\u00A00,1\u00A0%");
  CHECK(format_percent(0.02, en) == "<0.1%");
  CHECK(format_percent(0, en) == "0%");
  CHECK(format_percent(100, fr) == "100\u00A0%");
}

TEST_CASE("a percentage below 100 is never shown as 100") {
  CHECK(format_percent(99.97, fr) == "99,9\u00A0%");
  CHECK(format_percent(99.5, en) == "99.5%");
}

TEST_CASE("dates have the precision that is known") {
  CHECK(format_date(2019, 0, 0, fr) == "2019");
  CHECK(format_date(2019, 9, 0, fr) == "septembre 2019");
  CHECK(format_date(2019, 9, 13, fr) == "13 septembre 2019");
  CHECK(format_date(2020, 8, 1, fr) == "1er août 2020");
  CHECK(format_date(2019, 9, 0, en) == "September 2019");
  CHECK(format_date(2019, 9, 13, en) == "13 September 2019");
  CHECK(format_date(2019, 13, 40, en) == "2019");
}

TEST_CASE("short dates have a short month and the year") {
  CHECK(format_date_short(2019, 9, 13, fr) == "13 sept. 2019");
  CHECK(format_date_short(2020, 1, 1, fr) == "1er janv. 2020");
  CHECK(format_date_short(2020, 5, 0, en) == "May 2020");
  CHECK(format_date_short(2020, 0, 0, en) == "2020");
  CHECK(month_short(12, fr) == "déc.");
  CHECK(month_short(13, fr).empty());
  CHECK(weekday_short(0, fr) == "lun.");
  CHECK(weekday_short(6, en) == "Sun");
  CHECK(weekday_short(7, en).empty());
}

TEST_CASE("money of other currencies has their sign or code, and their number of decimals") {
  Currency pound = *currency_of("GBP"), dollar = *currency_of("USD"), yen = *currency_of("JPY");
  CHECK(format_money_short(5e6, pound, fr) == "5\u00A0M£");
  CHECK(format_money_short(5e6, pound, en) == "£5M");
  CHECK(format_money_short(5e6, dollar, fr) == "5\u00A0M\u00A0USD");
  CHECK(format_money_short(5e6, dollar, en) == "USD\u00A05M");
  CHECK(format_money_full(1250, dollar, fr) == "12,50\u00A0USD");
  CHECK(format_money_full(120'000, dollar, en) == "USD\u00A01,200");
  CHECK(format_money_full(1250, yen, fr) == "1\u202F250\u00A0JPY");
  CHECK(format_money_full(1500, *currency_of("KWD"), en) == "KWD\u00A01.500");
}
