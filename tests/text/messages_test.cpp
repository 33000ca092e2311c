#include "text/messages.h"

#include <doctest/doctest.h>

#include <string>

#include "support/message_keys.h"

using namespace trame;

namespace {

bool has_placeholder(const std::string& words, int number) {
  return words.find('{' + std::to_string(number) + '}') != std::string::npos;
}

}  // namespace

TEST_CASE("arguments take the place of their numbers, in the order of each language") {
  CHECK(message(Msg::problem_missing_field, Language::en, {"title"}) ==
        "The field “title” is missing.");
  CHECK(message(Msg::problem_missing_field, Language::fr, {"title"}) ==
        "Il manque le champ «\u202ftitle\u202f».");
}

TEST_CASE("an argument that looks like a placeholder is copied as it is") {
  CHECK(message(Msg::problem_unknown_field_near, Language::en, {"{1}", "{0}"}) ==
        "The field “{1}” does not exist in this format. Did you mean “{0}”?");
}

TEST_CASE("a missing argument leaves nothing, and braces around words stay") {
  CHECK(message(Msg::problem_missing_field, Language::en) == "The field “” is missing.");
  CHECK(message(Msg::problem_expected_object, Language::en, {"7"}) ==
        "An object in braces {…} is needed here; the file gives 7.");
}

TEST_CASE("every message has words in both languages") {
  for (size_t i = 0; i < static_cast<size_t>(Msg::count_); ++i) {
    const Msg id = static_cast<Msg>(i);
    CAPTURE(test::key_of(id));
    CHECK_FALSE(message(id, Language::fr, {"…"}).empty());
    CHECK_FALSE(message(id, Language::en, {"…"}).empty());
  }
}

TEST_CASE("no message shows a placeholder once it has its arguments") {
  const std::string args[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};
  for (size_t i = 0; i < static_cast<size_t>(Msg::count_); ++i) {
    for (Language language : {Language::fr, Language::en}) {
      const std::string words = message(static_cast<Msg>(i), language, args);
      CAPTURE(words);
      for (int number = 0; number < 10; ++number) CHECK_FALSE(has_placeholder(words, number));
    }
  }
}

TEST_CASE("French puts its spaces before double punctuation and inside its quotation marks") {
  for (size_t i = 0; i < static_cast<size_t>(Msg::count_); ++i) {
    const std::string words = message(static_cast<Msg>(i), Language::fr);
    CAPTURE(words);
    for (const char* wrong : {" ;", " !", " ?", " :", " »", "« "}) {
      CHECK(words.find(wrong) == std::string::npos);
    }
  }
}
