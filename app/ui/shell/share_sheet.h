// What a visitor can carry away: the link as text and as a QR code, the view as image, drawing,
// table or paper, the programme's data, the code for another site.
#pragma once

#include "ui/frame/screen_input.h"
#include "ui/widgets/flow.h"

namespace trame {

void draw_share_sheet(Ui& ui, const ScreenInput& input, Column& column);

}  // namespace trame
