// Every chart as assistive technology reads it, for every programme: each part has a name, its
// numbers are a table, and an empty chart has a reason.
#include <doctest/doctest.h>

#include "support/addresses.h"
#include "support/app.h"

using namespace trame;
using test::App;
using test::count;

namespace {

const SemanticNode* first(const SemanticNode& node, Role role) {
  if (node.role == role) return &node;
  for (const SemanticNode& child : node.children) {
    if (const SemanticNode* found = first(child, role)) return found;
  }
  return nullptr;
}

// Checks that all parts of the figure have names, or that a sentence says why there are none.
void check_figure(const App& app) {
  const SemanticNode* figure = first(app.session.semantics(), Role::figure);
  if (!figure) {
    const SemanticNode* main = first(app.session.semantics(), Role::main);
    REQUIRE(main);
    bool says_why = test::find(*main, Role::paragraph, "Aucun") ||
                    test::find(*main, Role::paragraph, "Ce programme");
    CHECK(says_why);
    return;
  }
  CHECK_FALSE(figure->label.empty());
  CHECK_FALSE(figure->children.empty());
  for (const SemanticNode& part : figure->children) CHECK_FALSE(part.label.empty());
}

void check_table(const App& app) {
  const SemanticNode* table = first(app.session.semantics(), Role::table);
  REQUIRE(table);
  CHECK_FALSE(table->label.empty());
  int columns = count(*table, Role::column_header);
  for (size_t i = 1; i < table->children.size(); ++i) {
    const SemanticNode& row = table->children[i];
    CHECK(static_cast<int>(row.children.size()) == columns);
    CHECK(row.children.front().role == Role::row_header);
    CHECK_FALSE(row.children.front().label.empty());
  }
}

void check_every_chart(const std::string& programme) {
  const std::string start = "#/" + programme + "/";
  for (const std::string& address : test::every_address(true)) {
    for (Vec2 size : {Vec2{320, 640}, Vec2{1280, 800}}) {
      CAPTURE(programme);
      CAPTURE(address);
      App app(start + address, size);
      check_figure(app);
      check_table(app);
      CHECK(count(app.session.semantics(), Role::alert) == 0);
    }
  }
}

}  // namespace

TEST_CASE("every chart of every programme is named throughout and has its numbers as a table") {
  for (const char* programme :
       {"lyon-saint-etienne", "territoires-d-industrie", "grand-est", "territoires-d-innovation"}) {
    check_every_chart(programme);
  }
}

TEST_CASE("a programme that publishes nothing opens in every chart with a sentence") {
  constexpr const char* bare =
      R"({"format":"1.0","id":"lyon-saint-etienne","title":"P",
          "sources":[{"id":"s","title":"S","kind":"report","publisher":"P"}]})";
  constexpr std::pair<const char*, const char*> reasons[] = {
      {"budget/treemap", "Aucun montant n’est publié pour ce programme."},
      {"budget/sankey", "Aucun montant n’est publié pour ce programme."},
      {"budget/bars", "Aucun montant n’est publié pour ce programme."},
      {"budget/waterfall", "Aucun montant n’est publié pour ce programme."},
      {"actions/timeline", "Aucune date"},
      {"partners/network", "Ce programme ne publie aucune"},
      {"partners/matrix", "Ce programme ne publie aucune"},
      {"map", "Ce programme ne nomme aucun lieu."},
      {"objectives", "Aucun objectif n’est publié pour ce programme."}};
  for (const auto& [address, reason] : reasons) {
    const std::string fragment = std::string("#/lyon-saint-etienne/") + address;
    CAPTURE(fragment);
    App app(fragment, test::phone, {.replaced = {{"lyon-saint-etienne.json", bare}}});
    CHECK_FALSE(first(app.session.semantics(), Role::figure));
    CHECK(app.node(Role::paragraph, reason));
    CHECK(count(app.session.semantics(), Role::alert) == 0);
  }
}
