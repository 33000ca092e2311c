// The treemap shows the parts of one total, its unexplained part, and what is not published.
#include <doctest/doctest.h>

#include "chart/sample.h"

using namespace trame;
using namespace trame::test;

namespace {

const Programme total_with_parts = sample_programme({{"total", 100e6},
                                                     {"big", 40e6, "total"},
                                                     {"small", 10e6, "total", Qualifier::nearly},
                                                     {"inner", 4e6, "big"},
                                                     {"hidden", -1, "total"}});

double area_of(const ChartView& chart, std::string_view id) {
  const ChartTarget* target = find_target(chart, id);
  REQUIRE(target);
  return (target->rect.width + 3) * (target->rect.height + 3);  // including the gap around it
}

Fill fill_of(const ChartView& chart, std::string_view id) {
  return std::get<RectMark>(shape_of(chart, id)->shape).fill;
}

std::string label_of_target(const ChartView& chart, std::string_view id) {
  const ChartTarget* target = find_target(chart, id);
  return target ? target->label : "";
}

}  // namespace

TEST_CASE("areas are in the proportions of the amounts and of the remainder") {
  ChartView chart = chart_of(total_with_parts, budget_state(Chart::treemap));
  double small = area_of(chart, "amount/small");
  CHECK(area_of(chart, "amount/big") == doctest::Approx(4 * small));
  CHECK(area_of(chart, "remainder/total") == doctest::Approx(5 * small));
}

TEST_CASE("the remainder is hatched, says how much, and leads to its total") {
  ChartView chart = chart_of(total_with_parts, budget_state(Chart::treemap));
  CHECK(fill_of(chart, "remainder/total") == Fill::hatched);
  CHECK(fill_of(chart, "amount/big") == Fill::solid);
  const ChartTarget* remainder = find_target(chart, "remainder/total");
  CHECK(remainder->label == "Remainder of “total” not published: about €50M, 50% of the total");
  CHECK_FALSE(remainder->item);
  CHECK(remainder->activate == Command(Select{{ItemKind::amount, "total"}}));
}

TEST_CASE("the total stands above its parts and can be chosen") {
  ChartView chart = chart_of(total_with_parts, budget_state(Chart::treemap));
  const ChartTarget* total = find_target(chart, "total/total");
  REQUIRE(total);
  CHECK(total->label == "total: €100M");
  CHECK(total->activate == Command(Select{{ItemKind::amount, "total"}}));
  for (const ChartTarget& target : chart.targets) {
    if (&target != total) CHECK(target.rect.y >= total->rect.bottom());
  }
}

TEST_CASE("a part with parts opens, a part without is chosen") {
  ChartView chart = chart_of(total_with_parts, budget_state(Chart::treemap));
  CHECK(find_target(chart, "amount/big")->activate == Command(DrillTo{"big"}));
  CHECK(find_target(chart, "amount/small")->activate ==
        Command(Select{{ItemKind::amount, "small"}}));
}

TEST_CASE("labels say what, how much, how surely, and how it divides") {
  ChartView chart = chart_of(total_with_parts, budget_state(Chart::treemap));
  CHECK(label_of_target(chart, "amount/big") == "big: €40M, 40% of the total, in 1 part");
  CHECK(label_of_target(chart, "amount/small") == "small: nearly €10M, 10% of the total");
  chart = chart_of(total_with_parts, budget_state(Chart::treemap), {720, 480}, Language::fr);
  CHECK(label_of_target(chart, "amount/small") ==
        "small-fr\u00A0: près de 10\u00A0M€, 10\u00A0% du total");
}

TEST_CASE("what is not published is hatched beside the areas, never lost") {
  ChartView chart = chart_of(total_with_parts, budget_state(Chart::treemap));
  CHECK(label_of_target(chart, "amount/hidden") == "hidden: Not published");
  CHECK(fill_of(chart, "amount/hidden") == Fill::hatched);
  CHECK(find_target(chart, "amount/hidden")->rect.height >= 40);
  CHECK(chart.takeaway.ends_with("1 amount is not published."));
}

TEST_CASE("many unpublished amounts share one strip that leads to the table") {
  ChartView chart = chart_of(total_with_parts, budget_state(Chart::treemap), {80, 300});
  const ChartTarget* strip = find_target(chart, "unpublished");
  REQUIRE(strip);
  CHECK(strip->label == "1 amount not published");
  CHECK(strip->activate == Command(ShowChart{Chart::table}));
}

TEST_CASE("drilling shows the parts of the part, with crumbs that lead back") {
  ChartView chart = chart_of(total_with_parts, budget_state(Chart::treemap, "big"));
  CHECK(find_target(chart, "amount/inner"));
  CHECK(find_target(chart, "remainder/big"));
  CHECK_FALSE(find_target(chart, "amount/small"));
  REQUIRE(chart.crumbs.size() == 1);
  CHECK(chart.crumbs[0].label == "all");
  CHECK(chart.crumbs[0].activate == Command(DrillTo{}));
  CHECK(chart.current_crumb == "big");
  CHECK(chart.title == "big: breakdown");
}

TEST_CASE("a scope with one root opens on it, without a crumb") {
  ChartView chart = chart_of(total_with_parts, budget_state(Chart::treemap));
  CHECK(chart.crumbs.empty());
  CHECK(chart.current_crumb == "total");
  CHECK(chart.takeaway ==
        chart_of(total_with_parts, budget_state(Chart::treemap, "total")).takeaway);
}

TEST_CASE("in a scope with several roots every level has its crumb") {
  Programme p = sample_programme({{"a", 10e6}, {"b", 5e6}, {"a1", 4e6, "a"}, {"a2", 1e6, "a1"}});
  ChartView chart = chart_of(p, budget_state(Chart::treemap, "a1"));
  REQUIRE(chart.crumbs.size() == 2);
  CHECK(chart.crumbs[1].label == "a");
  CHECK(chart.crumbs[1].activate == Command(DrillTo{"a"}));
  CHECK(find_target(chart, "amount/a2"));
}

TEST_CASE("an amount without parts fills the chart and can be chosen") {
  Programme p = sample_programme({{"only", 358e3}});
  ChartView chart = chart_of(p, budget_state(Chart::treemap), {400, 300});
  REQUIRE(chart.targets.size() == 1);
  CHECK(chart.targets[0].id == "amount/only");
  CHECK(chart.targets[0].rect == Rect{1.5, 1.5, 397, 297});
  CHECK(chart.targets[0].activate == Command(Select{{ItemKind::amount, "only"}}));
  CHECK(chart.coverage.empty());
}

TEST_CASE("a published total whose parts are all unpublished is drawn itself") {
  Programme p = sample_programme({{"total", 10e6}, {"x", -1, "total"}, {"y", -1, "total"}});
  ChartView chart = chart_of(p, budget_state(Chart::treemap));
  CHECK(find_target(chart, "amount/total")->activate ==
        Command(Select{{ItemKind::amount, "total"}}));
  CHECK(find_target(chart, "amount/x"));
  CHECK(find_target(chart, "amount/y"));
}

TEST_CASE("a part that has parts shows their outlines") {
  ChartView chart = chart_of(total_with_parts, budget_state(Chart::treemap));
  int outlines = 0;
  for (const Mark& mark : chart.marks) {
    const auto* rect = std::get_if<RectMark>(&mark.shape);
    if (!rect || rect->fill != Fill::outline) continue;
    ++outlines;
    CHECK(chart.targets[static_cast<size_t>(mark.target)].id == "amount/big");
  }
  CHECK(outlines == 2);  // the part, and the unexplained rest
}

TEST_CASE("a root of another scope or hidden by a filter is ignored") {
  Programme p = sample_programme(
      {{"a", 10e6}, {"b", 5e6}, {"c", 3e6, "", Qualifier::exact, AmountKind::fund, "other"}});
  CHECK(find_target(chart_of(p, budget_state(Chart::treemap, "c", "all")), "amount/a"));
  CHECK(find_target(chart_of(p, budget_state(Chart::treemap, "c")), "amount/c"));
  CHECK(find_target(chart_of(p, budget_state(Chart::treemap, "", "other")), "amount/c"));
  CHECK(find_target(chart_of(p, budget_state(Chart::treemap, "", "gone")), "amount/a"));
}
