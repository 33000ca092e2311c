// An embedded chart: it has a name, sources and a link to the app, is readable at any size, and has
// no other controls.
#include <doctest/doctest.h>

#include <functional>

#include "state/url.h"
#include "support/addresses.h"
#include "support/app.h"

using namespace trame;
using test::App;
using test::count;

namespace {

struct Embed : App {
  explicit Embed(const std::string& fragment, Vec2 size = {640, 400}, double text_scale = 1,
                 test::Files given = {})
      : App(fragment, size, std::move(given)) {
    session.set_options(from_query("?embed"));
    session.resize(size, 2, {}, text_scale);
    run();
  }
};

void each(const SemanticNode& node, const std::function<void(const SemanticNode&)>& visit) {
  visit(node);
  for (const SemanticNode& child : node.children) each(child, visit);
}

int headings(const App& app, int level) {
  int found = 0;
  each(app.session.semantics(), [&](const SemanticNode& node) {
    found += node.role == Role::heading && node.level == level;
  });
  return found;
}

const SemanticNode* by_id(const App& app, std::string_view id) {
  const SemanticNode* found = nullptr;
  each(app.session.semantics(), [&](const SemanticNode& node) {
    if (node.id == id) found = &node;
  });
  return found;
}

// Returns the nodes drawn one below the other in the frame. No two of them may overlap.
std::vector<const SemanticNode*> flow_of(const App& app) {
  std::vector<const SemanticNode*> parts;
  each(app.session.semantics(), [&](const SemanticNode& node) {
    bool is_part = node.id == "title" || node.id == "chart-title" || node.id == "takeaway" ||
                   node.id == "chart" || node.id == "legend" || node.id.starts_with("zoom/") ||
                   node.id.starts_with("crumb/");
    if (is_part && node.rect) parts.push_back(&node);
  });
  return parts;
}

bool overlap(const Rect& a, const Rect& b) {
  return a.x + 0.5 < b.right() && b.x + 0.5 < a.right() && a.y + 0.5 < b.bottom() &&
         b.y + 0.5 < a.bottom();
}

void check_frame(const App& app, Vec2 size) {
  CHECK(headings(app, 1) == 1);
  CHECK(count(app.session.semantics(), Role::main) == 1);
  CHECK(count(app.session.semantics(), Role::navigation) == 0);
  CHECK(count(app.session.semantics(), Role::banner) == 0);
  CHECK(count(app.session.semantics(), Role::searchbox) == 0);
  const SemanticNode* link = by_id(app, "embed/open");
  const SemanticNode* sources = by_id(app, "embed/sources");
  REQUIRE(link);
  CHECK(link->value == "#" + to_url(app.session.state()));
  CHECK(link->rect->right() <= size.x);
  CHECK(link->rect->bottom() <= size.y);
  CHECK(link->rect->height >= 24);
  if (sources) CHECK_FALSE(overlap(*link->rect, *sources->rect));
  std::vector<const SemanticNode*> parts = flow_of(app);
  for (size_t i = 0; i < parts.size(); ++i) {
    for (size_t j = i + 1; j < parts.size(); ++j) {
      CAPTURE(parts[i]->id);
      CAPTURE(parts[j]->id);
      CHECK_FALSE(overlap(*parts[i]->rect, *parts[j]->rect));
    }
  }
}

double highest_scroll(App& app) {
  double most = 0;
  for (const auto& [id, scroll] : app.session.memory().scrolls) {
    if (scroll.area.height > 0) most = std::max(most, scroll.limit());
  }
  return most;
}

}  // namespace

TEST_CASE("an embedded chart has its names, its table, its sources and a link to the app") {
  Embed app("#/lyon-saint-etienne/budget/treemap?scope=fund&lang=fr");
  CHECK(app.node(Role::heading, "Lyon – Saint-Étienne"));
  CHECK(app.node(Role::heading, "Taille du fonds"));
  CHECK(app.node(Role::figure, "Taille du fonds"));
  CHECK(app.node(Role::table, ""));
  CHECK(app.node(Role::paragraph, "ources"));
  REQUIRE(app.node(Role::link, "Voir dans Trame"));
  CHECK(app.node(Role::link, "Voir dans Trame")->value ==
        "#/lyon-saint-etienne/budget?lang=fr&scope=fund");
}

TEST_CASE("a file that is not verified says so in a frame of any size") {
  const std::string file = test::read_file("assets/programmes/lyon-saint-etienne.json");
  for (Vec2 size : {Vec2{280, 200}, Vec2{640, 400}, Vec2{1200, 800}}) {
    CAPTURE(size.x);
    Embed app("#/file/budget?lang=fr", size);
    app.give("lyon.json", file);
    CHECK(app.node(Role::paragraph, "Votre fichier, non vérifié"));
    const SemanticNode* sources = by_id(app, "embed/sources");
    if (sources) CHECK(sources->rect->x > 18);  // beside the sign
    check_frame(app, size);
  }
  Embed bundled("#/lyon-saint-etienne/budget?lang=fr");
  CHECK_FALSE(bundled.node(Role::paragraph, "non vérifié"));
}

TEST_CASE("a frame says why the file of its address did not come, and fetches it again") {
  Embed app("#/file/budget?lang=fr");
  app.session.file_came(FileStep::coming, "a.json", {}, "source");
  app.session.file_came(FileStep::refused, "a.json", {}, "src_missing");
  app.run();
  CHECK(app.node(Role::alert, ""));
  CHECK(app.node(Role::paragraph, "n’a pas pu être obtenu"));
  CHECK(headings(app, 1) == 1);
  CHECK(app.use(Role::button, "Réessayer"));
}

TEST_CASE("a frame of a file that its address does not name says so") {
  Embed app("#/file/budget?lang=fr", {280, 200});
  CHECK(app.node(Role::paragraph, "d’un fichier que son adresse ne nomme pas"));
  CHECK(headings(app, 1) == 1);
  CHECK_FALSE(app.node(Role::status, "Chargement"));
}

TEST_CASE("a frame says what is wrong with the file of its address") {
  Embed app("#/file/budget?lang=fr", {280, 200});
  app.give("a.json", R"({"format":"1.1","id":"p","title":"P"})");
  CHECK(app.node(Role::alert, ""));
  CHECK(app.node(Role::list, "corriger"));
  CHECK_FALSE(app.node(Role::button, "Réessayer"));
}

TEST_CASE("every view of every programme is drawn in a frame of any size without overlap") {
  for (const char* programme : {"lyon-saint-etienne", "territoires-d-industrie", "grand-est"}) {
    for (const std::string& view : test::every_address()) {
      for (Vec2 size : {Vec2{280, 200}, Vec2{640, 400}, Vec2{1200, 800}}) {
        CAPTURE(programme);
        CAPTURE(view);
        CAPTURE(size.x);
        Embed app(std::string("#/") + programme + "/" + view, size);
        check_frame(app, size);
      }
    }
  }
}

TEST_CASE("text twice as large has room") {
  for (const char* view : {"budget", "budget/bars", "partners/network", "map", "actions"}) {
    for (Vec2 size : {Vec2{280, 200}, Vec2{320, 480}, Vec2{640, 400}}) {
      CAPTURE(view);
      CAPTURE(size.x);
      Embed app(std::string("#/lyon-saint-etienne/") + view, size, 2);
      check_frame(app, size);
    }
  }
}

TEST_CASE("a chart of fixed proportions fills its frame, so that nothing scrolls within it") {
  for (const char* view : {"budget", "partners/network", "map"}) {
    for (Vec2 size : {Vec2{280, 200}, Vec2{320, 240}, Vec2{640, 400}, Vec2{1200, 800}}) {
      CAPTURE(view);
      CAPTURE(size.x);
      Embed app(std::string("#/lyon-saint-etienne/") + view, size);
      CHECK(highest_scroll(app) <= 0);
      CHECK(by_id(app, "chart")->rect->height >= 0.4 * size.y);
    }
  }
}

TEST_CASE("texts without room are still in the page's HTML") {
  Embed low("#/lyon-saint-etienne/budget?scope=fund", {280, 200});
  REQUIRE(by_id(low, "takeaway"));
  CHECK_FALSE(by_id(low, "takeaway")->rect);
  CHECK(low.node(Role::paragraph, "détaillés (55"));
}

TEST_CASE("a step in an embed adds no history entry") {
  Embed app("#/lyon-saint-etienne/budget?scope=fund");
  REQUIRE(app.use(Role::button, "Métropole de Lyon"));
  REQUIRE(app.session.state().selection);
  CHECK(app.node(Role::complementary, "Détail"));
  for (const auto& step : app.history) CHECK_FALSE(step.push);
  CHECK(app.history.back().fragment == to_url(app.session.state()));
}

TEST_CASE("a drill-down has crumbs within the embed") {
  Embed app("#/territoires-d-innovation/budget?scope=laureate-budgets&root=budget-vitirev");
  REQUIRE(by_id(app, "crumb/0"));
  app.session.activate("crumb/0");
  app.run();
  CHECK(app.session.state().root.empty());
  CHECK_FALSE(by_id(app, "crumb/0"));
}

TEST_CASE("the link to the app opens the whole of Trame, and the embed does not change") {
  Embed app("#/lyon-saint-etienne/actions?sel=action:ruche-industrielle", {1200, 800});
  app.session.activate("embed/open");
  FrameOutput out = app.session.frame(app.now += 16);
  REQUIRE(out.links.size() == 1);
  CHECK(out.links.front() == "#/lyon-saint-etienne/actions?sel=action:ruche-industrielle");
}

TEST_CASE("a link to another programme opens the whole app there, and the embed does not change") {
  Embed app("#/lyon-saint-etienne/compare?with=territoires-d-innovation", {1200, 800});
  const SemanticNode* other = nullptr;
  const SemanticNode* figure = by_id(app, "chart");
  REQUIRE(figure);
  each(*figure, [&](const SemanticNode& node) {
    bool names_it = node.label.find("Territoires d’innovation") != std::string::npos;
    if (node.role == Role::button && names_it && !other) other = &node;
  });
  REQUIRE(other);
  app.session.activate(other->id);
  FrameOutput out = app.session.frame(app.now += 16);
  REQUIRE(out.links.size() == 1);
  CHECK(out.links.front().starts_with("#/territoires-d-innovation"));
  CHECK(app.session.state().programme == "lyon-saint-etienne");
}

TEST_CASE("the keys of the whole app open nothing in an embed") {
  Embed app("#/lyon-saint-etienne/budget");
  app.session.key("?");
  app.session.key("/");
  app.run();
  CHECK(count(app.session.semantics(), Role::dialog) == 0);
}

TEST_CASE("a programme that cannot be loaded gives a message and a retry button") {
  Embed app("#/lyon-saint-etienne/budget", {320, 240}, 1, {.missing = "lyon-saint-etienne.json"});
  CHECK(count(app.session.semantics(), Role::alert) == 1);
  CHECK(headings(app, 1) == 1);
  CHECK(app.node(Role::button, "Réessayer"));
  CHECK_FALSE(app.node(Role::button, "Fermer"));
}
