// What single characters of texts from files need: which draw nothing, and which the fonts have.
#pragma once

#include <string>
#include <string_view>

namespace trame {

// Returns whether a character draws nothing: white space (as \s of ECMAScript), what Unicode calls
// default ignorable except controls of shorthand and music, U+2800, and U+FFF9 to U+FFFB.
bool is_blank(char32_t c);

// Returns the characters of the text that the fonts do not have, each once, the first ones.
std::string missing_in_fonts(std::string_view utf8);

}  // namespace trame
