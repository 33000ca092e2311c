// The whole app without a window, used by the names that a screen reader announces.
#include <doctest/doctest.h>

#include "support/addresses.h"
#include "support/app.h"

using namespace trame;
using test::App;
using test::count;
using test::Files;

TEST_CASE("the first programme opens, and the address says so") {
  App app("");
  REQUIRE(app.node(Role::heading, "L’industrie intégrée"));
  CHECK(count(app.session.semantics(), Role::main) == 1);
  CHECK(app.node(Role::navigation, "Vues"));
  REQUIRE_FALSE(app.history.empty());
  CHECK(app.history.back().fragment == "/lyon-saint-etienne");
  CHECK_FALSE(app.history.back().push);
}

TEST_CASE("a figure leads to its claims with their documents") {
  App app("");
  REQUIRE(app.use(Role::button, "Budget du programme"));
  CHECK(app.session.state().selection == Selection{ItemKind::amount, "budget"});
  CHECK(app.node(Role::heading, "Qui le dit"));
  CHECK(app.node(Role::blockquote, "un peu plus de 200 millions d'euros"));
  CHECK(app.history.back().push);
  CHECK(app.use(Role::button, "Fermer le détail"));
  CHECK_FALSE(app.session.state().selection);
}

TEST_CASE("an action of which only the start is published is open in its details too") {
  App app("#/lyon-saint-etienne/actions/timeline");
  REQUIRE(app.use(Role::button, "Fonds d’amorçage industriel"));
  CHECK(app.session.state().selection == Selection{ItemKind::action, "fonds-amorcage-industriel"});
  CHECK(app.node(Role::paragraph, "dès le 17 mai 2021"));
}

TEST_CASE("bars show amounts or shares of the total, as a switch with names and the address say") {
  App app("#/lyon-saint-etienne/budget/bars?scope=fund");
  REQUIRE(app.node(Role::group, "Unité des barres"));
  CHECK(app.node(Role::button, "Montants")->pressed == true);
  REQUIRE(app.use(Role::button, "Parts du total"));
  CHECK(app.history.back().fragment == "/lyon-saint-etienne/budget/bars?scope=fund&unit=share");
  CHECK(app.history.back().push);
  CHECK(app.node(Role::button, "Parts du total")->pressed == true);
  CHECK(app.node(Role::cell, "100\u00A0%"));
  REQUIRE(app.use(Role::button, "Montants"));
  CHECK_FALSE(app.session.state().shares);
}

TEST_CASE(
    "where no total is published there is no switch to shares, and a notice explains the address") {
  App app("#/lyon-saint-etienne/budget/bars?scope=first-seven&unit=share");
  CHECK_FALSE(app.node(Role::group, "Unité des barres"));
  CHECK(app.node(Role::paragraph, "il n’y a pas de part à calculer"));
}

TEST_CASE("navigation, language and theme can be used by their names") {
  App app("#/lyon-saint-etienne");
  REQUIRE(app.use(Role::link, "Actions"));
  CHECK(app.session.state().view == View::actions);
  CHECK(app.node(Role::button, "Mission cybersécurité"));
  REQUIRE(app.use(Role::button, "English"));
  CHECK(app.page.find("\"lang\":\"en\"") != std::string::npos);
  CHECK(app.node(Role::link, "Partners"));
  REQUIRE(app.use(Role::button, "dark theme"));
  CHECK(app.session.state().theme == ThemeKind::dark);
}

TEST_CASE("typing narrows the list and replaces the address") {
  App app("#/lyon-saint-etienne/partners");
  app.session.input("search", "CGC-CFFE");
  app.run();
  CHECK(app.node(Role::button, "CFE-CGC"));
  CHECK_FALSE(app.node(Role::button, "Enedis"));
  CHECK_FALSE(app.history.back().push);
  REQUIRE(app.use(Role::button, "Retirer le filtre"));
  CHECK(app.node(Role::button, "Enedis"));
}

TEST_CASE("without a graphics context the page's HTML is still updated") {
  App app("#/lyon-saint-etienne/partners");
  app.session.context(true);
  app.session.input("search", "CGC-CFFE");
  app.run();
  CHECK(app.node(Role::button, "CFE-CGC"));
  CHECK_FALSE(app.node(Role::button, "Enedis"));
  app.session.context(false);
  app.run();
  CHECK(app.node(Role::button, "CFE-CGC"));
}

TEST_CASE("a filter is chosen in the menu, while the page behind is inert") {
  App app("#/lyon-saint-etienne/actions");
  REQUIRE(app.use(Role::button, "Filtrer"));
  REQUIRE(app.node(Role::dialog, "Filtres"));
  CHECK(app.session.semantics().children.front().inert);
  REQUIRE(app.use(Role::button, "Citoyen"));
  REQUIRE(app.use(Role::button, "Voir les résultats"));
  CHECK(app.session.state().filters == std::vector<Filter>{{FilterKind::axis, "citoyen"}});
  CHECK_FALSE(app.node(Role::button, "Mission cybersécurité"));
}

TEST_CASE("a tap on the screen is the same as an activation by name") {
  App app("#/lyon-saint-etienne/actions", {1280, 800});
  const SemanticNode* link = app.node(Role::link, "Budget");
  REQUIRE(link);
  Vec2 middle{link->rect->x + link->rect->width / 2, link->rect->y + link->rect->height / 2};
  app.session.pointer({PointerPhase::down, PointerKind::touch, 1, middle, 1000});
  app.session.pointer({PointerPhase::up, PointerKind::touch, 1, middle, 1050});
  app.run();
  CHECK(app.session.state().view == View::budget);
}

TEST_CASE("a finger scrolls the content and then it rests") {
  App app("#/lyon-saint-etienne");
  app.session.pointer({PointerPhase::down, PointerKind::touch, 1, {200, 600}, 0});
  app.session.pointer({PointerPhase::move, PointerKind::touch, 1, {200, 400}, 200});
  app.session.pointer({PointerPhase::up, PointerKind::touch, 1, {200, 400}, 900});
  app.run();
  double furthest = 0;
  for (const auto& [id, scroll] : app.session.memory().scrolls) {
    furthest = std::max(furthest, scroll.offset);
  }
  CHECK(furthest == doctest::Approx(200));
  CHECK_FALSE(app.session.state().selection);
}

TEST_CASE("an address with unknown names opens the nearest view and says so") {
  App app("#/atlantide/budget");
  CHECK(app.session.state().programme == "lyon-saint-etienne");
  CHECK(app.node(Role::paragraph, "atlantide"));
  CHECK(count(app.session.semantics(), Role::status) == 1);
}

TEST_CASE("a programme that cannot be loaded leaves the view unchanged, with an alert") {
  App app("#/lyon-saint-etienne");
  app.files.missing = "grand-est.json";
  REQUIRE(app.use(Role::button, "Changer de programme"));
  REQUIRE(app.use(Role::button, "Grand Est"));
  app.files.missing.clear();
  CHECK(count(app.session.semantics(), Role::alert) == 1);
  CHECK(app.node(Role::heading, "L’industrie intégrée"));
  CHECK(app.session.state().programme == "lyon-saint-etienne");
}

TEST_CASE("a broken first programme gives its problems, a way to retry, and the other programmes") {
  App app("", test::phone,
          {.replaced = {{"lyon-saint-etienne.json", R"({"format":"1.0","id":7})"}}});
  CHECK(count(app.session.semantics(), Role::alert) == 1);
  CHECK(app.node(Role::paragraph, "/id"));
  CHECK(app.page.find("\"state\":\"error\"") != std::string::npos);
  app.files.replaced.clear();
  REQUIRE(app.use(Role::button, "Réessayer"));
  CHECK(app.node(Role::heading, "L’industrie intégrée"));
}

TEST_CASE("an index that was missing or broken can be requested again") {
  for (const Files& given :
       {Files{.missing = "index.json"}, Files{.replaced = {{"index.json", "{"}}}}) {
    App app("", test::phone, given);
    CHECK(count(app.session.semantics(), Role::alert) == 1);
    app.files = {};
    REQUIRE(app.use(Role::button, "Réessayer"));
    CHECK(count(app.session.semantics(), Role::alert) == 0);
    CHECK(app.node(Role::heading, "L’industrie intégrée"));
  }
}

TEST_CASE("every view of every programme has one level-one heading and rests, at every size") {
  for (const char* programme :
       {"lyon-saint-etienne", "territoires-d-industrie", "grand-est", "territoires-d-innovation"}) {
    for (const std::string& view : test::every_address()) {
      for (Vec2 size : {Vec2{320, 480}, Vec2{844, 390}, Vec2{1280, 800}}) {
        CAPTURE(programme);
        CAPTURE(view);
        App app(std::string("#/") + programme + "/" + view, size);
        int level_one = 0;
        auto visit = [&](auto& self, const SemanticNode& node) -> void {
          level_one += node.role == Role::heading && node.level == 1;
          for (const SemanticNode& child : node.children) self(self, child);
        };
        visit(visit, app.session.semantics());
        CHECK(level_one == 1);
        CHECK(app.session.memory().notices.empty());
      }
    }
  }
}

TEST_CASE("the addresses of sources do not keep their table from having columns") {
  App app("#/lyon-saint-etienne/sources/table", {1280, 1000});
  const SemanticNode* cell = app.node(Role::cell, "Métropole de Lyon");
  REQUIRE(cell);
  CHECK(cell->rect->width < 300);
}

TEST_CASE("a table whose columns would cut a word becomes a record per row") {
  auto width_of_a_status = [](double screen) {
    App app("#/lyon-saint-etienne/actions/table", {screen, 1000});
    const SemanticNode* cell = app.node(Role::cell, "Démarrée");
    REQUIRE(cell);
    return cell->rect->width;
  };
  CHECK(width_of_a_status(768) > 400);
  CHECK(width_of_a_status(1440) < 200);
}

TEST_CASE("an action among the key figures shows its status") {
  App app("#/grand-est?lang=fr", {1280, 1000});
  const SemanticNode* card = app.node(Role::button, "[G]HOST");
  REQUIRE(card);
  CHECK(card->label.find("Non publié") == std::string::npos);
  CHECK(card->label.find("Annoncée") != std::string::npos);
}

TEST_CASE("the sources end with which version this is and where the licences are") {
  App app("/lyon-saint-etienne/sources?lang=fr");
  app.session.set_build("0123abcd", true);
  app.run();
  CHECK(app.node(Role::heading, "À propos de Trame"));
  CHECK(app.node(Role::paragraph, "Version 0123abcd"));
  for (const char* page : {"licenses.html", "trame-standalone.html", "kiosk.html"}) {
    INFO(page);
    bool found = false;
    for (const char* label : {"Licences", "un seul fichier", "borne"}) {
      const SemanticNode* link = app.node(Role::link, label);
      REQUIRE(link);
      found |= link->value == page;
    }
    CHECK(found);
  }
}
