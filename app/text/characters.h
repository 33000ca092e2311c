// What single characters of texts from files need: which draw nothing, which turn the direction of
// the text, and which the fonts have. Letters are composed elsewhere (cli/composition.h).
#pragma once

#include <string>
#include <string_view>

namespace trame {

// Returns whether a character draws nothing: white space (as \s of ECMAScript), what Unicode calls
// default ignorable except controls of shorthand and music, U+2800, and U+FFF9 to U+FFFB.
bool is_blank(char32_t c);

// Returns whether a character is one of Unicode's bidirectional formatting characters.
bool turns_direction(char32_t c);

bool is_in_font(char32_t c);

struct DrawnText {
  std::string words;    // without characters that turn the direction
  std::string missing;  // characters that the fonts do not have, each once, the first ones
};
// Without those characters a text is read in the order in which it is stored, whatever draws it,
// and cannot reorder what stands beside it.
DrawnText drawn_text(std::string_view utf8);

}  // namespace trame
