// Whatever pointers do, each gesture that starts also ends, in order, and all numbers are finite.
// When every pointer is up the recogniser is at rest: the next finger taps.
#include <cmath>
#include <set>
#include <variant>

#include "fuzz/choices.h"
#include "fuzz/expect.h"
#include "gesture/recognizer.h"

using namespace trame;
using fuzz::Choices;
using fuzz::expect;

namespace {

enum class Open { nothing, press, scroll, drag, pinch };

// Follows the gestures of one visit: at most one is open at a time.
struct Follower {
  Open open = Open::nothing;

  void begin(Open what) {
    expect(open == Open::nothing, "a gesture starts after the one before has ended");
    open = what;
  }
  void inside(Open what) const { expect(open == what, "a gesture goes on while it is open"); }
  void end(Open what) {
    inside(what);
    open = Open::nothing;
  }

  void operator()(const Press& press) {
    begin(Open::press);
    finite(press.position);
  }
  void operator()(const PressEnd&) { end(Open::press); }
  void operator()(const Tap& tap) {
    end(Open::press);
    finite(tap.position);
    expect(tap.count == 1 || tap.count == 2, "a tap is single or double");
  }
  void operator()(const LongPress& press) const {
    inside(Open::nothing);  // its press has ended
    finite(press.position);
  }
  void operator()(const ScrollStart& start) {
    begin(Open::scroll);
    finite(start.position);
    finite(start.delta);
  }
  void operator()(const ScrollBy& by) const {
    inside(Open::scroll);
    finite(by.delta);
  }
  void operator()(const ScrollEnd& scroll) {
    end(Open::scroll);
    comes_to_rest(scroll.velocity);
  }
  void operator()(const DragStart& start) {
    begin(Open::drag);
    finite(start.position);
  }
  void operator()(const DragBy& by) const {
    inside(Open::drag);
    finite(by.delta);
  }
  void operator()(const DragEnd& drag) {
    end(Open::drag);
    comes_to_rest(drag.velocity);
  }
  void operator()(const PinchStart& pinch) {
    begin(Open::pinch);
    finite(pinch.center);
  }
  void operator()(const PinchBy& by) const {
    inside(Open::pinch);
    finite(by.center);
    finite(by.shift);
    expect(std::isfinite(by.factor) && by.factor > 0, "a pinch magnifies by a positive number");
  }
  void operator()(const PinchEnd&) { end(Open::pinch); }

  static void finite(Vec2 v) { expect(fuzz::is_finite(v), "positions and movements are finite"); }
  static void comes_to_rest(Vec2 velocity) {
    finite(velocity);
    for (double speed : {velocity.x, velocity.y}) {
      KineticScroll scroll{speed};
      for (int step = 0; step < 1000 && scroll.moving(); ++step)
        expect(std::isfinite(scroll.step(0.05)), "inertia covers a finite distance");
      expect(!scroll.moving(), "inertia ends");
    }
  }
};

struct Visit {
  GestureRecognizer recognizer;
  Follower follower;
  std::set<int> down;
  double now = 0;

  void follow(const std::vector<Gesture>& gestures) {
    for (const Gesture& gesture : gestures) std::visit(follower, gesture);
  }
  void feed(const PointerSample& sample, Hold hold) {
    if (sample.phase == PointerPhase::down) down.insert(sample.id);
    if (sample.phase == PointerPhase::up || sample.phase == PointerPhase::cancel)
      down.erase(sample.id);
    follow(recognizer.feed(sample, hold));
  }
  void lift_all() {
    while (!down.empty())
      feed({PointerPhase::up, PointerKind::touch, *down.begin(), {}, now}, Hold::scroll);
  }
};

Vec2 position(Choices& choices) {
  // Most movements are near the limit between a tap and a scroll.
  const double reach = choices.once_in(8) ? 1e6 : choices.once_in(4) ? 2000 : 20;
  return {choices.between(-reach, reach), choices.between(-reach, reach)};
}

void one_event(Choices& choices, Visit& visit) {
  // A clock that was set may go back.
  visit.now += choices.once_in(16) ? choices.between(-1e5, 1e5) : choices.between(0, 400);
  const double due = visit.recognizer.due_in(visit.now);
  expect(due >= -1 && std::isfinite(due), "the time until a long press is finite");
  if (choices.once_in(4)) return visit.follow(visit.recognizer.tick(visit.now));
  PointerSample sample;
  sample.phase = static_cast<PointerPhase>(choices.below(5));
  sample.kind = static_cast<PointerKind>(choices.below(3));
  sample.id = static_cast<int>(choices.below(4));
  sample.position = position(choices);
  sample.time_ms = visit.now;
  visit.feed(sample, static_cast<Hold>(choices.below(4)));
}

}  // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  Choices choices(data, size);
  Visit visit;
  while (!choices.are_used_up()) one_event(choices, visit);
  visit.lift_all();
  expect(visit.follower.open == Open::nothing, "no gesture is open when all pointers are up");
  expect(visit.recognizer.due_in(visit.now) == -1, "nothing is due when all pointers are up");
  const std::vector<Gesture> pressed =
      visit.recognizer.feed({PointerPhase::down, PointerKind::touch, 9, {5, 5}, visit.now});
  const std::vector<Gesture> lifted =
      visit.recognizer.feed({PointerPhase::up, PointerKind::touch, 9, {5, 5}, visit.now});
  expect(pressed.size() == 1 && std::holds_alternative<Press>(pressed[0]), "a finger presses");
  expect(lifted.size() == 1 && std::holds_alternative<Tap>(lifted[0]), "a finger taps");
  return 0;
}
