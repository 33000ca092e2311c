// The choice of a language: a button while there are two, a menu when there are more.
#include <doctest/doctest.h>

#include "support/app.h"

using namespace trame;
using test::App;
using test::PseudoLanguage;

namespace {

bool speaks(const App& app, const char* code) {
  return app.page.find(std::string("\"lang\":\"") + code + '"') != std::string::npos;
}

const SemanticNode* choice(const App& app, const char* language) {
  const SemanticNode* dialog = test::find(app.session.semantics(), Role::dialog, "Langue");
  return dialog ? test::find(*dialog, Role::button, language) : nullptr;
}

}  // namespace

TEST_CASE("with two languages the button changes to the other one") {
  App app("#/lyon-saint-etienne");
  const SemanticNode* button = app.node(Role::button, "English");
  REQUIRE(button);
  CHECK(button->lang == "en");
  CHECK_FALSE(button->expanded.has_value());
  REQUIRE(app.use(Role::button, "English"));
  CHECK(speaks(app, "en"));
  CHECK(app.node(Role::button, "Français")->lang == "fr");
}

TEST_CASE("with three languages the button opens a menu of them") {
  PseudoLanguage third;
  App app("#/lyon-saint-etienne");
  CHECK_FALSE(app.node(Role::button, "English"));
  CHECK(app.node(Role::button, "Langue")->expanded == false);
  REQUIRE(app.use(Role::button, "Langue"));
  CHECK(choice(app, "Français")->pressed == true);
  CHECK_FALSE(choice(app, "Français")->lang);
  CHECK(choice(app, "English")->lang == "en");
  REQUIRE(choice(app, "Pseudo"));
  REQUIRE(app.use(Role::button, "English"));
  CHECK(speaks(app, "en"));
  CHECK(app.session.memory().overlay == Overlay::none);
}

TEST_CASE("a third language is asked for, spoken and kept in the address") {
  PseudoLanguage third;
  forget_words(test::pseudo_language);
  App app("#/lyon-saint-etienne");
  REQUIRE(app.use(Role::button, "Langue"));
  REQUIRE(app.use(Role::button, "Pseudo"));
  CHECK(app.asked.back() == "words:qps");
  CHECK(speaks(app, "qps"));
  CHECK(app.node(Role::link, "Partenaires"));
  CHECK(app.node(Role::link, test::lengthened("Partenaires")));
  CHECK(app.history.back().fragment == "/lyon-saint-etienne?lang=qps");
}

TEST_CASE("a third language that cannot be loaded is named, and the language stays") {
  PseudoLanguage third;
  forget_words(test::pseudo_language);
  App app("#/lyon-saint-etienne?lang=en", test::phone, {.missing = "words:qps"});
  REQUIRE(app.use(Role::button, "Language"));
  REQUIRE(app.use(Role::button, "Pseudo"));
  CHECK(speaks(app, "en"));
  CHECK(app.node(Role::paragraph, "“Pseudo” could not be loaded"));
}
