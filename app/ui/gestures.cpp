#include "ui/gestures.h"

#include <cmath>

namespace trame {
namespace {

constexpr double velocity_window_ms = 100;

double distance(Vec2 a, Vec2 b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

}  // namespace

std::vector<Gesture> GestureRecognizer::feed(const PointerSample& sample) {
  std::vector<Gesture> out;
  hover_ = sample.kind == PointerKind::mouse && sample.phase != PointerPhase::leave
               ? std::optional(sample.position)
               : std::nullopt;
  switch (sample.phase) {
    case PointerPhase::down:
      begin(sample, out);
      break;
    case PointerPhase::move:
      move(sample, out);
      break;
    case PointerPhase::up:
      end(sample, false, out);
      break;
    case PointerPhase::cancel:
      end(sample, true, out);
      break;
    case PointerPhase::leave:
      break;
  }
  return out;
}

void GestureRecognizer::begin(const PointerSample& sample, std::vector<Gesture>& out) {
  ++pointers_down_;
  if (pointers_down_ > 1) {
    if (phase_ == Phase::scrolling) out.push_back(ScrollEnd{});
    if (phase_ == Phase::pending) out.push_back(PressEnd{});
    phase_ = Phase::spoiled;
    return;
  }
  phase_ = Phase::pending;
  pointer_ = sample.id;
  kind_ = sample.kind;
  start_ = last_ = sample.position;
  trail_.clear();
  remember(sample.position, sample.time_ms);
  out.push_back(Press{sample.position});
}

void GestureRecognizer::move(const PointerSample& sample, std::vector<Gesture>& out) {
  if (sample.id != pointer_ || phase_ == Phase::idle || phase_ == Phase::spoiled) return;
  remember(sample.position, sample.time_ms);
  if (phase_ == Phase::pending && distance(sample.position, start_) > slop) {
    out.push_back(PressEnd{});
    // A mouse drags nothing here: it scrolls by wheel, and a press that slips off is no click.
    phase_ = kind_ == PointerKind::mouse ? Phase::spoiled : Phase::scrolling;
    if (phase_ == Phase::spoiled) return;
    out.push_back(ScrollStart{start_});
  }
  if (phase_ == Phase::scrolling) {
    out.push_back(ScrollBy{{last_.x - sample.position.x, last_.y - sample.position.y}});
    last_ = sample.position;
  }
}

void GestureRecognizer::end(const PointerSample& sample, bool cancelled,
                            std::vector<Gesture>& out) {
  if (pointers_down_ > 0) --pointers_down_;
  if (sample.id == pointer_) {
    if (phase_ == Phase::pending) {
      if (cancelled)
        out.push_back(PressEnd{});
      else
        out.push_back(Tap{sample.position});
    }
    if (phase_ == Phase::scrolling) {
      out.push_back(ScrollEnd{cancelled ? Vec2{} : velocity(sample.time_ms)});
    }
    phase_ = pointers_down_ > 0 ? Phase::spoiled : Phase::idle;
    pointer_ = -1;
  }
  if (pointers_down_ == 0) phase_ = Phase::idle;
}

void GestureRecognizer::remember(Vec2 position, double time_ms) {
  trail_.push_back({position, time_ms});
  if (trail_.size() > 16) trail_.erase(trail_.begin());
}

Vec2 GestureRecognizer::velocity(double now_ms) const {
  const Sample* oldest = nullptr;
  for (const Sample& sample : trail_) {
    if (now_ms - sample.time_ms <= velocity_window_ms) {
      oldest = &sample;
      break;
    }
  }
  if (!oldest || trail_.back().time_ms <= oldest->time_ms) return {};
  double seconds = (trail_.back().time_ms - oldest->time_ms) / 1000;
  Vec2 newest = trail_.back().position;
  return {(oldest->position.x - newest.x) / seconds, (oldest->position.y - newest.y) / seconds};
}

double KineticScroll::step(double seconds) {
  double kept = std::exp(-friction * seconds);
  double distance_covered = velocity * (1 - kept) / friction;
  velocity *= kept;
  if (std::abs(velocity) < rest_speed) velocity = 0;
  return distance_covered;
}

}  // namespace trame
