// From raw pointer events to what the finger means: a tap, a scroll with inertia, a hover. Pure
// logic, no ImGui: positions in CSS px, times in milliseconds. A scroll never becomes a tap, a
// cancelled touch never becomes anything, and two fingers never tap.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "layout/geometry.h"

namespace trame {

enum class PointerPhase { down, move, up, cancel, leave };
enum class PointerKind { mouse, touch, pen };

struct PointerSample {
  PointerPhase phase{};
  PointerKind kind{};
  int id = 0;
  Vec2 position;
  double time_ms = 0;
};

struct Press {  // a finger or button went down here; it may become anything
  Vec2 position;
};
struct Tap {
  Vec2 position;
};
struct ScrollStart {
  Vec2 position;  // where the finger went down: chooses what scrolls
};
struct ScrollBy {
  Vec2 delta;  // of the content's offset: a finger moving up gives a positive y
};
struct ScrollEnd {
  Vec2 velocity;  // px/s of the content's offset; zero when the finger rested before leaving
};
struct PressEnd {};  // the press is over and was no tap

using Gesture = std::variant<Press, Tap, ScrollStart, ScrollBy, ScrollEnd, PressEnd>;

class GestureRecognizer {
 public:
  static constexpr double slop = 8;  // px a finger may move and still tap

  std::vector<Gesture> feed(const PointerSample& sample);

  // Where the mouse rests; empty for fingers and after the mouse left.
  std::optional<Vec2> hover() const { return hover_; }

 private:
  enum class Phase { idle, pending, scrolling, spoiled };
  struct Sample {
    Vec2 position;
    double time_ms;
  };

  void begin(const PointerSample& sample, std::vector<Gesture>& out);
  void move(const PointerSample& sample, std::vector<Gesture>& out);
  void end(const PointerSample& sample, bool cancelled, std::vector<Gesture>& out);
  void remember(Vec2 position, double time_ms);
  Vec2 velocity(double now_ms) const;

  Phase phase_ = Phase::idle;
  int pointer_ = -1;
  int pointers_down_ = 0;
  PointerKind kind_{};
  Vec2 start_;
  Vec2 last_;
  std::vector<Sample> trail_;
  std::optional<Vec2> hover_;
};

// A scroll that goes on by itself and slows down: offset += v·(1-e^(-k·dt))/k, independent of the
// frame rate (exponential friction). It rests under 20 px/s.
struct KineticScroll {
  static constexpr double friction = 3.2;  // 1/s
  static constexpr double rest_speed = 20;
  double velocity = 0;  // px/s
  bool moving() const { return velocity != 0; }
  double step(double seconds);  // the distance covered; updates velocity
};

}  // namespace trame
