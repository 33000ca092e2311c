#include "gesture/recognizer.h"

#include <doctest/doctest.h>
#include <cmath>

using namespace trame;

namespace {

PointerSample finger(PointerPhase phase, Vec2 position, double ms, int id = 1) {
  return {phase, PointerKind::touch, id, position, ms};
}

template <class Kind>
int count_of(const std::vector<Gesture>& gestures) {
  int count = 0;
  for (const Gesture& gesture : gestures) count += std::holds_alternative<Kind>(gesture);
  return count;
}

std::vector<Gesture> feed_all(GestureRecognizer& recognizer,
                              std::initializer_list<PointerSample> samples) {
  std::vector<Gesture> all;
  for (const PointerSample& sample : samples) {
    for (const Gesture& gesture : recognizer.feed(sample)) all.push_back(gesture);
  }
  return all;
}

}  // namespace

TEST_CASE("a finger that moves less than the slop taps") {
  GestureRecognizer recognizer;
  auto all = feed_all(recognizer, {finger(PointerPhase::down, {100, 100}, 0),
                                   finger(PointerPhase::move, {104.5, 103}, 20),
                                   finger(PointerPhase::up, {104.5, 103}, 60)});
  CHECK(count_of<Tap>(all) == 1);
  CHECK(count_of<ScrollStart>(all) == 0);
}

TEST_CASE("a scroll never taps, and its deltas add up to the movement of the finger") {
  GestureRecognizer recognizer;
  auto all = feed_all(
      recognizer,
      {finger(PointerPhase::down, {100, 300}, 0), finger(PointerPhase::move, {100, 280}, 16),
       finger(PointerPhase::move, {101, 240.25}, 32), finger(PointerPhase::up, {101, 240.25}, 40)});
  CHECK(count_of<Tap>(all) == 0);
  double sum = 0;
  for (const Gesture& gesture : all) {
    if (const auto* by = std::get_if<ScrollBy>(&gesture)) sum += by->delta.y;
  }
  CHECK(sum == doctest::Approx(59.75));
  REQUIRE(std::holds_alternative<ScrollEnd>(all.back()));
  CHECK(std::get<ScrollEnd>(all.back()).velocity.y > 500);
}

TEST_CASE("a finger that rests before it is lifted gives no velocity") {
  GestureRecognizer recognizer;
  auto all = feed_all(recognizer, {finger(PointerPhase::down, {0, 300}, 0),
                                   finger(PointerPhase::move, {0, 200}, 16),
                                   finger(PointerPhase::up, {0, 200}, 500)});
  CHECK(std::get<ScrollEnd>(all.back()).velocity == Vec2{});
}

TEST_CASE("a cancelled touch gives no tap and no velocity") {
  GestureRecognizer recognizer;
  auto tap = feed_all(recognizer, {finger(PointerPhase::down, {0, 0}, 0),
                                   finger(PointerPhase::cancel, {0, 0}, 10)});
  CHECK(count_of<Tap>(tap) == 0);
  auto scroll = feed_all(recognizer, {finger(PointerPhase::down, {0, 100}, 20),
                                      finger(PointerPhase::move, {0, 50}, 30),
                                      finger(PointerPhase::cancel, {0, 50}, 40)});
  CHECK(std::get<ScrollEnd>(scroll.back()).velocity == Vec2{});
}

TEST_CASE("two fingers never tap, and the next single finger taps again") {
  GestureRecognizer recognizer;
  auto two =
      feed_all(recognizer,
               {finger(PointerPhase::down, {0, 0}, 0, 1), finger(PointerPhase::down, {50, 0}, 5, 2),
                finger(PointerPhase::up, {50, 0}, 50, 2), finger(PointerPhase::up, {0, 0}, 60, 1)});
  CHECK(count_of<Tap>(two) == 0);
  auto one = feed_all(recognizer, {finger(PointerPhase::down, {0, 0}, 100, 3),
                                   finger(PointerPhase::up, {0, 0}, 120, 3)});
  CHECK(count_of<Tap>(one) == 1);
}

TEST_CASE("a mouse press that moves away is neither a click nor a scroll") {
  GestureRecognizer recognizer;
  auto all = feed_all(recognizer, {{PointerPhase::down, PointerKind::mouse, 0, {0, 0}, 0},
                                   {PointerPhase::move, PointerKind::mouse, 0, {0, 60}, 10},
                                   {PointerPhase::up, PointerKind::mouse, 0, {0, 60}, 20}});
  CHECK(count_of<Tap>(all) == 0);
  CHECK(count_of<ScrollStart>(all) == 0);
  CHECK(recognizer.hover() == Vec2{0, 60});
}

TEST_CASE("inertia covers the same distance at any frame rate, and ends") {
  auto run = [](double seconds) {
    KineticScroll scroll{1500};
    double distance = 0;
    int steps = 0;
    while (scroll.moving() && steps < 10000) {
      distance += scroll.step(seconds);
      ++steps;
    }
    CHECK(steps < 10000);
    return distance;
  };
  CHECK(run(1.0 / 120) == doctest::Approx(run(1.0 / 30)).epsilon(0.02));
}

TEST_CASE("a finger that does not move gives one long press and no tap") {
  GestureRecognizer recognizer;
  recognizer.feed(finger(PointerPhase::down, {10, 10}, 1000));
  CHECK(recognizer.due_in(1000) == GestureRecognizer::long_press_ms);
  CHECK(recognizer.tick(1499).empty());
  auto due = recognizer.tick(1500);
  CHECK(count_of<LongPress>(due) == 1);
  CHECK(recognizer.tick(1600).empty());
  CHECK(recognizer.due_in(1600) == -1);
  CHECK(count_of<Tap>(recognizer.feed(finger(PointerPhase::up, {10, 10}, 1700))) == 0);
}

TEST_CASE("two quick taps at one position are a double tap, a third is a single one") {
  GestureRecognizer recognizer;
  auto tap = [&](double x, double ms) {
    recognizer.feed(finger(PointerPhase::down, {x, 0}, ms));
    auto up = recognizer.feed(finger(PointerPhase::up, {x, 0}, ms + 40));
    REQUIRE(count_of<Tap>(up) == 1);
    return std::get<Tap>(up.back()).count;
  };
  CHECK(tap(0, 0) == 1);
  CHECK(tap(10, 150) == 2);
  CHECK(tap(10, 300) == 1);
  CHECK(tap(10, 1000) == 1);
  CHECK(tap(200, 1100) == 1);
}

TEST_CASE("a pinch reports the change of the fingers' distance and of their middle") {
  GestureRecognizer recognizer;
  auto all = feed_all(
      recognizer,
      {finger(PointerPhase::down, {100, 100}, 0, 1), finger(PointerPhase::down, {200, 100}, 10, 2),
       finger(PointerPhase::move, {50, 120}, 20, 1), finger(PointerPhase::move, {250, 120}, 30, 2),
       finger(PointerPhase::up, {250, 120}, 40, 2), finger(PointerPhase::move, {80, 300}, 50, 1),
       finger(PointerPhase::up, {80, 300}, 60, 1)});
  double factor = 1;
  Vec2 shift;
  for (const Gesture& gesture : all) {
    if (const auto* by = std::get_if<PinchBy>(&gesture)) {
      factor *= by->factor;
      shift = {shift.x + by->shift.x, shift.y + by->shift.y};
    }
  }
  CHECK(factor == doctest::Approx(2));
  CHECK(shift.x == doctest::Approx(0));
  CHECK(shift.y == doctest::Approx(20));
  CHECK(count_of<PinchEnd>(all) == 1);
  CHECK(count_of<ScrollStart>(all) == 0);
  CHECK(count_of<Tap>(all) == 0);
}

TEST_CASE("a second finger ends a scroll without velocity") {
  GestureRecognizer recognizer;
  auto all = feed_all(recognizer, {finger(PointerPhase::down, {0, 300}, 0, 1),
                                   finger(PointerPhase::move, {0, 200}, 16, 1),
                                   finger(PointerPhase::down, {90, 200}, 20, 2)});
  REQUIRE(count_of<ScrollEnd>(all) == 1);
  for (const Gesture& gesture : all) {
    if (const auto* end = std::get_if<ScrollEnd>(&gesture)) CHECK(end->velocity == Vec2{});
  }
  CHECK(count_of<PinchStart>(all) == 1);
}

TEST_CASE(
    "the hold of the pressed point decides between scrolling and dragging, also for a mouse") {
  GestureRecognizer recognizer;
  std::vector<Gesture> all =
      recognizer.feed({PointerPhase::down, PointerKind::mouse, 0, {0, 0}, 0}, Hold::drag);
  for (const auto& sample : {PointerSample{PointerPhase::move, PointerKind::mouse, 0, {0, 30}, 10},
                             PointerSample{PointerPhase::up, PointerKind::mouse, 0, {0, 30}, 20}}) {
    for (const Gesture& gesture : recognizer.feed(sample)) all.push_back(gesture);
  }
  CHECK(count_of<DragStart>(all) == 1);
  CHECK(count_of<DragEnd>(all) == 1);
  CHECK(count_of<ScrollStart>(all) == 0);
}

TEST_CASE("content pulled beyond its edge follows less and less, and springs back") {
  CHECK(resisted(0, 600) == 0);
  CHECK(resisted(20, 600) > 5);
  CHECK(resisted(20, 600) < 20);
  CHECK(resisted(5000, 600) <= 200);
  CHECK(resisted(-80, 600) == doctest::Approx(-resisted(80, 600)));
  CHECK(springs_back(100, 0.16) < 12);
  CHECK(springs_back(100, 1) == 0);
}

TEST_CASE("with drag_sideways, a finger drags horizontally and scrolls vertically") {
  for (bool sideways : {true, false}) {
    GestureRecognizer recognizer;
    std::vector<Gesture> all =
        recognizer.feed(finger(PointerPhase::down, {100, 100}, 0), Hold::drag_sideways);
    PointerSample moved = sideways ? finger(PointerPhase::move, {130, 110}, 16)
                                   : finger(PointerPhase::move, {110, 130}, 16);
    for (const Gesture& gesture : recognizer.feed(moved)) all.push_back(gesture);
    CHECK(count_of<DragBy>(all) == (sideways ? 1 : 0));
    CHECK(count_of<ScrollBy>(all) == (sideways ? 0 : 1));
  }
}

TEST_CASE("with drag_sideways, a mouse drags in any direction") {
  GestureRecognizer recognizer;
  recognizer.feed({PointerPhase::down, PointerKind::mouse, 1, {100, 100}, 0}, Hold::drag_sideways);
  auto all = recognizer.feed({PointerPhase::move, PointerKind::mouse, 1, {100, 130}, 16});
  CHECK(count_of<DragBy>(all) == 1);
}
