// The charts of the bundled programmes as text. After an intended change, run the tests once with
// TRAME_UPDATE_GOLDENS=1 in the environment and review the diff.
#include <doctest/doctest.h>

#include <string>

#include "chart/dump.h"
#include "chart/sample.h"
#include "support/golden.h"
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
  bool shares = false;
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
    {"bars-shares.fr.txt", Chart::bars, "fund", "", Language::fr, {336, 400}, true},
    {"bars-shares.en.txt", Chart::bars, "programme", "", Language::en, {720, 420}, true},
    {"sankey-programme.fr.txt", Chart::sankey, "programme", "", Language::fr, {336, 400}},
    {"sankey-fund.fr.txt", Chart::sankey, "fund", "", Language::fr, {336, 400}},
    {"sankey-fund.en.txt", Chart::sankey, "fund", "", Language::en, {720, 420}},
    {"waterfall-fund.fr.txt", Chart::waterfall, "fund", "", Language::fr, {336, 400}},
    {"waterfall-fund.en.txt", Chart::waterfall, "fund", "", Language::en, {720, 420}},
    {"waterfall-first-seven.fr.txt", Chart::waterfall, "first-seven", "", Language::fr, {720, 420}},
};

struct TimelineGolden {
  const char* file;
  Language language;
  double width;
  std::optional<Viewport> viewport;
};
const TimelineGolden timeline_goldens[] = {
    {"timeline.fr.txt", Language::fr, 820, {}},
    {"timeline.en.txt", Language::en, 336, {}},
    {"timeline-close.fr.txt", Language::fr, 820, Viewport{19.2, 0, 60}},
};

void check_golden(const char* file, const ChartView& chart) {
  test::check_golden(std::string("tests/golden/") + file, dump_chart(chart));
}

}  // namespace

TEST_CASE("the first programme's money is drawn and said as agreed") {
  Programme lyon = load_file("assets/programmes/lyon-saint-etienne.json");
  for (const Golden& golden : goldens) {
    ViewState state = budget_state(golden.chart, golden.root, golden.scope);
    state.shares = golden.shares;
    check_golden(golden.file, chart_of(lyon, state, golden.size, golden.language));
  }
}

TEST_CASE("the first programme's dates are drawn and said as agreed") {
  Programme lyon = load_file("assets/programmes/lyon-saint-etienne.json");
  for (const TimelineGolden& golden : timeline_goldens) {
    ViewState state;
    state.view = View::actions;
    state.chart = Chart::timeline;
    state.viewport = golden.viewport;
    ChartInput input{{&lyon, state, golden.language, {golden.width, 400}}, measure};
    input.today = 18'153;  // 2019-09-14
    check_golden(golden.file, build_chart(input));
  }
}

TEST_CASE("the first programme's partners are drawn and said as agreed") {
  Programme lyon = load_file("assets/programmes/lyon-saint-etienne.json");
  constexpr Golden partner_goldens[] = {
      {"network.fr.txt", Chart::network, "", "", Language::fr, {720, 480}},
      {"network.en.txt", Chart::network, "", "", Language::en, {336, 400}},
      {"matrix.fr.txt", Chart::matrix, "", "", Language::fr, {336, 400}},
      {"matrix.en.txt", Chart::matrix, "", "", Language::en, {720, 480}},
  };
  for (const Golden& golden : partner_goldens) {
    ViewState state = budget_state(golden.chart);
    state.view = View::partners;
    check_golden(golden.file, chart_of(lyon, state, golden.size, golden.language));
  }
}

TEST_CASE("the regions of Territoires d’industrie are drawn and said as agreed") {
  Programme p = load_file("assets/programmes/territoires-d-industrie.json");
  auto map = prepare_map(load_map());
  REQUIRE(map);
  const ViewState state = map_state();
  ChartInput input = map_input(p, *map, state, {336, 400});
  input.language = Language::fr;
  check_golden("map-regions.fr.txt", build_chart(input));
}

TEST_CASE("the first programme's objectives are drawn and said as agreed") {
  Programme lyon = load_file("assets/programmes/lyon-saint-etienne.json");
  ViewState state;
  state.view = View::objectives;
  check_golden("objectives.fr.txt", chart_of(lyon, state, {336, 400}, Language::fr));
  check_golden("objectives.en.txt", chart_of(lyon, state, {720, 480}, Language::en));
}

TEST_CASE("comparisons within a programme and of two are drawn and said as agreed") {
  Programme laureates = load_file("assets/programmes/territoires-d-innovation.json");
  Programme lyon = load_file("assets/programmes/lyon-saint-etienne.json");
  ViewState state;
  state.view = View::compare;
  check_golden("compare-within.fr.txt", chart_of(laureates, state, {720, 480}, Language::fr));
  ChartInput two{{&lyon, state, Language::en, {336, 400}}, measure};
  two.other = &laureates;
  check_golden("compare-two.en.txt", build_chart(two));
}
