// Texts are shortened and wrapped at word boundaries, and never cut inside a character.
#include "layout/labels.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

using namespace trame;

namespace {

// Every character is one unit wide.
double count(std::string_view text) {
  double n = 0;
  for (char c : text) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return n;
}
const MeasureWidth measure = count;
using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a label that fits is unchanged") {
  CHECK(shorten_label("Aide de l’État", 14, measure) == "Aide de l’État");
  CHECK(shorten_label("", 0, measure).empty());
}

TEST_CASE("a label is shortened at a word's end") {
  CHECK(shorten_label("Aide de l’État", 13, measure) == "Aide de…");
  CHECK(shorten_label("Aide de l’État", 7, measure) == "Aide…");
  CHECK(shorten_label("Saint-Étienne", 8, measure) == "Saint…");
  CHECK(shorten_label("Lyon, Saint-Étienne", 6, measure) == "Lyon…");
}

TEST_CASE("no space or mark is left before the ellipsis") {
  CHECK(shorten_label("Sésame\u00A0: budget total", 9, measure) == "Sésame…");
  CHECK(shorten_label("Reste de «\u202FBudget", 11, measure) == "Reste de…");
}

TEST_CASE("the widest word is the widest part between spaces and hyphens") {
  CHECK(widest_word("à Saint-Étienne", measure) == 7);
  CHECK(widest_word("7\u00A0M€ ou", measure) == 4);
  CHECK(widest_word("", measure) == 0);
}

TEST_CASE("a first word that does not fit is cut between letters") {
  CHECK(shorten_label("Éétienne", 3, measure) == "Éé…");
  CHECK(shorten_label("Étienne", 2, measure) == "É…");
  CHECK(shorten_label("Étienne", 1, measure).empty());
  CHECK(shorten_label("Étienne", -5, measure).empty());
}

TEST_CASE("lines do not break at no-break spaces") {
  CHECK(shorten_label("22,7\u00A0M€ ici", 8, measure) == "22,7\u00A0M€…");
  CHECK(wrap_lines("22,7\u00A0M€ ici", 7, 2, measure) == Lines{"22,7\u00A0M€", "ici"});
}

TEST_CASE("lines break at spaces and after hyphens") {
  CHECK(wrap_lines("l’industrie intégrée à son territoire", 20, 3, measure) ==
        Lines{"l’industrie intégrée", "à son territoire"});
  CHECK(wrap_lines("Saint-Étienne Métropole", 9, 4, measure) ==
        Lines{"Saint-", "Étienne", "Métropole"});
  CHECK(wrap_lines("court", 20, 3, measure) == Lines{"court"});
}

TEST_CASE("text that does not fit in the lines is shortened in the last line") {
  CHECK(wrap_lines("un deux trois quatre", 6, 2, measure) == Lines{"un", "deux…"});
}

TEST_CASE("a word wider than a line is broken between letters") {
  CHECK(wrap_lines("abcdéfgh", 3, 5, measure) == Lines{"abc", "déf", "gh"});
}

TEST_CASE("there are no lines when not even one letter fits") {
  CHECK(wrap_lines("abc", 0, 2, measure).empty());
  CHECK(wrap_lines("abc", 0, 1, measure).empty());
  CHECK(wrap_lines("", 10, 2, measure).empty());
  CHECK(wrap_lines("abc", 10, 0, measure).empty());
}

TEST_CASE("no line is too wide, and no word is lost as long as lines are left") {
  std::string text = "Développer les formations et les compétences de l’industrie du futur";
  for (int width = 1; width < 80; ++width) {
    std::string joined;
    for (const std::string& line : wrap_lines(text, width, 200, measure)) {
      CHECK(count(line) <= width);
      joined += line;
    }
    std::erase(joined, ' ');
    std::string expected = text;
    std::erase(expected, ' ');
    CHECK(joined == expected);
    CHECK(count(shorten_label(text, width, measure)) <= width);
  }
}

TEST_CASE("a line break begins a new line; blank lines take no room") {
  CHECK(wrap_lines("un deux\ntrois\n\nquatre", 20, 9, measure) ==
        Lines{"un deux", "trois", "quatre"});
  CHECK(wrap_lines("\nun deux \n trois\n", 4, 9, measure) == Lines{"un", "deux", "troi", "s"});
  CHECK(wrap_whole("un\ndeux", 20, 2, measure) == Lines{"un", "deux"});
  CHECK(wrap_whole("un\ndeux", 20, 1, measure).empty());
  CHECK(widest_word("un\ndeux", measure) == 4);
}

TEST_CASE("in one line, a line break is a space") {
  CHECK(shorten_label("un\ndeux", 9, measure) == "un deux");
  CHECK(shorten_label("un\ndeux trois", 9, measure) == "un deux…");
  CHECK(wrap_lines("un\ndeux\ntrois", 20, 2, measure) == Lines{"un", "deux trois"});
}

namespace {

// Returns how many bytes are measured while a text of this length is laid out.
size_t measured_bytes(const std::string& piece, size_t length, size_t max_lines) {
  std::string text;
  while (text.size() < length) text += piece;
  size_t bytes = 0;
  const MeasureWidth counting = [&](std::string_view part) {
    bytes += part.size();
    return count(part);
  };
  wrap_lines(text, 40, max_lines, counting);
  shorten_label(text, 40, counting);
  wrap_whole(text, 40, 3, counting);
  return bytes;
}

}  // namespace

TEST_CASE("the work to wrap a text grows with its length, whatever it contains") {
  constexpr size_t n = 20'000;
  for (const char* piece :
       {"a", "é", "un mot ", "-", " ", "a\n", "\n", ". ", "un tres-long-mot "}) {
    CAPTURE(piece);
    const size_t once = measured_bytes(piece, n, SIZE_MAX);
    CHECK(measured_bytes(piece, 2 * n, SIZE_MAX) <= 2.1 * double(once) + 1000);
    CHECK(measured_bytes(piece, 4 * n, SIZE_MAX) <= 4.2 * double(once) + 1000);
    CHECK(once < 60 * n);
  }
}

TEST_CASE("a few lines of a long text cost no more than those of a short one") {
  const auto measured_lines = [](size_t length) {
    const std::string text(length, 'a');
    size_t bytes = 0;
    wrap_lines(text, 40, 3, [&](std::string_view part) {
      bytes += part.size();
      return count(part);
    });
    return bytes;
  };
  CHECK(measured_lines(100'000) == measured_lines(1'000));
}

TEST_CASE("wrap_whole returns all words or no line") {
  CHECK(wrap_whole("17 M€ (prévu)", 13, 1, measure) == Lines{"17 M€ (prévu)"});
  CHECK(wrap_whole("17\u00A0M€ (prévu)", 8, 2, measure) == Lines{"17\u00A0M€", "(prévu)"});
  CHECK(wrap_whole("17\u00A0M€ (prévu)", 8, 1, measure).empty());
  CHECK(wrap_whole("17\u00A0M€ (prévu)", 6, 2, measure).empty());
  CHECK(wrap_whole("", 6, 2, measure).empty());
}
