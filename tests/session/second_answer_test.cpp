// A request that was repeated, e.g. by the button of a notice, may be answered twice: the second
// answer changes nothing, whatever it is.
#include <doctest/doctest.h>
#include <imgui.h>

#include "support/app.h"

using namespace trame;
using namespace trame::test;

namespace {

constexpr const char* file = "lyon-saint-etienne.json";
constexpr const char* garbage = "<!doctype html><title>Portal</title>";

}  // namespace

TEST_CASE("a font that arrives twice is added once") {
  App app("/lyon-saint-etienne/budget");
  app.session.data_arrived("font:regular", read_font("regular"));
  app.run();
  CHECK(ImGui::GetIO().Fonts->Fonts.Size == 3);
}

TEST_CASE("a programme that arrives twice stays the one that is shown") {
  App app("/lyon-saint-etienne/budget");
  const std::string before = app.session.chart_picture({400, 400});
  app.session.data_arrived(file, read_file("assets/programmes/grand-est.json"));
  app.run();
  CHECK(app.session.chart_picture({400, 400}) == before);
}

TEST_CASE("a bad or failed second answer is not reported") {
  App app("/lyon-saint-etienne/map");
  app.session.data_arrived(file, garbage);
  app.session.data_arrived("index.json", garbage);
  app.session.data_arrived("map", garbage);
  app.session.data_failed(file);
  app.session.data_failed("index.json");
  app.session.data_failed("map");
  app.run();
  CHECK_FALSE(app.node(Role::alert, ""));
  CHECK_FALSE(app.session.chart_picture({400, 400}).empty());
}
