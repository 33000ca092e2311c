// The computation of a sum can be opened by name, and its rows add up to it.
#include <doctest/doctest.h>

#include "support/app.h"

using namespace trame;
using test::App;

namespace {

constexpr const char* how = "Comment ce total est-il calculé\u202F?";

const SemanticNode& details(const App& app) {
  const SemanticNode* found = app.node(Role::complementary, "");
  REQUIRE(found);
  return *found;
}

// Returns the euros in a label: "…, 17 000 000 €" → 17000000; 0 without a digit.
int64_t euros_in(std::string_view label) {
  size_t last = label.find_last_of(',');
  int64_t value = 0;
  for (char c : label.substr(last == std::string_view::npos ? 0 : last)) {
    if (c >= '0' && c <= '9') value = value * 10 + (c - '0');
  }
  return value;
}

// Returns a file of 91 amounts of 999 999 999 999,99 €. Their sum in cents is odd and above 2^53:
// doubles cannot hold it.
std::string large_amounts() {
  std::string amounts;
  for (int i = 0; i < 91; ++i) {
    if (i > 0) amounts += ",";
    amounts += R"({"id":"a)" + std::to_string(i) +
               R"(","label":"A","kind":"aid","scope":"all","value":999999999999.99,)"
               R"("claims":[{"source":"s","value":999999999999.99}]})";
  }
  return R"({"format":"1.1","id":"p","title":"Large",)"
         R"("sources":[{"id":"s","title":"S","kind":"report","publisher":"P"}],)"
         R"("scopes":[{"id":"all","title":"All"}],"amounts":[)" +
         amounts + "]}";
}

const SemanticNode& rows_of(const App& app) {
  const SemanticNode* list = test::find(details(app), Role::list, how);
  REQUIRE(list);
  return *list;
}

}  // namespace

TEST_CASE("the coverage of a chart leads to the rows it was computed from") {
  for (const char* chart : {"", "/sankey", "/bars", "/waterfall"}) {
    for (Vec2 size : {Vec2{320, 640}, Vec2{1280, 800}}) {
      CAPTURE(chart);
      App app(std::string("#/lyon-saint-etienne/budget") + chart + "?scope=fund", size);
      const SemanticNode* button = app.node(Role::button, how);
      REQUIRE(button);
      CHECK(button->rect->height >= 44);
      app.session.activate(std::string(button->id));
      app.run();
      CHECK(app.session.state().selection == Selection{ItemKind::amount, "fund-size"});
      CHECK(test::find(details(app), Role::button, how)->expanded == true);
      CHECK(rows_of(app).children.size() == 5);
    }
  }
}

TEST_CASE("the listed rows add up to the sum that is shown") {
  App app("#/lyon-saint-etienne/budget?sel=amount:fund-size");
  int64_t sum = 0;
  for (const SemanticNode& item : rows_of(app).children) {
    REQUIRE(item.children.size() == 1);
    std::string label = item.children.front().label;
    size_t qualifier = label.find(", prévu");
    sum += euros_in(label.substr(0, qualifier));
  }
  CHECK(sum == 44'000'000);
  CHECK(euros_in(test::find(details(app), Role::paragraph, "Somme calculée")->label) == sum);
  CHECK(euros_in(test::find(details(app), Role::paragraph, "Total publié")->label) == 80'000'000);
  CHECK(euros_in(test::find(details(app), Role::paragraph, "Détail non publié")->label) ==
        80'000'000 - sum);
}

TEST_CASE("each row leads to its own claims, and the list closes and opens again") {
  App app("#/lyon-saint-etienne/budget?scope=fund&sel=amount:fund-size", {1280, 800});
  auto toggle = [&] {
    app.session.activate(test::find(details(app), Role::button, how)->id);
    app.run();
  };
  toggle();
  CHECK(test::find(details(app), Role::button, how)->expanded == false);
  CHECK_FALSE(test::find(details(app), Role::list, how));
  // The button of the same name below the chart also opens the rows.
  REQUIRE(app.use(Role::button, how));
  const SemanticNode& row = rows_of(app).children.front().children.front();
  app.session.activate(std::string(row.id));
  app.run();
  CHECK(app.session.state().selection->slug == "fund-metropole-de-lyon");
}

TEST_CASE("a sum without a total opens its rows below the chart") {
  App app("#/lyon-saint-etienne/budget?scope=first-seven");
  const SemanticNode* button = app.node(Role::button, how);
  REQUIRE(button);
  CHECK(button->expanded == false);
  REQUIRE(app.use(Role::button, how));
  const SemanticNode* list = app.node(Role::list, how);
  REQUIRE(list);
  CHECK(list->children.size() == 2);
  CHECK(app.node(Role::paragraph, "Somme calculée"));
  CHECK_FALSE(app.session.state().selection);
}

TEST_CASE("a sum above 2^53 cents is shown to the cent") {
  App app("#/file/budget");
  app.give("large.json", large_amounts());
  REQUIRE(app.use(Role::button, how));
  const SemanticNode* result = app.node(Role::paragraph, "Somme calculée");
  REQUIRE(result);
  CHECK(result->label.ends_with("90\u202F999\u202F999\u202F999\u202F999,09\u00A0€"));
}

TEST_CASE("a row that is not published is listed as such") {
  App app("#/territoires-d-innovation/budget?scope=laureate-budgets");
  REQUIRE(app.use(Role::button, how));
  CHECK(test::find(*app.node(Role::list, how), Role::button, ", Non publié"));
}

TEST_CASE("a computed figure names the figures it was computed from") {
  App app("#/lyon-saint-etienne", {1280, 800});
  REQUIRE(app.use(Role::button, "À partir de quels chiffres"));
  REQUIRE(app.use(Role::button, "Subvention aux 7 premières actions, 6,1"));
  CHECK(app.session.state().selection == Selection{ItemKind::amount, "grant-first-seven"});
}
