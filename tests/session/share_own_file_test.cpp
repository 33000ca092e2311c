// Exports of the visitor's own file say that nobody has verified it.
#include <doctest/doctest.h>

#include "support/app.h"

using namespace trame;
using namespace trame::test;

TEST_CASE("exports of the visitor's own file say that it is not verified, and its name too") {
  App app("#/lyon-saint-etienne/budget/bars?lang=fr");
  app.session.set_site("https://example.org/", false);
  app.session.file_came(FileStep::read, "mine.json",
                        read_file("assets/programmes/lyon-saint-etienne.json"), {});
  app.run();
  REQUIRE(app.use(Role::button, "Partager"));
  CHECK(app.node(Role::paragraph, "reste sur cet appareil"));
  CHECK_FALSE(app.node(Role::button, "Données (JSON)"));
  app.handed_over.clear();
  REQUIRE(app.use(Role::button, "Dessin (SVG)"));
  const Download& drawing = app.handed_over.at(0).downloads.at(0);
  CHECK(drawing.bytes.find("Votre fichier, non vérifié") != std::string::npos);
  CHECK(drawing.name.starts_with("trame-fichier-non-verifie-"));
}

TEST_CASE("the link of a file that the address names is not said to need the file") {
  App app("#/file/budget?lang=fr");
  app.session.set_site("https://example.org/?src=data/mine.json", false);
  app.give("mine.json", read_file("assets/programmes/lyon-saint-etienne.json"));
  REQUIRE(app.use(Role::button, "Partager"));
  CHECK(app.node(Role::paragraph, "?src=data/mine.json"));
  CHECK_FALSE(app.node(Role::paragraph, "reste sur cet appareil"));
}
