// Gestures in the whole app: drag, pinch, long press, overscroll.
#include <doctest/doctest.h>

#include "support/app.h"
#include "ui/chart/zoom.h"
#include "ui/frame/input.h"

using namespace trame;
using test::App;

namespace {

PointerSample finger(PointerPhase phase, Vec2 at, double ms, int id = 1) {
  return {phase, PointerKind::touch, id, at, ms};
}

Vec2 middle_of(const SemanticNode& node) {
  return {node.rect->x + node.rect->width / 2, node.rect->y + node.rect->height / 2};
}

}  // namespace

TEST_CASE("zooming keeps what is under the fingers under them") {
  Rect frame{100, 50, 400, 200};
  std::optional<Viewport> view = zoomed({0, 0, 1}, frame, {{300, 150}, 2, {}});
  REQUIRE(view);
  CHECK(view->k == doctest::Approx(2));
  CHECK(view->x == doctest::Approx(25));
  CHECK(view->y == doctest::Approx(25));
  std::optional<Viewport> moved = zoomed(*view, frame, {{340, 150}, 1, {40, 0}});
  REQUIRE(moved);
  CHECK(moved->x == doctest::Approx(20));
}

TEST_CASE("a chart is never magnified past its edges nor made smaller than its frame") {
  Rect frame{0, 0, 400, 200};
  CHECK_FALSE(zoomed({25, 25, 2}, frame, {{200, 100}, 0.4, {}}));
  std::optional<Viewport> view = zoomed({0, 0, 1}, frame, {{400, 200}, 3, {-900, -900}});
  REQUIRE(view);
  CHECK(view->x <= 100 - 100 / view->k + 1e-9);
  CHECK(view->y >= 0);
}

TEST_CASE("two fingers magnify the treemap, a double tap shows it whole again") {
  App app("#/lyon-saint-etienne/budget");
  const SemanticNode* chart = app.node(Role::figure, "Budget du programme");
  REQUIRE(chart);
  Vec2 top = app.on_screen(*chart);
  Vec2 a{top.x + 100, top.y + 80}, b{top.x + 200, top.y + 80};
  app.session.pointer(finger(PointerPhase::down, a, 0, 1));
  app.session.pointer(finger(PointerPhase::down, b, 5, 2));
  app.session.pointer(finger(PointerPhase::move, {b.x + 100, b.y}, 30, 2));
  app.session.pointer(finger(PointerPhase::up, {b.x + 100, b.y}, 40, 2));
  app.session.pointer(finger(PointerPhase::up, a, 50, 1));
  app.run();
  REQUIRE(app.session.state().viewport);
  CHECK(app.session.state().viewport->k == doctest::Approx(2).epsilon(0.01));
  CHECK_FALSE(app.session.state().selection);
  REQUIRE(app.use(Role::button, "Tout voir"));
  CHECK_FALSE(app.session.state().viewport);
}

TEST_CASE("magnified along x only, a chart keeps its top and has a higher limit") {
  Rect frame{100, 50, 400, 2000};
  ZoomRange range{ZoomAxes::x, 500};
  std::optional<Viewport> view = zoomed({0, 0, 1}, frame, {{300, 900}, 300, {}}, range);
  REQUIRE(view);
  CHECK(view->k == doctest::Approx(300));
  CHECK(view->y == 0);
  CHECK(view->x == doctest::Approx(50 - 50.0 / 300));
  CHECK(zoomed(*view, frame, {{300, 900}, 9, {}}, range)->k == doctest::Approx(500));
  std::optional<Viewport> moved = zoomed(*view, frame, {{340, 900}, 1, {-40, 70}}, range);
  CHECK(moved->x == doctest::Approx(view->x + 10.0 / 300));
  CHECK(moved->y == 0);
}

TEST_CASE("a magnified timeline follows a finger sideways, and lets it scroll the page") {
  App app("#/lyon-saint-etienne/actions/timeline?x=20&k=10");
  const SemanticNode* chart = app.node(Role::figure, "calendrier");
  REQUIRE(chart);
  Vec2 at = app.on_screen(*chart);
  double width = chart->rect->width;
  at = {at.x + 200, at.y + 120};
  auto drag = [&](Vec2 by) {
    app.session.pointer(finger(PointerPhase::down, at, app.now));
    app.session.pointer(finger(PointerPhase::move, {at.x + by.x, at.y + by.y}, app.now + 200));
    app.session.pointer(finger(PointerPhase::up, {at.x + by.x, at.y + by.y}, app.now + 900));
    app.run();
  };
  drag({100, 10});
  REQUIRE(app.session.state().viewport);
  double moved = 100 * 100 / (width * 10);
  CHECK(app.session.state().viewport->x == doctest::Approx(20 - moved).epsilon(0.001));
  Viewport before = *app.session.state().viewport;
  drag({10, -90});
  CHECK(app.session.state().viewport == before);
  double scrolled = 0;
  for (const auto& [id, scroll] : app.session.memory().scrolls) scrolled += scroll.offset;
  CHECK(scrolled == doctest::Approx(90));
  CHECK_FALSE(app.session.state().selection);
}

TEST_CASE("a wheel turned sideways and the arrow keys move along a magnified timeline") {
  App app("#/lyon-saint-etienne/actions/timeline?x=20&k=10", {1280, 800});
  const SemanticNode* chart = app.node(Role::figure, "calendrier");
  REQUIRE(chart);
  Vec2 at = app.on_screen(*chart);
  double width = chart->rect->width;
  app.session.wheel({at.x + 200, at.y + 120}, {50, 0});
  app.run();
  double x = app.session.state().viewport->x;
  CHECK(x == doctest::Approx(20 + 100 * 50 / (width * 10)).epsilon(0.001));
  app.session.key("ArrowRight");
  app.run();
  CHECK(app.session.state().viewport->x == doctest::Approx(x + 5).epsilon(0.001));
  app.session.key("ArrowLeft");
  app.run();
  CHECK(app.session.state().viewport->x == doctest::Approx(x).epsilon(0.001));
  app.session.key("+");
  app.run();
  CHECK(app.session.state().viewport->k == doctest::Approx(20));
}

TEST_CASE("the dates of a timeline stay in view while the page scrolls, above what they cover") {
  App app("#/lyon-saint-etienne/actions/timeline");
  for (auto& [id, scroll] : app.session.memory().scrolls) {
    if (scroll.limit() > 0) app.session.scrolled(id, 600);
  }
  app.run();
  const HitItem* top = nullptr;
  for (const auto& [id, scroll] : app.session.memory().scrolls) {
    if (scroll.offset > 0) top = item_at(app.session.memory(), {195, scroll.area.y + 10});
  }
  REQUIRE(top);
  CHECK(top->id == "chart/header");
}

TEST_CASE("plus and minus magnify the chart from the keyboard") {
  App app("#/lyon-saint-etienne/budget");
  app.session.key("+");
  app.run();
  REQUIRE(app.session.state().viewport);
  CHECK(app.session.state().viewport->k == doctest::Approx(1.5));
  app.session.key("-");
  app.run();
  CHECK_FALSE(app.session.state().viewport);
}

TEST_CASE("a question mark shows the keys, Escape hides them") {
  App app("");
  app.session.key("?");
  app.run();
  CHECK(app.node(Role::dialog, "Raccourcis clavier"));
  app.session.key("Escape");
  app.run();
  CHECK_FALSE(app.node(Role::dialog, ""));
}

TEST_CASE("the details sheet follows the finger: up it fills, far down it closes") {
  App app("#/lyon-saint-etienne?sel=amount:budget");
  const SemanticNode* handle = app.node(Role::button, "Agrandir le détail");
  REQUIRE(handle);
  Vec2 at = middle_of(*handle);
  auto drag = [&](Vec2 from, double to_y) {
    app.session.pointer(finger(PointerPhase::down, from, app.now));
    app.session.pointer(finger(PointerPhase::move, {from.x, to_y}, app.now + 200));
    app.session.pointer(finger(PointerPhase::up, {from.x, to_y}, app.now + 900));
    app.run();
  };
  drag(at, 90);
  REQUIRE(app.node(Role::button, "Réduire le détail"));
  CHECK(app.session.state().selection);
  drag(middle_of(*app.node(Role::button, "Réduire le détail")), 760);
  CHECK_FALSE(app.session.state().selection);
}

TEST_CASE("content dragged beyond its top moves with resistance and returns") {
  App app("");
  app.session.pointer(finger(PointerPhase::down, {200, 400}, app.now));
  app.session.pointer(finger(PointerPhase::move, {200, 520}, app.now + 50));
  app.session.frame(app.now += 16);
  double furthest = 0;
  for (const auto& [id, scroll] : app.session.memory().scrolls) {
    furthest = std::min(furthest, scroll.overscroll_shown);
  }
  CHECK(furthest < -10);
  CHECK(furthest > -120);
  app.session.pointer(finger(PointerPhase::up, {200, 520}, app.now + 100));
  app.run();
  for (const auto& [id, scroll] : app.session.memory().scrolls) CHECK(scroll.overscroll_shown == 0);
}

TEST_CASE("a long press asks for one frame when it is due, and selects nothing") {
  App app("#/lyon-saint-etienne/budget", {1280, 800});
  const SemanticNode* tile = app.node(Role::button, "Aide de l’État");
  REQUIRE(tile);
  Vec2 at = app.on_screen(*tile, 0.5);
  app.session.pointer(finger(PointerPhase::down, at, app.now));
  FrameOutput out = app.session.frame(app.now += 16);
  CHECK(out.wait_ms > 400);
  app.session.frame(app.now += 600);
  CHECK(app.session.memory().long_pressed.starts_with("chart/"));
  app.session.pointer(finger(PointerPhase::up, at, app.now));
  app.run();
  CHECK_FALSE(app.session.state().selection);
}

TEST_CASE("with reduced motion everything is at its final position in the first frame") {
  App app("#/lyon-saint-etienne");
  app.session.follow_system(false, false, true, Language::fr);
  app.session.activate(app.node(Role::button, "Budget du programme")->id);
  CHECK(app.session.frame(app.now += 16).wait_ms < 0);
}

TEST_CASE("a notch of a mouse wheel magnifies by a third, not several times") {
  App app("#/lyon-saint-etienne/budget/treemap", {1280, 800});
  app.session.zoom_wheel(app.on_screen(*app.node(Role::figure, "répartition"), 0.5), -120);
  app.run();
  REQUIRE(app.session.state().viewport);
  CHECK(app.session.state().viewport->k == doctest::Approx(1.35).epsilon(0.01));
}

TEST_CASE("the hovered item is the one now under the mouse, not one that has moved away") {
  App app("#/lyon-saint-etienne/actions", {1280, 500});
  app.session.pointer({PointerPhase::move, PointerKind::mouse, 1, {500, 300}, app.now});
  app.run();
  std::string before = app.session.memory().hovered;
  REQUIRE_FALSE(before.empty());
  app.session.wheel({500, 300}, {0, 200});
  app.run();
  app.session.frame(app.now += 16);
  CHECK(app.session.memory().hovered != before);
}
