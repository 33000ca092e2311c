// The part of Session that looks after an unattended screen: whether anybody is there, what is
// shown to nobody, that nobody gets out, and that nothing of a visit is left for the next one.
#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "model/provenance.h"
#include "session/session.h"
#include "state/url.h"

namespace trame {

void Session::set_options(Options options) {
  options_ = std::move(options);
  frame_.unattended = options_.kiosk;
  kiosk_ = KioskClock({.idle_ms = options_.idle_seconds * 1000.0});
}

void Session::attend(double now_ms) {
  if (!options_.kiosk) return;
  if (std::exchange(somebody_, false)) kiosk_.be_present(now_ms);
  Attendance before = std::exchange(attendance_, kiosk_.at(now_ms));
  if (attendance_ != Attendance::nobody) return;
  if (before != Attendance::nobody) start_over();
  show_scene(now_ms);
}

// As if the page had just been opened.
void Session::start_over() {
  forget_file();
  state_ = start_state_;
  ignored_.clear();
  UiMemory fresh;
  fresh.gestures = std::move(memory_.gestures);  // a finger may still be down
  fresh.reduced_motion = memory_.reduced_motion;
  fresh.last_ms = memory_.last_ms;
  memory_ = std::move(fresh);
  charts_ = {};
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

// `wait_ms` as in FrameOutput, or less where the clock has something to say before.
double Session::until_attention(double wait_ms, double now_ms) const {
  double due = options_.kiosk ? kiosk_.due_in(now_ms) : -1;
  if (wait_ms < 0 || due < 0) return std::max(wait_ms, due);
  return std::min(wait_ms, due);
}

// Returns whether the screen obeys its visitor. While nobody is there, or the visitor is asked
// whether they still are, a key begins or prolongs the visit and does nothing else, like a touch.
bool Session::answers() const {
  return !options_.kiosk || attendance_ == Attendance::visit;
}

// Links become codes for the visitor's phone; files are neither opened nor saved. Two exceptions:
// the page's first address is always followed, and the scenes can be held while nobody is there.
bool Session::withholds(const Command& command) {
  if (!options_.kiosk || !was_opened_) return false;
  if (!answers()) return !std::holds_alternative<HoldScenes>(command);
  if (const auto* address = std::get_if<FollowAddress>(&command)) {
    return from_url(address->fragment).programme == own_file_slug &&
           !programmes_.contains(std::string(own_file_slug));
  }
  if (const auto* link = std::get_if<OpenLink>(&command)) {
    memory_.outside = link->url;
    memory_.overlay = Overlay::outside;
    return true;
  }
  return std::holds_alternative<TakeAway>(command) || std::holds_alternative<UseFile>(command);
}

std::string Session::attendance_code() const {
  return std::string(attendance_codes[static_cast<size_t>(attendance_)]);
}

std::optional<KioskScreen> Session::kiosk_screen() const {
  if (!options_.kiosk) return std::nullopt;
  return KioskScreen{attendance_, kiosk_.seconds_left(now_ms_), kiosk_.scene_age(now_ms_),
                     kiosk_.holds_scene(), !site_.empty()};
}

}  // namespace trame
