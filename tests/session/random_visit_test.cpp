// Random visits: whatever a visitor uses, the state stays valid, the address says all of it, and
// Back restores what was there.
#include <doctest/doctest.h>

#include "layout/random_numbers.h"
#include "state/rules.h"
#include "state/url.h"
#include "support/app.h"

using namespace trame;
using test::App;

namespace {

constexpr int steps = 50;

bool is_used(const SemanticNode& node) {
  return node.role == Role::button || node.role == Role::link || node.role == Role::column_header;
}

void collect(const SemanticNode& node, std::vector<std::string>& ids) {
  if (node.inert) return;
  if (is_used(node)) ids.push_back(node.id);
  for (const SemanticNode& child : node.children) collect(child, ids);
}

// Uses a random button, link or column header of what is shown.
void use_any(App& app, Lcg& random) {
  std::vector<std::string> ids;
  collect(app.session.semantics(), ids);
  REQUIRE_FALSE(ids.empty());
  app.session.activate(ids[random.below(ids.size())]);
  app.run();
}

}  // namespace

TEST_CASE("after any visit the address gives the state back, and Back restores each step") {
  for (uint32_t seed = 1; seed <= 6; ++seed) {
    CAPTURE(seed);
    Lcg random{seed};
    App app("#/lyon-saint-etienne/budget?lang=fr", seed % 2 ? test::phone : Vec2{1280, 800});
    for (int step = 0; step < steps; ++step) {
      use_any(app, random);
      const ViewState& state = app.session.state();
      CAPTURE(to_url(state));
      CHECK(from_url(to_url(state)) == state);
      CHECK(is_available(state.view, state.chart));
    }
    const std::vector<FrameOutput::History> visited = app.history;
    for (size_t i = visited.size(); i-- > 0;) {
      app.session.navigate("#" + visited[i].fragment);
      app.run();
      CAPTURE(visited[i].fragment);
      CHECK(to_url(app.session.state()) == to_url(from_url("#" + visited[i].fragment)));
    }
  }
}
