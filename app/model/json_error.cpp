#include "model/json_error.h"

#include <algorithm>

#include "model/json_document.h"
#include "text/utf8.h"

namespace trame {
namespace {

unsigned char byte_at(std::string_view text, size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}
bool is_digit(unsigned char c) {
  return c >= '0' && c <= '9';
}
// The bytes of a number or an unquoted word: "True", "1.5e3", "-".
bool is_word_byte(unsigned char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '+' ||
         c == '-' || c == '.';
}
bool continues_character(unsigned char c) {
  return (c & 0xC0) == 0x80;
}

size_t after_space(std::string_view text, size_t at) {
  return std::min(text.find_first_not_of(" \t\r\n", at), text.size());
}

size_t escape_length(std::string_view text, size_t backslash) {
  if (byte_at(text, backslash + 1) != 'u') return 2;
  const unsigned char first_half[] = {byte_at(text, backslash + 2), byte_at(text, backslash + 3)};
  const bool wants_second_half =
      (first_half[0] | 0x20) == 'd' &&
      std::string_view("89abAB").find(static_cast<char>(first_half[1])) != std::string_view::npos;
  return wants_second_half ? 12 : 6;
}

// Returns the offset of the backslash of the escape in which the parser stopped; npos when it did
// not stop in one.
size_t broken_escape(std::string_view text, size_t quote, size_t stop) {
  for (size_t at = quote + 1; at < stop;) {
    const size_t length = text[at] == '\\' ? escape_length(text, at) : 1;
    if (length > 1 && at + length > stop) return at;
    at += length;
  }
  return text.npos;
}

// Returns the character at an offset; empty at the end or when it is not valid UTF-8.
std::string_view character_at(std::string_view text, size_t at) {
  const std::string_view character = first_code_points(text.substr(at), 1);
  return is_valid_utf8(character) ? character : std::string_view();
}

JsonFault explain_escape(std::string_view text, size_t at) {
  if (byte_at(text, at + 1) != 'u') {
    return {at, Msg::problem_json_bad_escape, '\\' + std::string(character_at(text, at + 1))};
  }
  size_t end = at + 2;
  while (end < at + 6 && is_word_byte(byte_at(text, end))) ++end;
  return {at, Msg::problem_json_bad_escape, std::string(text.substr(at, end - at))};
}

// Explains an error inside the string that starts at `quote`.
JsonFault explain_text(std::string_view text, size_t quote, size_t stop) {
  const size_t escape = broken_escape(text, quote, stop);
  if (escape != text.npos) return explain_escape(text, escape);
  const std::string_view read = text.substr(0, stop + 1);
  std::string_view character;
  for (size_t at = quote; at < read.size(); at += character.size()) {
    character = character_at(read, at);
    if (character.empty()) return {at, Msg::problem_json_not_utf8, ""};
  }
  const unsigned char c = byte_at(text, stop);
  const bool ends = stop == text.size() || c == '\n' || c == '\r';
  return ends ? JsonFault{quote, Msg::problem_json_text_not_closed, ""}
              : JsonFault{stop, Msg::problem_json_control_character, ""};
}

JsonFault explain_word(std::string_view text, size_t at) {
  size_t begin = at;
  while (begin > 0 && is_word_byte(byte_at(text, begin - 1))) --begin;
  while (is_word_byte(byte_at(text, at))) ++at;
  const bool is_number =
      byte_at(text, begin) <= '9';  // digits, signs and the point precede letters in ASCII
  return {begin, is_number ? Msg::problem_json_bad_number : Msg::problem_json_unknown_word,
          shortened(text.substr(begin, at - begin), 40)};
}

// Detects a decimal comma as in "value": 22,7, the usual notation in French.
bool is_decimal_comma(std::string_view text, size_t comma) {
  return comma > 0 && is_digit(byte_at(text, comma - 1)) && is_digit(byte_at(text, comma + 1));
}

// Explains an unexpected character at `at`, given which token was expected.
JsonFault explain_token(std::string_view text, size_t at, size_t stop, JsonPosition position) {
  constexpr Msg expected[] = {Msg::problem_json_value_expected, Msg::problem_json_name_expected,
                              Msg::problem_json_colon_expected, Msg::problem_json_comma_expected,
                              Msg::problem_json_text_after_end};
  const unsigned char c = byte_at(text, at);
  const bool may_begin_text = position == JsonPosition::value || position == JsonPosition::name;
  if (at == text.size()) return {at, Msg::problem_json_ends_early, ""};
  if (c == '/') return {at, Msg::problem_json_comment, ""};
  if (c == '\'' && may_begin_text) return {at, Msg::problem_json_single_quote, ""};
  if (c == '"' && may_begin_text) return explain_text(text, at, stop);
  if (position == JsonPosition::value && is_word_byte(c)) return explain_word(text, at);
  const std::string_view seen = character_at(text, at);
  if (seen.empty()) return {at, Msg::problem_json_not_utf8, ""};
  return {at, expected[static_cast<size_t>(position)], std::string(seen)};
}

}  // namespace

JsonFault explain_json_error(std::string_view text, const JsonStop& stop) {
  const size_t stopped = std::min(stop.read - 1, text.size());
  const size_t from = stop.understood;
  const bool joined =
      from > 0 && is_word_byte(byte_at(text, from - 1)) && is_word_byte(byte_at(text, from));
  if (joined) return explain_word(text, from);  // e.g. 012: the parser accepted only the 0
  const size_t at = after_space(text, from);
  if (stop.position == JsonPosition::colon && byte_at(text, at) == ':') {
    return explain_token(text, after_space(text, at + 1), stopped, JsonPosition::value);
  }
  if (stop.position != JsonPosition::comma || byte_at(text, at) != ',') {
    return explain_token(text, at, stopped, stop.position);
  }
  const char close = stop.in_object ? '}' : ']';
  const size_t next = after_space(text, at + 1);
  if (byte_at(text, next) == static_cast<unsigned char>(close))
    return {at, Msg::problem_json_last_comma, {close}};
  if (stop.in_object && is_decimal_comma(text, at)) {
    return {at + 1, Msg::problem_json_decimal_comma, std::string(text.substr(at + 1, 1))};
  }
  return explain_token(text, next, stopped,
                       stop.in_object ? JsonPosition::name : JsonPosition::value);
}

TextPosition position_in(std::string_view text, size_t at) {
  TextPosition position;
  for (char c : text.substr(0, at)) {
    if (c == '\n') {
      ++position.line;
      position.column = 1;
    } else if (!continues_character(static_cast<unsigned char>(c))) {
      ++position.column;
    }
  }
  return position;
}

}  // namespace trame
