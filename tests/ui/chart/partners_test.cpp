// The partners' charts in the whole app: the network's layout over several frames, and the matrix,
// which scrolls in its frame.
#include <doctest/doctest.h>

#include <algorithm>

#include "support/app.h"

using namespace trame;
using test::App;

namespace {

constexpr const char* network = "#/lyon-saint-etienne/partners/network";
constexpr const char* matrix = "#/lyon-saint-etienne/partners/matrix";

PointerSample at(PointerPhase phase, Vec2 where, double ms, PointerKind kind = PointerKind::touch) {
  return {phase, kind, 1, where, ms};
}

double page_offset(App& app) {
  for (const auto& [id, scroll] : app.session.memory().scrolls) {
    if (id.starts_with("content/") && scroll.area.height > 0) return scroll.offset;
  }
  return -1;
}

const ScrollState& pan_of(App& app) {
  return app.session.memory().scrolls.at("chart/lyon-saint-etienne");
}

void drag(App& app, Vec2 from, Vec2 to, PointerKind kind = PointerKind::touch) {
  app.session.pointer(at(PointerPhase::down, from, app.now, kind));
  for (int step = 1; step <= 4; ++step) {
    Vec2 on{from.x + (to.x - from.x) * step / 4, from.y + (to.y - from.y) * step / 4};
    app.session.pointer(at(PointerPhase::move, on, app.now + 20 * step, kind));
    app.session.frame(app.now += 16);
  }
  app.session.pointer(at(PointerPhase::up, to, app.now + 900, kind));
}

}  // namespace

TEST_CASE("the network's layout takes several frames, then requests none") {
  App app(network, {1280, 800});
  const auto& memory = app.session.charts().network;
  REQUIRE(memory);
  CHECK(is_resting(memory->state));
  CHECK(app.session.frame(app.now += 16).wait_ms < 0);
}

TEST_CASE("with reduced motion the network's layout is complete in its first frame") {
  App app("#/lyon-saint-etienne/partners", {1280, 800});
  app.session.follow_system(false, false, true, Language::fr);
  app.session.activate("show/network");
  CHECK(app.session.frame(app.now += 16).wait_ms < 0);
  CHECK(is_resting(app.session.charts().network->state));
}

TEST_CASE("a dragged node follows the pointer, and the network stops moving afterwards") {
  App app(network, {1280, 800});
  const SemanticNode* node = app.node(Role::button, "Métropole de Lyon\u00A0:");
  REQUIRE(node);
  Vec2 from = app.on_screen(*node, 0.5), to{from.x + 120, from.y - 60};
  app.session.pointer(at(PointerPhase::down, from, app.now, PointerKind::mouse));
  app.session.pointer(at(PointerPhase::move, to, app.now + 30, PointerKind::mouse));
  app.session.frame(app.now += 16);
  node = app.node(Role::button, "Métropole de Lyon\u00A0:");
  CHECK(app.on_screen(*node, 0.5).x == doctest::Approx(to.x).epsilon(0.01));
  CHECK(app.on_screen(*node, 0.5).y == doctest::Approx(to.y).epsilon(0.01));
  REQUIRE(app.session.charts().network->dragged);
  app.session.pointer(at(PointerPhase::up, to, app.now + 60, PointerKind::mouse));
  app.run();
  CHECK_FALSE(app.session.charts().network->dragged);
  CHECK(is_resting(app.session.charts().network->state));
  CHECK_FALSE(app.session.state().selection);
}

TEST_CASE("a second finger ends the drag of a node") {
  App app(network, {1280, 800});
  Vec2 from = app.on_screen(*app.node(Role::button, "Métropole de Lyon\u00A0:"), 0.5);
  app.session.pointer(at(PointerPhase::down, from, app.now));
  app.session.pointer(at(PointerPhase::move, {from.x + 40, from.y}, app.now + 30));
  app.session.frame(app.now += 16);
  REQUIRE(app.session.charts().network->dragged);
  app.session.pointer({PointerPhase::down, PointerKind::touch, 2, {from.x + 90, from.y}, app.now});
  app.session.frame(app.now += 16);
  CHECK_FALSE(app.session.charts().network->dragged);
}

TEST_CASE("a finger beside the nodes still scrolls the page") {
  App app(network, {390, 844});
  const SemanticNode* chart = app.node(Role::figure, "qui agit avec qui");
  REQUIRE(chart);
  Vec2 corner = app.on_screen(*chart);
  drag(app, {corner.x + 4, corner.y + 200}, {corner.x + 4, corner.y + 80});
  app.run();
  CHECK(page_offset(app) > 50);
}

TEST_CASE("filters keep the positions of the remaining nodes") {
  App app(network, {1280, 800});
  const NetworkMemory before = *app.session.charts().network;
  app.session.navigate(std::string(network) + "?axis=industrie");
  app.session.frame(app.now += 16);
  const NetworkMemory& after = *app.session.charts().network;
  REQUIRE(after.network.nodes.size() < before.network.nodes.size());
  for (size_t i = 0; i < after.network.nodes.size(); ++i) {
    auto found = std::ranges::find(before.network.nodes, after.network.nodes[i]);
    REQUIRE(found != before.network.nodes.end());
    Vec2 old = before.state.positions[size_t(found - before.network.nodes.begin())];
    REQUIRE(after.state.request.nodes[i].start);
    CHECK(after.state.request.nodes[i].start->x == doctest::Approx(old.x));
  }
  app.run();
}

TEST_CASE("Escape and a double tap show the whole network again") {
  App app(std::string(network) + "?sel=organization:metropole-de-lyon", {1280, 800});
  app.session.key("Escape");
  app.run();
  CHECK_FALSE(app.session.state().selection);
  REQUIRE(app.use(Role::button, "Métropole de Lyon\u00A0:"));
  REQUIRE(app.session.state().selection);
  Vec2 corner = app.on_screen(*app.node(Role::figure, "qui agit avec qui"));
  Vec2 empty{corner.x + 3, corner.y + 3};
  for (double ms : {0.0, 120.0}) {
    app.session.pointer(at(PointerPhase::down, empty, app.now + ms));
    app.session.pointer(at(PointerPhase::up, empty, app.now + ms + 40));
  }
  app.run();
  CHECK_FALSE(app.session.state().selection);
}

TEST_CASE("a finger, a mouse, the wheel and the keys scroll the matrix in both directions") {
  App app(matrix, {320, 740});
  Vec2 corner = app.on_screen(*app.node(Role::figure, "qui fait quoi"));
  Vec2 middle{corner.x + 160, corner.y + 200};
  drag(app, middle, {middle.x, middle.y - 120});
  app.run();
  CHECK(pan_of(app).offset > 50);
  CHECK(page_offset(app) == 0);
  drag(app, middle, {middle.x - 90, middle.y}, PointerKind::mouse);
  app.run();
  CHECK(pan_of(app).x > 40);
  double x = pan_of(app).x, y = pan_of(app).offset;
  app.session.wheel(middle, {-20, 0});
  app.session.wheel(middle, {0, 30});
  CHECK(pan_of(app).x == doctest::Approx(x - 20));
  CHECK(pan_of(app).offset == doctest::Approx(y + 30));
  app.session.focus("chart/order");
  app.session.key("ArrowRight");
  CHECK(pan_of(app).x > x - 20);
  CHECK(pan_of(app).x == doctest::Approx(std::min(x + 40, pan_of(app).limit_x())));
  app.session.key("ArrowDown");
  CHECK(pan_of(app).offset == doctest::Approx(y + 90));
}

TEST_CASE("a matrix scrolled to its end lets the page scroll") {
  App app(matrix, {390, 844});
  Vec2 middle = app.on_screen(*app.node(Role::figure, "qui fait quoi"), 0.5);
  app.session.wheel(middle, {0, 100000});
  REQUIRE(pan_of(app).offset == pan_of(app).limit());
  app.session.wheel(middle, {0, 60});
  CHECK(page_offset(app) == doctest::Approx(60));
}

TEST_CASE("an address that selects a partner opens the matrix on its row") {
  App app(std::string(matrix) + "?sel=organization:vicat&sort=name", {1280, 800});
  CHECK(pan_of(app).offset > 0);
  CHECK(app.node(Role::button, "Vicat"));
}

TEST_CASE("the corner of the matrix changes the order of its rows") {
  App app(matrix, {1280, 800});
  REQUIRE(app.use(Role::button, "Ordre des organisations"));
  CHECK(app.session.state().sort == "name");
}

TEST_CASE("on a tall screen the matrix takes the room there is") {
  App app(matrix, {1080, 1920});
  CHECK(pan_of(app).limit() == 0);
  CHECK(app.node(Role::figure, "qui fait quoi")->rect->height > 1200);
}
