// The rail of views, on screens of any height.
#include <doctest/doctest.h>

#include "support/app.h"

using namespace trame;
using trame::test::App;

namespace {

// Returns the tops of the views' links, in content coordinates.
std::vector<double> tops(const App& app) {
  std::vector<double> all;
  for (const char* view : {"Aperçu", "Budget", "Actions", "Partenaires", "Carte", "Objectifs",
                           "Comparer", "Sources"}) {
    const SemanticNode* link = app.node(Role::link, view);
    REQUIRE(link);
    all.push_back(link->rect->y);
  }
  return all;
}

constexpr double icon_and_name = 40;

}  // namespace

TEST_CASE("each view has room for its icon and its name, however low the screen") {
  for (Vec2 size : {Vec2{1280, 800}, Vec2{844, 390}, Vec2{844, 125}}) {
    for (double text_scale : {1.0, 2.0}) {
      CAPTURE(size.y);
      CAPTURE(text_scale);
      App app("/lyon-saint-etienne/actions", size);
      app.session.resize(size, 2, {}, text_scale);
      app.run();
      std::vector<double> all = tops(app);
      for (size_t i = 1; i < all.size(); ++i) {
        CHECK(all[i] - all[i - 1] >= icon_and_name + 14 * (text_scale - 1));
      }
    }
  }
}

TEST_CASE("views that find no room on a low screen are scrolled to") {
  App app("/lyon-saint-etienne/actions", {844, 125});
  const auto rail = [&] { return app.session.memory().scrolls.at("nav/scroll"); };
  CHECK(rail().limit() > 0);
  app.session.wheel({30, 60}, {0, 5000});
  app.run();
  CHECK(rail().offset == rail().limit());
}

TEST_CASE("where every view finds room nothing scrolls beside the content") {
  App app("/lyon-saint-etienne/actions", {844, 390});
  CHECK_FALSE(app.session.memory().scrolls.contains("nav/scroll"));
}
