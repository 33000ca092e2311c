#include "text/json_writer.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace trame {
namespace {

constexpr std::string_view line_separator = "\u2028";
constexpr std::string_view paragraph_separator = "\u2029";

void append_code(std::string& out, unsigned code) {
  char escaped[8];
  std::snprintf(escaped, sizeof escaped, "\\u%04x", code);
  out += escaped;
}

// Returns whether a byte is written unchanged and cannot begin U+2028 or U+2029.
bool is_plain(char c) {
  return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\' &&
         c != line_separator.front();
}

// Appends the first character of `rest`, escaped if JSON needs it, and returns its length in
// `rest`, in bytes.
size_t append_escaped(std::string& out, std::string_view rest) {
  const auto byte = static_cast<unsigned char>(rest.front());
  if (byte == '"' || byte == '\\') out += '\\';
  if (byte < 0x20) {
    append_code(out, byte);
  } else if (rest.starts_with(line_separator)) {
    append_code(out, 0x2028);
    return line_separator.size();
  } else if (rest.starts_with(paragraph_separator)) {
    append_code(out, 0x2029);
    return paragraph_separator.size();
  } else {
    out += rest.front();
  }
  return 1;
}

}  // namespace

// No value ends with one of these characters: a text ends with its quote.
void JsonWriter::separate() {
  const bool begins =
      out_.empty() || std::string_view("{[:").find(out_.back()) != std::string::npos;
  if (!begins) out_ += ',';
}

void JsonWriter::begin(char bracket) {
  separate();
  out_ += bracket;
}

void JsonWriter::key(std::string_view name) {
  text(name);
  out_ += ':';
}

void JsonWriter::text(std::string_view value) {
  separate();
  out_ += '"';
  while (!value.empty()) {
    const auto plain = static_cast<size_t>(
        std::distance(value.begin(), std::ranges::find_if_not(value, is_plain)));
    out_ += value.substr(0, plain);
    value.remove_prefix(plain);
    if (!value.empty()) value.remove_prefix(append_escaped(out_, value));
  }
  out_ += '"';
}

void JsonWriter::number(double value) {
  separate();
  char digits[32] = "null";
  if (std::isfinite(value)) std::snprintf(digits, sizeof digits, "%.15g", value);
  out_ += digits;
}

void JsonWriter::flag(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonWriter::text(std::string_view name, std::string_view value) {
  key(name);
  text(value);
}

void JsonWriter::flag(std::string_view name, bool value) {
  key(name);
  flag(value);
}

void JsonWriter::numbers(std::string_view name, std::initializer_list<double> values) {
  key(name);
  begin_list();
  for (double value : values) number(value);
  end_list();
}

}  // namespace trame
