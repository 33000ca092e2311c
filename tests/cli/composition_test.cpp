// Letters and accents are composed as Unicode's canonical composition (NFC) says.
#include "cli/composition.h"

#include <doctest/doctest.h>

#include <iterator>

#include "cli/compositions.h"
#include "text/utf8.h"

using namespace trame;

namespace {

std::string utf8(std::initializer_list<char32_t> characters) {
  std::string text;
  for (char32_t c : characters) append_code_point(text, c);
  return text;
}

}  // namespace

TEST_CASE("letters and accents are composed") {
  CHECK(composed("Re\u0301habilitation a\u0300 Ve\u0301nissieux") == "Réhabilitation à Vénissieux");
  CHECK(composed("Cœur d’Île, déjà") == "Cœur d’Île, déjà");
  CHECK(composed("C\u0327 n\u0303 u\u0308 Z\u030c A\u030a") == "Ç ñ ü Ž Å");
  CHECK(composed("").empty());
}

TEST_CASE("accents that a letter does not join stay") {
  CHECK(composed("q\u0301") == "q\u0301");
  CHECK(composed("\u0301e") == "\u0301e");
  CHECK(composed("e\u0301\u0301") == "é\u0301");
}

TEST_CASE("several accents are put in order first, and join the letter one by one") {
  CHECK(composed("a\u0302\u0323") == "\u1ead");  // dot below, circumflex
  CHECK(composed("Đa\u0300 Na\u0306\u0303ng") == "Đà Nẵng");
  CHECK(composed("\u1e0b\u0323") == "\u1e0d\u0307");   // the dot below joins first
  CHECK(composed("a\u0328\u0301") == "\u0105\u0301");  // no letter has both
  CHECK(composed("q\u0307\u0323") == "q\u0323\u0307");
}

TEST_CASE("a character with another canonical form is replaced; excluded ones stay apart") {
  CHECK(composed("\u212b \u2126 \u0340") == "\u00c5 \u03a9 \u0300");
  CHECK(composed(utf8({0x958})) == utf8({0x915, 0x93C}));
  CHECK(composed("\u0344") == "\u0308\u0301");
  CHECK(composed(utf8({0x1D15E})) == utf8({0x1D157, 0x1D165}));
}

TEST_CASE("Hangul is composed by its arithmetic") {
  CHECK(composed(utf8({0x1100, 0x1161})) == utf8({0xAC00}));
  CHECK(composed(utf8({0x1112, 0x1161, 0x11AB})) == utf8({0xD55C}));
  CHECK(composed(utf8({0xD788, 0x11C2})) == utf8({0xD7A3}));
  CHECK(composed(utf8({0xAC01, 0x11A8})) == utf8({0xAC01, 0x11A8}));
  CHECK(composed(utf8({0xAC00, 0x11A7})) == utf8({0xAC00, 0x11A7}));
}

TEST_CASE("every pair of the table becomes its character, which stays as it is") {
  for (const auto& [first, second, character] : compositions) {
    const auto code = static_cast<unsigned>(character);
    CAPTURE(code);
    CHECK(composed(utf8({first, second})) == utf8({character}));
    CHECK(composed(utf8({character})) == utf8({character}));
  }
  CHECK(std::size(compositions) > 900);
}

TEST_CASE("in JSON, texts are composed, escaped or not, and nothing else changes") {
  CHECK(with_composed_texts("{\"re\u0301gion\": [\"a\u0300\", 1e400, \"a\\u0300\"]}") ==
        "{\"région\": [\"à\", 1e400, \"à\"]}");
  for (const char* same : {"", "{}", "{ \"a\" : 0.10, \"b\": \"\\u00e9\\/\" }", "\"", "\"\\",
                           "{\"a\": \"\\n\u0303\"}", "{\"a\": \"e\u0301\\x\"}", "e\u0301"}) {
    CAPTURE(same);
    CHECK(with_composed_texts(same) == same);
  }
  CHECK(with_composed_texts("{\n \"a\": \"e\u0301\",\n b}") == "{\n \"a\": \"é\",\n b}");
  CHECK(with_composed_texts("\"e\u0301\xff\"") == "\"e\u0301\xff\"");
}

TEST_CASE("characters that turn the direction of text are left out of JSON, escaped or not") {
  CHECK(with_composed_texts(
            "{\"\u202ea\": \"Usine \u202e1000\u202c \u2066b\u2069\u200e\u200f\u061c\"}") ==
        "{\"a\": \"Usine 1000 b\"}");
  CHECK(with_composed_texts("\"\\u202Dd\"") == "\"d\"");
  for (const char* kept : {"\"مشروع\"", "\"\u200b\u200d\u2065\u206a\u2030\""}) {
    CHECK(with_composed_texts(kept) == kept);
  }
}
