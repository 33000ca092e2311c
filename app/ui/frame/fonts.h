// The three fonts of the app (regular, strong, icons) in ImGui's atlas. Glyphs are rasterised on
// demand at the screen's own density, so text is crisp at any size and pixel ratio.
#pragma once

#include <string>
#include <string_view>

#include "style/theme.h"

struct ImFont;

namespace trame {

struct Fonts {
  ImFont* regular = nullptr;
  ImFont* strong = nullptr;
  ImFont* icons = nullptr;
  bool complete() const { return regular && strong && icons; }
};

// Adds a font from the bytes of a TTF file, which must outlive the ImGui context.
// False when the bytes are no usable font.
bool add_font(Fonts& fonts, std::string_view name, const std::string& ttf_bytes);

// ImGui sizes a font by its ascent to descent; styles are in CSS px of the em square.
float imgui_font_size(float css_px);

// Of one line, in CSS px.
double text_width(const Fonts& fonts, std::string_view text, TextStyle style, double text_scale);

ImFont* font_of(const Fonts& fonts, TextStyle style);

}  // namespace trame
