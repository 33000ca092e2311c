// Checks font files before they are rasterised: ImGui's rasteriser follows the offsets in a file
// without checking where they lead.
#pragma once

#include <string_view>

namespace trame {

// Returns whether the bytes are a TrueType font as it was written: its tables lie within the file,
// and the sum of its 32-bit words is the one that OpenType prescribes (table "head",
// checksumAdjustment). A font that was cut or damaged has another sum.
bool is_whole_font(std::string_view bytes);

}  // namespace trame
