#include "ui/frame/fonts.h"

#include <imgui.h>

#include "style/font_file.h"

namespace trame {
namespace {

// Ascent minus descent in Inter's hhea table, in em.
constexpr float inter_ascent_to_descent = 2478.0f / 2048.0f;

}  // namespace

bool add_font(Fonts& fonts, std::string_view name, const std::string& ttf_bytes) {
  if (!is_whole_font(ttf_bytes)) return false;
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  config.OversampleH = 2;
  ImFont* font = ImGui::GetIO().Fonts->AddFontFromMemoryTTF(
      const_cast<char*>(ttf_bytes.data()), static_cast<int>(ttf_bytes.size()), 16.0f, &config);
  if (name == "strong")
    fonts.strong = font;
  else if (name == "icons")
    fonts.icons = font;
  else
    fonts.regular = font;
  return font != nullptr;
}

float imgui_font_size(float css_px) {
  return css_px * inter_ascent_to_descent;
}

double text_width(const Fonts& fonts, std::string_view text, TextStyle style, double text_scale) {
  if (text.empty()) return 0;  // avoids a null pointer, in which ImGui would search for the end
  float size = imgui_font_size(text_metrics(style).size * static_cast<float>(text_scale));
  return font_of(fonts, style)
      ->CalcTextSizeA(size, 1e9f, 0, text.data(), text.data() + text.size())
      .x;
}

ImFont* font_of(const Fonts& fonts, TextStyle style) {
  return text_metrics(style).strong ? fonts.strong : fonts.regular;
}

}  // namespace trame
