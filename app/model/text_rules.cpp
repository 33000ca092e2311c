#include "model/text_rules.h"

#include <algorithm>
#include <optional>

#include "text/characters.h"
#include "text/utf8.h"

namespace trame {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_slug_letter(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z');
}

std::optional<int> digits_in(std::string_view text, size_t from, size_t count) {
  int value = 0;
  for (size_t i = from; i < from + count; ++i) {
    if (i >= text.size() || !is_digit(text[i])) return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

int days_in(int year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[month - 1];
}

bool is_known_shape(std::string_view text) {
  const size_t size = text.size();
  return (size == 4 || size == 7 || size == 10) && (size < 7 || text[4] == '-') &&
         (size < 10 || text[7] == '-');
}

DateFault read_date(std::string_view text, Date& date) {
  if (!is_known_shape(text)) return DateFault::unreadable;
  const auto year = digits_in(text, 0, 4);
  const auto month = text.size() < 7 ? 0 : digits_in(text, 5, 2);
  const auto day = text.size() < 10 ? 0 : digits_in(text, 8, 2);
  if (!year || !month || !day || *year < 1800 || *year > 2199) return DateFault::unreadable;
  if (text.size() >= 7 && (*month < 1 || *month > 12)) return DateFault::no_such_day;
  if (text.size() == 10 && (*day < 1 || *day > days_in(*year, *month))) {
    return DateFault::no_such_day;
  }
  date = {*year, *month, *day};
  return DateFault::none;
}

Date latest(Date date) {
  return {date.year, date.month == 0 ? 12 : date.month, date.day == 0 ? 31 : date.day};
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

bool is_language_tag(std::string_view text) {
  constexpr size_t max_length = 35;  // longest tag that BCP 47, section 4.4.1, expects in practice
  const size_t primary = std::min(text.find('-'), text.size());
  const bool starts_well =
      primary >= 2 && primary <= 3 && text.size() <= max_length &&
      std::ranges::all_of(text.substr(0, primary), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!starts_well) return false;
  for (size_t at = primary; at < text.size();) {
    const size_t end = std::min(text.find('-', at + 1), text.size());
    const std::string_view part = text.substr(at + 1, end - at - 1);
    const bool is_part =
        part.size() >= 2 && part.size() <= 8 &&
        std::ranges::all_of(part, [](char c) { return is_digit(c) || is_letter(c); });
    if (!is_part) return false;
    at = end;
  }
  return true;
}

bool is_slug(std::string_view text) {
  if (text.empty() || text.back() == '-') return false;
  bool after_letter = false;
  for (char c : text) {
    if (!is_slug_letter(c) && !(c == '-' && after_letter)) return false;
    after_letter = c != '-';
  }
  return true;
}

bool is_web_address(std::string_view text) {
  for (std::string_view start : {"https://", "http://"}) {
    if (!text.starts_with(start)) continue;
    const std::string_view rest = text.substr(start.size());
    return !rest.empty() && std::none_of(rest.begin(), rest.end(), [](char c) {
      return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F;
    });
  }
  return false;
}

bool is_blank(std::string_view utf8) {
  for (size_t at = 0; at < utf8.size();) {
    if (!is_blank(next_code_point(utf8, at))) return false;
  }
  return true;
}

bool has_control_character(std::string_view utf8) {
  for (size_t at = 0; at < utf8.size();) {
    const char32_t c = next_code_point(utf8, at);
    if ((c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0)) return true;
  }
  return false;
}

size_t count_characters(std::string_view utf8) {
  return static_cast<size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

DateReading read_date_span(std::string_view text) {
  DateReading reading;
  const size_t slash = text.find('/');
  reading.fault = read_date(text.substr(0, slash), reading.span.first);
  reading.span.last = reading.span.first;
  if (reading.fault != DateFault::none || slash == std::string_view::npos) return reading;
  reading.fault = read_date(text.substr(slash + 1), reading.span.last);
  if (reading.fault == DateFault::none && latest(reading.span.last) < reading.span.first) {
    reading.fault = DateFault::reversed;
  }
  return reading;
}

}  // namespace trame
