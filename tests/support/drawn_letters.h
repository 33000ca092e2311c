// The letters that a frame has drawn, and a check of their positions.
#pragma once

#include <imgui.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "layout/geometry.h"
#include "ui/frame/renderer.h"

namespace trame::test {

struct DrawnLetter {
  Rect rect;   // on screen, in CSS px, including what is clipped
  Rect clip;   // clip rectangle: only what is inside is shown
  Vec2 glyph;  // position in the font atlas: equal for equal letters of one size
};

// Tolerance in px: neighbouring letters of a word may overlap by this much, and a bitmap's smoothed
// edges may exceed its letter by this much.
inline constexpr double letter_slack = 1.5;

using Triangle = std::array<ImDrawVert, 3>;

// A letter is drawn as two triangles with the texture of a rectangle in the font atlas; shapes use
// a single point or line of the atlas.
inline bool is_upright_letter(const Triangle& t) {
  const auto span = [&](auto member) {
    const auto [least, most] = std::minmax({member(t[0]), member(t[1]), member(t[2])});
    return most - least;
  };
  const bool has_bitmap = span([](const ImDrawVert& v) { return v.uv.x; }) > 0 &&
                          span([](const ImDrawVert& v) { return v.uv.y; }) > 0;
  const auto shares = [&](size_t a, size_t b) {
    return t[a].pos.x == t[b].pos.x || t[a].pos.y == t[b].pos.y;
  };
  return has_bitmap && shares(0, 1) + shares(1, 2) + shares(2, 0) == 2;
}

inline Rect around(const Triangle& t) {
  const auto [left, right] = std::minmax({t[0].pos.x, t[1].pos.x, t[2].pos.x});
  const auto [top, bottom] = std::minmax({t[0].pos.y, t[1].pos.y, t[2].pos.y});
  return {left, top, right - left, bottom - top};
}

inline Vec2 glyph_of(const Triangle& t) {
  return {std::min({t[0].uv.x, t[1].uv.x, t[2].uv.x}), std::min({t[0].uv.y, t[1].uv.y, t[2].uv.y})};
}

inline bool is_same_glyph(const DrawnLetter& a, const DrawnLetter& b) {
  return a.glyph.x == b.glyph.x && a.glyph.y == b.glyph.y;
}

inline std::string where(const Rect& r) {
  return " at " + std::to_string(int(r.x)) + ", " + std::to_string(int(r.y)) + " (" +
         std::to_string(int(r.width)) + " × " + std::to_string(int(r.height)) + ")";
}

// Returns the upright letters and icons of the last frame.
inline std::vector<DrawnLetter> drawn_letters() {
  const ImDrawList& list = draw_list();
  std::vector<DrawnLetter> letters;
  for (const ImDrawCmd& command : list.CmdBuffer) {
    const ImVec4& c = command.ClipRect;
    const Rect clip{c.x, c.y, c.z - c.x, c.w - c.y};
    for (unsigned int i = 0; i + 2 < command.ElemCount; i += 3) {
      Triangle t;
      for (unsigned int k = 0; k < 3; ++k) {
        const ImDrawIdx index = list.IdxBuffer[static_cast<int>(command.IdxOffset + i + k)];
        t[k] = list.VtxBuffer[static_cast<int>(command.VtxOffset + index)];
      }
      if (!is_upright_letter(t)) continue;
      const Rect rect = around(t);
      const bool second_half =
          !letters.empty() && letters.back().rect.x == rect.x && letters.back().rect.y == rect.y;
      if (!second_half) letters.push_back({rect, clip, glyph_of(t)});
    }
  }
  return letters;
}

// Returns letters that overlap others, and letters cut off at the left or the right. Letters cut
// off at the top or the bottom are not reported: content that scrolls vertically is clipped there.
inline std::vector<std::string> badly_drawn(const std::vector<DrawnLetter>& letters) {
  std::vector<std::string> faults;
  std::vector<std::pair<Rect, const DrawnLetter*>> shown;
  for (const DrawnLetter& letter : letters) {
    const Rect visible = intersection(letter.rect, letter.clip);
    if (visible.width <= 0 || visible.height <= 0) continue;
    if (letter.rect.width - visible.width > letter_slack)
      faults.push_back("cut" + where(letter.rect));
    shown.emplace_back(visible, &letter);
  }
  std::ranges::sort(shown, {}, [](const auto& pair) { return pair.first.y; });
  for (size_t i = 0; i < shown.size(); ++i) {
    for (size_t k = i + 1; k < shown.size(); ++k) {
      const auto& [rect, letter] = shown[i];
      const auto& [other_rect, other] = shown[k];
      if (other_rect.y >= rect.bottom() - letter_slack) break;
      const Rect both = intersection(rect, other_rect);
      if (both.width <= letter_slack || both.height <= letter_slack ||
          is_same_glyph(*letter, *other))
        continue;
      faults.push_back("on each other" + where(rect) + where(other_rect));
    }
  }
  return faults;
}

}  // namespace trame::test
