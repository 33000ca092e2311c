#include "gesture/recognizer.h"

#include <algorithm>
#include <cmath>

namespace trame {
namespace {

constexpr double velocity_window_ms = 100;
constexpr size_t longest_trail = 16;

double distance(Vec2 a, Vec2 b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}
Vec2 minus(Vec2 a, Vec2 b) {
  return {a.x - b.x, a.y - b.y};
}
Vec2 middle(Vec2 a, Vec2 b) {
  return {(a.x + b.x) / 2, (a.y + b.y) / 2};
}

}  // namespace

std::vector<Gesture> GestureRecognizer::feed(const PointerSample& sample, Hold hold) {
  std::vector<Gesture> out;
  bool rests = sample.kind == PointerKind::mouse && sample.phase != PointerPhase::leave;
  hover_ = rests ? std::optional(sample.position) : std::nullopt;
  switch (sample.phase) {
    case PointerPhase::down:
      down(sample, hold, out);
      break;
    case PointerPhase::move:
      move(sample, out);
      break;
    case PointerPhase::up:
    case PointerPhase::cancel:
      lift(sample, out);
      break;
    case PointerPhase::leave:
      break;
  }
  return out;
}

GestureRecognizer::Finger* GestureRecognizer::find(int id) {
  auto found = std::find_if(fingers_.begin(), fingers_.end(),
                            [id](const Finger& finger) { return finger.id == id; });
  return found == fingers_.end() ? nullptr : &*found;
}

void GestureRecognizer::down(const PointerSample& sample, Hold hold, std::vector<Gesture>& out) {
  if (find(sample.id)) return;
  fingers_.push_back({sample.id, sample.position});
  if (fingers_.size() == 2) return down_second(out);
  if (fingers_.size() > 2) return stop(out);
  phase_ = Phase::pending;
  kind_ = sample.kind;
  hold_ = hold;
  start_ = last_ = sample.position;
  start_ms_ = sample.time_ms;
  trail_.clear();
  remember(sample.position, sample.time_ms);
  out.push_back(Press{sample.position});
}

void GestureRecognizer::down_second(std::vector<Gesture>& out) {
  if (phase_ == Phase::ignoring) return;
  stop(out);
  phase_ = Phase::pinching;
  Vec2 a = fingers_[0].position, b = fingers_[1].position;
  spread_ = std::max(1.0, distance(a, b));
  last_ = middle(a, b);
  out.push_back(PinchStart{last_});
}

void GestureRecognizer::move(const PointerSample& sample, std::vector<Gesture>& out) {
  Finger* finger = find(sample.id);
  if (!finger) return;
  finger->position = sample.position;
  if (phase_ == Phase::pinching) return move_pinch(out);
  if (phase_ == Phase::idle || phase_ == Phase::ignoring) return;
  remember(sample.position, sample.time_ms);
  move_one(sample.position, out);
}

void GestureRecognizer::move_one(Vec2 position, std::vector<Gesture>& out) {
  if (phase_ == Phase::pending && distance(position, start_) > slop) leave_slop(position, out);
  Vec2 moved = minus(position, last_);
  if (phase_ == Phase::scrolling) out.push_back(ScrollBy{{-moved.x, -moved.y}});
  if (phase_ == Phase::dragging) out.push_back(DragBy{moved});
  if (phase_ == Phase::scrolling || phase_ == Phase::dragging) last_ = position;
}

bool GestureRecognizer::drags(Vec2 delta) const {
  if (hold_ != Hold::drag_sideways) return hold_ == Hold::drag;
  return kind_ == PointerKind::mouse || std::abs(delta.x) > std::abs(delta.y);
}

void GestureRecognizer::leave_slop(Vec2 position, std::vector<Gesture>& out) {
  out.push_back(PressEnd{});
  if (drags(minus(position, start_))) {
    phase_ = Phase::dragging;
    out.push_back(DragStart{start_});
  } else if (kind_ == PointerKind::mouse && hold_ != Hold::pan) {
    // A mouse scrolls with its wheel, so a press that moves is neither a scroll nor a click.
    phase_ = Phase::ignoring;
  } else {
    phase_ = Phase::scrolling;
    out.push_back(ScrollStart{start_, minus(start_, position)});
  }
}

void GestureRecognizer::move_pinch(std::vector<Gesture>& out) {
  Vec2 a = fingers_[0].position, b = fingers_[1].position;
  double spread = std::max(1.0, distance(a, b));
  Vec2 center = middle(a, b);
  out.push_back(PinchBy{center, spread / spread_, minus(center, last_)});
  spread_ = spread;
  last_ = center;
}

// Ends the current gesture without velocity, because the number of fingers changed.
void GestureRecognizer::stop(std::vector<Gesture>& out) {
  if (phase_ == Phase::pending) out.push_back(PressEnd{});
  if (phase_ == Phase::scrolling) out.push_back(ScrollEnd{});
  if (phase_ == Phase::dragging) out.push_back(DragEnd{{}, true});
  if (phase_ == Phase::pinching) out.push_back(PinchEnd{});
  phase_ = Phase::ignoring;
}

void GestureRecognizer::lift(const PointerSample& sample, std::vector<Gesture>& out) {
  if (!find(sample.id)) return;
  std::erase_if(fingers_, [&](const Finger& finger) { return finger.id == sample.id; });
  if (phase_ == Phase::pinching)
    stop(out);
  else if (fingers_.empty())
    finish(sample, out);
  if (fingers_.empty()) phase_ = Phase::idle;
}

void GestureRecognizer::finish(const PointerSample& sample, std::vector<Gesture>& out) {
  bool cancelled = sample.phase == PointerPhase::cancel;
  if (phase_ == Phase::pending && cancelled) out.push_back(PressEnd{});
  if (phase_ == Phase::pending && !cancelled)
    out.push_back(Tap{sample.position, tap_count(sample)});
  Vec2 velocity = cancelled ? Vec2{} : finger_velocity(sample.time_ms);
  if (phase_ == Phase::scrolling) out.push_back(ScrollEnd{{-velocity.x, -velocity.y}});
  if (phase_ == Phase::dragging) out.push_back(DragEnd{velocity, cancelled});
}

int GestureRecognizer::tap_count(const PointerSample& sample) {
  bool second = sample.time_ms - last_tap_.time_ms <= double_tap_ms &&
                distance(sample.position, last_tap_.position) <= double_tap_reach;
  last_tap_ = {sample.position, second ? -1e9 : sample.time_ms};
  return second ? 2 : 1;
}

std::vector<Gesture> GestureRecognizer::tick(double now_ms) {
  if (due_in(now_ms) != 0) return {};
  phase_ = Phase::ignoring;
  return {PressEnd{}, LongPress{start_}};
}

double GestureRecognizer::due_in(double now_ms) const {
  if (phase_ != Phase::pending) return -1;
  return std::max(0.0, start_ms_ + long_press_ms - now_ms);
}

void GestureRecognizer::remember(Vec2 position, double time_ms) {
  trail_.push_back({position, time_ms});
  if (trail_.size() > longest_trail) trail_.erase(trail_.begin());
}

Vec2 GestureRecognizer::finger_velocity(double now_ms) const {
  auto oldest = std::find_if(trail_.begin(), trail_.end(), [&](const Moment& moment) {
    return now_ms - moment.time_ms <= velocity_window_ms;
  });
  if (oldest == trail_.end() || trail_.back().time_ms <= oldest->time_ms) return {};
  double seconds = (trail_.back().time_ms - oldest->time_ms) / 1000;
  Vec2 delta = minus(trail_.back().position, oldest->position);
  return {delta.x / seconds, delta.y / seconds};
}

double KineticScroll::step(double seconds) {
  double kept = std::exp(-friction * seconds);
  double covered = velocity * (1 - kept) / friction;
  velocity *= kept;
  if (std::abs(velocity) < rest_speed) velocity = 0;
  return covered;
}

double resisted(double overscroll, double view) {
  if (view <= 0) return 0;
  double limit = view / 3;
  return std::copysign(limit * (1 - std::exp(-std::abs(overscroll) * 0.55 / limit)), overscroll);
}

double springs_back(double displacement, double seconds) {
  constexpr double stiffness = 14;  // 1/s: 90 % of the distance in 160 ms
  double left = displacement * std::exp(-stiffness * seconds);
  return std::abs(left) < 0.5 ? 0 : left;
}

}  // namespace trame
