// A programme's file that cannot be loaded: what is said, and how it is requested again.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <vector>

#include "support/app.h"

using namespace trame;
using namespace trame::test;

namespace {

constexpr const char* file = "grand-est.json";

void go(App& app, std::string_view fragment) {
  app.session.navigate(fragment);
  app.run();
}

long requests_of(const App& app, const std::string& name) {
  return std::ranges::count(app.asked, name);
}

}  // namespace

TEST_CASE(
    "another programme that cannot be loaded leaves the first one, with a button that works") {
  App app("/lyon-saint-etienne/budget", phone, {.missing = file});
  go(app, "/grand-est/budget");
  REQUIRE(app.node(Role::alert, ""));
  CHECK(app.node(Role::paragraph, "le réseau a donné autre chose à sa place"));
  CHECK(app.history.back().fragment.starts_with("/lyon-saint-etienne/budget"));
  CHECK(requests_of(app, file) == 1);

  REQUIRE(app.use(Role::button, "Réessayer"));
  CHECK(requests_of(app, file) == 2);
  CHECK(app.node(Role::alert, ""));

  app.files.missing = "";
  REQUIRE(app.use(Role::button, "Réessayer"));
  CHECK(requests_of(app, file) == 3);
  CHECK_FALSE(app.node(Role::alert, ""));
  CHECK(app.history.back().fragment.starts_with("/grand-est"));
}

TEST_CASE("a programme that could not be loaded is requested again when it is chosen again") {
  App app("/lyon-saint-etienne/budget", phone, {.missing = file});
  go(app, "/grand-est/budget");
  go(app, "/grand-est/budget");
  CHECK(requests_of(app, file) == 2);
}

TEST_CASE("a programme to compare with that cannot be loaded is requested by the button only") {
  App app("/lyon-saint-etienne/compare?with=grand-est", phone, {.missing = file});
  CHECK(requests_of(app, file) == 1);
  app.files.missing = "";
  REQUIRE(app.use(Role::button, "Réessayer"));
  CHECK(requests_of(app, file) == 2);
  CHECK_FALSE(app.node(Role::alert, ""));
}

TEST_CASE("where nothing can be shown there is one button to try again") {
  App app("/grand-est/budget", phone, {.missing = file});
  CHECK(count(app.session.semantics(), Role::alert) == 1);
  app.files.missing = "";
  REQUIRE(app.use(Role::button, "Réessayer"));
  CHECK_FALSE(app.node(Role::alert, ""));
}

TEST_CASE(
    "a programme that failed after the visitor had left it is requested when it is chosen again") {
  App app("/lyon-saint-etienne/budget");
  app.session.navigate("/grand-est/budget");
  const FrameOutput out = app.session.frame(app.now += 16);
  REQUIRE(std::ranges::count(out.requests, file) == 1);
  app.session.navigate("/lyon-saint-etienne/budget");
  app.session.data_failed(file);
  app.run();
  REQUIRE(app.node(Role::alert, ""));
  go(app, "/grand-est/budget");
  CHECK(requests_of(app, file) == 1);
  CHECK_FALSE(app.node(Role::alert, ""));
  CHECK(app.history.back().fragment.starts_with("/grand-est"));
}

TEST_CASE(
    "where nothing can be shown, the other programmes and the menu of them have their own ids") {
  App app("/grand-est/budget", {1280, 800}, {.missing = file});
  REQUIRE(app.use(Role::button, "Changer de programme"));
  std::set<std::string> ids;
  std::vector<const SemanticNode*> nodes{&app.session.semantics()};
  for (size_t i = 0; i < nodes.size(); ++i) {
    const SemanticNode& node = *nodes[i];
    CAPTURE(node.id);
    CHECK((node.id.empty() || ids.insert(node.id).second));
    for (const SemanticNode& child : node.children) nodes.push_back(&child);
  }
  CHECK(ids.contains("other/lyon-saint-etienne"));
  CHECK(ids.contains("choose/lyon-saint-etienne"));
}

TEST_CASE("the message about a programme is closed only where another one is shown") {
  App nothing("/lyon-saint-etienne/budget", phone, {.missing = "lyon-saint-etienne.json"});
  REQUIRE(nothing.node(Role::alert, ""));
  CHECK_FALSE(nothing.node(Role::button, "Fermer"));
}

TEST_CASE("the message about another programme can be closed") {
  App app("/lyon-saint-etienne/budget", phone, {.missing = file});
  go(app, "/grand-est/budget");
  REQUIRE(app.use(Role::button, "Fermer"));
  CHECK_FALSE(app.node(Role::alert, ""));
}
