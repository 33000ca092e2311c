// From gestures, wheel and keys to what happens to the interface: which id is activated, which area
// scrolls, what is dragged or pinched. Knows last frame's rectangles, no ImGui.
#pragma once

#include <optional>
#include <string>

#include "gesture/recognizer.h"
#include "ui/frame/memory.h"

namespace trame {

void feed_pointer(UiMemory& memory, const PointerSample& sample);
// Sideways it moves what can be dragged sideways.
void feed_wheel(UiMemory& memory, Vec2 position, Vec2 delta);

// A pinch on a trackpad, or Ctrl with the wheel: e^(-0.01·delta) closer, about the pointer, a
// third at most at once.
void feed_zoom_wheel(UiMemory& memory, Vec2 position, double delta);

// Scrolls the area that fills most of the screen by a line, a page or to an end.
// False when the key is none of ours.
bool feed_scroll_key(UiMemory& memory, const std::string& key);

// Moves on to `now_ms` what moves by itself: throws, springs, presses that grow long.
// True while anything still moves.
bool step_input(UiMemory& memory, double now_ms);

// The topmost item under a point, or null.
const HitItem* item_at(const UiMemory& memory, Vec2 point);

}  // namespace trame
