// The few things Trame needs to know about UTF-8: reading one code point at a time, checking, and
// cutting without breaking a character. Not a Unicode library.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace trame {

// The code point at `at`, which moves past it. Bytes that are not UTF-8 (overlong forms,
// surrogates, beyond U+10FFFF, cut sequences) are read one by one as U+FFFD.
char32_t next_code_point(std::string_view utf8, size_t& at);

void append_code_point(std::string& utf8, char32_t code_point);

bool is_valid_utf8(std::string_view bytes);

// At most `count` code points from the start.
std::string_view first_code_points(std::string_view utf8, size_t count);

}  // namespace trame
