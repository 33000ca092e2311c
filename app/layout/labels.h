// Fits texts into a width: shortens them at the end of a word, or wraps them into lines. It does
// not know fonts: the caller passes a function that measures a text in one line. A longer text must
// never measure less than its beginning. Time: at most proportional to the length of the text;
// wrap_lines measures little more than what it returns.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace trame {

// Returns the width of a text, in the unit of the widths passed below.
using MeasureWidth = std::function<double(std::string_view)>;

// Returns the text if it fits, or else its longest beginning of whole words that fits with "…", or
// else a beginning of its first word with "…"; empty when not even one letter fits. It never cuts
// inside a UTF-8 character. Line breaks become spaces.
std::string shorten_label(std::string_view text, double max_width, const MeasureWidth& measure);

// Returns lines no wider than `width`, broken at line breaks, at spaces and after hyphens; a word
// is broken only when it is wider than a line. Blank lines are left out. Text beyond `max_lines` is
// cut with "…". Empty when not even one letter fits.
std::vector<std::string> wrap_lines(std::string_view text, double width, size_t max_lines,
                                    const MeasureWidth& measure);

// Like wrap_lines, but never shortens the text nor breaks a word: returns the whole text, or no
// lines.
std::vector<std::string> wrap_whole(std::string_view text, double width, size_t max_lines,
                                    const MeasureWidth& measure);

// Returns the width of the widest part between two possible line breaks.
double widest_word(std::string_view text, const MeasureWidth& measure);

}  // namespace trame
