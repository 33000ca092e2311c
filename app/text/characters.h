// Properties of single characters: which draw nothing, and which the app's fonts do not have. The
// tables are generated from web/build/font_characters.json.
#pragma once

#include <string>
#include <string_view>

namespace trame {

// Returns whether a character draws nothing: white space (as \s of ECMAScript), what Unicode calls
// default ignorable except controls of shorthand and music, U+2800, and U+FFF9 to U+FFFB.
bool is_blank(char32_t c);

// Returns the characters of a text (valid UTF-8) that the fonts do not have, each once, in their
// order. Stops after 40 bytes.
std::string missing_in_fonts(std::string_view utf8);

}  // namespace trame
