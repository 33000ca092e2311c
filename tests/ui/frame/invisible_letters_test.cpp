// Characters that draw nothing have no room; letters that the fonts do not have are drawn.
#include <doctest/doctest.h>

#include "support/drawn_letters.h"
#include "support/read_file.h"
#include "text/utf8.h"
#include "ui/frame/fonts.h"
#include "ui/frame/ui.h"

using namespace trame;
using namespace trame::test;

namespace {

struct Drawn {
  double width = 0;
  size_t letters = 0;
};

// Draws a text in one line.
Drawn draw(const std::string& text, TextStyle style) {
  start_headless_renderer();
  const std::string regular = read_font("regular"), strong = read_font("strong");
  FrameInput input;
  input.size = {800, 200};
  REQUIRE(add_font(input.fonts, "regular", regular));
  REQUIRE(add_font(input.fonts, "strong", strong));
  REQUIRE(add_font(input.fonts, "icons", read_font("icons")));
  UiMemory memory;
  begin_frame(input.size, 1);
  Drawn drawn;
  {
    Ui ui(input, memory);
    drawn.width = ui.text_width(text, style);
    ui.text({20, 20}, text, style, ColorRole::text);
  }
  drawn.letters = drawn_letters().size();
  end_frame(false);
  stop_renderer();
  return drawn;
}

}  // namespace

TEST_CASE("zero-width characters, joiners, soft hyphens and direction marks draw nothing") {
  const std::string invisible =
      "\u00ad\u034f\u061c\u115f\u180e\u200b\u200d\u200f\u202e\u2060\u2069\u3164\ufe0f\ufeff\uffa0";
  for (TextStyle style : {TextStyle::body, TextStyle::body_strong}) {
    const Drawn plain = draw("HH", style), with = draw("H" + invisible + "H", style);
    CHECK(plain.letters == 2);
    CHECK(with.letters == 2);
    CHECK(with.width == doctest::Approx(plain.width));
  }
}

TEST_CASE("all spaces have room and draw nothing") {
  for (const char* space :
       {" ", "\u00a0", "\u2003", "\u2009", "\u202f", "\u205f", "\u2800", "\u3000"}) {
    CAPTURE(space);
    const Drawn drawn = draw(std::string("H") + space + "H", TextStyle::body);
    CHECK(drawn.letters == 2);
    CHECK(drawn.width > draw("HH", TextStyle::body).width + 1);
  }
}

TEST_CASE("a letter that the fonts do not have is drawn as another sign") {
  CHECK(draw("Α", TextStyle::body).letters == 1);
}
