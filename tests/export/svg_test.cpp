// Every chart of every programme is exported as a well-formed SVG document that contains every
// number of its table as text, its title, its sources and its address.
#include <doctest/doctest.h>

#include <algorithm>

#include "chart/sample.h"
#include "chart/tables.h"
#include "export/svg.h"
#include "export/xml_writer.h"
#include "support/every_chart.h"
#include "support/markup.h"
#include "support/read_file.h"

using namespace trame;
using namespace trame::test;

namespace {

constexpr const char* programmes[] = {"lyon-saint-etienne", "territoires-d-industrie", "grand-est",
                                      "territoires-d-innovation"};
constexpr const char* address = "https://example.org/trame/#/x?a=1&b=2";

std::string unescaped(std::string text) {
  constexpr std::pair<const char*, const char*> entities[] = {
      {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}};
  for (const auto& [entity, character] : entities) {
    for (size_t at = 0; (at = text.find(entity, at)) != std::string::npos; ++at) {
      text.replace(at, std::string_view(entity).size(), character);
    }
  }
  return text;
}

// Returns the text of the elements that contain text.
std::string words_of(const std::string& svg) {
  std::string words;
  bool in_tag = false;
  for (char c : svg) {
    if (c == '<') in_tag = true;
    if (!in_tag) words += c;
    if (c == '>') {
      in_tag = false;
      words += '\n';
    }
  }
  return unescaped(words);
}

struct Exported {
  std::string svg;
  DataTable table;
};

Exported exported(const Programme& programme, const ViewState& state, Language language,
                  const MapShapes* map) {
  ChartInput input{{&programme, state, language, {}}, measure};
  input.map = map;
  input.today = 20'779;
  return {view_to_svg({input, address, "", false}), table_of_view(input)};
}

bool has_digit(const std::string& text) {
  return text.find_first_of("0123456789") != std::string::npos;
}

}  // namespace

TEST_CASE("numbers have at most one decimal") {
  CHECK(svg_number(12) == "12");
  CHECK(svg_number(12.34) == "12.3");
  CHECK(svg_number(-0.01) == "0");
  CHECK(svg_number(1 / 0.0) == "0");
}

TEST_CASE("text is escaped, and control characters are left out") {
  XmlWriter xml;
  xml.words("text", {{"a", "\"<"}, {"empty", ""}}, "a<b & c\x01\xEF\xBF\xBE");
  CHECK(xml.take() == "<text a=\"&quot;&lt;\">a&lt;b &amp; c</text>\n");
}

TEST_CASE("every chart of every programme becomes well-formed SVG with its numbers as text") {
  auto map = prepare_map(load_map());
  REQUIRE(map);
  for (const char* slug : programmes) {
    Programme programme = load_file("assets/programmes/" + std::string(slug) + ".json");
    for (const ChartKind& kind : every_chart()) {
      CAPTURE(slug);
      CAPTURE(kind.name);
      const Exported made = exported(programme, state_of(kind), Language::fr, &*map);
      const DataTable& table = made.table;
      CHECK(is_well_formed(made.svg));
      std::string words = words_of(made.svg);
      CHECK(words.find(address) != std::string::npos);
      CHECK(words.find("22 novembre 2026") != std::string::npos);
      CHECK(words.find(programme.title.in(Language::fr)) != std::string::npos);
      for (const DataTable::Row& row : table.rows) {
        for (size_t c = 0; c < row.cells.size(); ++c) {
          if (!table.columns[c].numeric || !has_digit(row.cells[c])) continue;
          CAPTURE(row.cells[0]);
          CAPTURE(table.columns[c].label);
          CHECK(words.find(row.cells[c]) != std::string::npos);
        }
      }
    }
  }
}
