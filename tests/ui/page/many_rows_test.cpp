// Lists and tables of a large file are drawn up to a number of rows, and say how many are left out.
#include <doctest/doctest.h>

#include <functional>

#include "support/app.h"

using namespace trame;
using namespace trame::test;

namespace {

constexpr int items = 1500;
constexpr int most_rows = 1000;

std::string list_of(const std::function<std::string(const std::string&)>& item) {
  std::string all;
  for (int i = 0; i < items; ++i) all += (i > 0 ? "," : "") + item(std::to_string(i));
  return "[" + all + "]";
}

// 1 500 amounts, 1 500 actions in two axes, 1 500 organizations, gaps, places and sources.
std::string large_file() {
  const std::string claims = R"("claims":[{"source":"s0"}])";
  auto named = [&](const char* prefix, const std::string& fields) {
    return list_of([&, prefix](const std::string& n) {
      return R"({"id":")" + (prefix + n) + "\"," + fields + "}";
    });
  };
  const std::string actions = list_of([&](const std::string& n) {
    const char* axis = n.size() % 2 ? "x" : "y";
    return R"({"id":"a)" + n + R"(","title":"Action","axis":")" + axis + "\"," + claims + "}";
  });
  return R"({"format":"1.1","id":"p","title":"P","sources":)" +
         named("s", R"("title":"S","kind":"report","publisher":"P")") +
         R"(,"scopes":[{"id":"t","title":"T"}],"axes":[{"id":"x","title":"X"},{"id":"y","title":"Y"}])" +
         R"(,"organizations":)" + named("o", R"("name":"O","type":"company",)" + claims) +
         R"(,"actions":)" + actions + R"(,"places":)" +
         named("l", R"("name":"L","kind":"commune","lat":46,"lon":3)") + R"(,"amounts":)" +
         named("m", R"("label":"M","value":1,"kind":"grant","scope":"t",)"
                    R"("claims":[{"source":"s0","value":1}])") +
         R"(,"gaps":)" + list_of([](const std::string& n) { return "\"gap " + n + "\""; }) + "}";
}

// 1 500 actions, scopes with an amount, and axes.
std::string file_of_choices() {
  auto numbered = [&](const std::string& fields) {
    return list_of([&](const std::string& n) {
      std::string item = "{" + fields + "}";
      for (size_t at = 0; (at = item.find('#')) != item.npos;) item.replace(at, 1, n);
      return item;
    });
  };
  return R"({"format":"1.1","id":"p","title":"P",)"
         R"("sources":[{"id":"s","title":"S","kind":"report","publisher":"P"}],"scopes":)" +
         numbered(R"("id":"t#","title":"T#")") + R"(,"axes":)" +
         numbered(R"("id":"x#","title":"X#")") + R"(,"actions":)" +
         numbered(R"("id":"a#","title":"A#","claims":[{"source":"s"}])") + R"(,"amounts":)" +
         numbered(R"("id":"m#","label":"M#","value":1,"kind":"grant","scope":"t#",)"
                  R"("claims":[{"source":"s","value":1}])") +
         "}";
}

const SemanticNode& part(const App& app, Role role) {
  const SemanticNode* found = app.node(role, "");
  REQUIRE(found);
  return *found;
}

}  // namespace

TEST_CASE("no list or table of a large file draws more rows than a frame has room for") {
  App app("#/file/overview", {1280, 800});
  app.give("grand.json", large_file());
  for (const char* view : {"overview", "budget/table", "actions/list", "actions/table",
                           "partners/list", "partners/table", "map", "map/table", "sources"}) {
    CAPTURE(view);
    app.session.navigate(std::string("#/file/") + view);
    app.run();
    const SemanticNode& page = app.session.semantics();
    const int drawn = count(page, Role::list_item) + count(page, Role::row_header);
    CHECK(drawn >= most_rows - 10);  // cards of axes take room too
    CHECK(drawn <= 2 * most_rows);   // a list, and the table of a chart in the page's HTML
    CHECK(app.node(Role::paragraph, "de plus ne sont pas affichées"));
  }
}

TEST_CASE("where not all rows of several groups fit, each group has some") {
  App app("#/file/actions/list", {1280, 800});
  app.give("grand.json", large_file());
  CHECK(app.node(Role::heading, "X"));
  CHECK(app.node(Role::heading, "Y"));
  CHECK(count(app.session.semantics(), Role::list_item) == most_rows);
}

TEST_CASE("a sheet over a page without room for more rows has rows of its own, and a bound") {
  App app("#/file/actions/list", {1280, 800});
  app.give("choix.json", file_of_choices());
  app.session.memory().overlay = Overlay::scopes;
  app.run();
  CHECK(count(part(app, Role::dialog), Role::button) == most_rows + 1);  // and one that closes
  CHECK(find(part(app, Role::dialog), Role::paragraph, "500 lignes de plus"));
  app.session.memory().overlay = Overlay::filters;
  app.run();
  CHECK(count(part(app, Role::dialog), Role::button) < most_rows);
  CHECK(find(part(app, Role::dialog), Role::paragraph, "lignes de plus"));
}

TEST_CASE("the details beside a page without room for more rows have rows of their own") {
  App app("#/file/actions/list", {1280, 800});
  app.give("choix.json", file_of_choices());
  app.session.navigate("#/file/actions/list?sel=amount:m1");
  app.run();
  CHECK(find(part(app, Role::complementary), Role::list_item, ""));
}

TEST_CASE("of long gaps, as many are drawn as a browser lays out at once") {
  const std::string long_gap(1000, 'x');
  App app("#/file/overview", {1280, 800});
  app.give(
      "long.json",
      R"({"format":"1.1","id":"p","title":"P","sources":[{"id":"s","title":"S","kind":"report","publisher":"P"}],"gaps":)" +
          list_of([&](const std::string& n) { return "\"" + long_gap + n + "\""; }) + "}");
  const int drawn = count(app.session.semantics(), Role::list_item);
  CHECK(drawn > 150);
  CHECK(drawn < 250);
  CHECK(app.node(Role::paragraph, "de plus ne sont pas affichées"));
}
