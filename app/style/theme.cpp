#include "style/theme.h"

#include <algorithm>
#include <cmath>

namespace trame {
namespace {

constexpr Color rgb(uint32_t hex) {
  return {static_cast<uint8_t>(hex >> 16), static_cast<uint8_t>(hex >> 8),
          static_cast<uint8_t>(hex)};
}
constexpr Color rgba(uint32_t hex, uint8_t alpha) {
  Color c = rgb(hex);
  c.a = alpha;
  return c;
}

// Every palette lists the roles in the order of ColorRole. The six axis colours differ in lightness
// as well as in hue, so that visitors with protan, deutan and tritan vision can distinguish them;
// tests/style measures this.

// Light theme: warm white, near-black text, indigo accent.
constexpr Palette light = {
    rgb(0xF6F4EF),      rgb(0xFFFFFF),       rgb(0xFFFFFF), rgb(0xEDEAE2),  // backgrounds
    rgb(0xDCD7CB),      rgb(0x857F70),                                      // outlines
    rgb(0x1A1D29),      rgb(0x565A68),       rgb(0xFFFFFF),                 // texts
    rgb(0x34309E),      rgb(0xE6E5F7),       rgb(0xC2006B),                 // accent, focus
    rgb(0x8A5200),      rgb(0xFDF0D5),       rgb(0xB3261E), rgb(0xFBE7E4),  // warning, error
    rgba(0x1A1D29, 36), rgba(0x1A1D29, 110),                                // shadow, scrim
    rgb(0xEFECE4),      rgb(0x8F8874),       rgb(0x6B7080),                 // other marks
    rgb(0x2A55D0),      rgb(0x00856A),       rgb(0xAB4018), rgb(0x5E1672), rgb(0xB4851F),
    rgb(0x343B49),  // axes
    rgb(0x6B7080),      rgb(0x34309E),       rgb(0x7264CF), rgb(0x1D6A86), rgb(0x27806C),
    rgb(0x123F52),                                                          // kinds of money
    rgb(0xE2E1F5),      rgb(0xBAB7E6),       rgb(0x9C97DC), rgb(0x5A54B8),  // map tints
};

// Dark theme: blue-black, warm white text.
constexpr Palette dark = {
    rgb(0x12151F),       rgb(0x1B2030),       rgb(0x252B3D), rgb(0x0D1019),  // backgrounds
    rgb(0x323A4F),       rgb(0x808AA2),                                      // outlines
    rgb(0xF2F0EA),       rgb(0xB4B8C6),       rgb(0x12151F),                 // texts
    rgb(0xA9B4FF),       rgb(0x2C3358),       rgb(0xFF9ACB),                 // accent, focus
    rgb(0xF5C26B),       rgb(0x3A2E14),       rgb(0xFF9C93), rgb(0x42201F),  // warning, error
    rgba(0x000000, 120), rgba(0x000000, 160),                                // shadow, scrim
    rgb(0x2A3040),       rgb(0x7A8299),       rgb(0x98A0B4),                 // other marks
    rgb(0x5A86FA),       rgb(0x62DDAE),       rgb(0xDE7A45), rgb(0xB46CC6), rgb(0xF7D471),
    rgb(0xCDD5E8),  // axes
    rgb(0xA3ABBE),       rgb(0xA9B4FF),       rgb(0x7F88F0), rgb(0x6FBAD8), rgb(0x8FD9CC),
    rgb(0x4F9DB0),                                                           // kinds of money
    rgb(0x272E4C),       rgb(0x3A4476),       rgb(0x525EA2), rgb(0x98A5F8),  // map tints
};

// Black, white and yellow, for visitors who need maximal contrast.
constexpr Palette contrast = {
    rgb(0x000000),     rgb(0x000000),       rgb(0x141414), rgb(0x1C1C1C),  // backgrounds
    rgb(0x9A9A9A),     rgb(0xFFFFFF),                                      // outlines
    rgb(0xFFFFFF),     rgb(0xE6E6E6),       rgb(0x000000),                 // texts
    rgb(0xFFE14D),     rgb(0x3A3500),       rgb(0x3DE8FF),                 // accent, focus
    rgb(0xFFC46B),     rgb(0x2B2000),       rgb(0xFFB4AB), rgb(0x3A0C08),  // warning, error
    rgba(0x000000, 0), rgba(0x000000, 200),                                // shadow, scrim
    rgb(0x1C1C1C),     rgb(0xA6A6A6),       rgb(0xBDBDBD),                 // other marks
    rgb(0x5978FC),     rgb(0x6AFDD6),       rgb(0xD16A44), rgb(0xF894F3), rgb(0xFDE08D),
    rgb(0x85888F),  // axes
    rgb(0x8A8A8A),     rgb(0xFFE14D),       rgb(0xFF8A3D), rgb(0x4FA8FF), rgb(0xA8FFD0),
    rgb(0xF0D8FF),                                                         // kinds of money
    rgb(0x2B2700),     rgb(0x5C5300),       rgb(0x8A7C00), rgb(0xFFE14D),  // map tints
};

// Relative luminance and contrast ratio as defined by WCAG 2.2.
double luminance(Color c) {
  auto linear = [](uint8_t channel) {
    double v = channel / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}
double contrast_ratio(Color a, Color b) {
  auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

constexpr std::array<TextMetrics, 9> type_scale = {{
    {12, 16, false},
    {13, 18, false},
    {13, 18, true},
    {15, 22, false},
    {15, 22, true},
    {18, 24, true},
    {24, 30, true},
    {32, 38, true},
    {44, 50, true},
}};

}  // namespace

const Palette& palette(ThemeKind theme) {
  switch (theme) {
    case ThemeKind::dark:
      return dark;
    case ThemeKind::contrast:
      return contrast;
    case ThemeKind::light:
      break;
  }
  return light;
}

ColorRole axis_color(int axis_index) {
  if (axis_index < 0) return ColorRole::neutral_mark;
  return static_cast<ColorRole>(static_cast<int>(ColorRole::axis_1) + axis_index % 6);
}

Color text_on(const Palette& p, ColorRole ground) {
  Color ink = color(p, ColorRole::text), paper = color(p, ColorRole::text_on_accent);
  Color under = color(p, ground);
  return contrast_ratio(ink, under) >= contrast_ratio(paper, under) ? ink : paper;
}

TextMetrics text_metrics(TextStyle style) {
  return type_scale[static_cast<size_t>(style)];
}

}  // namespace trame
