// Bars compare every amount of a scope on one scale; what is unknown has no length but is there.
#include <doctest/doctest.h>

#include "chart/sample.h"

using namespace trame;
using namespace trame::test;

namespace {

const Programme sample = sample_programme(
    {{"total", 100e6}, {"big", 40e6, "total"}, {"small", 10e6, "total"}, {"hidden", -1, "total"}});
using Ids = std::vector<std::string>;

Ids ids_of(const ChartView& chart) {
  Ids ids;
  for (const ChartTarget& target : chart.targets) ids.push_back(target.id);
  return ids;
}

Rect bar_of(const ChartView& chart, std::string_view id) {
  return std::get<RectMark>(shape_of(chart, id)->shape).rect;
}

ViewState sorted(const char* column) {
  ViewState state = budget_state(Chart::bars);
  state.sort = column;
  return state;
}

}  // namespace

TEST_CASE("bar lengths are in the proportions of the amounts") {
  ChartView chart = chart_of(sample, budget_state(Chart::bars));
  double small = bar_of(chart, "amount/small").width;
  CHECK(bar_of(chart, "amount/total").width == doctest::Approx(10 * small));
  CHECK(bar_of(chart, "amount/big").width == doctest::Approx(4 * small));
  CHECK(bar_of(chart, "remainder/total").width == doctest::Approx(5 * small));
}

TEST_CASE("largest first, the remainder under its total, the unpublished last") {
  Ids expected = {"amount/total", "remainder/total", "amount/big", "amount/small", "amount/hidden"};
  CHECK(ids_of(chart_of(sample, budget_state(Chart::bars))) == expected);
  CHECK(ids_of(chart_of(sample, sorted("-value"))) == expected);
  CHECK(ids_of(chart_of(sample, sorted("nonsense"))) == expected);
}

TEST_CASE("the state can ask for another order") {
  CHECK(ids_of(chart_of(sample, sorted("value"))) ==
        Ids{"amount/small", "amount/big", "amount/total", "remainder/total", "amount/hidden"});
  CHECK(ids_of(chart_of(sample, sorted("label"))) ==
        Ids{"amount/big", "amount/hidden", "amount/small", "amount/total", "remainder/total"});
  CHECK(ids_of(chart_of(sample, sorted("-label"))).front() == "amount/total");
}

TEST_CASE("remainders and unpublished amounts are hatched") {
  ChartView chart = chart_of(sample, budget_state(Chart::bars));
  for (const char* id : {"remainder/total", "amount/hidden"}) {
    CHECK(std::get<RectMark>(shape_of(chart, id)->shape).fill == Fill::hatched);
  }
  CHECK(find_target(chart, "amount/hidden")->label == "hidden: Not published");
}

TEST_CASE("labels stand beside wide bars and above narrow ones") {
  ChartView wide = chart_of(sample, budget_state(Chart::bars), {720, 400});
  ChartView narrow = chart_of(sample, budget_state(Chart::bars), {340, 400});
  CHECK(bar_of(wide, "amount/total").x > 150);
  CHECK(bar_of(narrow, "amount/total").x == 0);
}

TEST_CASE("rows are tall enough for a finger and the chart as tall as its rows") {
  ChartView chart = chart_of(sample, budget_state(Chart::bars), {340, 100});
  for (const ChartTarget& target : chart.targets) CHECK(target.rect.height >= 44);
  CHECK(chart.size.x == 340);
  CHECK(chart.size.y == doctest::Approx(chart.targets.back().rect.bottom()));
}

TEST_CASE("zero is drawn, which is not the same as not published") {
  Programme p = sample_programme({{"zero", 0}, {"ten", 10}});
  ChartView chart = chart_of(p, budget_state(Chart::bars));
  CHECK(std::get<RectMark>(shape_of(chart, "amount/zero")->shape).fill == Fill::solid);
  CHECK(find_target(chart, "amount/zero")->label == "zero: €0");
}

TEST_CASE("the sentence names both ends of the scale") {
  CHECK(chart_of(sample, budget_state(Chart::bars)).takeaway ==
        "Largest published amount: total, €100M; smallest: small, €10M.");
}
