// The three fonts of the app (regular, strong, icons) in ImGui's atlas. Glyphs are rasterised on
// demand at the screen's pixel density, so that text is sharp at any size.
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

// Adds a font from the bytes of a TTF file, which must outlive the ImGui context. Returns false
// when the bytes are not a whole font.
bool add_font(Fonts& fonts, std::string_view name, const std::string& ttf_bytes);

// Converts a size in CSS px of the em square to ImGui's font size, which is ascent to descent.
float imgui_font_size(float css_px);

// Returns the width of one line, in CSS px.
double text_width(const Fonts& fonts, std::string_view text, TextStyle style, double text_scale);

ImFont* font_of(const Fonts& fonts, TextStyle style);

}  // namespace trame
