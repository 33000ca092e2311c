#include "text/utf8.h"

namespace trame {
namespace {

constexpr char32_t replacement = 0xFFFD;

struct Lead {
  size_t length;      // 0: not a lead byte
  char32_t bits;      // the bits of the code point that the lead byte contains
  char32_t smallest;  // smallest code point of this length; a smaller one is overlong
};

Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1, byte, 0};
  if (byte >= 0xC2 && byte < 0xE0) return {2, byte & 0x1Fu, 0x80};
  if (byte >= 0xE0 && byte < 0xF0) return {3, byte & 0x0Fu, 0x800};
  if (byte >= 0xF0 && byte < 0xF5) return {4, byte & 0x07u, 0x10000};
  return {0, 0, 0};
}

// Reads the code point at the start of `bytes` (not empty). Returns its length in bytes, or 0 when
// it is not valid.
size_t read(std::string_view bytes, char32_t& code_point) {
  Lead lead = lead_of(static_cast<unsigned char>(bytes[0]));
  if (lead.length == 0 || lead.length > bytes.size()) return 0;
  code_point = lead.bits;
  for (size_t i = 1; i < lead.length; ++i) {
    auto byte = static_cast<unsigned char>(bytes[i]);
    if ((byte & 0xC0) != 0x80) return 0;
    code_point = (code_point << 6) | (byte & 0x3Fu);
  }
  bool surrogate = code_point >= 0xD800 && code_point < 0xE000;
  return code_point < lead.smallest || surrogate || code_point > 0x10FFFF ? 0 : lead.length;
}

}  // namespace

char32_t next_code_point(std::string_view utf8, size_t& at) {
  char32_t code_point = 0;
  size_t length = read(utf8.substr(at), code_point);
  at += length ? length : 1;
  return length ? code_point : replacement;
}

void append_code_point(std::string& utf8, char32_t c) {
  auto tail = [&](int shift) { utf8 += static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) {
    utf8 += static_cast<char>(c);
  } else if (c < 0x800) {
    utf8 += static_cast<char>(0xC0 | (c >> 6));
    tail(0);
  } else if (c < 0x10000) {
    utf8 += static_cast<char>(0xE0 | (c >> 12));
    tail(6);
    tail(0);
  } else {
    utf8 += static_cast<char>(0xF0 | (c >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

bool is_valid_utf8(std::string_view bytes) {
  char32_t code_point = 0;
  while (!bytes.empty()) {
    size_t length = read(bytes, code_point);
    if (length == 0) return false;
    bytes.remove_prefix(length);
  }
  return true;
}

std::string_view first_code_points(std::string_view utf8, size_t count) {
  size_t at = 0;
  for (; count > 0 && at < utf8.size(); --count) next_code_point(utf8, at);
  return utf8.substr(0, at);
}

}  // namespace trame
