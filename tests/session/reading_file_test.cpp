// What is said while a file of the visitor's is read.
#include <doctest/doctest.h>

#include "support/app.h"

using namespace trame;
using namespace trame::test;

TEST_CASE("no card is drawn while the page's bar shows the import") {
  App app("#/lyon-saint-etienne/budget", phone);
  app.session.file_came(FileStep::coming, "mine.csv", {}, {});
  app.run();
  CHECK(app.node(Role::paragraph, "Lecture de"));
  app.give("mine.csv", "a;b\n1;2\n");
  CHECK_FALSE(app.node(Role::paragraph, "Lecture de"));
}

TEST_CASE("the card of a file that is being read leaves the search field free") {
  App app("#/lyon-saint-etienne/budget", phone);
  app.session.file_came(FileStep::coming, "mine.json", {}, {});
  app.run();
  const SemanticNode* reading = app.node(Role::paragraph, "Lecture de");
  const SemanticNode* field = app.node(Role::searchbox, "Chercher");
  REQUIRE(reading);
  REQUIRE(field);
  CHECK(reading->rect->y > field->rect->bottom());
  CHECK(reading->rect->bottom() < phone.y);
}
