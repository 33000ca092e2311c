// The share sheet: the link, its QR code, and all exports.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "support/app.h"

using namespace trame;
using namespace trame::test;

namespace {

constexpr const char* site = "https://example.org/trame/";

struct Shared : App {
  explicit Shared(std::string_view fragment, Vec2 size = {390, 844}) : App(fragment, size) {
    session.set_site(site, true);
    REQUIRE(use(Role::button, "Partager"));
  }
  FrameOutput take(std::string_view name) {
    handed_over.clear();
    REQUIRE(use(Role::button, name));
    REQUIRE(handed_over.size() == 1);
    return handed_over[0];
  }
};

double height_of(const std::string& svg) {
  constexpr std::string_view attribute = " height=\"";
  return std::atof(svg.c_str() + svg.find(attribute) + attribute.size());
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

constexpr const char* sankey = "#/lyon-saint-etienne/budget/sankey?lang=fr";

}  // namespace

TEST_CASE("the link says where the view is and on which data it was made") {
  Shared app(sankey);
  std::string link = app.take("Copier le lien").copy;
  CHECK(link.starts_with(std::string(site) + "#/lyon-saint-etienne/budget/sankey?lang=fr&v="));
  CHECK(has(*app.take("Partager avec").share, link));
}

TEST_CASE("without a system share sheet there is no button for it") {
  App app(sankey);
  app.session.set_site(site, false);
  REQUIRE(app.use(Role::button, "Partager"));
  CHECK_FALSE(app.node(Role::button, "Partager avec"));
}

TEST_CASE("the QR code contains the link, and changes with it") {
  Shared app(sankey);
  const SemanticNode* code = app.node(Role::figure, "Code QR");
  REQUIRE(code);
  CHECK(has(code->label, "/budget/sankey"));
  CHECK(code->rect->width > 150);
  app.session.navigate("#/lyon-saint-etienne/budget/bars?lang=fr");
  app.run();
  REQUIRE(app.use(Role::button, "Partager"));
  CHECK(has(app.node(Role::figure, "Code QR")->label, "/budget/bars"));
}

TEST_CASE("a drawing, an image, a table and paper are made of the view, named after it") {
  Shared app(sankey);
  Download drawing = app.take("Dessin (SVG)").downloads.at(0);
  CHECK(drawing.name.starts_with("trame-lyon-saint-etienne-budget-sankey"));
  CHECK(drawing.name.ends_with(".svg"));
  CHECK(has(drawing.bytes, "<svg"));
  Picture image = app.take("Image (PNG)").pictures.at(0);
  CHECK(image.use == ExportFormat::png);
  CHECK(image.svg == drawing.bytes);
  CHECK(app.take("Copier l’image").pictures.at(0).use == ExportFormat::copied_image);
  Picture paper = app.take("Imprimer").pictures.at(0);
  CHECK(paper.use == ExportFormat::print);
  Download table = app.take("Tableau (CSV)").downloads.at(0);
  CHECK(table.bytes.starts_with("\xEF\xBB\xBF"));
  CHECK(has(table.bytes, "Qui le dit"));
}

TEST_CASE("the data is the programme's own file") {
  Shared app(sankey);
  FrameOutput out = app.take("Données (JSON)");
  REQUIRE(out.kept);
  CHECK(out.kept->data == "lyon-saint-etienne.json");
  CHECK(out.kept->name.starts_with("trame-lyon-saint-etienne"));
}

TEST_CASE("the code for a site frames this view") {
  Shared app(sankey);
  CHECK(has(app.take("Code pour un site").copy,
            "src=\"https://example.org/trame/embed.html#/lyon-saint-etienne/budget/sankey"));
}

TEST_CASE("a print with its table fits one A4 sheet, unless the picture alone is higher") {
  for (const char* view :
       {"overview", "budget/sankey", "budget/bars", "budget/table", "actions/list",
        "actions/timeline", "partners/network", "partners/matrix", "partners/list", "map",
        "objectives", "compare", "sources"}) {
    CAPTURE(view);
    App app("#/territoires-d-innovation/" + std::string(view) + "?lang=fr");
    app.session.set_site(site, false);
    app.session.key("Print");
    app.run();
    REQUIRE(app.handed_over.size() == 1);
    double paper = height_of(app.handed_over[0].pictures.at(0).svg);
    REQUIRE(app.use(Role::button, "Partager"));
    REQUIRE(app.use(Role::button, "Dessin (SVG)"));
    double picture = height_of(app.handed_over[1].downloads.at(0).bytes);
    constexpr double a4 = 1000.0 * 272 / 186;
    CHECK(paper <= std::max(a4, picture));
  }
}

TEST_CASE("a link made on other data opens and says so") {
  App app("#/lyon-saint-etienne/budget?lang=fr&v=00000000");
  CHECK(app.node(Role::paragraph, "autre version des données"));
  CHECK_FALSE(has(app.history.back().fragment, "v="));
}

TEST_CASE("a link made on the same data says nothing") {
  Shared app(sankey);
  std::string link = app.take("Copier le lien").copy;
  app.session.navigate(link.substr(link.find('#')));
  app.run();
  CHECK_FALSE(app.node(Role::paragraph, "autre version"));
}

TEST_CASE("a link leads to the page whose preview is the programme's") {
  constexpr std::pair<const char*, const char*> pages[] = {
      {"lyon-saint-etienne?lang=fr", "https://example.org/#/lyon"},
      {"lyon-saint-etienne?lang=en", "https://example.org/lyon-saint-etienne.en.html#/lyon"},
      {"grand-est?lang=fr", "https://example.org/grand-est.html#/grand-est"}};
  for (const auto& [fragment, beginning] : pages) {
    App app("#/" + std::string(fragment));
    app.session.set_site("https://example.org/*", false);
    REQUIRE(app.use(Role::button,
                    fragment[std::string_view(fragment).size() - 1] == 'n' ? "Share" : "Partager"));
    REQUIRE(app.node(Role::figure, beginning));
    CHECK(app.use(Role::button, app.node(Role::button, "Copier") ? "Copier" : "Copy link"));
    CHECK(app.handed_over.at(0).copy.starts_with(beginning));
  }
}

TEST_CASE("a QR code that cannot be made is asked for again by a button, or the next time") {
  App app(sankey);
  app.session.set_site(site, false);
  app.files.missing = qr_request;
  REQUIRE(app.use(Role::button, "Partager"));
  CHECK(app.node(Role::paragraph, "Le code n’a pas pu être chargé."));
  const Rect before = *app.node(Role::button, "Image (PNG)")->rect;
  app.asked_for_code.clear();
  REQUIRE(app.use(Role::button, "Réessayer"));
  CHECK_FALSE(app.asked_for_code.empty());
  CHECK(app.node(Role::button, "Réessayer"));
  app.files.missing.clear();
  SUBCASE("by the button") {
    REQUIRE(app.use(Role::button, "Réessayer"));
  }
  SUBCASE("the next time") {
    REQUIRE(app.use(Role::button, "Fermer"));
    REQUIRE(app.use(Role::button, "Partager"));
  }
  CHECK(app.node(Role::figure, "Code QR"));
  CHECK_FALSE(app.node(Role::button, "Réessayer"));
  CHECK(*app.node(Role::button, "Image (PNG)")->rect == before);
}

TEST_CASE("the share sheet does not move when the QR code arrives") {
  App app(sankey);
  app.session.set_site(site, false);
  app.files.missing = "qr";
  REQUIRE(app.use(Role::button, "Partager"));
  CHECK_FALSE(app.node(Role::figure, "Code QR"));
  Rect before = *app.node(Role::button, "Image (PNG)")->rect;
  app.files.missing.clear();
  app.session.data_arrived(app.asked_for_code, "1001");
  app.run();
  REQUIRE(app.node(Role::figure, "Code QR"));
  CHECK(*app.node(Role::button, "Image (PNG)")->rect == before);
}
