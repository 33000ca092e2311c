#include "model/json_document.h"

#include <cstdlib>

namespace trame {

std::string shortened(std::string_view utf8, size_t max_bytes) {
  if (utf8.size() <= max_bytes) return std::string(utf8);
  size_t end = max_bytes;
  while (end > 0 && (static_cast<unsigned char>(utf8[end]) & 0xC0) == 0x80) --end;
  return std::string(utf8.substr(0, end)) + "…";
}

std::string_view JsonValue::written() const {
  const std::string_view home = self().escaped ? document_->decoded : document_->text;
  return home.substr(self().begin, self().length);
}

std::string_view JsonValue::text() const {
  return is(JsonKind::text) ? written() : std::string_view();
}

double JsonValue::number() const {
  return is(JsonKind::number) ? std::strtod(std::string(written()).c_str(), nullptr) : 0;
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
      return shortened(written(), max_bytes);
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
