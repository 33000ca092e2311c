#include "ui/frame/input.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "layout/polygon.h"

namespace trame {
namespace {

constexpr double line_px = 60;
constexpr double longest_step_s = 0.05;

bool can_move(const ScrollState& scroll, Vec2 delta) {
  if (std::abs(delta.x) > std::abs(delta.y) && scroll.limit_x() > 0) {
    return delta.x < 0 ? scroll.x > 0 : scroll.x < scroll.limit_x();
  }
  return delta.y < 0 ? scroll.offset > 0 : scroll.offset < scroll.limit();
}

bool is_hit(const HitItem& item, Vec2 point) {
  if (!item.rect.contains(point)) return false;
  return item.outline.empty() || polygon_contains(std::span(&item.outline, 1), point);
}

double distance(const Rect& rect, Vec2 p) {
  double dx = std::max({rect.x - p.x, p.x - rect.right(), 0.0});
  double dy = std::max({rect.y - p.y, p.y - rect.bottom(), 0.0});
  return std::hypot(dx, dy);
}

// Returns the nearest item whose reach contains the point; of two equally near ones the later.
const HitItem* nearest_item(const UiMemory& memory, Vec2 point) {
  const HitItem* nearest = nullptr;
  double least = 0;
  for (const HitItem& item : memory.hits) {
    double d = distance(item.rect, point);
    bool in_reach = item.reach > 0 && item.outline.empty() && d <= item.reach;
    if (!in_reach || (nearest && d > least)) continue;
    nearest = &item;
    least = d;
  }
  return nearest;
}

double size_of(const ScrollState& scroll) {
  return scroll.area.width * scroll.area.height;
}

// Returns the innermost area under a point that can scroll in the direction of `delta`, or else the
// innermost area.
std::string scroll_at(const UiMemory& memory, Vec2 point, Vec2 delta) {
  const std::string* best = nullptr;
  const ScrollState* best_scroll = nullptr;
  for (const auto& [id, scroll] : memory.scrolls) {
    bool fits = scroll.limit() <= 0 && scroll.limit_x() <= 0;
    if (!scroll.area.contains(point) || fits) continue;
    bool moves = can_move(scroll, delta);
    bool best_moves = best && can_move(*best_scroll, delta);
    bool better = !best || (moves && !best_moves) ||
                  (moves == best_moves && size_of(scroll) < size_of(*best_scroll));
    if (!better) continue;
    best = &id;
    best_scroll = &scroll;
  }
  return best ? *best : std::string();
}

ScrollState* find_scroll(UiMemory& memory, const std::string& id) {
  auto found = memory.scrolls.find(id);
  return found == memory.scrolls.end() ? nullptr : &found->second;
}

// Scrolls and returns the part of `delta` that is beyond an edge.
double scroll_by(ScrollState& scroll, double delta) {
  double wanted = scroll.offset + delta;
  scroll.offset = std::clamp(wanted, 0.0, scroll.limit());
  return wanted - scroll.offset;
}

void scroll_sideways(ScrollState& scroll, double delta) {
  scroll.x = std::clamp(scroll.x + delta, 0.0, scroll.limit_x());
}

// Scrolls with the finger. Beyond an edge the content follows with resistance; when the finger
// turns back, the overscroll is undone first.
void drag_by(ScrollState& scroll, double delta) {
  if (scroll.overscroll != 0) {
    double before = scroll.overscroll;
    scroll.overscroll += delta;
    bool back_inside = (before < 0) != (scroll.overscroll < 0);
    delta = back_inside ? scroll.overscroll : 0;
    if (back_inside) scroll.overscroll = 0;
  }
  scroll.overscroll += scroll_by(scroll, delta);
  scroll.overscroll_shown = resisted(scroll.overscroll, scroll.area.height);
}

bool any_kinetic(const UiMemory& memory) {
  return std::any_of(memory.scrolls.begin(), memory.scrolls.end(), [](const auto& entry) {
    return entry.second.kinetic.moving() || entry.second.sideways.moving();
  });
}

void stop_kinetic(UiMemory& memory) {
  for (auto& [id, scroll] : memory.scrolls) {
    scroll.kinetic.velocity = scroll.sideways.velocity = 0;
  }
}

// Returns the item under the point, without the reach of items nearby: the one that a finger would
// drag.
const HitItem* direct_item_at(const UiMemory& memory, Vec2 point) {
  auto found = std::find_if(memory.hits.rbegin(), memory.hits.rend(),
                            [&](const HitItem& item) { return is_hit(item, point); });
  return found == memory.hits.rend() ? nullptr : &*found;
}

std::string id_at(const UiMemory& memory, Vec2 point) {
  const HitItem* item = item_at(memory, point);
  return item ? item->id : std::string();
}

struct GestureEffect {
  UiMemory& memory;

  // A press that stops inertial scrolling activates nothing.
  void operator()(const Press& press) const {
    bool was_moving = any_kinetic(memory);
    stop_kinetic(memory);
    memory.pressed = was_moving ? std::string() : id_at(memory, press.position);
    memory.long_pressed.clear();
  }
  void operator()(const PressEnd&) const { memory.pressed.clear(); }
  void operator()(const Tap& tap) const {
    std::string id = id_at(memory, tap.position);
    if (!id.empty() && id == memory.pressed) {
      if (tap.count == 2) memory.double_tapped = id;
      memory.activations.push_back(id);
    }
    memory.pressed.clear();
  }
  void operator()(const LongPress& press) const {
    memory.long_pressed = id_at(memory, press.position);
    memory.pointer = press.position;
  }
  void operator()(const ScrollStart& start) const {
    memory.dragged_scroll = scroll_at(memory, start.position, start.delta);
  }
  void operator()(const ScrollBy& by) const {
    if (ScrollState* scroll = find_scroll(memory, memory.dragged_scroll)) {
      drag_by(*scroll, by.delta.y);
      scroll_sideways(*scroll, by.delta.x);
    }
  }
  void operator()(const ScrollEnd& end) const {
    if (ScrollState* scroll = find_scroll(memory, memory.dragged_scroll)) {
      if (scroll->overscroll == 0) scroll->kinetic.velocity = end.velocity.y;
      if (scroll->limit_x() > 0) scroll->sideways.velocity = end.velocity.x;
      scroll->overscroll = 0;
    }
    memory.dragged_scroll.clear();
  }
  void operator()(const DragStart& start) const {
    const HitItem* item = direct_item_at(memory, start.position);
    memory.drag = {item ? item->id : std::string(), start.position, {}, 1, {}, true};
  }
  void operator()(const DragBy& by) const { add(by.delta, 1); }
  void operator()(const DragEnd& end) const { memory.drag.released = end.velocity; }
  void operator()(const PinchStart& start) const { begin_drag(start.center); }
  void operator()(const PinchBy& by) const {
    memory.drag.center = by.center;
    add(by.shift, by.factor);
  }
  void operator()(const PinchEnd&) const { memory.drag.released = Vec2{}; }

  void begin_drag(Vec2 point) const {
    memory.drag = {id_at(memory, point), point, {}, 1, {}, false};
  }
  void add(Vec2 shift, double factor) const {
    DragState& drag = memory.drag;
    drag.shift = {drag.shift.x + shift.x, drag.shift.y + shift.y};
    drag.factor *= factor;
  }
};

void act_on(UiMemory& memory, const std::vector<Gesture>& gestures) {
  for (const Gesture& gesture : gestures) std::visit(GestureEffect{memory}, gesture);
}

void step_scroll(ScrollState& scroll, bool dragged, double seconds) {
  if (scroll.kinetic.moving()) {
    double over = scroll_by(scroll, scroll.kinetic.step(seconds));
    if (over != 0) scroll.kinetic.velocity = 0;
  }
  if (scroll.sideways.moving()) scroll_sideways(scroll, scroll.sideways.step(seconds));
  if (!dragged && scroll.overscroll_shown != 0)
    scroll.overscroll_shown = springs_back(scroll.overscroll_shown, seconds);
}

// Returns the distance by which a key scrolls an area.
Vec2 key_delta(const ScrollState& scroll, const std::string& key) {
  double page = std::max(line_px, scroll.area.height - line_px);
  if (key == "ArrowLeft") return {-line_px, 0};
  if (key == "ArrowRight") return {line_px, 0};
  return {0, key == "ArrowDown"  ? line_px
             : key == "ArrowUp"  ? -line_px
             : key == "PageDown" ? page
             : key == "PageUp"   ? -page
             : key == "Home"     ? -scroll.offset
             : key == "End"      ? scroll.limit()
                                 : 0};
}

// Returns the scrolling chart that has the keyboard focus or is under the mouse.
ScrollState* pointed_scroll(UiMemory& memory) {
  bool pointed = memory.focused.starts_with("chart") || memory.hovered.starts_with("chart");
  for (auto& [id, scroll] : memory.scrolls) {
    if (pointed && id.starts_with("chart/") && scroll.area.height > 0) return &scroll;
  }
  return nullptr;
}

// Updates the hovered item, also when the item moved and not the mouse.
void refresh_hover(UiMemory& memory) {
  std::optional<Vec2> hover = memory.gestures.hover();
  memory.hovered = hover ? id_at(memory, *hover) : std::string();
  if (hover) memory.pointer = *hover;
}

}  // namespace

const HitItem* item_at(const UiMemory& memory, Vec2 point) {
  const HitItem* found = direct_item_at(memory, point);
  const HitItem* near = found && found->is_ground ? nearest_item(memory, point) : nullptr;
  return near ? near : found;
}

void feed_pointer(UiMemory& memory, const PointerSample& sample) {
  const HitItem* under = direct_item_at(memory, sample.position);
  act_on(memory, memory.gestures.feed(sample, under ? under->hold : Hold::scroll));
  refresh_hover(memory);
}

void feed_wheel(UiMemory& memory, Vec2 position, Vec2 delta) {
  stop_kinetic(memory);
  const HitItem* under = item_at(memory, position);
  if (under && under->hold == Hold::drag_sideways && std::abs(delta.x) > std::abs(delta.y)) {
    GestureEffect effect{memory};
    effect.begin_drag(position);
    return effect.add({-delta.x, 0}, 1);
  }
  if (ScrollState* scroll = find_scroll(memory, scroll_at(memory, position, delta))) {
    scroll_by(*scroll, delta.y);
    scroll_sideways(*scroll, delta.x);
  }
}

void feed_zoom_wheel(UiMemory& memory, Vec2 position, double delta) {
  GestureEffect effect{memory};
  effect.begin_drag(position);
  // Most px of one event, because a notch of a mouse wheel can send over 100.
  constexpr double most = 30;
  effect.add({}, std::exp(-0.01 * std::clamp(delta, -most, most)));
}

bool feed_scroll_key(UiMemory& memory, const std::string& key) {
  ScrollState* largest = nullptr;
  for (auto& [id, scroll] : memory.scrolls) {
    if (scroll.limit() > 0 && (!largest || size_of(scroll) > size_of(*largest))) largest = &scroll;
  }
  ScrollState* pointed = pointed_scroll(memory);
  if (pointed && !can_move(*pointed, key_delta(*pointed, key))) pointed = nullptr;
  ScrollState* chosen = pointed ? pointed : largest;
  if (!chosen) return false;
  Vec2 delta = key_delta(*chosen, key);
  scroll_by(*chosen, delta.y);
  scroll_sideways(*chosen, delta.x);
  return pointed ? delta != Vec2{} : delta.y != 0;
}

bool step_input(UiMemory& memory, double now_ms) {
  memory.frame_seconds = std::clamp((now_ms - memory.last_ms) / 1000, 0.0, longest_step_s);
  memory.last_ms = now_ms;
  act_on(memory, memory.gestures.tick(now_ms));
  refresh_hover(memory);
  bool moving = false;
  for (auto& [id, scroll] : memory.scrolls) {
    step_scroll(scroll, id == memory.dragged_scroll, memory.frame_seconds);
    moving = moving || scroll.kinetic.moving() || scroll.sideways.moving() ||
             (scroll.overscroll_shown != 0 && id != memory.dragged_scroll);
  }
  return moving;
}

}  // namespace trame
