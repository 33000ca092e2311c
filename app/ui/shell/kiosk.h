// The kiosk layer of an unattended screen: an invitation while nobody is there, and the question
// whether the visitor is still there. state/kiosk_clock.h decides when.
#pragma once

#include <algorithm>

#include "ui/frame/screen_input.h"

namespace trame {

void draw_kiosk(Ui& ui, const ScreenInput& input);

// Factor for text and touch targets on a kiosk's screen of this size (CSS px): visitors stand in
// front of it, further away than from a phone.
inline double kiosk_scale(Vec2 size) {
  return std::clamp(std::min(size.x, size.y) / 800, 1.15, 1.5);
}

}  // namespace trame
