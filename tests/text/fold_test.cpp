// Search ignores case, accents, ligatures and punctuation.
#include <doctest/doctest.h>

#include "text/format.h"
#include "text/utf8.h"

using namespace trame;

TEST_CASE("accents, case and dashes are folded") {
  CHECK(fold("Saint-Étienne") == "saint etienne");
  CHECK(fold("ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸÑ") == "aaaceeeeiioouuuyn");
  CHECK(fold("Łódź Škoda Ţ ŵ ſ") == "lodz skoda t w s");
}

TEST_CASE("combining accents are folded too") {
  CHECK(fold("E\u0301tienne") == "etienne");
}

TEST_CASE("ligatures become separate letters") {
  CHECK(fold("Œuvre, cœur, ÆØ, straße, ﬁn") == "oeuvre coeur aeo strasse fin");
}

TEST_CASE("apostrophes separate words, brackets do not") {
  CHECK(fold("L’industrie d'avenir") == "l industrie d avenir");
  CHECK(fold("[G]HOST") == "ghost");
  CHECK(fold("action(s)") == "actions");
}

TEST_CASE("spaces of every kind are merged, and removed at both ends") {
  CHECK(fold("  1\u202F000\u00A0M€ … \t x ") == "1 000 m€ x");
  CHECK(fold(" - ") == "");
  CHECK(fold("") == "");
}

TEST_CASE("subscript and superscript digits become digits") {
  CHECK(fold("CO₂ m²") == "co2 m2");
}

TEST_CASE("bytes that are not UTF-8 separate words, and folding is idempotent") {
  CHECK(fold("a\xFF\xC3") == "a");
  CHECK(fold("a\xC0\xAF\x62") == "a b");
  for (const auto* text : {"Saint-Étienne", "[G]HOST", "日本 x", "Œ’ a"})
    CHECK(fold(fold(text)) == fold(text));
}

TEST_CASE("only shortest, in-range, non-surrogate sequences are UTF-8") {
  CHECK(is_valid_utf8("é€😀"));
  CHECK(is_valid_utf8(""));
  CHECK_FALSE(is_valid_utf8("\xC0\x80"));
  CHECK_FALSE(is_valid_utf8("\xE0\x80\x80"));
  CHECK_FALSE(is_valid_utf8("\xED\xA0\x80"));
  CHECK_FALSE(is_valid_utf8("\xF4\x90\x80\x80"));
  CHECK_FALSE(is_valid_utf8("\xE2\x82"));
  CHECK_FALSE(is_valid_utf8("\x80"));
}

TEST_CASE("code points are unchanged after writing and reading") {
  for (char32_t c : {U'a', U'é', U'€', U'😀', char32_t{0x10FFFF}}) {
    std::string text;
    append_code_point(text, c);
    size_t at = 0;
    CHECK(next_code_point(text, at) == c);
    CHECK(at == text.size());
  }
}

TEST_CASE("cutting counts code points, not bytes") {
  CHECK(first_code_points("héé", 2) == "hé");
  CHECK(first_code_points("h", 5) == "h");
  CHECK(first_code_points("abc", 0) == "");
}
