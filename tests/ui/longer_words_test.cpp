// The whole app in a language whose sentences are 40 % longer than French ones, with programmes
// that are as much longer: on a phone and on a desk nothing leaves its place and nothing lies on
// anything else.
#include <doctest/doctest.h>

#include <vector>

#include "support/addresses.h"
#include "support/app.h"
#include "support/drawn_letters.h"
#include "ui/frame/fonts.h"

using namespace trame;
using namespace trame::test;

namespace {

// The sizes of a phone and of a desk, and the same with a height at which no page scrolls.
constexpr Vec2 sizes[] = {phone, {390, 6000}, {1280, 800}, {1280, 6000}};

// A programme whose texts are longer in French, which the language of the test falls back to.
std::string longer(const std::string& json) {
  constexpr std::string_view before = "\"fr\": \"";
  std::string changed;
  size_t at = 0;
  for (size_t next = json.find(before); next != json.npos; next = json.find(before, at)) {
    const size_t start = next + before.size(), end = json.find('"', start);
    changed += json.substr(at, start - at) + lengthened(json.substr(start, end - start));
    at = end;
  }
  return changed + json.substr(at);
}

Files longer_files() {
  Files files;
  for (const std::string& path : bundled_files()) {
    files.replaced[path.substr(path.rfind('/') + 1)] = longer(read_file(path));
  }
  files.replaced["index.json"] = longer(read_file("assets/programmes/index.json"));
  return files;
}

std::string first_of(const std::vector<std::string>& faults) {
  std::string all;
  for (size_t i = 0; i < faults.size() && i < 8; ++i) all += "\n" + faults[i];
  return all;
}

void check_every_view(const std::string& programme, const Files& files, const char* language) {
  const std::string start = "#/" + programme + "/";
  for (const std::string& address : test::every_address()) {
    for (Vec2 size : sizes) {
      App app(std::string(start).append(address).append("?lang=").append(language), size, files);
      INFO(programme, " ", address, " ", size.x, " × ", size.y);
      const std::vector<DrawnLetter> letters = drawn_letters();
      REQUIRE(letters.size() > 100);
      const std::vector<std::string> faults = badly_drawn(letters);
      CHECK_MESSAGE(faults.empty(), first_of(faults));
    }
  }
}

}  // namespace

TEST_CASE("every view has room for a language with longer sentences") {
  PseudoLanguage third;
  const Files files = longer_files();
  for (const char* programme : {"lyon-saint-etienne", "grand-est"}) {
    check_every_view(programme, files, "qps");
  }
}

TEST_CASE("letters on each other and letters that are cut off are found") {
  start_headless_renderer();
  const std::string bytes = read_font("regular");
  Fonts fonts;
  REQUIRE(add_font(fonts, "regular", bytes));
  const auto draw = [&](ImVec2 at, const char* words) {
    draw_list().AddText(fonts.regular, 20, at, IM_COL32_BLACK, words);
  };
  begin_frame({300, 100}, 1);
  draw({10, 10}, "Budget");
  CHECK(drawn_letters().size() == 6);
  CHECK(badly_drawn(drawn_letters()).empty());
  draw({13, 12}, "Map");
  CHECK(badly_drawn(drawn_letters()).size() >= 3);
  end_frame(false);
  begin_frame({35, 100}, 1);
  draw({10, 10}, "MMMM");
  CHECK(badly_drawn(drawn_letters()).size() == 1);
  end_frame(false);
  stop_renderer();
}
