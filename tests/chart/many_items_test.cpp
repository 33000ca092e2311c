// Items beyond the most that a chart draws are counted, and added up only where that is allowed.
#include <doctest/doctest.h>

#include "chart/sample.h"
#include "chart/tables.h"

using namespace trame;
using namespace trame::test;

namespace {

// A total of 1 000 M€ and `count` parts of 1 M€, all but `hidden` of them published.
Programme many_parts(int count, int hidden = 0) {
  Programme p = sample_programme({{"total", 1e9}});
  for (int i = 0; i < count + hidden; ++i) {
    Amount part = p.amounts[AmountId{0}];
    part.slug = "part-" + std::to_string(i);
    part.part_of = AmountId{0};
    part.value = i < count ? std::optional(Money{100'000'000}) : std::nullopt;
    part.claims[0].value = i < count ? std::optional(1e6) : std::nullopt;
    p.amounts.add(part);
  }
  return p;
}

}  // namespace

TEST_CASE("the largest parts have tiles, the others share one with their sum") {
  ChartView chart = chart_of(many_parts(500), budget_state(Chart::treemap));
  const ChartTarget* others = find_target(chart, "others");
  REQUIRE(others);
  CHECK(others->label == "300 other amounts: €300M, 30% of the total");
  CHECK(others->activate == Command(ShowChart{Chart::table}));
  CHECK(chart.targets.size() == 203);  // total, 200 parts, the others, remainder
  CHECK(chart.table.rows.size() == 203);
  double part = shape_of(chart, "amount/part-0") ? 1 : 0;
  CHECK(part == 1);
}

TEST_CASE("bars count the others without adding totals to their parts") {
  ChartView chart = chart_of(many_parts(500), budget_state(Chart::bars));
  CHECK(chart.targets.size() == 201);
  CHECK(chart.targets.back().label == "302 other amounts");
  CHECK(chart.targets.back().rect.bottom() == doctest::Approx(chart.size.y));
  CHECK(chart.table.rows.back().cells[0] == "302 other amounts");
}

TEST_CASE("unpublished amounts are counted too") {
  ChartView chart = chart_of(many_parts(3, 450), budget_state(Chart::treemap));
  CHECK(find_target(chart, "unpublished")->label == "450 amounts not published");
  CHECK(chart.table.rows.back().cells[0].starts_with("Remainder"));
  CHECK(chart.table.rows[chart.table.rows.size() - 2].cells[0] == "250 amounts not published");
}

TEST_CASE("a waterfall has one step for the other parts, and counts unpublished ones") {
  ChartView chart = chart_of(many_parts(500, 450), budget_state(Chart::waterfall));
  CHECK(find_target(chart, "others")->label == "300 other amounts: €300M, 30% of the total");
  CHECK(find_target(chart, "unpublished")->label == "250 amounts not published");
  CHECK(chart.targets.size() == 404);  // total, parts, others, unpublished ones, remainder, rest
  CHECK(chart.targets.back().rect.bottom() == doctest::Approx(chart.size.y));
}

TEST_CASE("the table view has every row") {
  ViewState state = budget_state(Chart::table);
  Programme p = many_parts(500);
  CHECK(build_table({&p, state, Language::en}).rows.size() == 502);
}
