// The map on screen: fetched when its view is opened, selected from, moved; and the list shown
// without it.
#include <doctest/doctest.h>

#include <algorithm>

#include "support/app.h"

using namespace trame;
using test::App;
using test::count;

namespace {

const SemanticNode* list_named(const App& app, std::string_view title) {
  return app.node(Role::list, title);
}

}  // namespace

TEST_CASE("the map is fetched when its view is first opened, and once") {
  App app("#/territoires-d-industrie");
  std::vector<std::string> asked;
  REQUIRE(app.node(Role::link, "Aperçu"));
  app.session.navigate("#/territoires-d-industrie/map");
  for (int i = 0; i < 10; ++i) {
    for (const std::string& name : app.session.frame(app.now += 16).requests) asked.push_back(name);
  }
  CHECK(asked == std::vector<std::string>{"map"});
  CHECK(app.node(Role::status, "La carte arrive"));
  CHECK(app.node(Role::button, "Grand Est"));  // the list is shown meanwhile
  app.answer("map");
  app.run();
  CHECK_FALSE(app.node(Role::status, "La carte arrive"));
  CHECK(app.node(Role::button, "Grand Est\u00A0: 21"));
  app.session.navigate("#/grand-est/map");
  app.run();
  CHECK(app.node(Role::figure, "Les lieux du programme"));
}

TEST_CASE("a map that cannot be loaded leaves the places as a list, a message and a retry button") {
  for (bool damaged : {false, true}) {
    test::Files files;
    if (damaged)
      files.replaced["map"] = "<!doctype html><h1>Welcome</h1>";
    else
      files.missing = "map";
    App app("#/grand-est/map", test::phone, files);
    CHECK(app.node(Role::paragraph, "Le fond de carte n’est pas arrivé"));
    CHECK(list_named(app, "Tous les lieux"));
    CHECK(app.node(Role::button, "Vosges"));
    app.files = {};
    REQUIRE(app.use(Role::button, "Réessayer"));
    CHECK_FALSE(app.node(Role::paragraph, "Le fond de carte n’est pas arrivé"));
    CHECK(app.node(Role::figure, "Les lieux du programme"));
  }
}

TEST_CASE("another series is in the address and keeps the viewport") {
  {
    App link("#/territoires-d-industrie/map?scope=territories-2018-2023");
    CHECK(link.node(Role::button, "Grand Est\u00A0: 15"));
    CHECK(link.session.memory().notices.empty());
  }
  App app("#/territoires-d-industrie/map?k=2&x=10&y=10");
  REQUIRE(app.use(Role::button, "2018–2023"));
  CHECK(app.session.state().scope == "territories-2018-2023");
  CHECK(app.history.back().fragment.find("scope=territories-2018-2023") != std::string::npos);
  CHECK(app.session.state().viewport == Viewport{10, 10, 2});
  CHECK(app.node(Role::button, "Grand Est\u00A0: 15"));
}

TEST_CASE("a tap on a region selects it") {
  App app("#/territoires-d-industrie/map", {1280, 800});
  const SemanticNode* region = app.node(Role::button, "Occitanie\u00A0: 14");
  REQUIRE(region);
  Vec2 at = app.on_screen(*region, 0.5);
  app.session.pointer({PointerPhase::down, PointerKind::touch, 1, at, 0});
  app.session.pointer({PointerPhase::up, PointerKind::touch, 1, at, 50});
  app.run();
  CHECK(app.session.state().selection == Selection{ItemKind::place, "occitanie"});
  CHECK(app.node(Role::complementary, "Détail"));
}

TEST_CASE("the list below the map has the places visible on it") {
  const std::string view = "#/territoires-d-industrie/map";
  {
    App whole(view, {1280, 800});
    CHECK(whole.node(Role::heading, "Lieux visibles sur la carte · 22"));
    const SemanticNode* list = whole.node(Role::list, "Lieux visibles sur la carte");
    REQUIRE(list);
    CHECK(test::find(*list, Role::button, "Bretagne"));
  }
  App close(view + "?k=8&x=55&y=65", {1280, 800});
  const SemanticNode* heading = close.node(Role::heading, "Lieux visibles sur la carte");
  REQUIRE(heading);
  CHECK(heading->label.size() == std::string("Lieux visibles sur la carte · 7").size());
}
