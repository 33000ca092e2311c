// The part of Session that looks after an unattended screen: whether anybody is there, what is shown
// to nobody, and that nothing of a visit is left for the next one.
#include <array>
#include <span>
#include <utility>

#include "ui/input.h"
#include "ui/kiosk.h"
#include "ui/session.h"

namespace trame {

void Session::set_options(Options options) {
  options_ = std::move(options);
  kiosk_ = KioskClock({.idle_ms = options_.idle_seconds * 1000.0});
}

void Session::notice_presence() {
  somebody_ = true;
}

// What holds the views still is for who wants to read, perhaps from afar: it begins no visit.
bool Session::begins_visit(Vec2 position) const {
  const HitItem* item = item_at(memory_, position);
  return attendance_ != Attendance::nobody || !item || item->id != hold_button;
}

void Session::attend(double now_ms, FrameOutput& out) {
  if (!options_.kiosk) return;
  if (std::exchange(somebody_, false)) kiosk_.be_present(now_ms);
  Attendance before = std::exchange(attendance_, kiosk_.at(now_ms));
  if (attendance_ != Attendance::nobody) return;
  if (before != Attendance::nobody) start_over(out);
  show_scene(now_ms);
}

// As if the page had just been opened.
void Session::start_over(FrameOutput& out) {
  forget_file();
  state_ = start_state_;
  ignored_.clear();
  memory_.overlay = Overlay::none;
  memory_.notices.clear();
  memory_.scrolls.clear();
  memory_.focused.clear();
  memory_.toggled.clear();
  memory_.qr.reset();
  out.started_over = true;
}

void Session::show_scene(double now_ms) {
  static constexpr std::array usual = {View::overview, View::budget, View::partners, View::map};
  std::span<const View> loop = options_.loop;
  if (loop.empty()) loop = usual;
  View view = loop[kiosk_.scene(now_ms) % loop.size()];
  if (state_.view == view || !shown_) return;
  state_ = update(start_state_, ShowView{view});
  memory_.scrolls.clear();
}

std::optional<KioskScreen> Session::kiosk_screen() const {
  if (!options_.kiosk) return std::nullopt;
  return KioskScreen{attendance_, kiosk_.seconds_left(now_ms_), kiosk_.holds_scene()};
}

}  // namespace trame
