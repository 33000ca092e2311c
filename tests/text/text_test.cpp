// A text of a programme in some of the languages.
#include "text/text.h"

#include <doctest/doctest.h>

#include "support/pseudo_language.h"

using namespace trame;
using test::pseudo_language;

TEST_CASE("a text is given in the language asked for, else in the first one that it has") {
  Text text;
  CHECK(text.empty());
  CHECK(text.in(Language::en).empty());
  text.set(Language::en, "canal");
  CHECK_FALSE(text.empty());
  CHECK(text.in(Language::fr) == "canal");
  text.set(Language::fr, "rivière");
  CHECK(text.in(Language::fr) == "rivière");
  CHECK(text.in(Language::en) == "canal");
  CHECK(text.in(pseudo_language) == "rivière");
  text.set(pseudo_language, "rivièreén");
  CHECK(text.in(pseudo_language) == "rivièreén");
}

TEST_CASE("a text that is the same in all languages is that of the default one") {
  Text text;
  text.set("ADEME");
  for (Language language : {Language::fr, Language::en, pseudo_language}) {
    CHECK(text.in(language) == "ADEME");
  }
  CHECK(text.all().size() == 1);
}
