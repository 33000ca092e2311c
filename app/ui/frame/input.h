// Applies gestures, wheel and keys to the items of the last frame: determines which item is
// activated, dragged or pinched, and which area scrolls. It does not use ImGui.
#pragma once

#include <optional>
#include <string>

#include "gesture/recognizer.h"
#include "ui/frame/memory.h"

namespace trame {

void feed_pointer(UiMemory& memory, const PointerSample& sample);
// A horizontal wheel moves items that can be dragged horizontally.
void feed_wheel(UiMemory& memory, Vec2 position, Vec2 delta);

// A pinch on a trackpad, or Ctrl with the wheel: magnifies by e^(-0.01·delta) about the pointer, by
// at most a third per event.
void feed_zoom_wheel(UiMemory& memory, Vec2 position, double delta);

// Scrolls the largest area by a line, by a page or to an end. Returns false for keys that do not
// scroll.
bool feed_scroll_key(UiMemory& memory, const std::string& key);

// Advances inertial scrolling, overscroll and long presses to `now_ms`. Returns true while anything
// still moves.
bool step_input(UiMemory& memory, double now_ms);

// Returns the topmost item under a point, or null.
const HitItem* item_at(const UiMemory& memory, Vec2 point);

}  // namespace trame
