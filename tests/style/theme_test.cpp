// Every palette has the contrasts that theme.h states for its roles, and people with a
// colour-vision deficiency can distinguish the axis colours.
#include "style/theme.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

using namespace trame;

namespace {

using Linear = std::array<double, 3>;

Linear linear_of(Color c) {
  auto f = [](uint8_t channel) {
    double v = channel / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
  };
  return {f(c.r), f(c.g), f(c.b)};
}

double luminance(Color c) {
  Linear l = linear_of(c);
  return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2];
}

// Contrast ratio as defined by WCAG 2.2, 1.4.3.
double contrast(Color a, Color b) {
  auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

// Simulates full dichromacy on linear RGB, with the matrices of Machado, Oliveira and Fernandes, "A
// Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009.
constexpr std::array<std::array<std::array<double, 3>, 3>, 4> visions = {{
    {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
    {{{0.152286, 1.052583, -0.204868},
      {0.114503, 0.786281, 0.099216},
      {-0.003882, -0.048116, 1.051998}}},
    {{{0.367322, 0.860646, -0.227968},
      {0.280085, 0.672501, 0.047413},
      {-0.011820, 0.042940, 0.968881}}},
    {{{1.255528, -0.076749, -0.178779},
      {-0.078411, 0.930809, 0.147602},
      {0.004733, 0.691367, 0.303900}}},
}};

Linear seen_by(size_t vision, Linear c) {
  Linear out{};
  for (size_t i = 0; i < 3; ++i) {
    for (size_t j = 0; j < 3; ++j) out[i] += visions[vision][i][j] * c[j];
    out[i] = std::clamp(out[i], 0.0, 1.0);
  }
  return out;
}

Linear lab_of(Linear c) {
  auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
  double x = f((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.95047);
  double y = f(0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]);
  double z = f((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.08883);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

// CIE 1976 colour difference under that vision; about 2.3 is just noticeable.
double difference(Color a, Color b, size_t vision) {
  Linear p = lab_of(seen_by(vision, linear_of(a))), q = lab_of(seen_by(vision, linear_of(b)));
  return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

constexpr std::array themes = {ThemeKind::light, ThemeKind::dark, ThemeKind::contrast};

template <class Check>
void for_each_theme(Check check) {
  for (ThemeKind theme : themes) {
    CAPTURE(static_cast<int>(theme));
    check(palette(theme));
  }
}

// Smallest difference between any two of `count` consecutive roles, under all visions.
double smallest_difference(const Palette& p, ColorRole first, int count) {
  double smallest = 1e9;
  const Color* colors = &p[static_cast<size_t>(first)];
  for (int a = 0; a < count; ++a) {
    for (int b = 0; b < a; ++b) {
      for (size_t vision = 0; vision < visions.size(); ++vision) {
        smallest = std::min(smallest, difference(colors[a], colors[b], vision));
      }
    }
  }
  return smallest;
}

}  // namespace

TEST_CASE("the contrast formula gives 21 for black on white") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21.0));
}

TEST_CASE("text has a contrast of 7:1 and muted text of 4.5:1 on every background of every theme") {
  using enum ColorRole;
  for_each_theme([](const Palette& p) {
    for (ColorRole ground : {background, surface, surface_raised, surface_sunken, accent_soft,
                             warning_soft, error_soft, not_published}) {
      CAPTURE(static_cast<int>(ground));
      CHECK(contrast(color(p, text), color(p, ground)) >= 7.0);
    }
    for (ColorRole ground : {background, surface, surface_raised, surface_sunken, not_published}) {
      CAPTURE(static_cast<int>(ground));
      CHECK(contrast(color(p, text_muted), color(p, ground)) >= 4.5);
    }
  });
}

TEST_CASE("coloured text and the focus ring have a contrast of 4.5:1 where they are drawn") {
  using enum ColorRole;
  for_each_theme([](const Palette& p) {
    for (ColorRole ink : {accent, warning, error, focus}) {
      for (ColorRole ground : {background, surface, surface_raised}) {
        CAPTURE(static_cast<int>(ink));
        CHECK(contrast(color(p, ink), color(p, ground)) >= 4.5);
      }
    }
    CHECK(contrast(color(p, accent), color(p, accent_soft)) >= 4.5);
    CHECK(contrast(color(p, warning), color(p, warning_soft)) >= 4.5);
    CHECK(contrast(color(p, error), color(p, error_soft)) >= 4.5);
    CHECK(contrast(color(p, text_on_accent), color(p, accent)) >= 4.5);
  });
}

TEST_CASE("marks and borders of controls have a contrast of 3:1 on the page and on cards") {
  using enum ColorRole;
  for_each_theme([](const Palette& p) {
    for (ColorRole mark :
         {outline_strong, hatch, neutral_mark, axis_1, axis_2, axis_3, axis_4, axis_5, axis_6,
          money_budget, money_aid, money_grant, money_equity, money_cofinancing, money_fund}) {
      CAPTURE(static_cast<int>(mark));
      CHECK(contrast(color(p, mark), color(p, surface)) >= 3.0);
      CHECK(contrast(color(p, mark), color(p, background)) >= 3.0);
    }
  });
}

TEST_CASE("text_on is readable on every opaque role") {
  for_each_theme([](const Palette& p) {
    for (size_t i = 0; i < p.size(); ++i) {
      auto role = static_cast<ColorRole>(i);
      bool mark = role >= ColorRole::not_published && role != ColorRole::hatch;
      bool ground = role <= ColorRole::surface_sunken;
      if (!mark && !ground && role != ColorRole::accent && role != ColorRole::accent_soft) continue;
      CAPTURE(i);
      CHECK(contrast(text_on(p, role), p[i]) >= 4.5);
    }
  });
}

TEST_CASE("the contrast theme has a contrast of 7:1 for every text") {
  using enum ColorRole;
  const Palette& p = palette(ThemeKind::contrast);
  for (ColorRole ink : {text, text_muted, accent, warning, error, focus}) {
    for (ColorRole ground : {background, surface, surface_raised, surface_sunken}) {
      CAPTURE(static_cast<int>(ink));
      CHECK(contrast(color(p, ink), color(p, ground)) >= 7.0);
    }
  }
}

TEST_CASE("axis colours differ under every colour vision") {
  for_each_theme([](const Palette& p) {
    CHECK(smallest_difference(p, ColorRole::axis_1, 3) >= 20.0);
    CHECK(smallest_difference(p, ColorRole::axis_1, 6) >= 15.0);
  });
}

TEST_CASE("colours of kinds of money differ slightly under every colour vision") {
  for_each_theme(
      [](const Palette& p) { CHECK(smallest_difference(p, ColorRole::money_budget, 6) >= 8.0); });
}

TEST_CASE(
    "densities go from the background to the accent in steps visible under every colour vision") {
  for_each_theme([](const Palette& p) {
    CHECK(smallest_difference(p, ColorRole::density_1, 4) >= 10.0);
    double ground = luminance(color(p, ColorRole::background)), before = 0;
    for (int i = 0; i < 4; ++i) {
      auto role = static_cast<ColorRole>(static_cast<int>(ColorRole::density_1) + i);
      double away = std::abs(luminance(color(p, role)) - ground);
      CHECK(away > before);
      before = away;
    }
  });
}

TEST_CASE("axis colours repeat after the sixth, and no axis has the neutral colour") {
  CHECK(axis_color(0) == ColorRole::axis_1);
  CHECK(axis_color(5) == ColorRole::axis_6);
  CHECK(axis_color(6) == ColorRole::axis_1);
  CHECK(axis_color(-1) == ColorRole::neutral_mark);
}

TEST_CASE("text is at least 12 px, and lines are higher than the text") {
  std::vector<float> sizes;
  for (int i = 0; i <= static_cast<int>(TextStyle::hero); ++i) {
    TextMetrics m = text_metrics(static_cast<TextStyle>(i));
    sizes.push_back(m.size);
    CHECK(m.line_height >= m.size * 1.1f);
  }
  CHECK(sizes == std::vector<float>{12, 13, 13, 15, 15, 18, 24, 32, 44});
  CHECK(text_metrics(TextStyle::body_strong).strong);
  CHECK_FALSE(text_metrics(TextStyle::body).strong);
}
