// Ids of the mirror are unique when the page and the details beside it show the same thing.
#include <doctest/doctest.h>

#include <set>

#include "state/url.h"
#include "support/app.h"

using namespace trame;
using namespace trame::test;

namespace {

// Adds the ids that are there twice.
void collect(const SemanticNode& node, std::set<std::string>& ids, std::string& twice) {
  if (!ids.insert(node.id).second) twice += node.id + " ";
  for (const SemanticNode& child : node.children) collect(child, ids, twice);
}

}  // namespace

TEST_CASE("a disagreement on the page and in the details has two ids") {
  const Programme lyon = load_file("assets/programmes/lyon-saint-etienne.json");
  App app("/lyon-saint-etienne/sources", {1280, 800});
  REQUIRE_FALSE(lyon.disagreements.empty());
  size_t items = 0;
  for (const Disagreement& disagreement : lyon.disagreements) {
    items += disagreement.about.size();
    for (ItemKey item : disagreement.about) {
      ViewState state = app.session.state();
      state.selection = selection_of(lyon, item);
      app.session.navigate(to_url(state));
      app.run();
      std::set<std::string> ids;
      std::string twice;
      collect(app.session.semantics(), ids, twice);
      CAPTURE(to_url(state));
      CHECK(twice == "");
    }
  }
  CHECK(items > 0);
}
