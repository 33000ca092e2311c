// A font that was cut or damaged is refused, before the rasteriser reads beyond its end.
#include "style/font_file.h"

#include <doctest/doctest.h>

#include "support/read_file.h"

using namespace trame;

namespace {

constexpr const char* names[] = {"regular", "strong", "icons"};

}  // namespace

TEST_CASE("the fonts of the app are whole") {
  for (const char* name : names) {
    CAPTURE(name);
    CHECK(is_whole_font(test::read_font(name)));
  }
}

TEST_CASE("a font that was cut anywhere is refused") {
  for (const char* name : names) {
    CAPTURE(name);
    const std::string whole = test::read_font(name);
    for (size_t part = 0; part < 997; ++part) {
      const size_t length = whole.size() * part / 997;
      CAPTURE(length);
      CHECK_FALSE(is_whole_font(std::string_view(whole).substr(0, length)));
    }
    CHECK_FALSE(is_whole_font(std::string_view(whole).substr(0, whole.size() - 4)));
    CHECK_FALSE(is_whole_font(whole + std::string(4, '\1')));
  }
}

TEST_CASE("a font with one wrong byte is refused") {
  const std::string whole = test::read_font("regular");
  for (size_t at = 0; at < whole.size(); at += 61) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x5A);
    CAPTURE(at);
    CHECK_FALSE(is_whole_font(damaged));
  }
}

TEST_CASE("other files are no fonts") {
  CHECK_FALSE(is_whole_font(""));
  CHECK_FALSE(is_whole_font("<!doctype html><title>Portal</title>"));
  CHECK_FALSE(is_whole_font(std::string(4096, '\0')));
}
