// Characters that draw nothing, that turn the direction of a text, or that the fonts do not have.
#include "text/characters.h"

#include <doctest/doctest.h>

using namespace trame;

namespace {

std::string missing_in(std::string_view text) {
  return drawn_text(text).missing;
}
std::string words_of(std::string_view text) {
  return drawn_text(text).words;
}

}  // namespace

TEST_CASE("the fonts have the letters of French and its neighbours, and what draws nothing") {
  CHECK(missing_in("Île-de-France, Œuvre, Łódź, ½ m³ – «\u202f12\u00a0000\u00a0€\u202f» → ≥\n")
            .empty());
  for (char32_t c = 0x20; c < 0xFFFF; ++c) {
    CAPTURE(static_cast<unsigned>(c));
    if (is_blank(c)) CHECK(is_in_font(c));
  }
}

TEST_CASE("letters that the fonts do not have are listed once, in their order") {
  CHECK(missing_in("Αθήνα – Київ") == "ΑθήναКиїв");
  CHECK(missing_in("Đà Nẵng, № 1 🏭🏭") == "ẵ№🏭");
  CHECK(missing_in("e\u0301") == "\u0301");
  std::string many;
  for (int i = 0; i < 500; ++i) many += "日本語";
  CHECK(missing_in(many) == "日本語");
}

TEST_CASE("no more letters are listed than a sentence can hold") {
  std::string alphabet;
  for (char32_t c = U'А'; c <= U'я'; ++c) {
    alphabet += static_cast<char>(0xC0 | (c >> 6));
    alphabet += static_cast<char>(0x80 | (c & 0x3F));
  }
  CHECK(missing_in(alphabet).size() == 20 * 2);
}

TEST_CASE("characters that turn the direction of text are left out, all others are kept") {
  CHECK(words_of("Usine \u202e1000\u202c, \u2066a\u2069\u200e\u200f\u061c\u202a\u202b\u202d") ==
        "Usine 1000, a");
  for (const char* kept :
       {"", "é\u202f€\u2026\u2030", "مشروع الطاقة", "\u200b\u200d\u2065\u206a"}) {
    CHECK(words_of(kept) == kept);
  }
}
