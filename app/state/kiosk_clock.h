// Determines whether a visitor is in front of an unattended screen (kiosk). Every input is a sign
// of presence. After a time without input, the visitor is asked; without an answer the visit ends,
// and a slide show of scenes runs until the next input. It uses only the times passed in, in ms of
// any clock: it does not read a clock itself.
#pragma once

#include <cstddef>

namespace trame {

enum class Attendance { visit, asking, nobody };

struct KioskTimes {
  double idle_ms = 60'000;    // time without input before the visitor is asked
  double asking_ms = 20'000;  // time to answer (WCAG 2.2.1: at least 20 seconds)
  double scene_ms = 12'000;   // duration of a scene of the slide show
};

class KioskClock {
 public:
  // Starts without a visitor.
  explicit KioskClock(KioskTimes times = {}) : times_(times) {}

  // Records an input: a visit begins or continues.
  void be_present(double now_ms);
  // Pauses the slide show at the current scene, or resumes it.
  void hold_scene(bool held, double now_ms);
  bool holds_scene() const { return held_; }

  // Returns the state at `now_ms`. When the time is earlier than in a previous call, e.g. after a
  // change of the system clock, no time counts as elapsed.
  Attendance at(double now_ms);

  // Returns the seconds left to answer while asking, rounded up, at least 1.
  int seconds_left(double now_ms) const;
  // Returns the index of the current scene, while nobody is present.
  size_t scene(double now_ms) const;
  // Returns for how many ms the current scene has been shown, while nobody is present.
  double scene_age(double now_ms) const;
  // Returns the ms until one of these values changes; negative when only an input can change them.
  double due_in(double now_ms) const;

 private:
  double since_presence(double now_ms) const;
  double alone_for(double now_ms) const;  // ms of the slide show, without pauses

  KioskTimes times_;
  Attendance attendance_ = Attendance::nobody;
  double present_at_ms_ = 0;
  double alone_from_ms_ = 0;  // start of the first scene, plus the time of all pauses
  double held_at_ms_ = 0;
  bool held_ = false;
};

}  // namespace trame
