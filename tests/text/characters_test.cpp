// The characters that the fonts do not have.
#include "text/characters.h"

#include <doctest/doctest.h>

using namespace trame;

TEST_CASE("the fonts have the letters of French and its neighbours, and what draws nothing") {
  CHECK(
      missing_in_fonts("Île-de-France, Œuvre, Łódź, ½ m³ – «\u202f12\u00a0000\u00a0€\u202f» → ≥\n")
          .empty());
}

TEST_CASE("letters that the fonts do not have are listed once, in their order") {
  CHECK(missing_in_fonts("Αθήνα – Київ") == "ΑθήναКиїв");
  CHECK(missing_in_fonts("Đà Nẵng, № 1 🏭🏭") == "ẵ№🏭");
  CHECK(missing_in_fonts("e\u0301") == "\u0301");
  std::string many;
  for (int i = 0; i < 500; ++i) many += "日本語";
  CHECK(missing_in_fonts(many) == "日本語");
}

TEST_CASE("no more letters are listed than a sentence can hold") {
  std::string alphabet;
  for (char32_t c = U'А'; c <= U'я'; ++c) {
    alphabet += static_cast<char>(0xC0 | (c >> 6));
    alphabet += static_cast<char>(0x80 | (c & 0x3F));
  }
  CHECK(missing_in_fonts(alphabet).size() == 20 * 2);
}
