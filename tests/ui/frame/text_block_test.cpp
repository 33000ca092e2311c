// A paragraph is wrapped at its width; as numbers in a table, its lines end at the right of it.
#include <doctest/doctest.h>

#include <cmath>
#include <map>

#include "support/drawn_letters.h"
#include "support/read_file.h"
#include "ui/frame/fonts.h"
#include "ui/frame/ui.h"

using namespace trame;
using namespace trame::test;

namespace {

// Draws a text of several lines. Returns the left and right edge of each line, by its position.
std::map<double, std::pair<double, double>> edges_of_lines(bool at_end) {
  start_headless_renderer();
  const std::string bytes = read_font("regular");
  FrameInput input;
  input.size = {300, 200};
  for (const char* name : {"regular", "strong", "icons"}) {
    REQUIRE(add_font(input.fonts, name, bytes));
  }
  UiMemory memory;
  begin_frame(input.size, 1);
  {
    Ui ui(input, memory);
    ui.text_block({20, 20}, {60, 3, at_end}, "HHH HH H", {TextStyle::body, ColorRole::text});
  }
  std::map<double, std::pair<double, double>> edges;
  for (const DrawnLetter& letter : drawn_letters()) {
    auto [line, is_new] = edges.try_emplace(letter.rect.y, letter.rect.x, letter.rect.right());
    line->second.first = std::min(line->second.first, letter.rect.x);
    line->second.second = std::max(line->second.second, letter.rect.right());
  }
  end_frame(false);
  stop_renderer();
  return edges;
}

}  // namespace

TEST_CASE("lines begin at the left, or end at the right of the width") {
  const auto left = edges_of_lines(false), right = edges_of_lines(true);
  REQUIRE(left.size() > 1);
  REQUIRE(right.size() == left.size());
  for (const auto& [y, edges] : left) {
    CHECK(std::abs(edges.first - left.begin()->second.first) < 1);
  }
  for (const auto& [y, edges] : right) {
    CHECK(std::abs(edges.second - right.begin()->second.second) < 1);
    CHECK(std::abs(edges.second - 80) < 3);
  }
}
