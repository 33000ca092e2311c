// A font of the app that was damaged in transport, cut, overwritten in one place, shifted or mixed
// with another one, is refused; any text in the whole fonts is measured and drawn. Maliciously
// made fonts are not tested: the check of a font detects damage only.
#include <imgui.h>

#include <algorithm>
#include <array>
#include <string>

#include "fuzz/choices.h"
#include "fuzz/expect.h"
#include "style/font_file.h"
#include "support/read_file.h"
#include "ui/frame/fonts.h"
#include "ui/frame/renderer.h"

using namespace trame;
using fuzz::Choices;
using fuzz::expect;

namespace {

using AllFonts = std::array<std::string, 3>;

const AllFonts& all_fonts() {
  static const AllFonts fonts = {test::read_font("regular"), test::read_font("strong"),
                                 test::read_font("icons")};
  return fonts;
}

size_t place_in(Choices& choices, size_t size) {
  return choices.below(16'384) * size / 16'384;
}

// Overwrites a part with bytes as a failing disk, a proxy or a lost packet leaves them.
void overwrite(Choices& choices, std::string& font) {
  const size_t from = place_in(choices, font.size());
  const size_t length = std::min(1 + choices.below(3000), font.size() - from);
  const size_t kind = choices.below(4);
  auto noise = static_cast<uint32_t>(choices.below(16'384));
  for (size_t at = from; at < from + length; ++at) {
    noise = noise * 1'664'525u + 1'013'904'223u;
    if (kind == 0) font[at] = static_cast<char>(noise >> 24);
    if (kind == 1) font[at] = '\0';
    if (kind == 2) font[at] = '\xFF';
    if (kind == 3) font[at] = font[at - from];
  }
}

void damage(Choices& choices, std::string& font) {
  const size_t place = place_in(choices, font.size());
  switch (choices.below(6)) {
    case 0:
      font.resize(place);
      break;
    case 1:
      font.erase(0, place);
      break;
    case 2:
      font.erase(place, 1 + choices.below(5000));
      break;
    case 3:
      font.insert(place, choices.bytes(100));
      break;
    case 4: {
      const std::string& other = choices.one_of(all_fonts());
      font.replace(place, font.npos, other, std::min(place, other.size()));
      break;
    }
    default:
      overwrite(choices, font);
  }
}

void check_damaged(Choices& choices) {
  const std::string& whole = choices.one_of(all_fonts());
  std::string font = whole;
  damage(choices, font);
  const bool is_another = std::ranges::count(all_fonts(), font) > 0;
  expect(is_another || !is_whole_font(font), "a damaged font is refused");
}

// The renderer of one run: ImGui's atlas counts how often a place in it was reused, and stops at
// 512.
struct TextRenderer {
  Fonts fonts;

  TextRenderer() {
    start_headless_renderer();
    add_font(fonts, "regular", all_fonts()[0]);
    add_font(fonts, "strong", all_fonts()[1]);
    add_font(fonts, "icons", all_fonts()[2]);
    expect(fonts.complete(), "the fonts of the app are whole");
  }
  ~TextRenderer() { stop_renderer(); }
  TextRenderer(const TextRenderer&) = delete;
  TextRenderer& operator=(const TextRenderer&) = delete;
};

void check_text(Choices& choices) {
  const TextRenderer renderer;
  begin_frame({400, 400}, choices.either() ? 2 : 1);
  const auto style = static_cast<TextStyle>(choices.below(4));
  const double scale = choices.one_of(std::array{1.0, 1.3, 2.0});
  const std::string text = choices.bytes(60);
  const double width = text_width(renderer.fonts, text, style, scale);
  expect(std::isfinite(width) && width >= 0 && width < 1e5, "a text has a finite width", text);
  const float size = imgui_font_size(text_metrics(style).size);
  draw_list().AddText(font_of(renderer.fonts, style), size, {0, 0}, ~0u, text.data(),
                      text.data() + text.size());
  end_frame(true);
}

}  // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  Choices choices(data, size);
  if (choices.below(2) == 0)
    check_damaged(choices);
  else if (!choices.are_used_up())
    check_text(choices);
  return 0;
}
