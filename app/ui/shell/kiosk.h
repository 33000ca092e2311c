// What an unattended screen shows over everything else: an invitation while nobody is there, and
// the question whether the visitor still is. When is state/kiosk_clock.h's.
#pragma once

#include <algorithm>

#include "ui/frame/screen_input.h"

namespace trame {

void draw_kiosk(Ui& ui, const ScreenInput& input);

// How much larger than elsewhere text and targets are on a screen of this size in CSS px: it is
// looked at from where one stands, not from where one holds it.
inline double kiosk_scale(Vec2 size) {
  return std::clamp(std::min(size.x, size.y) / 800, 1.15, 1.5);
}

}  // namespace trame
