// The table of languages, and what is looked up in it.
#include "text/language.h"

#include <doctest/doctest.h>

#include <set>

#include "support/pseudo_language.h"

using namespace trame;
using test::pseudo_language;
using test::PseudoLanguage;

TEST_CASE("the rows of the table are in the order of the languages and have codes of their own") {
  PseudoLanguage third;
  std::set<std::string_view> codes;
  for (const LanguageRow& row : language_table()) {
    CHECK(&row == &row_of(row.language));
    CHECK(codes.insert(row.code).second);
    CHECK(language_of(row.code) == row.language);
    CHECK(code_of(row.language) == row.code);
  }
}

TEST_CASE("a code that no language has is of none") {
  CHECK_FALSE(language_of(""));
  CHECK_FALSE(language_of("f"));
  CHECK_FALSE(language_of("fr-CA"));
  CHECK_FALSE(language_of("qps"));
  PseudoLanguage third;
  CHECK(language_of("qps") == pseudo_language);
}

TEST_CASE("only pages in another language than the default one have its code in their names") {
  CHECK(default_language() == Language::fr);
  CHECK(page_file("kiosk", Language::fr) == "kiosk.html");
  CHECK(page_file("kiosk", Language::en) == "kiosk.en.html");
  PseudoLanguage third;
  CHECK(page_file("grand-est", pseudo_language) == "grand-est.qps.html");
}
