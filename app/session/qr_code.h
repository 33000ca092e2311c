// The QR code of a link. The page makes it; until then the code has no modules.
#pragma once

#include <string>

#include "session/frame_output.h"
#include "ui/frame/memory.h"

namespace trame {

// Requests the code of `text` unless it is the one in memory. An empty text requests none, and
// forgets a code that could not be made: the next request is another try.
void request_qr(const std::string& text, UiMemory& memory, FrameOutput& out);

// Reads the code requested under `name`; `modules` as in QrCode. The code of a
// text requested earlier is ignored.
void read_qr(const std::string& name, std::string modules, UiMemory& memory);

// To be called if the code requested under `name` could not be made.
void miss_qr(const std::string& name, UiMemory& memory);

}  // namespace trame
