// The budget of the first programme, exactly as it is drawn and said. After a change that is meant,
// run the tests once with TRAME_UPDATE_GOLDENS=1 in the environment and read the diff.
#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>

#include "chart/dump.h"
#include "chart/sample.h"
#include "support/read_file.h"

using namespace trame;
using namespace trame::test;

namespace {

struct Golden {
  const char* file;
  Chart chart;
  const char* scope;
  const char* root;
  Language language;
  Vec2 size;
};
constexpr Golden goldens[] = {
    {"treemap-programme.fr.txt", Chart::treemap, "programme", "", Language::fr, {720, 420}},
    {"treemap-programme.en.txt", Chart::treemap, "programme", "", Language::en, {336, 400}},
    {"treemap-first-seven.fr.txt", Chart::treemap, "first-seven", "", Language::fr, {336, 400}},
    {"treemap-fund.en.txt", Chart::treemap, "fund", "", Language::en, {720, 420}},
    {"treemap-fund-part.fr.txt",
     Chart::treemap,
     "fund",
     "fund-l-auxiliaire",
     Language::fr,
     {336, 400}},
    {"bars-fund.fr.txt", Chart::bars, "fund", "", Language::fr, {336, 400}},
    {"bars-fund.en.txt", Chart::bars, "fund", "", Language::en, {720, 420}},
    {"sankey-programme.fr.txt", Chart::sankey, "programme", "", Language::fr, {336, 400}},
    {"sankey-fund.fr.txt", Chart::sankey, "fund", "", Language::fr, {336, 400}},
    {"sankey-fund.en.txt", Chart::sankey, "fund", "", Language::en, {720, 420}},
    {"waterfall-fund.fr.txt", Chart::waterfall, "fund", "", Language::fr, {336, 400}},
    {"waterfall-fund.en.txt", Chart::waterfall, "fund", "", Language::en, {720, 420}},
    {"waterfall-first-seven.fr.txt", Chart::waterfall, "first-seven", "", Language::fr, {720, 420}},
};

void write(const std::string& path, const std::string& text) {
  FILE* file = std::fopen(path.c_str(), "wb");
  REQUIRE(file);
  std::fwrite(text.data(), 1, text.size(), file);
  std::fclose(file);
}

}  // namespace

TEST_CASE("the first programme's money is drawn and said as agreed") {
  Programme lyon = load_file("assets/programmes/lyon-saint-etienne.json");
  bool updating = std::getenv("TRAME_UPDATE_GOLDENS") != nullptr;
  for (const Golden& golden : goldens) {
    CAPTURE(golden.file);
    std::string path = std::string("tests/golden/") + golden.file;
    ViewState state = budget_state(golden.chart, golden.root, golden.scope);
    std::string drawn = dump_chart(chart_of(lyon, state, golden.size, golden.language));
    if (updating) write(std::string(TRAME_SOURCE_DIR) + "/" + path, drawn);
    CHECK(drawn == read_file(path));
  }
}
