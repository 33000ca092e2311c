// From raw pointer events to what a hand means: tap, double tap, long press, scroll with inertia,
// pinch, drag. Pure logic on positions in CSS px and times in ms. A scroll never becomes a tap, a
// cancelled touch never becomes anything, two fingers never tap, and a pinch never ends as a
// scroll.
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

// What moves when a finger that went down here moves; whoever knows what lies there says so.
enum class Hold {
  scroll,
  drag,
  drag_sideways,  // drags what moves more along x than y, and scrolls the rest; a mouse always
                  // drags
  pan,            // scrolls, under a mouse too
};

struct Press {  // a finger or button went down; it may become anything
  Vec2 position;
};
struct PressEnd {};  // the press is over or has become something else, and is no tap
struct Tap {
  Vec2 position;
  int count = 1;  // 2: the second of a double tap
};
struct LongPress {
  Vec2 position;
};
struct ScrollStart {
  Vec2 position;  // where the finger went down: chooses what scrolls
  Vec2 delta;     // which way it went: chooses between nested areas
};
struct ScrollBy {
  Vec2 delta;  // of the content's offset: a finger moving up gives a positive y
};
struct ScrollEnd {
  Vec2 velocity;  // px/s of the content's offset; zero when the finger rested before leaving
};
struct DragStart {
  Vec2 position;
};
struct DragBy {
  Vec2 delta;  // of the finger
};
struct DragEnd {
  Vec2 velocity;  // px/s of the finger
  bool cancelled = false;
};
struct PinchStart {
  Vec2 center;
};
struct PinchBy {
  Vec2 center;
  double factor = 1;  // of the distance between the fingers
  Vec2 shift;         // of their middle
};
struct PinchEnd {};

using Gesture = std::variant<Press, PressEnd, Tap, LongPress, ScrollStart, ScrollBy, ScrollEnd,
                             DragStart, DragBy, DragEnd, PinchStart, PinchBy, PinchEnd>;

class GestureRecognizer {
 public:
  static constexpr double slop = 8;  // px a finger may move and still tap
  static constexpr double long_press_ms = 500;
  static constexpr double double_tap_ms = 300;
  static constexpr double double_tap_reach = 24;  // px between the two taps

  // `hold` is only asked for when a first finger goes down.
  std::vector<Gesture> feed(const PointerSample& sample, Hold hold = Hold::scroll);

  // A long press falls due as time passes; `due_in` says in how many ms, or -1 when nothing is.
  std::vector<Gesture> tick(double now_ms);
  double due_in(double now_ms) const;

  // Where the mouse rests; empty for fingers and after the mouse left.
  std::optional<Vec2> hover() const { return hover_; }

 private:
  enum class Phase { idle, pending, scrolling, dragging, pinching, spoiled };
  struct Finger {
    int id;
    Vec2 position;
  };
  struct Moment {
    Vec2 position;
    double time_ms;
  };

  void down(const PointerSample& sample, Hold hold, std::vector<Gesture>& out);
  void down_second(std::vector<Gesture>& out);
  void move(const PointerSample& sample, std::vector<Gesture>& out);
  void move_one(Vec2 position, std::vector<Gesture>& out);
  void leave_slop(Vec2 position, std::vector<Gesture>& out);
  bool drags(Vec2 way) const;
  void move_pinch(std::vector<Gesture>& out);
  void lift(const PointerSample& sample, std::vector<Gesture>& out);
  void finish(const PointerSample& sample, std::vector<Gesture>& out);
  void stop(std::vector<Gesture>& out);
  int tap_count(const PointerSample& sample);
  Finger* find(int id);
  void remember(Vec2 position, double time_ms);
  Vec2 finger_velocity(double now_ms) const;

  Phase phase_ = Phase::idle;
  PointerKind kind_{};
  Hold hold_ = Hold::scroll;
  std::vector<Finger> fingers_;
  Vec2 start_, last_;
  double start_ms_ = 0;
  double spread_ = 0;  // between two fingers
  std::vector<Moment> trail_;
  Moment last_tap_{{}, -1e9};
  std::optional<Vec2> hover_;
};

// A movement that goes on by itself and slows down: v(t) = v·e^(-k·t), independent of the frame
// rate. It rests under 20 px/s.
struct KineticScroll {
  static constexpr double friction = 3.2;  // 1/s
  static constexpr double rest_speed = 20;
  double velocity = 0;  // px/s
  bool moving() const { return velocity != 0; }
  double step(double seconds);  // the distance covered; updates velocity
};

// How far content follows a finger that pulls it `pull` px beyond its edge: less and less, never
// more than a third of the view.
double resisted(double pull, double view);

// What is left of a displacement that springs back, after `seconds`; 0 once it is under half a
// pixel.
double springs_back(double displacement, double seconds);

}  // namespace trame
