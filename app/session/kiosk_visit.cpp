#include "session/kiosk_visit.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "model/provenance.h"
#include "state/page_codes.h"
#include "state/url.h"

namespace trame {

void KioskVisit::set_options(const Options& options) {
  options_ = options;
  clock_ = KioskClock({.idle_ms = options.idle_seconds * 1000.0});
}

bool KioskVisit::update(double now_ms) {
  now_ms_ = now_ms;
  if (!is_on()) return false;
  if (std::exchange(has_input_, false)) clock_.be_present(now_ms);
  const Attendance before = std::exchange(attendance_, clock_.at(now_ms));
  return attendance_ == Attendance::nobody && before != Attendance::nobody;
}

View KioskVisit::scene() const {
  static constexpr std::array usual = {View::overview, View::budget, View::partners, View::map};
  std::span<const View> loop = options_.loop;
  if (loop.empty()) loop = usual;
  return loop[clock_.scene(now_ms_) % loop.size()];
}

bool KioskVisit::refuses(const Command& command, bool has_file) const {
  if (!is_on()) return false;
  if (!accepts_input()) return !std::holds_alternative<HoldScenes>(command);
  if (const auto* address = std::get_if<FollowAddress>(&command)) {
    return !has_file && from_url(address->fragment).programme == own_file_slug;
  }
  return std::holds_alternative<ExportView>(command) || std::holds_alternative<UseFile>(command);
}

std::optional<KioskScreen> KioskVisit::screen(bool can_share) const {
  if (!is_on()) return std::nullopt;
  return KioskScreen{attendance_, clock_.seconds_left(now_ms_), clock_.scene_age(now_ms_),
                     clock_.holds_scene(), can_share};
}

std::string_view KioskVisit::attendance_code() const {
  return attendance_codes[static_cast<size_t>(attendance_)];
}

double KioskVisit::shorter_wait(double wait_ms) const {
  const double due = is_on() ? clock_.due_in(now_ms_) : -1;
  if (wait_ms < 0 || due < 0) return std::max(wait_ms, due);
  return std::min(wait_ms, due);
}

}  // namespace trame
