// Whether anybody is at an unattended screen. A touch, a key or a word is presence; without any the
// visitor is asked, then the visit is over and the screen shows itself around until somebody comes.
// Times in, answers out: it reads no clock and draws nothing.
#pragma once

#include <cstddef>

namespace trame {

enum class Attendance { visit, asking, nobody };

struct KioskTimes {
  double idle_ms = 60'000;    // without presence, before the visitor is asked
  double asking_ms = 20'000;  // to answer (WCAG 2.2.1: at least 20 seconds)
  double scene_ms = 12'000;   // each view while nobody is there
};

class KioskClock {
 public:
  // Nobody is there at first.
  explicit KioskClock(KioskTimes times = {}) : times_(times) {}

  // Somebody did something; a visit begins or goes on.
  void be_present(double now_ms);
  // Holds the scene that is shown, or lets the scenes go on.
  void hold_scene(bool held, double now_ms);
  bool holds_scene() const { return held_; }

  // What holds at `now_ms`. Time that went backwards, as after a change of the machine's clock,
  // counts as none.
  Attendance at(double now_ms);

  // While asking: whole seconds left to answer, at least 1.
  int seconds_left(double now_ms) const;
  // While nobody is there: how many scenes came before this one.
  size_t scene(double now_ms) const;
  // While nobody is there: for how long this scene has been shown.
  double scene_age(double now_ms) const;
  // Until the next of these answers changes; negative: not by time alone.
  double due_in(double now_ms) const;

 private:
  double since_presence(double now_ms) const;
  double alone_for(double now_ms) const;  // without the time a scene was held

  KioskTimes times_;
  Attendance attendance_ = Attendance::nobody;
  double present_at_ms_ = 0;
  double alone_from_ms_ = 0;  // when the first scene began
  double held_at_ms_ = 0;
  bool held_ = false;
};

}  // namespace trame
