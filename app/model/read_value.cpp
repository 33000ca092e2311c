#include "model/read_value.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "model/read_field.h"
#include "model/text_rules.h"
#include "text/characters.h"

namespace trame {
namespace {

constexpr double max_quantity = 1e12;
constexpr size_t shown_bytes = 60;
constexpr size_t max_short_words_length = 200;

bool fail(const JsonValue& value, Reading& reading, Msg message,
          std::initializer_list<std::string> args) {
  reading.findings.error(value.node(), message, args);
  return false;
}
bool fail_kind(const JsonValue& value, Reading& reading, Msg message) {
  return fail(value, reading, message, {value.excerpt()});
}

// Sets `text` when the value is a text of at most `max_length` characters without control
// characters.
bool read_string(const JsonValue& value, Reading& reading, size_t max_length,
                 std::string_view& text) {
  if (!value.is(JsonKind::text)) return fail_kind(value, reading, Msg::problem_expected_text);
  text = value.text();
  const size_t length = count_characters(text);
  if (length > max_length) {
    return fail(value, reading, Msg::problem_text_too_long,
                {std::to_string(length), std::to_string(max_length)});
  }
  if (has_control_character(text)) return fail(value, reading, Msg::problem_control_character, {});
  return true;
}

bool read_bounded_string(const JsonValue& value, Reading& reading, size_t max_length,
                         std::string& text) {
  std::string_view view;
  if (!read_string(value, reading, max_length, view)) return false;
  text = view;
  return true;
}

// Adds a warning if the fonts lack some letters of the text.
void check_letters(const JsonValue& value, Reading& reading, std::string_view text) {
  if (!reading.warns_of_missing_letters) return;
  const std::string missing = missing_in_fonts(text);
  if (missing.empty()) return;
  reading.findings.warning(value.node(), Msg::problem_not_in_font,
                           {shortened(text, shown_bytes), missing});
}

// Reads a text with at least one visible character.
bool read_visible_string(const JsonValue& value, Reading& reading, size_t max_length,
                         std::string& text) {
  std::string_view view;
  if (!read_string(value, reading, max_length, view)) return false;
  if (is_blank(view)) return fail(value, reading, Msg::problem_empty_text, {});
  text = view;
  check_letters(value, reading, view);
  return true;
}

bool read_degrees(const JsonValue& value, Reading& reading, double limit, double& degrees) {
  if (!value.is(JsonKind::number)) return fail_kind(value, reading, Msg::problem_expected_number);
  degrees = value.number();
  if (std::abs(degrees) <= limit) return true;
  return fail(value, reading, Msg::problem_number_out_of_range,
              {value.excerpt(), plain_number(-limit), plain_number(limit)});
}

bool check_quantity(const JsonValue& value, Reading& reading, double quantity) {
  if (quantity < 0) return fail_kind(value, reading, Msg::problem_negative_number);
  if (quantity <= max_quantity) return true;
  return fail(value, reading, Msg::problem_absurd_amount,
              {plain_number(quantity), plain_number(max_quantity)});
}

// The languages that format 1.0 and 1.1 ask for in every text that is an object; a text may have
// any other language of the table besides.
constexpr std::string_view required_languages[] = {"fr", "en"};

void read_languages(FieldReader& in, Text& text) {
  for (const LanguageRow& row : language_table()) {
    std::string words;
    const bool required = std::ranges::count(required_languages, row.code) > 0;
    const bool was_read = required ? in.required(row.code, words, read_words)
                                   : in.optional(row.code, words, read_words);
    if (was_read) text.set(row.language, std::move(words));
  }
}

Msg message_for(DateFault fault) {
  switch (fault) {
    case DateFault::no_such_day:
      return Msg::problem_no_such_day;
    case DateFault::reversed:
      return Msg::problem_span_reversed;
    case DateFault::unreadable:
    case DateFault::none:
      break;
  }
  return Msg::problem_bad_date;
}

std::string joined(std::span<const std::string_view> names) {
  std::string all;
  for (std::string_view name : names) {
    if (!all.empty()) all += ", ";
    all += name;
  }
  return all;
}

}  // namespace

std::string plain_number(double value) {
  char digits[40];
  const bool whole = value == std::floor(value) && std::abs(value) < 1e15;
  std::snprintf(digits, sizeof digits, whole ? "%.0f" : "%.15g", value);
  return whole ? grouped(digits) : digits;
}

std::string grouped(std::string digits) {
  const size_t first = digits.front() == '-' ? 1 : 0;
  size_t at = std::min(digits.find('.'), digits.size());
  while (at > first + 3) digits.insert(at -= 3, "\u202f");
  return digits;
}

bool read_slug(const JsonValue& value, Reading& reading, std::string& slug) {
  std::string_view view;
  if (!read_string(value, reading, max_slug_length, view)) return false;
  if (view.empty()) return fail(value, reading, Msg::problem_empty_text, {});
  if (!is_slug(view)) return fail(value, reading, Msg::problem_bad_slug, {std::string(view)});
  slug = view;
  return true;
}

bool read_words(const JsonValue& value, Reading& reading, std::string& words) {
  return read_visible_string(value, reading, max_words_length, words);
}

bool read_short_words(const JsonValue& value, Reading& reading, std::string& words) {
  return read_visible_string(value, reading, max_short_words_length, words);
}

bool read_text(const JsonValue& value, Reading& reading, Text& text) {
  if (value.is(JsonKind::object)) return read_object(value, reading, text, read_languages);
  if (value.is(JsonKind::text)) {
    std::string words;
    if (!read_words(value, reading, words)) return false;
    text.set(std::move(words));
    return true;
  }
  return fail_kind(value, reading, Msg::problem_expected_words);
}

bool read_short_string(const JsonValue& value, Reading& reading, std::string& text) {
  return read_bounded_string(value, reading, 80, text);
}

bool read_place_code(const JsonValue& value, Reading& reading, std::string& code) {
  return read_bounded_string(value, reading, 20, code);
}

bool read_reference_string(const JsonValue& value, Reading& reading, std::string& text) {
  return read_bounded_string(value, reading, 100, text);
}

bool read_any_string(const JsonValue& value, Reading& reading, std::string& text) {
  if (!value.is(JsonKind::text)) return fail_kind(value, reading, Msg::problem_expected_text);
  text = value.text();
  return true;
}

bool read_web_address(const JsonValue& value, Reading& reading, std::string& address) {
  if (!value.is(JsonKind::text)) return fail_kind(value, reading, Msg::problem_expected_text);
  if (!is_web_address(value.text())) {
    return fail(value, reading, Msg::problem_bad_address, {shortened(value.text(), shown_bytes)});
  }
  return read_bounded_string(value, reading, 600, address);
}

bool read_language(const JsonValue& value, Reading& reading, std::string& tag) {
  if (!value.is(JsonKind::text)) return fail_kind(value, reading, Msg::problem_expected_text);
  if (!is_language_tag(value.text())) {
    return fail(value, reading, Msg::problem_bad_language, {shortened(value.text(), shown_bytes)});
  }
  tag = value.text();
  return true;
}

bool read_currency(const JsonValue& value, Reading& reading, Currency& currency) {
  if (!value.is(JsonKind::text)) return fail_kind(value, reading, Msg::problem_expected_text);
  const auto read = currency_of(value.text());
  if (!read) {
    return fail(value, reading, Msg::problem_bad_currency, {shortened(value.text(), shown_bytes)});
  }
  currency = *read;
  // A warning only: the list changes, and a file may contain amounts of the past.
  if (!is_listed(currency)) {
    reading.findings.warning(value.node(), Msg::problem_unknown_currency,
                             {std::string(value.text())});
  }
  return true;
}

bool read_date_span(const JsonValue& value, Reading& reading, DateSpan& span) {
  if (!value.is(JsonKind::text)) return fail_kind(value, reading, Msg::problem_expected_text);
  const DateReading read = read_date_span(value.text());
  if (read.fault != DateFault::none) {
    return fail(value, reading, message_for(read.fault), {shortened(value.text(), shown_bytes)});
  }
  span = read.span;
  return true;
}

bool read_yes_no(const JsonValue& value, Reading& reading, bool& yes) {
  if (!value.is(JsonKind::boolean)) return fail_kind(value, reading, Msg::problem_expected_yes_no);
  yes = value.boolean();
  return true;
}

bool read_quantity(const JsonValue& value, Reading& reading, double& quantity) {
  if (!value.is(JsonKind::number)) return fail_kind(value, reading, Msg::problem_expected_number);
  quantity = value.number();
  return check_quantity(value, reading, quantity);
}

bool read_quantity_or_null(const JsonValue& value, Reading& reading, std::optional<double>& out) {
  if (value.is(JsonKind::null)) return true;
  if (!value.is(JsonKind::number)) {
    return fail_kind(value, reading, Msg::problem_expected_number_or_null);
  }
  const double quantity = value.number();
  if (!check_quantity(value, reading, quantity)) return false;
  out = quantity;
  return true;
}

bool read_longitude(const JsonValue& value, Reading& reading, double& degrees) {
  return read_degrees(value, reading, 180, degrees);
}

bool read_latitude(const JsonValue& value, Reading& reading, double& degrees) {
  return read_degrees(value, reading, 90, degrees);
}

bool read_ordinal(const JsonValue& value, Reading& reading, int& ordinal) {
  constexpr double max_ordinal = 100000;
  const double number = value.number();
  if (!value.is(JsonKind::number) || number != std::floor(number)) {
    return fail_kind(value, reading, Msg::problem_expected_whole_number);
  }
  if (number < 1 || number > max_ordinal) {
    return fail(value, reading, Msg::problem_number_out_of_range,
                {value.excerpt(), "1", plain_number(max_ordinal)});
  }
  ordinal = static_cast<int>(number);
  return true;
}

std::optional<size_t> read_code_index(const JsonValue& value, Reading& reading,
                                      std::span<const std::string_view> names) {
  const auto found = std::find(names.begin(), names.end(), value.text());
  if (value.is(JsonKind::text) && found != names.end()) {
    return static_cast<size_t>(found - names.begin());
  }
  if (!value.is(JsonKind::text)) {
    fail_kind(value, reading, Msg::problem_expected_text);
  } else {
    reading.findings.error(value.node(), Msg::problem_unknown_code,
                           {shortened(value.text(), shown_bytes), joined(names)});
  }
  return std::nullopt;
}

}  // namespace trame
