// From gestures, wheel and keys to what happens to the interface: which id is activated, which area
// scrolls. Knows last frame's rectangles, no ImGui.
#pragma once

#include <optional>
#include <string>

#include "ui/gestures.h"
#include "ui/memory.h"

namespace trame {

void feed_pointer(UiMemory& memory, const PointerSample& sample);
void feed_wheel(UiMemory& memory, Vec2 position, Vec2 delta);

// Scrolls the area that contains most of the screen by a page, a line or to an end.
// False when the key is none of ours.
bool feed_scroll_key(UiMemory& memory, const std::string& key);

// Moves kinetic scrolls on to `now_ms`; true while any still moves.
bool step_scrolls(UiMemory& memory, double now_ms);

// The topmost item under a point, or empty.
const HitItem* item_at(const UiMemory& memory, Vec2 point);

}  // namespace trame
