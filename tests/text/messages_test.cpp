#include "text/messages.h"

#include <doctest/doctest.h>

#include <string>

#include "support/all_words.h"
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

namespace {

// A table in which the message of number n is "n".
std::string numbered_words(size_t count) {
  std::string words;
  for (size_t i = 0; i < count; ++i) words += std::to_string(i) + '\0';
  return words;
}

constexpr size_t total = static_cast<size_t>(Msg::count_);

struct EnglishForgotten {
  EnglishForgotten() { forget_words(Language::en); }
  ~EnglishForgotten() { test::use_all_words(); }
};

}  // namespace

TEST_CASE_FIXTURE(EnglishForgotten,
                  "a language without words says nothing, the other one still does") {
  CHECK_FALSE(has_words(Language::en));
  CHECK(message(Msg::ui_close, Language::en).empty());
  CHECK(message_count(Msg::ui_more_problems, Language::en, 2).empty());
  CHECK(has_words(Language::fr));
  CHECK(message(Msg::ui_close, Language::fr) == "Fermer");
}

TEST_CASE_FIXTURE(EnglishForgotten,
                  "words are taken in the order of the messages, one text for all") {
  REQUIRE(use_words(Language::en, numbered_words(total)));
  CHECK(has_words(Language::en));
  for (size_t i = 0; i < total; ++i) {
    CHECK(message(static_cast<Msg>(i), Language::en) == std::to_string(i));
  }
}

TEST_CASE_FIXTURE(EnglishForgotten, "of an entry with two forms the count chooses one") {
  std::string words = "{0} thing\1{0} things";
  words += '\0' + numbered_words(total - 1);
  REQUIRE(use_words(Language::en, words));
  CHECK(message_count(Msg{}, Language::en, 1) == "1 thing");
  CHECK(message_count(Msg{}, Language::en, 2) == "2 things");
}

TEST_CASE_FIXTURE(EnglishForgotten,
                  "words of another build are refused, and so is what is cut short") {
  for (const std::string& words :
       {std::string(), std::string(1, '\0'), numbered_words(total - 1), numbered_words(total + 1),
        numbered_words(total) + "rest", numbered_words(total - 1) + "last",
        "<!doctype html>" + std::string()}) {
    CAPTURE(words.size());
    CHECK_FALSE(use_words(Language::en, words));
    CHECK_FALSE(has_words(Language::en));
    CHECK(message(Msg::ui_close, Language::en).empty());
  }
}

TEST_CASE("what is refused leaves the words that were there") {
  CHECK_FALSE(use_words(Language::en, numbered_words(total + 1)));
  CHECK(message(Msg::ui_close, Language::en) == "Close");
}
