#include "session/spoken_language.h"

#include <doctest/doctest.h>

#include "support/all_words.h"

using namespace trame;

TEST_CASE("the chosen language goes before that of the system") {
  SpokenLanguage spoken;
  spoken.follow_system(Language::en);
  CHECK(spoken.wanted(std::nullopt) == Language::en);
  CHECK(spoken.wanted(Language::fr) == Language::fr);
  CHECK(spoken.current(std::nullopt) == Language::en);
}

TEST_CASE("a language whose words are here is used at once") {
  SpokenLanguage spoken;
  Requests requests;
  REQUIRE(spoken.read("words:en", test::words(Language::en)));
  CHECK(spoken.update(Language::en, requests));
  CHECK(spoken.current(Language::fr) == Language::en);  // the language changes only in `update`
  CHECK(requests.take().empty());
}

TEST_CASE("words that are no words are refused") {
  SpokenLanguage spoken;
  CHECK_FALSE(spoken.read("words:en", "<html>"));
}
