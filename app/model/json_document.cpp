#include "model/json_document.h"

#include <cstdlib>
#include <iterator>

namespace trame {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Most numbers in files are whole and short; they need no library.
std::optional<double> parse_short_integer(std::string_view digits) {
  if (digits.size() > 15) return std::nullopt;  // up to 10^15 a double is exact
  int64_t value = 0;
  for (char c : digits) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return static_cast<double>(value);
}

}  // namespace

double parse_json_number(std::string_view digits) {
  if (const auto whole = parse_short_integer(digits)) return *whole;
  return std::strtod(std::string(digits).c_str(), nullptr);
}

std::string shortened(std::string_view utf8, size_t max_bytes) {
  if (utf8.size() <= max_bytes) return std::string(utf8);
  size_t end = max_bytes;
  while (end > 0 && (static_cast<unsigned char>(utf8[end]) & 0xC0) == 0x80) --end;
  return std::string(utf8.substr(0, end)) + "…";
}

std::string_view JsonValue::text() const {
  if (!is(JsonKind::text)) return {};
  const std::string_view home = self().escaped ? document_->decoded : document_->text;
  return home.substr(self().begin, self().length);
}

double JsonValue::number() const {
  if (!is(JsonKind::number)) return 0;
  return parse_json_number(document_->text.substr(self().begin, self().length));
}

size_t JsonValue::size() const {
  return is(JsonKind::list) || is(JsonKind::object) ? self().length : 0;
}

std::optional<JsonValue> JsonValue::member(std::string_view key) const {
  std::optional<JsonValue> found;
  each_member([&](std::string_view name, JsonValue value) {
    if (name == key && !found) found = value;
  });
  return found;
}

std::string JsonValue::excerpt() const {
  constexpr size_t max_bytes = 40;
  switch (kind()) {
    case JsonKind::null:
      return "null";
    case JsonKind::boolean:
      return boolean() ? "true" : "false";
    case JsonKind::number:
      return shortened(document_->text.substr(self().begin, self().length), max_bytes);
    case JsonKind::text:
      return '"' + shortened(text(), max_bytes) + '"';
    case JsonKind::list:
      return size() == 0 ? "[]" : "[…]";
    case JsonKind::object:
      return size() == 0 ? "{}" : "{…}";
  }
  return {};
}

}  // namespace trame
