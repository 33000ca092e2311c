// The visitor's own file: opened, marked as unverified, replaced, refused with reasons, requested
// by a link, closed.
#include <doctest/doctest.h>

#include <algorithm>

#include "model/provenance.h"
#include "support/app.h"

using namespace trame;
using test::App;
using test::count;
using test::find;

namespace {

constexpr const char* mark = "Votre fichier, non vérifié";

std::string small_programme(const std::string& title) {
  return R"({"format":"1.0","id":"p","title":")" + title +
         R"(","sources":[{"id":"s","title":"S","kind":"report","publisher":"P"}],)"
         R"("scopes":[{"id":"tout","title":"Tout"}],)"
         R"("amounts":[{"id":"a","label":"Montant","value":5,"kind":"aid","scope":"tout",)"
         R"("claims":[{"source":"s","value":5}]}]})";
}

std::string with_problems(int errors) {
  std::string actions;
  for (int i = 0; i < errors; ++i) {
    std::string id = std::to_string(i);
    actions += (i ? "," : "") + (R"({"id":"a)" + id +
                                 R"(","title":"T","axis":"nulle-part","claims":[{"source":"s"}]})");
  }
  return R"({"format":"1.0","id":"p","title":"P",)"
         R"("sources":[{"id":"s","title":"S","kind":"report","publisher":"P"}],"actions":[)" +
         actions + "]}";
}

std::string bundled(const char* name) {
  return test::read_file("assets/programmes/" + std::string(name) + ".json");
}

}  // namespace

TEST_CASE("the menu of programmes leads to the sheet that asks for a file, within the gesture") {
  App app("#/lyon-saint-etienne");
  REQUIRE(app.use(Role::button, "Changer de programme"));
  REQUIRE(app.use(Role::button, "Ouvrir votre propre fichier"));
  CHECK(app.node(Role::paragraph, "Rien ne quitte votre appareil"));
  CHECK(app.node(Role::link, "Exemple minimal")->value == "schema/minimal.json");
  CHECK(app.file_choices == 0);
  REQUIRE(app.use(Role::button, "Choisir un fichier"));
  CHECK(app.file_choices == 1);
}

TEST_CASE("a good file opens under the address of files, in place of the programme before") {
  App app("#/lyon-saint-etienne/budget");
  app.give("mon programme.json", small_programme("Le mien"));
  CHECK(app.node(Role::heading, "Le mien"));
  CHECK(app.history.back().fragment == "/file");
  CHECK(app.history.back().push);
  CHECK(app.page.find("Le mien · Votre fichier, non vérifié · Trame") != std::string::npos);
  CHECK(app.session.memory().overlay == Overlay::none);
}

TEST_CASE(
    "a second file replaces the first and keeps the view, so that a correction can be checked in "
    "place") {
  App app("#/lyon-saint-etienne");
  app.give("un.json", small_programme("Premier"));
  REQUIRE(app.use(Role::link, "Sources"));
  app.give("un.json", small_programme("Second"));
  CHECK(app.session.state().view == View::sources);
  CHECK(app.page.find("Second") != std::string::npos);
  CHECK(app.page.find("Premier") == std::string::npos);
}

TEST_CASE("after a broken file the view stays, and every problem is listed with its position") {
  App app("#/grand-est/actions");
  app.give("cassé.json", R"({"format":"1.0","id":7,"title":"T","sources":"x"})");
  CHECK(app.session.state().programme == "grand-est");
  CHECK(app.session.state().view == View::actions);
  const SemanticNode* alert = nullptr;
  REQUIRE(count(app.session.semantics(), Role::alert) == 1);
  alert = app.node(Role::alert, "");
  CHECK(find(*alert, Role::paragraph, "« cassé.json » n’a pas été ouvert") == nullptr);
  CHECK(find(*alert, Role::paragraph, "2 erreurs"));
  CHECK(app.node(Role::list_item, "/id"));
  CHECK(app.node(Role::list_item, "/sources"));
  CHECK(app.node(Role::paragraph, "n’a pas changé"));
  REQUIRE(app.use(Role::button, "Fermer"));
  CHECK(count(app.session.semantics(), Role::alert) == 0);
  CHECK(app.node(Role::button, "Changer de programme"));
}

TEST_CASE("a broken second file keeps the first") {
  App app("");
  app.give("un.json", small_programme("Premier"));
  app.give("deux.json", "{");
  CHECK(app.node(Role::paragraph, "s’arrête en plein milieu"));
  CHECK(app.page.find("Premier") != std::string::npos);
}

TEST_CASE("five thousand problems: the first hundred, how many more, and a report with all") {
  App app("#/lyon-saint-etienne");
  app.give("gros.json", with_problems(5000));
  const SemanticNode* list = app.node(Role::list, "corriger");
  REQUIRE(list);
  CHECK(list->children.size() == 100);
  CHECK(app.node(Role::paragraph, "5\u202F000 erreurs"));
  CHECK(app.node(Role::paragraph, "et 4\u202F900 autres problèmes"));
  REQUIRE(app.use(Role::button, "Télécharger le rapport complet"));
  REQUIRE(app.downloads.size() == 1);
  CHECK(app.downloads[0].name == "gros-problemes.txt");
  const std::string& report = app.downloads[0].bytes;
  CHECK(std::count(report.begin(), report.end(), '\n') == 5003);
  CHECK(report.find("/actions/4999/axis") != std::string::npos);
}

TEST_CASE("a link to a view of a file asks for the file, and shows that view once it is open") {
  App app("#/file/budget/bars?sel=amount%3Aa");
  CHECK(app.node(Role::heading, "Ce lien attend votre fichier")->level == 1);
  CHECK(app.node(Role::paragraph, "vue « Budget »") == nullptr);  // typographic spaces
  CHECK(app.node(Role::paragraph, "Budget"));
  CHECK(app.page.find("\"state\":\"ready\"") != std::string::npos);
  CHECK(app.session.memory().notices.empty());
  app.give("le-mien.json", small_programme("Le mien"));
  CHECK(app.session.state().view == View::budget);
  CHECK(app.session.state().chart == Chart::bars);
  CHECK(app.session.state().selection == Selection{ItemKind::amount, "a"});
  CHECK(app.node(Role::button, mark));
}

TEST_CASE("a broken file on the asking page: the sheet over it has names of its own") {
  App app("#/file/budget");
  app.give("cassé.json", "{");
  std::map<std::string, int> ids;
  auto visit = [&](auto& self, const SemanticNode& node) -> void {
    CHECK(++ids[node.id] == 1);
    for (const SemanticNode& child : node.children) self(self, child);
  };
  visit(visit, app.session.semantics());
  REQUIRE(app.use(Role::button, "Choisir un autre fichier"));
  CHECK(app.file_choices == 1);
  CHECK_FALSE(app.node(Role::paragraph, "n’a pas changé"));
}

TEST_CASE("the asking page can be left for a programme, and Back asks again") {
  App app("#/file/budget");
  REQUIRE(app.use(Role::button, "Changer de programme"));
  REQUIRE(app.use(Role::button, "Territoires d’industrie en Grand Est"));
  CHECK(app.session.state().programme == "grand-est");
  app.session.navigate("#/file/budget");
  app.run();
  CHECK(app.node(Role::heading, "Ce lien attend votre fichier"));
}

TEST_CASE("while a file is being read nothing is asked for") {
  App app("#/grand-est");
  app.session.navigate("#/file/budget");
  app.session.file_came(FileStep::coming, "x.json", {}, {});
  app.run();
  CHECK_FALSE(app.node(Role::heading, "Ce lien attend"));
  CHECK(app.page.find("\"state\":\"loading\"") != std::string::npos);
}

TEST_CASE(
    "the mark \"not verified\" is on every view of a visitor’s file at every size, and on no other "
    "programme") {
  for (Vec2 size : {Vec2{320, 480}, Vec2{390, 844}, Vec2{844, 390}, Vec2{1280, 800}}) {
    App app("#/file", size);
    app.give("lyon.json", bundled("lyon-saint-etienne"));
    for (const char* view :
         {"overview", "budget/treemap", "budget/sankey", "actions", "actions/timeline",
          "partners/network", "map", "objectives", "compare", "sources", "sources/table"}) {
      CAPTURE(std::string(view));
      app.session.navigate("#/file/" + std::string(view));
      app.run();
      CHECK(app.node(Role::button, mark));
      CHECK(app.node(Role::paragraph, "Votre fichier, non vérifié"));
      CHECK(app.page.find(mark) != std::string::npos);
    }
    app.session.navigate("#/grand-est");
    app.run();
    CHECK_FALSE(app.node(Role::button, mark));
    CHECK_FALSE(app.node(Role::paragraph, mark));
    CHECK(app.page.find(mark) == std::string::npos);
  }
}

TEST_CASE("the provenance mark of an unverified programme is available to exports") {
  Programme programme;
  CHECK(provenance_mark(programme, Language::fr).empty());
  programme.is_unverified = true;
  CHECK(provenance_mark(programme, Language::en) == "Your file, not verified");
}

TEST_CASE("the open file has its row, its facts, and a way to close it") {
  App app("#/lyon-saint-etienne");
  app.give("le mien.json", small_programme("Le mien"));
  REQUIRE(app.use(Role::button, "Changer de programme"));
  REQUIRE(app.use(Role::button, "le mien.json"));
  CHECK(app.node(Role::paragraph, "vérifié que la forme"));
  REQUIRE(app.use(Role::button, "Fermer votre fichier"));
  CHECK(app.session.state().programme == "lyon-saint-etienne");
  REQUIRE(app.use(Role::button, "Changer de programme"));
  CHECK_FALSE(app.node(Role::button, "le mien.json"));
}

TEST_CASE("the page learns whether there is a file, so that it keeps it no longer than the app") {
  App app("#/lyon-saint-etienne");
  const auto told = [&] { return app.page.find(R"("file":")") != std::string::npos; };
  CHECK_FALSE(told());
  app.session.file_came(FileStep::coming, "mine.json", {}, {});
  app.run();
  CHECK(told());
  app.give("mine.json", small_programme("Mine"));
  CHECK(told());
  app.session.navigate("#/grand-est");
  app.run();
  CHECK(told());
  app.session.forget_file();
  app.run();
  CHECK_FALSE(told());
}

TEST_CASE(
    "a file that is being read is named once, in the sheet that asks for one or over the page") {
  const auto times = [](const App& app) {
    int found = 0;
    const auto visit = [&](const auto& self, const SemanticNode& node) -> void {
      found += node.role == Role::status && test::find(node, Role::paragraph, "Lecture de");
      for (const SemanticNode& child : node.children) self(self, child);
    };
    visit(visit, app.session.semantics());
    return found;
  };
  for (Overlay overlay : {Overlay::none, Overlay::file_choice, Overlay::file_refused}) {
    CAPTURE(static_cast<int>(overlay));
    App app("#/lyon-saint-etienne");
    app.session.memory().overlay = overlay;
    app.session.file_came(FileStep::coming, "mine.json", {}, {});
    app.run();
    CHECK(times(app) == 1);
    app.session.file_came(FileStep::read, "mine.json", small_programme("Mine"), {});
    app.run();
    CHECK(times(app) == 0);
    app.session.file_came(FileStep::coming, "mine.json", {}, {});
    app.session.file_came(FileStep::refused, "mine.json", {}, "unreadable");
    app.run();
    CHECK(times(app) == 0);
  }
}

TEST_CASE("another programme can be looked at and the file returned to") {
  App app("#/lyon-saint-etienne");
  app.give("le mien.json", small_programme("Le mien"));
  app.session.navigate("#/grand-est");
  app.run();
  REQUIRE(app.use(Role::button, "Changer de programme"));
  REQUIRE(app.use(Role::button, "le mien.json"));
  CHECK(app.session.state().programme == "file");
  CHECK(app.node(Role::heading, "Le mien"));
}

TEST_CASE("closing the file deletes everything about it") {
  App app("#/lyon-saint-etienne");
  app.give("le mien.json", small_programme("Le mien"));
  app.session.forget_file();
  app.run();
  CHECK(app.session.state().programme == "lyon-saint-etienne");
  app.session.navigate("#/file");
  app.run();
  CHECK(app.node(Role::heading, "Ce lien attend votre fichier"));
}

TEST_CASE("a file with warnings opens, and its facts list them") {
  std::string bytes = small_programme("Le mien");
  bytes.insert(
      bytes.rfind("]}"),
      R"(,{"id":"b","label":"Part","value":9,"kind":"aid","scope":"tout","part_of":"a","claims":[{"source":"s","value":9}]})");
  App app("#/lyon-saint-etienne");
  app.give("le mien.json", bytes);
  REQUIRE(app.session.state().programme == "file");
  CHECK(app.node(Role::status, ""));
  CHECK(app.node(Role::paragraph, "1 avertissement"));
  REQUIRE(app.use(Role::button, "Changer de programme"));
  REQUIRE(app.use(Role::button, "le mien.json"));
  CHECK(app.node(Role::list_item, "avertissement"));
}

TEST_CASE("tables and OC4IDS go to the importer, and its messages are shown") {
  App app("#/lyon-saint-etienne?lang=en");
  app.give("budget.csv", "a;b\n1;2\n");
  CHECK(app.import_language == "en");
  app.session.file_came(FileStep::converted, "budget.csv", small_programme("Imported"),
                        "12 rows were used.\nThe column “b” was not.");
  app.run();
  CHECK(app.node(Role::heading, "Imported"));
  CHECK(app.node(Role::paragraph, "Imported from “budget.csv”"));
  CHECK(app.node(Role::paragraph, "The column “b” was not."));
  REQUIRE(app.use(Role::button, "Close"));
  CHECK_FALSE(app.node(Role::paragraph, "Imported from"));
  REQUIRE(app.use(Role::button, "Change programme"));
  REQUIRE(app.use(Role::button, "budget.csv"));
  REQUIRE(app.use(Role::button, "Download the full report"));
  CHECK(app.downloads.back().bytes.find("The column “b” was not.") != std::string::npos);
}

TEST_CASE("the importer's reason for a refusal is shown") {
  App app("#/lyon-saint-etienne");
  app.session.file_came(FileStep::refused, "budget.csv", {}, "import:La colonne « titre » manque.");
  app.run();
  CHECK(app.node(Role::paragraph, "n’a pas pu être converti"));
  CHECK(app.node(Role::paragraph, "La colonne « titre » manque."));
  const SemanticNode* csv_template = app.node(Role::link, "Modèle de tableau (CSV)");
  REQUIRE(csv_template);
  CHECK(csv_template->value == "schema/template.csv");
}

TEST_CASE("an import that was cancelled leaves no file that is coming") {
  App app("#/lyon-saint-etienne");
  app.session.file_came(FileStep::coming, "budget.csv", {}, {});
  app.session.file_came(FileStep::coming, "", {}, {});
  app.run();
  CHECK_FALSE(app.node(Role::paragraph, "Lecture de"));
  CHECK(app.session.memory().overlay == Overlay::none);
}

TEST_CASE("a file that names no key figures has no section for them") {
  App app("#/file/overview");
  app.give("le-mien.json", small_programme("Le mien"));
  CHECK(app.node(Role::heading, "Le mien"));
  CHECK_FALSE(app.node(Role::heading, "Chiffres clés"));
}

TEST_CASE("a page of a file scrolls, and stays where it was scrolled to") {
  App app("#/file/sources", {1280, 800});
  app.give("le-mien.json", test::read_file("assets/programmes/lyon-saint-etienne.json"));
  app.session.wheel({500, 400}, {0, 400});
  app.run();
  double furthest = 0;
  for (const auto& [id, scroll] : app.session.memory().scrolls)
    furthest = std::max(furthest, scroll.offset);
  CHECK(furthest == 400);
}
