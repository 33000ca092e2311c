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

TEST_CASE("arguments replace their placeholders in both languages") {
  CHECK(message(Msg::problem_missing_field, Language::en, {"title"}) ==
        "The field “title” is missing.");
  CHECK(message(Msg::problem_missing_field, Language::fr, {"title"}) ==
        "Il manque le champ «\u202ftitle\u202f».");
}

TEST_CASE("an argument that looks like a placeholder is copied unchanged") {
  CHECK(message(Msg::problem_unknown_field_near, Language::en, {"{1}", "{0}"}) ==
        "The field “{1}” does not exist in this format. Did you mean “{0}”?");
}

TEST_CASE("a missing argument is empty, and other braces are unchanged") {
  CHECK(message(Msg::problem_missing_field, Language::en) == "The field “” is missing.");
  CHECK(message(Msg::problem_expected_object, Language::en, {"7"}) ==
        "An object in braces {…} is needed here; the file gives 7.");
}

TEST_CASE("every message has a text in both languages") {
  for (size_t i = 0; i < static_cast<size_t>(Msg::count_); ++i) {
    const Msg id = static_cast<Msg>(i);
    CAPTURE(test::key_of(id));
    CHECK_FALSE(message(id, Language::fr, {"…"}).empty());
    CHECK_FALSE(message(id, Language::en, {"…"}).empty());
  }
}

TEST_CASE("no message contains a placeholder when all arguments are given") {
  const std::string args[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};
  for (size_t i = 0; i < static_cast<size_t>(Msg::count_); ++i) {
    for (Language language : {Language::fr, Language::en}) {
      const std::string words = message(static_cast<Msg>(i), language, args);
      CAPTURE(words);
      for (int number = 0; number < 10; ++number) CHECK_FALSE(has_placeholder(words, number));
    }
  }
}

TEST_CASE("French has no-break spaces before double punctuation and inside quotation marks") {
  for (size_t i = 0; i < static_cast<size_t>(Msg::count_); ++i) {
    const std::string words = message(static_cast<Msg>(i), Language::fr);
    CAPTURE(words);
    for (const char* wrong : {" ;", " !", " ?", " :", " »", "« "}) {
      CHECK(words.find(wrong) == std::string::npos);
    }
  }
}

namespace {

// Returns messages in which message number n is "n".
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

TEST_CASE_FIXTURE(
    EnglishForgotten,
    "messages of a language without texts are empty, those of the other one are not") {
  CHECK_FALSE(has_words(Language::en));
  CHECK(message(Msg::ui_close, Language::en).empty());
  CHECK(message_count(Msg::ui_more_problems, Language::en, 2).empty());
  CHECK(has_words(Language::fr));
  CHECK(message(Msg::ui_close, Language::fr) == "Fermer");
}

TEST_CASE_FIXTURE(EnglishForgotten, "texts are assigned in the order of the messages") {
  REQUIRE(use_words(Language::en, numbered_words(total)));
  CHECK(has_words(Language::en));
  for (size_t i = 0; i < total; ++i) {
    CHECK(message(static_cast<Msg>(i), Language::en) == std::to_string(i));
  }
}

TEST_CASE_FIXTURE(EnglishForgotten, "the count selects the singular or the plural form") {
  std::string words = "{0} thing\1{0} things";
  words += '\0' + numbered_words(total - 1);
  REQUIRE(use_words(Language::en, words));
  CHECK(message_count(Msg{}, Language::en, 1) == "1 thing");
  CHECK(message_count(Msg{}, Language::en, 2) == "2 things");
}

TEST_CASE_FIXTURE(EnglishForgotten, "texts of another build and incomplete ones are refused") {
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

TEST_CASE("refused texts leave the previous ones unchanged") {
  CHECK_FALSE(use_words(Language::en, numbered_words(total + 1)));
  CHECK(message(Msg::ui_close, Language::en) == "Close");
}
