#include <array>

#include "text/format.h"
#include "text/utf8.h"

namespace trame {
namespace {

// U+00A0–U+00BF: only ordinal indicators and superscript digits matter in a search.
constexpr std::array<std::string_view, 32> signs = {
    " ", " ", " ", " ", " ", " ", " ", " ", " ", " ", "a", " ", " ", "",  " ", " ",
    " ", " ", "2", "3", " ", " ", " ", "",  " ", "1", "o", " ", " ", " ", " ", " "};

// U+00C0–U+00FF, Latin-1 letters.
constexpr std::array<std::string_view, 64> latin_1 = {
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
    "d", "n", "o", "o", "o", "o", "o",  " ", "o", "u", "u", "u", "u", "y", "th", "ss",
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
    "d", "n", "o", "o", "o", "o", "o",  " ", "o", "u", "u", "u", "u", "y", "th", "y"};

// U+0100–U+017F, Latin Extended-A.
constexpr std::array<std::string_view, 128> latin_a = {
    "a", "a", "a",  "a",  "a", "a", "c", "c", "c", "c", "c", "c", "c", "c", "d", "d",
    "d", "d", "e",  "e",  "e", "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g",
    "g", "g", "g",  "g",  "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i",
    "i", "i", "ij", "ij", "j", "j", "k", "k", "k", "l", "l", "l", "l", "l", "l", "l",
    "l", "l", "l",  "n",  "n", "n", "n", "n", "n", "n", "n", "n", "o", "o", "o", "o",
    "o", "o", "oe", "oe", "r", "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s",
    "s", "s", "t",  "t",  "t", "t", "t", "t", "u", "u", "u", "u", "u", "u", "u", "u",
    "u", "u", "u",  "u",  "w", "w", "y", "y", "y", "z", "z", "z", "z", "z", "z", "s"};

// U+FB00–U+FB06.
constexpr std::array<std::string_view, 7> ligatures = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

std::string fold_ascii(char32_t c) {
  if (c >= 'A' && c <= 'Z') return std::string(1, static_cast<char>(c - 'A' + 'a'));
  if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) return std::string(1, static_cast<char>(c));
  // Brackets are removed, so that "ghost" finds "[G]HOST"; all other characters separate words.
  return std::string_view("()[]{}").find(static_cast<char>(c)) != std::string_view::npos ? "" : " ";
}

std::string fold_code_point(char32_t c) {
  if (c < 0x80) return fold_ascii(c);
  if (c < 0xA0) return " ";
  if (c < 0xC0) return std::string(signs[c - 0xA0]);
  if (c < 0x100) return std::string(latin_1[c - 0xC0]);
  if (c < 0x180) return std::string(latin_a[c - 0x100]);
  if (c >= 0x300 && c < 0x370) return "";  // combining accents
  if (c >= 0x2080 && c < 0x208A) return std::string(1, static_cast<char>('0' + (c - 0x2080)));
  bool punctuation = (c >= 0x2000 && c < 0x2070) || c == 0x3000 || c == 0xFEFF || c == 0xFFFD;
  if (punctuation) return " ";
  if (c >= 0xFB00 && c < 0xFB07) return std::string(ligatures[c - 0xFB00]);
  std::string other;
  append_code_point(other, c);
  return other;
}

}  // namespace

std::string fold(std::string_view utf8) {
  std::string folded;
  folded.reserve(utf8.size());
  for (size_t at = 0; at < utf8.size();) {
    std::string piece = fold_code_point(next_code_point(utf8, at));
    bool space = piece == " ";
    if (!space || (!folded.empty() && folded.back() != ' ')) folded += piece;
  }
  if (!folded.empty() && folded.back() == ' ') folded.pop_back();
  return folded;
}

}  // namespace trame
