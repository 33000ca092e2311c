// Semantic colour roles, text sizes, spacing and durations. The rest of the app uses roles
// ("surface", "axis_2"), never colour values; only theme.cpp contains those. Sizes are in CSS px at
// text scale 1.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace trame {

enum class ThemeKind { light, dark, contrast };

enum class ColorRole : uint8_t {
  background,      // the page
  surface,         // cards, sheets, bars
  surface_raised,  // elements above a surface: sheets, tooltips
  surface_sunken,  // elements below a surface: search field, tracks
  outline,         // thin lines between surfaces
  outline_strong,  // borders of controls; contrast of 3:1 on a surface
  text,            // contrast of 7:1
  text_muted,      // contrast of 4.5:1
  text_on_accent,
  accent,       // interactive elements
  accent_soft,  // tint of the accent, behind selected elements
  focus,        // ring around the element with keyboard focus
  warning,      // disagreement between sources
  warning_soft,
  error,
  error_soft,
  shadow,
  scrim,          // covers the page behind a modal sheet
  not_published,  // background of hatched parts
  hatch,          // lines of hatched parts
  neutral_mark,   // marks without an axis
  axis_1,
  axis_2,
  axis_3,
  axis_4,
  axis_5,
  axis_6,
  money_budget,  // kinds of money: similar cool colours, because labels distinguish them
  money_aid,
  money_grant,
  money_equity,
  money_cofinancing,
  money_fund,
  density_1,  // areas of a map, from few to many: tints of the accent, readable under any text
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

// Returns the colour of an axis, the same in every view. The six colours repeat from the seventh
// axis on; -1 is no axis.
ColorRole axis_color(int axis_index);

// Returns the text colour with the higher contrast on a mark of this role: `text` or
// `text_on_accent`. The palettes ensure 4.5:1 (WCAG).
Color text_on(const Palette& p, ColorRole ground);

// Text styles: size in CSS px, weight.
enum class TextStyle : uint8_t {
  caption,      // 12
  small,        // 13
  label,        // 13, semibold
  body,         // 15
  body_strong,  // 15, semibold
  heading,      // 18, semibold
  title,        // 24, semibold
  figure,       // 32, semibold, for large numbers
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

// Elevation: size of the shadow of elements above the page, in CSS px.
namespace elevation {
inline constexpr double resting = 4, hovered = 10, tooltip = 12, sheet = 24;
}

// Durations of animations in seconds: long enough to follow each mark, too short to wait for. After
// a drag, content moves by springs_back (gesture/recognizer.h) instead. Visitors who prefer reduced
// motion see no animations.
namespace motion {
inline constexpr double chart = 0.2;
}

}  // namespace trame
