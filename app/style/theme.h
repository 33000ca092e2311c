// Semantic colour roles and sizes. The rest of the program names a role ("surface", "axis 2"),
// never a colour; only theme.cpp knows raw values. Sizes are CSS pixels at text scale 1.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace trame {

enum class ThemeKind { light, dark, contrast };

enum class ColorRole : uint8_t {
  background,      // behind everything
  surface,         // cards, sheets, bars
  surface_raised,  // things above a surface: sheets, tooltips
  surface_sunken,  // wells: search field, tracks
  outline,         // hairlines between surfaces
  outline_strong,  // control borders, 3:1 against surface
  text,            // 7:1
  text_muted,      // 4.5:1
  text_on_accent,
  accent,       // the one interactive colour
  accent_soft,  // its tint, behind selected things
  focus,        // keyboard ring
  warning,      // disagreement between sources
  warning_soft,
  error,
  error_soft,
  shadow,
  scrim,          // behind a modal sheet
  not_published,  // ground of hatched parts
  hatch,          // their lines
  neutral_mark,   // a mark that belongs to no axis
  axis_1,
  axis_2,
  axis_3,
  axis_4,
  axis_5,
  axis_6,
  money_budget,  // one per kind of money, cool and close: the words tell them apart
  money_aid,
  money_grant,
  money_equity,
  money_cofinancing,
  money_fund,
  density_1,  // areas of a map, from few to many: tints of the accent that any text stands out from
  density_2,
  density_3,
  density_4,
  count_
};

struct Color {
  uint8_t r = 0, g = 0, b = 0, a = 255;
  friend bool operator==(Color, Color) = default;
};

using Palette = std::array<Color, static_cast<size_t>(ColorRole::count_)>;
const Palette& palette(ThemeKind theme);
inline Color color(const Palette& p, ColorRole role) {
  return p[static_cast<size_t>(role)];
}

// The colour an axis keeps in every view; beyond the sixth they repeat. -1: no axis.
ColorRole axis_color(int axis_index);

// Text that stays readable (WCAG 4.5:1) on a mark of this role: `text` or `text_on_accent`-like.
Color text_on(const Palette& p, ColorRole ground);

// Type scale.
enum class TextStyle : uint8_t {
  caption,      // 12
  small,        // 13
  label,        // 13, semibold
  body,         // 15
  body_strong,  // 15, semibold
  heading,      // 18, semibold
  title,        // 24, semibold
  figure,       // 32, semibold: numbers as heroes
  hero,         // 44, semibold
};
struct TextMetrics {
  float size;
  float line_height;
  bool strong;
};
TextMetrics text_metrics(TextStyle style);

// Spacing scale.
namespace space {
inline constexpr float xs = 4, s = 8, m = 12, l = 16, xl = 24, xxl = 32, xxxl = 48;
}
inline constexpr float touch_target = 44;
inline constexpr float radius_s = 8, radius_m = 12, radius_l = 20;

// Elevation: how far the shadow reaches under what lies above the page, CSS px.
namespace elevation {
inline constexpr double resting = 4, hovered = 10, tooltip = 12, sheet = 24;
}

// Motion, seconds: long enough to see what became of what, too short to wait for. What a finger has
// moved springs back instead (gesture/recognizer.h). For who wants less motion, all is at once.
namespace motion {
inline constexpr double chart = 0.2;
}

}  // namespace trame
