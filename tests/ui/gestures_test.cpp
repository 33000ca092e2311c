#include "ui/gestures.h"

#include <doctest/doctest.h>
#include <cmath>

using namespace trame;

namespace {

PointerSample finger(PointerPhase phase, double x, double y, double ms, int id = 1) {
  return {phase, PointerKind::touch, id, {x, y}, ms};
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

TEST_CASE("a finger that trembles within the slop taps") {
  GestureRecognizer recognizer;
  auto all = feed_all(recognizer, {finger(PointerPhase::down, 100, 100, 0),
                                   finger(PointerPhase::move, 104.5, 103, 20),
                                   finger(PointerPhase::up, 104.5, 103, 60)});
  CHECK(count_of<Tap>(all) == 1);
  CHECK(count_of<ScrollStart>(all) == 0);
}

TEST_CASE("a scroll never taps, and its deltas add up to the way the finger went") {
  GestureRecognizer recognizer;
  auto all = feed_all(
      recognizer,
      {finger(PointerPhase::down, 100, 300, 0), finger(PointerPhase::move, 100, 280, 16),
       finger(PointerPhase::move, 101, 240.25, 32), finger(PointerPhase::up, 101, 240.25, 40)});
  CHECK(count_of<Tap>(all) == 0);
  double sum = 0;
  for (const Gesture& gesture : all) {
    if (const auto* by = std::get_if<ScrollBy>(&gesture)) sum += by->delta.y;
  }
  CHECK(sum == doctest::Approx(59.75));
  REQUIRE(std::holds_alternative<ScrollEnd>(all.back()));
  CHECK(std::get<ScrollEnd>(all.back()).velocity.y > 500);
}

TEST_CASE("a finger that rests before leaving throws nothing") {
  GestureRecognizer recognizer;
  auto all = feed_all(
      recognizer, {finger(PointerPhase::down, 0, 300, 0), finger(PointerPhase::move, 0, 200, 16),
                   finger(PointerPhase::up, 0, 200, 500)});
  CHECK(std::get<ScrollEnd>(all.back()).velocity == Vec2{});
}

TEST_CASE("a cancelled touch neither taps nor throws") {
  GestureRecognizer recognizer;
  auto tap = feed_all(
      recognizer, {finger(PointerPhase::down, 0, 0, 0), finger(PointerPhase::cancel, 0, 0, 10)});
  CHECK(count_of<Tap>(tap) == 0);
  auto scroll = feed_all(
      recognizer, {finger(PointerPhase::down, 0, 100, 20), finger(PointerPhase::move, 0, 50, 30),
                   finger(PointerPhase::cancel, 0, 50, 40)});
  CHECK(std::get<ScrollEnd>(scroll.back()).velocity == Vec2{});
}

TEST_CASE("two fingers never tap, and the next single finger does") {
  GestureRecognizer recognizer;
  auto two = feed_all(
      recognizer, {finger(PointerPhase::down, 0, 0, 0, 1), finger(PointerPhase::down, 50, 0, 5, 2),
                   finger(PointerPhase::up, 50, 0, 50, 2), finger(PointerPhase::up, 0, 0, 60, 1)});
  CHECK(count_of<Tap>(two) == 0);
  auto one = feed_all(recognizer, {finger(PointerPhase::down, 0, 0, 100, 3),
                                   finger(PointerPhase::up, 0, 0, 120, 3)});
  CHECK(count_of<Tap>(one) == 1);
}

TEST_CASE("a mouse that drags away clicks nothing and scrolls nothing") {
  GestureRecognizer recognizer;
  auto all = feed_all(recognizer, {{PointerPhase::down, PointerKind::mouse, 0, {0, 0}, 0},
                                   {PointerPhase::move, PointerKind::mouse, 0, {0, 60}, 10},
                                   {PointerPhase::up, PointerKind::mouse, 0, {0, 60}, 20}});
  CHECK(count_of<Tap>(all) == 0);
  CHECK(count_of<ScrollStart>(all) == 0);
  CHECK(recognizer.hover() == Vec2{0, 60});
}

TEST_CASE("inertia covers the same way whatever the frame rate, and comes to rest") {
  auto run = [](double seconds) {
    KineticScroll scroll{1500};
    double way = 0;
    int steps = 0;
    while (scroll.moving() && steps < 10000) {
      way += scroll.step(seconds);
      ++steps;
    }
    CHECK(steps < 10000);
    return way;
  };
  CHECK(run(1.0 / 120) == doctest::Approx(run(1.0 / 30)).epsilon(0.02));
}
