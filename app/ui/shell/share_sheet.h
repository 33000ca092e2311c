// The share sheet: the link as text and as a QR code, exports of the view as image, drawing, table
// or print, the programme's data, and the code to embed the view.
#pragma once

#include "ui/frame/screen_input.h"
#include "ui/widgets/flow.h"

namespace trame {

void draw_share_sheet(Ui& ui, const ScreenInput& input, Column& column);

}  // namespace trame
