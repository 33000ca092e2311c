// A chart that replaces another one is animated briefly; then no frames are drawn.
#include <doctest/doctest.h>

#include "support/app.h"

using namespace trame;
using test::App;

TEST_CASE("a chart moves into its place within a fifth of a second, and then nothing is drawn") {
  App app("#/lyon-saint-etienne/budget/treemap", {1280, 800});
  app.session.navigate("/lyon-saint-etienne/budget/bars");
  app.session.frame(app.now += 20);
  CHECK(app.session.charts().progress.value == 0);
  app.session.frame(app.now += 20);
  double soon = app.session.charts().progress.value;
  CHECK(soon > 0);
  CHECK(soon < 1);
  for (int i = 0; i < 10; ++i) app.session.frame(app.now += 20);
  CHECK(app.session.charts().progress.value == 1);
  app.run();
}

TEST_CASE("with reduced motion the new chart is complete at once") {
  App app("#/lyon-saint-etienne/budget/treemap", {1280, 800});
  app.session.follow_system(false, false, true, Language::fr);
  app.session.navigate("/lyon-saint-etienne/budget/bars");
  app.session.frame(app.now += 20);
  CHECK(app.session.charts().progress.value == 1);
}

TEST_CASE("the first chart of a visit is not animated") {
  App app("#/lyon-saint-etienne/budget/treemap");
  CHECK(app.session.charts().progress.value == 1);
}
