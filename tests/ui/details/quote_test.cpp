// A quotation is in the language that its file states; the language is unknown where the file
// states none.
#include <doctest/doctest.h>

#include "support/app.h"

using namespace trame;
using test::App;

namespace {

std::string quotation(const std::string& id, const std::string& quote, const std::string& lang) {
  return R"({"id": ")" + id + R"(", "source": "s", "quote": ")" + quote + '"' +
         (lang.empty() ? "" : R"(, "quote_lang": ")" + lang + '"') + "}";
}

std::string voices() {
  return R"({"format": "1.1", "id": "p", "title": "P", "sources": [{"id": "s", "title": "S",)"
         R"( "kind": "report", "publisher": "P"}], "quotations": [)" +
         quotation("a", "Bonjour", "fr") + "," + quotation("b", "Guten Tag", "de") + "," +
         quotation("c", "Hello", "en") + "," + quotation("d", "Salut", "") + "]}";
}

std::optional<std::string> language_of(const App& app, const char* quote) {
  const SemanticNode* node = app.node(Role::blockquote, quote);
  REQUIRE(node);
  return node->lang;
}

}  // namespace

TEST_CASE("a quotation is in the language its file says, where it is not that of the page") {
  App app("#/lyon-saint-etienne?lang=fr");
  app.give("voices.json", voices());
  // No lang attribute: the quotation is in the page's language.
  CHECK_FALSE(language_of(app, "Bonjour").has_value());
  CHECK(language_of(app, "Guten Tag") == "de");
  CHECK(language_of(app, "Hello") == "en");
  REQUIRE(app.use(Role::button, "English"));
  CHECK(language_of(app, "Bonjour") == "fr");
  CHECK_FALSE(language_of(app, "Hello").has_value());
}

TEST_CASE("a quotation of unknown language has an empty language, not that of the page") {
  for (const char* address : {"#/lyon-saint-etienne?lang=fr", "#/lyon-saint-etienne?lang=en"}) {
    App app(address);
    app.give("voices.json", voices());
    CHECK(language_of(app, "Salut") == "");
  }
}

TEST_CASE("the bundled programmes quote in French") {
  App app("#/lyon-saint-etienne?lang=en&sel=amount:budget");
  CHECK(language_of(app, "un peu plus de 200 millions d'euros") == "fr");
}
