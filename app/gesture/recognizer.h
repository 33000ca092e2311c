// Recognizes gestures in pointer events: tap, double tap, long press, scroll with inertia, pinch
// and drag. It works on positions in CSS px and times in ms only; it does not read a clock, nor
// know what is on screen. A scroll never becomes a tap, a cancelled touch never becomes a gesture,
// two fingers never tap, and a pinch never ends as a scroll.
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

// What a movement means, depending on what is under the pointer when it is pressed. The caller of
// feed() decides.
enum class Hold {
  scroll,         // touch and pen scroll; a mouse does not
  drag,           // drags the object under the pointer
  drag_sideways,  // a mouse drags; touch and pen drag if they start horizontally, else they scroll
  pan,            // scrolls, also with a mouse
};

struct Press {  // a finger or mouse button was pressed; the gesture is not known yet
  Vec2 position;
};
struct PressEnd {};  // the press ended or became another gesture; it is not a tap
struct Tap {
  Vec2 position;
  int count = 1;  // 2: the second of a double tap
};
struct LongPress {
  Vec2 position;
};
struct ScrollStart {
  Vec2 position;  // where the finger was pressed; determines what scrolls
  Vec2 delta;     // first movement; its direction selects one of several nested scroll areas
};
struct ScrollBy {
  Vec2 delta;  // change of the scroll offset: a finger moving up gives a positive y
};
struct ScrollEnd {
  Vec2 velocity;  // px/s, of the scroll offset; zero when the finger rested before it was lifted
};
struct DragStart {
  Vec2 position;
};
struct DragBy {
  Vec2 delta;  // movement of the finger
};
struct DragEnd {
  Vec2 velocity;  // px/s, of the finger
  bool cancelled = false;
};
struct PinchStart {
  Vec2 center;
};
struct PinchBy {
  Vec2 center;
  double factor = 1;  // ratio of the distances between the fingers, new / old
  Vec2 shift;         // movement of the middle between the fingers
};
struct PinchEnd {};

using Gesture = std::variant<Press, PressEnd, Tap, LongPress, ScrollStart, ScrollBy, ScrollEnd,
                             DragStart, DragBy, DragEnd, PinchStart, PinchBy, PinchEnd>;

class GestureRecognizer {
 public:
  static constexpr double slop = 8;  // movement allowed in a tap, in px
  static constexpr double long_press_ms = 500;
  static constexpr double double_tap_ms = 300;    // longest time between the two taps
  static constexpr double double_tap_reach = 24;  // largest distance between the two taps, in px

  // Returns the gestures that an event causes. `hold` is used only when a first finger is pressed.
  std::vector<Gesture> feed(const PointerSample& sample, Hold hold = Hold::scroll);

  // A long press needs no event: tick() returns it when its time has come. due_in() returns the
  // time until then in ms, or -1 when no press is pending.
  std::vector<Gesture> tick(double now_ms);
  double due_in(double now_ms) const;

  // Position of the mouse; nothing for touch and pen, and after the mouse left the window.
  std::optional<Vec2> hover() const { return hover_; }

 private:
  // `pending`: pressed, gesture not known yet. `ignoring`: pressed, but no further gestures until
  // all fingers are lifted.
  enum class Phase { idle, pending, scrolling, dragging, pinching, ignoring };
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
  bool drags(Vec2 delta) const;
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
  double spread_ = 0;  // distance between two fingers in px
  std::vector<Moment> trail_;
  Moment last_tap_{{}, -1e9};
  std::optional<Vec2> hover_;
};

// Inertial scrolling: v(t) = v·e^(-k·t), independent of the frame rate.
struct KineticScroll {
  static constexpr double friction = 3.2;   // 1/s
  static constexpr double rest_speed = 20;  // px/s; below it the movement stops
  double velocity = 0;                      // px/s
  bool moving() const { return velocity != 0; }
  double step(double seconds);  // returns the distance in px and updates `velocity`
};

// Returns by how many px content moves when a finger drags it `overscroll` px beyond its edge: less
// than `overscroll`, and never more than a third of `view`, the size of the view in px.
double resisted(double overscroll, double view);

// Returns what remains of a displacement (in px) `seconds` after it was released; 0 below half a
// px.
double springs_back(double displacement, double seconds);

}  // namespace trame
