#include "cli/composition.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "cli/compositions.h"  // generated
#include "text/utf8.h"

namespace trame {
namespace {

using Row = char32_t[3];

// Hangul syllables are numbered by their parts: first consonant, vowel, perhaps a last consonant.
constexpr char32_t first_syllable = 0xAC00, syllables = 11172;
constexpr char32_t first_lead = 0x1100, leads = 19;
constexpr char32_t first_vowel = 0x1161, vowels = 21;
constexpr char32_t no_tail = 0x11A7, tails = 28;

// Returns the canonical combining class; 0 for a character that does not combine with the one
// before.
char32_t class_of(char32_t c) {
  const auto* range =
      std::ranges::lower_bound(combining_classes, c, {}, [](const Row& row) { return row[1]; });
  return range != std::end(combining_classes) && (*range)[0] <= c ? (*range)[2] : 0;
}

void decompose_syllable(char32_t index, std::u32string& out) {
  out.push_back(first_lead + index / (vowels * tails));
  out.push_back(first_vowel + index % (vowels * tails) / tails);
  if (index % tails != 0) out.push_back(no_tail + index % tails);
}

// Appends the canonical decomposition of a character.
void decompose(char32_t c, std::u32string& out) {
  if (c >= first_syllable && c < first_syllable + syllables) {
    return decompose_syllable(c - first_syllable, out);
  }
  const auto* row =
      std::ranges::lower_bound(decompositions, c, {}, [](const Row& r) { return r[0]; });
  if (row == std::end(decompositions) || (*row)[0] != c) {
    out += c;
    return;
  }
  decompose((*row)[1], out);
  if ((*row)[2] != 0) decompose((*row)[2], out);
}

// Sorts each run of combining characters by their class.
void put_in_order(std::u32string& text) {
  for (auto at = text.begin(); at != text.end();) {
    const auto begin = std::find_if(at, text.end(), class_of);
    at = std::find_if_not(begin, text.end(), class_of);
    std::stable_sort(begin, at, [](char32_t a, char32_t b) { return class_of(a) < class_of(b); });
  }
}

// Returns what two Hangul characters become; 0 when they stay apart.
char32_t syllable_of(char32_t first, char32_t second) {
  const char32_t lead = first - first_lead, vowel = second - first_vowel;
  if (lead < leads && vowel < vowels) return first_syllable + (lead * vowels + vowel) * tails;
  const char32_t index = first - first_syllable, tail = second - no_tail;
  const bool has_no_tail = index < syllables && index % tails == 0;
  return has_no_tail && tail > 0 && tail < tails ? first + tail : 0;
}

// Returns what two characters become; 0 when they stay apart.
char32_t pair_of(char32_t first, char32_t second) {
  if (const char32_t syllable = syllable_of(first, second)) return syllable;
  const auto key = std::pair(first, second);
  const auto* row = std::ranges::lower_bound(compositions, key, {},
                                             [](const Row& r) { return std::pair(r[0], r[1]); });
  const bool found = row != std::end(compositions) && (*row)[0] == first && (*row)[1] == second;
  return found ? (*row)[2] : 0;
}

// Joins each character with the last one of class 0 before it, unless one between them has its
// class or a higher one (it is "blocked", definition D115 of the Unicode standard).
std::u32string join(const std::u32string& text) {
  std::u32string joined;
  size_t starter = std::u32string::npos;
  for (char32_t c : text) {
    const char32_t own = class_of(c);
    const bool follows = starter != joined.npos && starter + 1 == joined.size();
    const bool is_free =
        follows || (own != 0 && class_of(joined.empty() ? 0 : joined.back()) < own);
    const bool may_join = starter != joined.npos && is_free;
    const char32_t pair = may_join ? pair_of(joined[starter], c) : 0;
    if (pair != 0) {
      joined[starter] = pair;
      continue;
    }
    if (own == 0) starter = joined.size();
    joined += c;
  }
  return joined;
}

bool turns_direction(char32_t c) {
  return c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

std::string without_direction(std::string_view utf8) {
  std::string kept;
  for (size_t at = 0; at < utf8.size();) {
    const char32_t c = next_code_point(utf8, at);
    if (!turns_direction(c)) append_code_point(kept, c);
  }
  return kept;
}

// Returns the offset after the string literal that begins at `quote`.
size_t end_of_literal(std::string_view json, size_t quote) {
  size_t at = quote + 1;
  while (at < json.size() && json[at] != '"') at += json[at] == '\\' ? 2u : 1u;
  return std::min(at + 1, json.size());
}

bool is_plain(std::string_view literal) {
  return literal.find("\\u") == literal.npos &&
         std::ranges::all_of(literal, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string composed_literal(std::string_view literal) {
  using nlohmann::json;
  if (is_plain(literal)) return std::string(literal);
  const json value = json::parse(literal, nullptr, false);
  if (!value.is_string()) return std::string(literal);
  const auto& text = value.get_ref<const std::string&>();
  const std::string result = composed(without_direction(text));
  return result == text ? std::string(literal) : json(result).dump();
}

}  // namespace

std::string composed(std::string_view utf8) {
  std::u32string text;
  for (size_t at = 0; at < utf8.size();) decompose(next_code_point(utf8, at), text);
  put_in_order(text);
  std::string result;
  for (char32_t c : join(text)) append_code_point(result, c);
  return result;
}

std::string with_composed_texts(std::string_view json) {
  if (!is_valid_utf8(json)) return std::string(json);
  std::string result;
  result.reserve(json.size());
  for (size_t at = 0; at < json.size();) {
    const size_t quote = std::min(json.find('"', at), json.size());
    result += json.substr(at, quote - at);
    if (quote == json.size()) break;
    at = end_of_literal(json, quote);
    result += composed_literal(json.substr(quote, at - quote));
  }
  return result;
}

}  // namespace trame
