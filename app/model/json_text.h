// The small grammar inside JSON: texts with their escapes, numbers, words, and where a byte is for
// a person. Works on bytes only; knows no document. strict_json.cpp is its user.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace trame {

enum class TextFault { none, unclosed, nul, control, utf8, escape };

struct TextScan {
  TextFault fault = TextFault::none;
  bool escaped = false;
  size_t end = 0;  // after the closing quote, or where the fault is
};

// Checks the text whose opening quote is at `quote`.
TextScan scan_json_text(std::string_view json, size_t quote);

// Appends what a checked text says, without its quotes, escapes resolved to UTF-8.
void append_unescaped(std::string& out, std::string_view raw);

// RFC 8259, section 6: no leading zero, no plus, digits on both sides of the point.
bool is_json_number(std::string_view token);

// The letters, digits and signs from `at` on, as far as they hold together ("True", "1.5e3", "-").
std::string_view word_at(std::string_view json, size_t at);

// The valid UTF-8 character at `at`: its bytes, or 0 when it is broken or there is none.
// Overlong forms, surrogates and code points above U+10FFFF are broken (RFC 3629).
size_t utf8_length_at(std::string_view text, size_t at);

// Up to `count` characters to show; stops before a control character or a broken one.
std::string seen_at(std::string_view text, size_t at, size_t count);

struct TextPosition {
  size_t line = 1;
  size_t column = 1;  // in characters
};
TextPosition position_in(std::string_view text, size_t at);

}  // namespace trame
