// What an unattended screen shows over everything else: an invitation while nobody is there, and the
// question whether the visitor still is. When is state/kiosk_clock.h's.
#pragma once

#include "ui/screen.h"

namespace trame {

void draw_kiosk(Ui& ui, const ScreenInput& input);

// What stops the views from following one another; touching it is no visit.
inline constexpr const char* hold_button = "kiosk/hold";

}  // namespace trame
