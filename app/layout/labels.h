// Fitting words into widths: shortening at a word's end, wrapping into lines. It knows how wide
// words are only through the measure it is given, which must not shrink when a text grows.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace trame {

using MeasureWidth = std::function<double(std::string_view)>;

// The text if it fits, else its longest beginning of whole words that fits with "…", else a
// beginning of its first word; empty when not even one letter fits. Never cuts inside a character.
std::string shorten_label(std::string_view text, double max_width, const MeasureWidth& measure);

// Lines no wider than `width`, broken at spaces and after hyphens, within a word only when it is
// wider than a line. What does not fit in `max_lines` is shortened. Empty when not even one letter
// fits.
std::vector<std::string> wrap_lines(std::string_view text, double width, size_t max_lines,
                                    const MeasureWidth& measure);

// The same without shortening or breaking a word: the whole text, or no line at all.
std::vector<std::string> wrap_whole(std::string_view text, double width, size_t max_lines,
                                    const MeasureWidth& measure);

// Width of the widest piece that wrap_lines would rather not break.
double widest_word(std::string_view text, const MeasureWidth& measure);

}  // namespace trame
