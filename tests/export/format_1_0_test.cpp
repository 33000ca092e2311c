// Files of format 1.0 give for ever what they gave: every chart of the files in
// tests/data/format-1.0 with its marks, its table and its CSV, and the drawings of the one that
// uses every field of that format; in French.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "chart/dump.h"
#include "chart/sample.h"
#include "export/csv.h"
#include "export/svg.h"
#include "support/every_chart.h"
#include "support/golden.h"
#include "support/read_file.h"

using namespace trame;
using namespace trame::test;

namespace {

constexpr std::string_view corpus[] = {"minimal", "complete", "imported"};
constexpr std::string_view with_drawings = "complete";
constexpr const char* address = "https://example.org/trame/";

ChartInput input_of(const Programme& programme, const ViewState& state, const MapShapes& map) {
  ChartInput input{{&programme, state, Language::fr, {700, 480}}, measure};
  input.map = &map;
  input.today = 20'779;
  return input;
}

}  // namespace

TEST_CASE("files of format 1.0 give the charts, tables and drawings they always gave") {
  const MapShapes map = sample_map();
  for (std::string_view name : corpus) {
    const std::string folder = "tests/data/format-1.0/" + std::string(name);
    const Programme programme = load_file(folder + ".json");
    for (const ChartKind& kind : every_chart()) {
      const ViewState state = state_of(kind);
      const ChartInput input = input_of(programme, state, map);
      const ChartView chart = build_chart(input);
      const std::string path = folder + "/" + kind.name;
      check_golden(path + ".txt",
                   dump_chart(chart) + "\n" + table_to_csv(chart.table, programme, input.language));
      if (name == with_drawings)
        check_golden(path + ".svg", view_to_svg({input, address, "", false}));
    }
  }
}
