#include "ui/widgets/flow.h"

#include <doctest/doctest.h>

#include "support/app.h"

using namespace trame;
using test::App;

TEST_CASE("a grid takes no more columns than its rows need") {
  CHECK(column_count(640, {6, 150, 10}) == 3);  // four fit in a row, but 4 + 2 becomes 3 + 3
  CHECK(column_count(640, {4, 150, 10}) == 4);
  CHECK(column_count(640, {5, 150, 10}) == 3);
  CHECK(column_count(640, {2, 150, 10}) == 2);
  CHECK(column_count(100, {5, 150, 10}) == 1);
}

TEST_CASE("a search is quoted as the language does") {
  auto quoted = [](const std::string& language, std::string_view words) {
    App app("#/lyon-saint-etienne/partners?q=energie&lang=" + language);
    return app.node(Role::button, words) != nullptr;
  };
  CHECK(quoted("en", "Remove the filter “energie”"));
  CHECK(quoted("fr", "Retirer le filtre «\u202fenergie\u202f»"));
}

TEST_CASE("the money shown is of the scope drilled into, and the choice of scope says so") {
  App app("#/lyon-saint-etienne/budget/treemap?root=fund-size");
  CHECK(app.node(Role::button, "Périmètre\u00a0: Le fonds"));
}

TEST_CASE("lists stand side by side where there is room for two") {
  auto side_by_side = [](Vec2 size) {
    App app("#/lyon-saint-etienne/partners", size);
    double first = app.node(Role::heading, "État")->rect->x;
    return app.node(Role::heading, "Banque publique")->rect->x > first;
  };
  CHECK(side_by_side({1280, 800}));
  CHECK_FALSE(side_by_side({390, 844}));
}
