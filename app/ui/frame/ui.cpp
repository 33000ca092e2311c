// The part of Ui for pointing, semantics and scrolling. Drawing is in ui_draw.cpp.
#include "ui/frame/ui.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/frame/renderer.h"

namespace trame {

Ui::Ui(const FrameInput& input, UiMemory& memory)
    : input_(input), memory_(memory), palette_(palette(input.theme)), draw_(&draw_list()) {
  // Edges are smoothed over one device pixel, not one CSS pixel.
  draw_->_FringeScale = static_cast<float>(1 / input.ratio);
  measure_text_ = [this](std::string_view text, TextStyle style) {
    return text_width(text, style);
  };
  root_.id = "root";
  root_.role = Role::group;
  stack_.push_back(&root_);
  clips_.push_back({0, 0, input.size.x, input.size.y});
}

Touched Ui::touch(HitItem item) {
  if (measuring_ > 0) return {};
  Touched touched{input_.activated == item.id, memory_.hovered == item.id,
                  memory_.pressed == item.id};
  item.rect = clipped(item.rect);
  if (item.rect.width > 0 && item.rect.height > 0) hits_.push_back(std::move(item));
  return touched;
}

void Ui::focus_ring(const std::string& id, Rect rect, double radius) {
  if (memory_.focused != id) return;
  outline(rect.inset(-3), ColorRole::focus, radius + 3, 3);
}

Rect Ui::in_content(Rect screen) const {
  if (scrolls_.empty()) return screen;
  const ScrollFrame& frame = scrolls_.back();
  return {screen.x - frame.left, screen.y - frame.origin_y, screen.width, screen.height};
}

SemanticNode& Ui::node(Role role, std::string id, std::string label, std::optional<Rect> rect) {
  if (mute()) {
    ignored_ = {};
    return ignored_;
  }
  SemanticNode& parent = *stack_.back();
  if (id.empty()) id = parent.id + "/" + std::to_string(parent.children.size());
  SemanticNode& child = parent.children.emplace_back();
  child.id = std::move(id);
  child.role = role;
  child.label = std::move(label);
  if (rect) child.rect = in_content(*rect);
  return child;
}

void Ui::open(Role role, std::string id, std::string label, std::optional<Rect> rect) {
  SemanticNode& child = node(role, std::move(id), std::move(label), rect);
  // Children are added to the innermost open node only, so this pointer is valid until close().
  stack_.push_back(&child);
}

void Ui::close() {
  stack_.pop_back();
}

double Ui::begin_scroll(const std::string& id, Rect area) {
  ScrollState& scroll = memory_.scrolls[id];
  scroll.area = area;
  drawn_scrolls_.push_back(id);
  open(Role::group, id, "", area);
  double shown = scroll.offset + scroll.overscroll_shown;
  double top = area.y - std::round(shown * input_.ratio) / input_.ratio;
  scrolls_.push_back({id, top, area.x});
  push_clip(area);
  return top;
}

void Ui::end_scroll(double content_bottom) {
  ScrollFrame frame = scrolls_.back();
  scrolls_.pop_back();
  pop_clip();
  ScrollState& scroll = memory_.scrolls[frame.id];
  scroll.content = content_bottom - frame.origin_y;
  double kept = std::clamp(scroll.offset, 0.0, scroll.limit());
  if (kept != scroll.offset) memory_.redraw_needed = true;
  scroll.offset = kept;
  current().scroll_size = Vec2{scroll.area.width, std::max(scroll.content, scroll.area.height)};
  current().scroll_offset = {0, scroll.offset};
  close();
}

void Ui::pan(const std::string& id, Rect area, Vec2 furthest) {
  if (measuring_ > 0) return;
  ScrollState& scroll = memory_.scrolls[id];
  scroll.area = clipped(area);
  drawn_scrolls_.push_back(id);
  scroll.content = scroll.area.height + furthest.y;
  scroll.width = scroll.area.width + furthest.x;
  Vec2 kept{std::clamp(scroll.x, 0.0, furthest.x), std::clamp(scroll.offset, 0.0, furthest.y)};
  if (kept != Vec2{scroll.x, scroll.offset}) memory_.redraw_needed = true;
  scroll.x = kept.x;
  scroll.offset = kept.y;
}

Vec2 Ui::panned(const std::string& id) const {
  auto found = memory_.scrolls.find(id);
  if (found == memory_.scrolls.end()) return {};
  auto on_pixel = [&](double px) { return std::round(px * input_.ratio) / input_.ratio; };
  return {on_pixel(found->second.x), on_pixel(found->second.offset)};
}

double Ui::animate(const std::string& id, double target, double start) {
  auto [entry, is_new] = memory_.motions.try_emplace(id, Motion{start});
  Motion& motion = entry->second;
  motion.used = true;
  bool at_once = memory_.reduced_motion || measuring_ > 0;
  double seconds = is_new ? 0 : memory_.frame_seconds;
  double left = at_once ? 0 : springs_back(motion.value - target, seconds);
  motion.value = target + left;
  if (left != 0) memory_.moving = true;
  return motion.value;
}

void Ui::draw_tooltip() {
  constexpr double width = 260, margin = 12;
  if (tooltip_.empty()) return;
  double inner = std::min(width, text_width(tooltip_, TextStyle::small) + 1);
  double height = measure([&] {
    return text_block({0, 0}, {inner}, tooltip_, {TextStyle::small, ColorRole::text});
  });
  Rect card{memory_.pointer.x + margin, memory_.pointer.y + margin, inner + 2 * margin,
            height + 2 * space::s};
  card.x = std::clamp(card.x, 4.0, std::max(4.0, input_.size.x - card.width - 4));
  if (card.bottom() > input_.size.y - 4) card.y = memory_.pointer.y - margin - card.height;
  shadow(card, radius_s, elevation::tooltip);
  fill(card, ColorRole::surface_raised, radius_s);
  outline(card, ColorRole::outline_strong, radius_s);
  text_block({card.x + margin, card.y + space::s}, {inner}, tooltip_,
             {TextStyle::small, ColorRole::text});
}

void Ui::emit(Command command) {
  if (measuring_ == 0) commands_.push_back(std::move(command));
}

// Areas that were not drawn no longer scroll. Pages keep their offset; details and menus are opened
// at the top.
void finish_frame(Ui& ui) {
  ui.memory_.hits = std::move(ui.hits_);
  auto was_drawn = [&](const std::string& id) {
    return std::ranges::count(ui.drawn_scrolls_, id) > 0;
  };
  std::erase_if(ui.memory_.scrolls, [&](const auto& entry) {
    return !was_drawn(entry.first) && !entry.first.starts_with("content/");
  });
  for (auto& [id, scroll] : ui.memory_.scrolls) {
    if (!was_drawn(id)) scroll.area = {};
  }
  std::erase_if(ui.memory_.motions, [](const auto& entry) { return !entry.second.used; });
  for (auto& [id, motion] : ui.memory_.motions) motion.used = false;
}

}  // namespace trame
