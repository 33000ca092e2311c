// A file of the visitor's own that is refused: the reasons, and another try.
#include <doctest/doctest.h>

#include <algorithm>

#include "support/app.h"

using namespace trame;
using test::App;

TEST_CASE("a file that is not a programme gives one sentence, in the visitor’s language") {
  App app("#/lyon-saint-etienne?lang=en");
  app.give("page.json", "<!doctype html><p>Sign in</p>");
  CHECK(app.node(Role::paragraph, "This is a web page (HTML)"));
  CHECK_FALSE(app.node(Role::list, "correcting"));
  CHECK_FALSE(app.node(Role::button, "Download the full report"));
}

TEST_CASE("a file that the page refuses to read gives the reason") {
  constexpr std::pair<const char*, const char*> reasons[] = {
      {"too_large", "64 Mo au plus"},
      {"no_memory", "pas assez de mémoire pour ce fichier"},
      {"not_loaded", "qui lit les fichiers n’est pas arrivée"},
      {"folder", "C’est un dossier"},
      {"several", "Plusieurs fichiers"},
      {"unreadable", "n’a pas pu lire"},
      {"src_missing", "n’a pas pu être obtenu"},
      {"src_foreign", "n’est pas sur ce site"}};
  for (const auto& [code, words] : reasons) {
    App app("#/lyon-saint-etienne");
    app.session.file_came(FileStep::refused, "x", {}, code);
    app.run();
    const std::string refused = code;
    CAPTURE(refused);
    CHECK(app.node(Role::paragraph, words));
  }
}

TEST_CASE("a file that the address names is fetched again by a button; no other file has one") {
  for (bool is_source : {true, false}) {
    CAPTURE(is_source);
    App app("#/file");
    app.session.file_came(FileStep::coming, "data/x.json", {}, is_source ? "source" : "");
    app.session.file_came(FileStep::coming, "x.json", {}, is_source ? "source" : "");
    app.session.file_came(FileStep::refused, "x.json", {}, "src_missing");
    app.run();
    CHECK(app.use(Role::button, "Réessayer") == is_source);
    CHECK(std::ranges::count(app.asked, "source") == is_source);
    app.give("x.json", "{}");  // a file of the visitor's own instead
    CHECK_FALSE(app.node(Role::button, "Réessayer"));
  }
}

TEST_CASE("a file of the visitor's own that is refused is not taken for the one of the address") {
  App app("#/file");
  app.session.file_came(FileStep::coming, "data/x.json", {}, "source");
  app.session.file_came(FileStep::coming, "mine.json", {}, {});
  app.session.file_came(FileStep::refused, "mine.json", {}, "too_large");
  app.run();
  CHECK_FALSE(app.node(Role::button, "Réessayer"));
}

TEST_CASE("a file whose reader did not come is tried again by a button") {
  App app("#/lyon-saint-etienne");
  app.session.file_came(FileStep::refused, "x.json", {}, "not_loaded");
  app.run();
  REQUIRE(app.use(Role::button, "Réessayer"));
  CHECK(std::ranges::count(app.asked, "source") == 1);
  CHECK(app.session.memory().overlay == Overlay::none);
}

TEST_CASE("the file of the address opens below the sheet that says why another was refused") {
  for (bool is_source : {true, false}) {
    CAPTURE(is_source);
    App app("#/file");
    app.give("mine.json", "{");
    REQUIRE(app.session.memory().overlay == Overlay::file_refused);
    app.session.file_came(FileStep::coming, "x.json", {}, is_source ? "source" : "");
    app.session.file_came(FileStep::read, "x.json", test::read_file("assets/schema/minimal.json"),
                          {});
    app.run();
    CHECK((app.session.memory().overlay == Overlay::file_refused) == is_source);
    CHECK(bool(app.node(Role::paragraph, "mine.json")) == is_source);
    app.session.key("Escape");
    app.run();
    CHECK(app.node(Role::heading, "Un canal propre"));
  }
}
