// UTF-8 functions: reading and appending code points, validation, and cutting a text without
// splitting a code point. It is not a Unicode library.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace trame {

// Returns the code point at byte offset `at`, and moves `at` past it. Each byte that is not valid
// UTF-8 (overlong forms, surrogates, above U+10FFFF, incomplete sequences) is read as U+FFFD.
char32_t next_code_point(std::string_view utf8, size_t& at);

void append_code_point(std::string& utf8, char32_t code_point);

bool is_valid_utf8(std::string_view bytes);

// Returns the first `count` code points, or the whole text when it is shorter.
std::string_view first_code_points(std::string_view utf8, size_t count);

}  // namespace trame
