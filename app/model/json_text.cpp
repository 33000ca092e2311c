#include "model/json_text.h"

#include <cstdint>
#include <optional>

namespace trame {
namespace {

unsigned char byte_at(std::string_view text, size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}
bool is_digit(unsigned char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool is_high_surrogate(uint32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
bool is_low_surrogate(uint32_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

std::optional<uint32_t> hex4(std::string_view text, size_t at) {
  uint32_t value = 0;
  for (size_t i = at; i < at + 4; ++i) {
    const unsigned char c = byte_at(text, i);
    const unsigned char lower = c | 0x20;
    if (!is_digit(c) && (lower < 'a' || lower > 'f')) return std::nullopt;
    value = value * 16 + (is_digit(c) ? c - '0' : lower - 'a' + 10u);
  }
  return value;
}

// The character written by a \u escape, with its second half when it needs one.
struct EscapedUnit {
  uint32_t code_point = 0;
  size_t length = 0;  // 6 or 12 bytes; 0 when wrong
};
EscapedUnit escaped_unit(std::string_view text, size_t backslash) {
  const auto first = hex4(text, backslash + 2);
  if (!first || is_low_surrogate(*first)) return {};
  if (!is_high_surrogate(*first)) return {*first, 6};
  if (byte_at(text, backslash + 6) != '\\' || byte_at(text, backslash + 7) != 'u') return {};
  const auto second = hex4(text, backslash + 8);
  if (!second || !is_low_surrogate(*second)) return {};
  return {0x10000 + ((*first - 0xD800) << 10) + (*second - 0xDC00), 12};
}

// Bytes of the escape at a backslash, 0 when there is no such escape.
size_t escape_length(std::string_view text, size_t backslash) {
  const unsigned char kind = byte_at(text, backslash + 1);
  if (kind == 'u') return escaped_unit(text, backslash).length;
  return kind != 0 && std::string_view("\"\\/bfnrt").find(static_cast<char>(kind)) !=
                          std::string_view::npos
             ? 2
             : 0;
}

void append_utf8(std::string& out, uint32_t code_point) {
  const auto tail = [&](int shift) {
    out += static_cast<char>(0x80 | ((code_point >> shift) & 0x3F));
  };
  if (code_point < 0x80) {
    out += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    out += static_cast<char>(0xC0 | (code_point >> 6));
    tail(0);
  } else if (code_point < 0x10000) {
    out += static_cast<char>(0xE0 | (code_point >> 12));
    tail(6), tail(0);
  } else {
    out += static_cast<char>(0xF0 | (code_point >> 18));
    tail(12), tail(6), tail(0);
  }
}

char short_escape(char kind) {
  switch (kind) {
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return kind;  // quote, backslash, slash stand for themselves
  }
}

size_t skip_digits(std::string_view token, size_t at) {
  while (is_digit(byte_at(token, at))) ++at;
  return at;
}

TextFault control_fault(unsigned char c) {
  if (c == 0) return TextFault::nul;
  return c == '\n' || c == '\r' ? TextFault::unclosed : TextFault::control;
}

}  // namespace

TextScan scan_json_text(std::string_view json, size_t quote) {
  TextScan scan{.end = quote + 1};
  while (scan.end < json.size()) {
    const unsigned char c = byte_at(json, scan.end);
    if (c == '"') return {TextFault::none, scan.escaped, scan.end + 1};
    if (c < 0x20) return {control_fault(c), scan.escaped, scan.end};
    const size_t length =
        c == '\\' ? escape_length(json, scan.end) : utf8_length_at(json, scan.end);
    if (length == 0) {
      return {c == '\\' ? TextFault::escape : TextFault::utf8, scan.escaped, scan.end};
    }
    scan.escaped |= c == '\\';
    scan.end += length;
  }
  return {TextFault::unclosed, scan.escaped, quote};
}

void append_unescaped(std::string& out, std::string_view raw) {
  for (size_t at = 0; at < raw.size();) {
    if (raw[at] != '\\') {
      out += raw[at++];
    } else if (raw[at + 1] == 'u') {
      const EscapedUnit unit = escaped_unit(raw, at);
      append_utf8(out, unit.code_point);
      at += unit.length;
    } else {
      out += short_escape(raw[at + 1]);
      at += 2;
    }
  }
}

bool is_json_number(std::string_view token) {
  size_t at = byte_at(token, 0) == '-' ? 1 : 0;
  const size_t whole = skip_digits(token, at);
  if (whole == at || (byte_at(token, at) == '0' && whole > at + 1)) return false;
  at = whole;
  if (byte_at(token, at) == '.') {
    const size_t end = skip_digits(token, at + 1);
    if (end == at + 1) return false;
    at = end;
  }
  if ((byte_at(token, at) | 0x20) == 'e') {
    ++at;
    if (byte_at(token, at) == '+' || byte_at(token, at) == '-') ++at;
    const size_t end = skip_digits(token, at);
    if (end == at) return false;
    at = end;
  }
  return at == token.size();
}

std::string_view word_at(std::string_view json, size_t at) {
  size_t end = at;
  for (;; ++end) {
    const unsigned char c = byte_at(json, end);
    if (!is_digit(c) && !is_letter(c) && c != '+' && c != '-' && c != '.') break;
  }
  return json.substr(at, end - at);
}

size_t utf8_length_at(std::string_view text, size_t at) {
  if (at >= text.size()) return 0;
  const unsigned char first = byte_at(text, at);
  if (first < 0x80) return 1;
  const unsigned char second = byte_at(text, at + 1);
  const auto is_tail = [](unsigned char c) { return (c & 0xC0) == 0x80; };
  if (first < 0xC2 || first > 0xF4 || !is_tail(second)) return 0;
  if (first < 0xE0) return 2;
  if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F)) return 0;
  if ((first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F)) return 0;
  if (!is_tail(byte_at(text, at + 2))) return 0;
  if (first < 0xF0) return 3;
  return is_tail(byte_at(text, at + 3)) ? 4 : 0;
}

std::string seen_at(std::string_view text, size_t at, size_t count) {
  std::string seen;
  for (size_t i = 0; i < count; ++i) {
    const size_t length = utf8_length_at(text, at);
    if (length == 0 || byte_at(text, at) < 0x20) break;
    seen += text.substr(at, length);
    at += length;
  }
  return seen;
}

TextPosition position_in(std::string_view text, size_t at) {
  TextPosition position;
  for (size_t i = 0; i < at && i < text.size(); ++i) {
    const unsigned char c = byte_at(text, i);
    if (c == '\n') {
      ++position.line;
      position.column = 1;
    } else if ((c & 0xC0) != 0x80) {
      ++position.column;
    }
  }
  return position;
}

}  // namespace trame
