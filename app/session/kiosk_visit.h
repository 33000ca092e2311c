// The visits at an unattended screen: whether somebody is there, which view is shown to nobody, and
// what a visitor may not do. It decides; the session acts.
#pragma once

#include <optional>
#include <string_view>

#include "state/command.h"
#include "state/kiosk_clock.h"
#include "state/options.h"
#include "ui/frame/screen_input.h"

namespace trame {

class KioskVisit {
 public:
  void set_options(const Options& options);
  bool is_on() const { return options_.kiosk; }

  // Records an input since the last update.
  void be_present() { has_input_ = true; }
  // Moves on to `now_ms`. Returns whether a visit has ended.
  bool update(double now_ms);
  void hold_scene(bool held) { clock_.hold_scene(held, now_ms_); }

  // Whether nobody is present: scenes are shown.
  bool shows_scenes() const { return is_on() && attendance_ == Attendance::nobody; }
  View scene() const;

  // Whether inputs control the app. While nobody is present, or the visitor is asked whether they
  // still are, an input begins or continues the visit and does nothing else.
  bool accepts_input() const { return !is_on() || attendance_ == Attendance::visit; }
  // Whether a command is not carried out. Files are neither opened nor saved; `has_file` tells
  // whether a file is open already. The slide show can be paused while nobody is present.
  bool refuses(const Command& command, bool has_file) const;

  // Of the screen, at the time of the last update; nothing where there is no kiosk.
  std::optional<KioskScreen> screen(bool can_share) const;
  // Returns the attendance as a code of page_codes.h.
  std::string_view attendance_code() const;
  // Returns `wait_ms` as in FrameOutput, or less when the clock changes something earlier.
  double shorter_wait(double wait_ms) const;

 private:
  Options options_;
  KioskClock clock_;
  Attendance attendance_ = Attendance::nobody;
  bool has_input_ = false;
  double now_ms_ = 0;
};

}  // namespace trame
