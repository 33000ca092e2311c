#include "state/kiosk_clock.h"

#include <algorithm>
#include <cmath>

namespace trame {

void KioskClock::be_present(double now_ms) {
  attendance_ = Attendance::visit;
  present_at_ms_ = now_ms;
  held_ = false;
}

void KioskClock::hold_scene(bool held, double now_ms) {
  if (held == held_) return;
  if (!held) alone_from_ms_ += now_ms - held_at_ms_;  // excludes the time of the pause
  held_at_ms_ = now_ms;
  held_ = held;
}

double KioskClock::since_presence(double now_ms) const {
  return std::max(0.0, now_ms - present_at_ms_);
}

Attendance KioskClock::at(double now_ms) {
  if (attendance_ == Attendance::nobody) return attendance_;
  present_at_ms_ = std::min(present_at_ms_, now_ms);
  double alone = since_presence(now_ms);
  attendance_ = alone < times_.idle_ms                      ? Attendance::visit
                : alone < times_.idle_ms + times_.asking_ms ? Attendance::asking
                                                            : Attendance::nobody;
  if (attendance_ == Attendance::nobody) alone_from_ms_ = now_ms;
  return attendance_;
}

int KioskClock::seconds_left(double now_ms) const {
  double left = times_.idle_ms + times_.asking_ms - since_presence(now_ms);
  return std::max(1, static_cast<int>(std::ceil(left / 1000)));
}

double KioskClock::alone_for(double now_ms) const {
  return std::max(0.0, (held_ ? held_at_ms_ : now_ms) - alone_from_ms_);
}

size_t KioskClock::scene(double now_ms) const {
  return static_cast<size_t>(alone_for(now_ms) / times_.scene_ms);
}

double KioskClock::scene_age(double now_ms) const {
  return std::fmod(alone_for(now_ms), times_.scene_ms);
}

double KioskClock::due_in(double now_ms) const {
  double alone = since_presence(now_ms);
  switch (attendance_) {
    case Attendance::visit:
      return std::max(0.0, times_.idle_ms - alone);
    case Attendance::asking:
      return 1000 - std::fmod(alone - times_.idle_ms, 1000);
    case Attendance::nobody:
      break;
  }
  return held_ ? -1 : times_.scene_ms - scene_age(now_ms);
}

}  // namespace trame
