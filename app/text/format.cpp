#include "text/format.h"

#include <array>
#include <cmath>
#include <cstdio>

#include "text/messages.h"

namespace trame {
namespace {

const std::string no_break_space = "\u00A0";

// Rounds half away from zero, as readers expect; printf rounds half to even. Values above 1e15 have
// no decimals in a double.
double rounded(double value, int decimals) {
  double scale = 1;  // multiplied, not std::pow: the browser's need not be exact
  for (int i = 0; i < decimals; ++i) scale *= 10;
  return value * scale < 1e15 ? std::round(value * scale) / scale : value;
}

std::string digits_of(double magnitude, int decimals) {
  magnitude = rounded(magnitude, decimals);
  int length = std::snprintf(nullptr, 0, "%.*f", decimals, magnitude);
  std::string digits(static_cast<size_t>(length) + 1, '\0');
  std::snprintf(digits.data(), digits.size(), "%.*f", decimals, magnitude);
  digits.pop_back();
  return digits;
}

void drop_trailing_zeros(std::string& digits) {
  if (digits.find('.') == std::string::npos) return;
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.pop_back();
}

// "1234567.5" → "1 234 567,5".
std::string localized(std::string_view digits, Language language) {
  const LanguageRow& row = row_of(language);
  size_t point = digits.find('.');
  std::string_view whole = digits.substr(0, point);
  std::string text;
  for (size_t i = 0; i < whole.size(); ++i) {
    if (i > 0 && (whole.size() - i) % 3 == 0) text += row.group;
    text += whole[i];
  }
  if (point == std::string_view::npos) return text;
  text += row.decimal;
  text += digits.substr(point + 1);
  return text;
}

std::string signed_text(bool negative, std::string text) {
  return negative ? "\u2212" + std::move(text) : text;
}

// Returns the amount without its sign, with all decimals of its currency: -1250 → "12.50".
std::string money_digits(int64_t minor, Currency currency) {
  std::string digits = std::to_string(minor);
  if (minor < 0) digits.erase(0, 1);
  auto decimals = static_cast<size_t>(decimals_of(currency));
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  if (decimals > 0) digits.insert(digits.size() - decimals, 1, '.');
  return digits;
}

// Sizes of the units LanguageRow::money_units.
constexpr std::array<double, 3> money_sizes = {1e9, 1e6, 1e3};

// Number of decimals: two below 100, one from 100 on.
int money_decimals(double in_unit) {
  return in_unit < 100 ? 2 : 1;
}

// Returns the sign of a currency, or its code with a space between it and the number or unit.
std::string spaced_sign(Currency currency, std::string_view unit, const LanguageRow& row) {
  std::string sign(sign_of(currency));
  if (!sign.empty()) return sign;
  sign = currency.code();
  if (row.money.starts_with("{2}")) return sign + no_break_space;
  return unit.empty() ? sign : no_break_space + sign;
}

std::string money(const std::string& number, std::string_view unit, Currency currency,
                  const LanguageRow& row) {
  return fill(row.money, {number, std::string(unit), spaced_sign(currency, unit, row)});
}

bool is_month(int month) {
  return month >= 1 && month <= 12;
}

std::string dated(int day, const std::string& month, int year, const LanguageRow& row) {
  if (day < 1 || day > 31) return fill(row.month_of_year, {month, std::to_string(year)});
  return fill(row.date, {day_number(day, row.language), month, std::to_string(year)});
}

}  // namespace

std::string format_number(double value, Language language, int decimals) {
  if (!std::isfinite(value)) return "–";
  std::string digits = digits_of(std::abs(value), decimals);
  drop_trailing_zeros(digits);
  return signed_text(value < 0 && digits != "0", localized(digits, language));
}

std::string format_money_short(double units, Currency currency, Language language) {
  double magnitude = std::abs(units);
  for (size_t i = 0; i < money_sizes.size(); ++i) {
    double in_unit = magnitude / money_sizes[i];
    int decimals = money_decimals(in_unit);
    // Compares the rounded value, so that 999 999 € becomes "1 M€", not "1 000 k€".
    if (rounded(in_unit, decimals) < 1 || !std::isfinite(in_unit)) continue;
    std::string number = format_number(in_unit, language, decimals);
    const LanguageRow& row = row_of(language);
    return signed_text(units < 0, money(number, row.money_units[i], currency, row));
  }
  if (!std::isfinite(units)) return "–";
  return format_money_full(std::llround(units * minor_per_unit(currency)), currency, language);
}

std::string format_money_full(int64_t minor, Currency currency, Language language) {
  std::string digits = money_digits(minor, currency);
  if (minor % minor_per_unit(currency) == 0) drop_trailing_zeros(digits);
  std::string number = localized(digits, language);
  return signed_text(minor < 0, money(number, "", currency, row_of(language)));
}

std::string plain_money(int64_t minor, Currency currency) {
  std::string digits = money_digits(minor, currency);
  drop_trailing_zeros(digits);
  return minor < 0 ? "-" + digits : digits;
}

std::string format_percent(double percent, Language language) {
  const LanguageRow& row = row_of(language);
  bool tiny = percent > 0 && percent < 0.1;
  if (tiny) return fill(row.less_than, {fill(row.percent, {format_number(0.1, language)})});
  bool nearly_all = percent < 100 && std::round(percent) >= 100;  // then not rounded to 100 %
  if (nearly_all) percent = std::floor(percent * 10) / 10;
  int decimals = nearly_all || std::abs(percent) < 9.95 ? 1 : 0;
  return fill(row.percent, {format_number(percent, language, decimals)});
}

std::string format_date(int year, int month, int day, Language language) {
  if (!is_month(month)) return std::to_string(year);
  return dated(day, month_name(month, language), year, row_of(language));
}

std::string format_date_short(int year, int month, int day, Language language) {
  if (!is_month(month)) return std::to_string(year);
  return dated(day, month_short(month, language), year, row_of(language));
}

std::string format_day_short(int month, int day, Language language) {
  return fill(row_of(language).day_of_month, {std::to_string(day), month_short(month, language)});
}

std::string day_number(int day, Language language) {
  return day == 1 ? std::string(row_of(language).first_day) : std::to_string(day);
}

std::string month_name(int month, Language language) {
  if (!is_month(month)) return {};
  return std::string(row_of(language).months[static_cast<size_t>(month - 1)]);
}

std::string month_short(int month, Language language) {
  if (!is_month(month)) return {};
  return std::string(row_of(language).short_months[static_cast<size_t>(month - 1)]);
}

std::string weekday_short(int weekday, Language language) {
  if (weekday < 0 || weekday > 6) return {};
  return std::string(row_of(language).weekdays[static_cast<size_t>(weekday)]);
}

}  // namespace trame
