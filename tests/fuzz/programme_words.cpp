#include "fuzz/programme_words.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string_view>

namespace trame::fuzz {
namespace {

constexpr std::string_view pieces[] = {
    "a",
    "Réhabilitation à Vénissieux",
    "School",
    "un mot plus long que les autres",
    "anticonstitutionnellement-interdépartementalisation",
    "<script>&\"']]>",
    "=1+1",
    "two\nlines\r\nor\nmore",
    "12 345,67 M€ – 50 %",
    "\u202Eright to left\u2066 and not closed",
    "مدرسة",
    "日本語の長い名前",
    "👩‍👩‍👧‍👦🇫🇷",
    "e\u0301\u0327\u0300\u0301\u0302",
    "x\u00A0\u202Fy\u2028z\uFEFF",
    "{0}{1}{9}",
    "\U0010FFFF\uFFFD",
};

std::string day_of(Choices& choices, int year) {
  char text[16];
  const auto month = static_cast<int>(choices.below(12)) + 1;
  switch (choices.below(3)) {
    case 0:
      std::snprintf(text, sizeof text, "%04d", year);
      break;
    case 1:
      std::snprintf(text, sizeof text, "%04d-%02d", year, month);
      break;
    default:
      std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month,
                    static_cast<int>(choices.below(28)) + 1);
  }
  return text;
}

}  // namespace

std::string made_words(Choices& choices) {
  std::string words(choices.one_of(pieces));
  for (size_t more = choices.below(3); more > 0; --more)
    words += (choices.either() ? " " : "") + std::string(choices.one_of(pieces));
  if (choices.once_in(32))
    while (words.size() < 800) words += words;
  std::erase(words, '\r');  // the format allows the line break alone
  return words;
}

double made_value(Choices& choices) {
  constexpr double special[] = {0, 0.01, 1, 0.005, 999'999.995, 1e12, 1e12 - 0.01, 1e9};
  if (choices.once_in(6)) return choices.one_of(special);
  const double value = static_cast<double>(choices.below(1000)) *
                       std::pow(10, static_cast<double>(choices.below(12)) - 2);
  return std::min(value, 1e12);
}

std::string made_date(Choices& choices) {
  const auto year =
      static_cast<int>(choices.once_in(6) ? 1800 + choices.below(400) : 2015 + choices.below(15));
  const std::string first = day_of(choices, year);
  const int last = year + 1 + static_cast<int>(choices.below(12));
  if (last > 2199 || choices.either()) return first;
  return first + "/" + day_of(choices, last);
}

}  // namespace trame::fuzz
