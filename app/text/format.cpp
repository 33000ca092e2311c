#include "text/format.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace trame {
namespace {

constexpr std::string_view narrow_space = "\u202F";
constexpr std::string_view no_break_space = "\u00A0";

constexpr std::array<std::string_view, 12> months_fr = {
    "janvier", "février", "mars",      "avril",   "mai",      "juin",
    "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
constexpr std::array<std::string_view, 12> months_en = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

constexpr std::array<std::string_view, 12> short_months_fr = {"janv.", "févr.", "mars",  "avr.",
                                                              "mai",   "juin",  "juil.", "août",
                                                              "sept.", "oct.",  "nov.",  "déc."};
constexpr std::array<std::string_view, 12> short_months_en = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, 7> weekdays_fr = {"lun.", "mar.", "mer.", "jeu.",
                                                         "ven.", "sam.", "dim."};
constexpr std::array<std::string_view, 7> weekdays_en = {"Mon", "Tue", "Wed", "Thu",
                                                         "Fri", "Sat", "Sun"};

// Rounds half away from zero, as readers expect; printf rounds half to even. Values above 1e15 have
// no decimals in a double.
double rounded(double value, int decimals) {
  double scale = std::pow(10.0, decimals);
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
  bool french = language == Language::fr;
  size_t point = digits.find('.');
  std::string_view whole = digits.substr(0, point);
  std::string text;
  for (size_t i = 0; i < whole.size(); ++i) {
    if (i > 0 && (whole.size() - i) % 3 == 0) text += french ? narrow_space : ",";
    text += whole[i];
  }
  if (point == std::string_view::npos) return text;
  text += french ? ',' : '.';
  text += digits.substr(point + 1);
  return text;
}

std::string signed_text(bool negative, std::string text) {
  return negative ? "\u2212" + std::move(text) : text;
}

// Formats the number of euros with two digits for cents, or without cents when they are zero.
std::string money_digits(double magnitude, Language language) {
  bool whole = std::round(magnitude * 100) == std::round(magnitude) * 100;
  return localized(digits_of(magnitude, whole ? 0 : 2), language);
}

struct MoneyUnit {
  double size;
  std::string_view fr;
  std::string_view en;
};
constexpr std::array<MoneyUnit, 3> money_units = {
    {{1e9, "Md€", "bn"}, {1e6, "M€", "M"}, {1e3, "k€", "k"}}};

// Number of decimals: two below 100, one from there.
int money_decimals(double in_unit) {
  return in_unit < 100 ? 2 : 1;
}

std::string in_money_unit(double in_unit, const MoneyUnit& unit, Language language) {
  std::string number = format_number(in_unit, language, money_decimals(in_unit));
  if (language == Language::en) return "€" + number + std::string(unit.en);
  return number + std::string(no_break_space) + std::string(unit.fr);
}

// "13 septembre 2019", "1er janvier 2020"; only the text when the day is unknown.
std::string with_day(int day, const std::string& text, Language language) {
  if (day < 1 || day > 31) return text;
  bool first = day == 1 && language == Language::fr;
  return std::to_string(day) + (first ? "er" : "") + " " + text;
}

}  // namespace

std::string format_number(double value, Language language, int decimals) {
  if (!std::isfinite(value)) return "–";
  std::string digits = digits_of(std::abs(value), decimals);
  drop_trailing_zeros(digits);
  return signed_text(value < 0 && digits != "0", localized(digits, language));
}

std::string format_money_short(double euros, Language language) {
  double magnitude = std::abs(euros);
  for (const MoneyUnit& unit : money_units) {
    double in_unit = magnitude / unit.size;
    // Compares the rounded value, so that 999 999 € becomes "1 M€", not "1 000 k€".
    if (rounded(in_unit, money_decimals(in_unit)) < 1 || !std::isfinite(in_unit)) continue;
    return signed_text(euros < 0, in_money_unit(in_unit, unit, language));
  }
  return format_money_full(euros, language);
}

std::string format_money_full(double euros, Language language) {
  if (!std::isfinite(euros)) return "–";
  std::string number = money_digits(std::abs(euros), language);
  std::string text =
      language == Language::en ? "€" + number : number + std::string(no_break_space) + "€";
  return signed_text(euros < 0, std::move(text));
}

std::string format_percent(double percent, Language language) {
  std::string space(language == Language::en ? std::string_view() : no_break_space);
  bool tiny = percent > 0 && percent < 0.1;
  if (tiny) return language == Language::en ? "<0.1%" : "<" + space + "0,1" + space + "%";
  bool nearly_all = percent < 100 && std::round(percent) >= 100;  // not rounded to 100 %
  if (nearly_all) percent = std::floor(percent * 10) / 10;
  int decimals = nearly_all || std::abs(percent) < 9.95 ? 1 : 0;
  return format_number(percent, language, decimals) + space + "%";
}

std::string format_date(int year, int month, int day, Language language) {
  std::string text = std::to_string(year);
  if (month < 1 || month > 12) return text;
  auto& months = language == Language::en ? months_en : months_fr;
  text = std::string(months[static_cast<size_t>(month - 1)]) + " " + text;
  return with_day(day, text, language);
}

std::string format_date_short(int year, int month, int day, Language language) {
  std::string text = std::to_string(year);
  if (month < 1 || month > 12) return text;
  return with_day(day, month_short(month, language) + " " + text, language);
}

std::string month_short(int month, Language language) {
  if (month < 1 || month > 12) return {};
  auto& months = language == Language::en ? short_months_en : short_months_fr;
  return std::string(months[static_cast<size_t>(month - 1)]);
}

std::string weekday_short(int weekday, Language language) {
  if (weekday < 0 || weekday > 6) return {};
  auto& days = language == Language::en ? weekdays_en : weekdays_fr;
  return std::string(days[static_cast<size_t>(weekday)]);
}

}  // namespace trame
