#include "ui/input.h"

#include <algorithm>
#include <cmath>

namespace trame {
namespace {

constexpr double line_px = 60;

// The innermost (smallest) scroll area under a point that has somewhere to go.
std::string scroll_at(const UiMemory& memory, Vec2 point) {
  const std::string* best = nullptr;
  double best_area = 0;
  for (const auto& [id, scroll] : memory.scrolls) {
    double area = scroll.area.width * scroll.area.height;
    if (!scroll.area.contains(point) || scroll.limit() <= 0) continue;
    if (!best || area < best_area) {
      best = &id;
      best_area = area;
    }
  }
  return best ? *best : std::string();
}

void scroll_by(UiMemory& memory, const std::string& id, double delta) {
  auto found = memory.scrolls.find(id);
  if (found == memory.scrolls.end()) return;
  ScrollState& scroll = found->second;
  scroll.offset = std::clamp(scroll.offset + delta, 0.0, scroll.limit());
}

std::string largest_scroll(const UiMemory& memory) {
  std::string best;
  double best_area = 0;
  for (const auto& [id, scroll] : memory.scrolls) {
    double area = scroll.area.width * scroll.area.height;
    if (scroll.limit() > 0 && area > best_area) {
      best = id;
      best_area = area;
    }
  }
  return best;
}

void stop_kinetic(UiMemory& memory) {
  for (auto& [id, scroll] : memory.scrolls) scroll.kinetic.velocity = 0;
}

bool any_kinetic(const UiMemory& memory) {
  return std::any_of(memory.scrolls.begin(), memory.scrolls.end(),
                     [](const auto& entry) { return entry.second.kinetic.moving(); });
}

struct GestureEffect {
  UiMemory& memory;

  void operator()(const Press& press) const {
    // A finger that stops a running scroll presses nothing.
    bool was_moving = any_kinetic(memory);
    stop_kinetic(memory);
    const HitItem* item = was_moving ? nullptr : item_at(memory, press.position);
    memory.pressed = item ? item->id : std::string();
  }
  void operator()(const Tap& tap) const {
    const HitItem* item = item_at(memory, tap.position);
    if (item && item->id == memory.pressed) memory.activations.push_back(item->id);
    memory.pressed.clear();
  }
  void operator()(const ScrollStart& start) const {
    memory.dragged_scroll = scroll_at(memory, start.position);
  }
  void operator()(const ScrollBy& by) const {
    scroll_by(memory, memory.dragged_scroll, by.delta.y);
  }
  void operator()(const ScrollEnd& end) const {
    auto found = memory.scrolls.find(memory.dragged_scroll);
    if (found != memory.scrolls.end()) found->second.kinetic.velocity = end.velocity.y;
    memory.dragged_scroll.clear();
  }
  void operator()(const PressEnd&) const { memory.pressed.clear(); }
};

}  // namespace

const HitItem* item_at(const UiMemory& memory, Vec2 point) {
  auto found = std::find_if(memory.hits.rbegin(), memory.hits.rend(),
                            [&](const HitItem& item) { return item.rect.contains(point); });
  return found == memory.hits.rend() ? nullptr : &*found;
}

void feed_pointer(UiMemory& memory, const PointerSample& sample) {
  for (const Gesture& gesture : memory.gestures.feed(sample)) {
    std::visit(GestureEffect{memory}, gesture);
  }
  std::optional<Vec2> hover = memory.gestures.hover();
  const HitItem* item = hover ? item_at(memory, *hover) : nullptr;
  memory.hovered = item ? item->id : std::string();
}

void feed_wheel(UiMemory& memory, Vec2 position, Vec2 delta) {
  stop_kinetic(memory);
  scroll_by(memory, scroll_at(memory, position), delta.y);
}

bool feed_scroll_key(UiMemory& memory, const std::string& key) {
  std::string id = largest_scroll(memory);
  if (id.empty()) return false;
  const ScrollState& scroll = memory.scrolls[id];
  double page = std::max(line_px, scroll.area.height - line_px);
  double delta = key == "ArrowDown"  ? line_px
                 : key == "ArrowUp"  ? -line_px
                 : key == "PageDown" ? page
                 : key == "PageUp"   ? -page
                 : key == "Home"     ? -scroll.offset
                 : key == "End"      ? scroll.limit()
                                     : 0;
  scroll_by(memory, id, delta);
  return delta != 0;
}

bool step_scrolls(UiMemory& memory, double now_ms) {
  double seconds = std::clamp((now_ms - memory.last_ms) / 1000, 0.0, 0.05);
  memory.last_ms = now_ms;
  for (auto& [id, scroll] : memory.scrolls) {
    if (!scroll.kinetic.moving()) continue;
    scroll_by(memory, id, scroll.kinetic.step(seconds));
    bool at_edge = scroll.offset <= 0 || scroll.offset >= scroll.limit();
    if (at_edge) scroll.kinetic.velocity = 0;
  }
  return any_kinetic(memory);
}

}  // namespace trame
