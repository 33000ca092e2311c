// The waterfall: a total and its parts, each starting where the previous one ends. Unexplained
// parts, excess, and parts hidden by filters are drawn differently.
#include <doctest/doctest.h>

#include "chart/sample.h"

using namespace trame;
using namespace trame::test;

namespace {

ChartView waterfall(const Programme& p, const char* root = "", Vec2 size = {720, 480}) {
  return chart_of(p, budget_state(Chart::waterfall, root), size);
}

using Ids = std::vector<std::string>;
Ids ids_of(const ChartView& chart) {
  Ids ids;
  for (const ChartTarget& target : chart.targets) ids.push_back(target.id);
  return ids;
}

const RectMark& bar_of(const ChartView& chart, std::string_view id) {
  const Mark* mark = shape_of(chart, id);
  REQUIRE(mark);
  return std::get<RectMark>(mark->shape);
}

const Programme sample = sample_programme({{"total", 100e6},
                                           {"big", 40e6, "total"},
                                           {"small", 10e6, "total"},
                                           {"hidden", -1, "total"},
                                           {"inner", 30e6, "big"}});

}  // namespace

TEST_CASE("the total comes first, its parts follow each other, what they leave is hatched") {
  ChartView chart = waterfall(sample);
  CHECK(ids_of(chart) ==
        Ids{"total/total", "amount/big", "amount/small", "amount/hidden", "remainder/total"});
  Rect total = bar_of(chart, "total/total").rect, big = bar_of(chart, "amount/big").rect;
  Rect small = bar_of(chart, "amount/small").rect, rest = bar_of(chart, "remainder/total").rect;
  CHECK(big.x == doctest::Approx(total.x));
  CHECK(big.width == doctest::Approx(total.width * 0.4));
  CHECK(small.x == doctest::Approx(big.right()));
  CHECK(rest.x == doctest::Approx(small.right()));
  CHECK(rest.right() == doctest::Approx(total.right()));
  CHECK(bar_of(chart, "remainder/total").fill == Fill::hatched);
  CHECK(bar_of(chart, "amount/hidden").fill == Fill::hatched);
  CHECK(find_target(chart, "remainder/total")->label ==
        "Remainder of “total” not published: €50M, 50% of the total");
  CHECK(chart.table.rows.size() == 5);
}

TEST_CASE("a part that has parts opens on them, any other is chosen") {
  ChartView chart = waterfall(sample);
  CHECK(find_target(chart, "amount/big")->activate == Command(DrillTo{"big"}));
  CHECK(find_target(chart, "amount/small")->activate ==
        Command(Select{{ItemKind::amount, "small"}}));
  ChartView inside = waterfall(sample, "big");
  CHECK(ids_of(inside) == Ids{"total/big", "amount/inner", "remainder/big"});
  CHECK(inside.crumbs.size() == 1);
}

TEST_CASE("parts that exceed their total are marked beyond it") {
  Programme p = sample_programme({{"t", 100}, {"a", 80, "t"}, {"b", 40, "t"}});
  ChartView chart = waterfall(p);
  CHECK(ids_of(chart) == Ids{"total/t", "amount/a", "amount/b", "rest/t"});
  CHECK(find_target(chart, "rest/t")->label == "Beyond the published total: €20, 20% of the total");
  CHECK(chart.table.rows.back().cells[5] == "Computed: €120 − €100");
  double total_end = bar_of(chart, "total/t").rect.right();
  CHECK(bar_of(chart, "rest/t").rect.x == doctest::Approx(total_end));
  int marked = 0;
  for (const Mark& mark : chart.marks) {
    const auto* rect = std::get_if<RectMark>(&mark.shape);
    marked += rect && mark.target == 2 && mark.color == ColorRole::warning;
  }
  CHECK(marked == 1);
}

TEST_CASE("a total that no source gives is outlined, and called computed") {
  Programme p = sample_programme({{"a", 60},
                                  {"b", 40, "", Qualifier::about},
                                  {"c", 5, "", Qualifier::exact, AmountKind::fund, "other"}});
  ChartView chart = waterfall(p);
  CHECK(ids_of(chart) == Ids{"sum", "amount/a", "amount/b"});
  CHECK(bar_of(chart, "sum").fill == Fill::outline);
  CHECK(find_target(chart, "sum")->label == "Computed sum: about €100");
}

TEST_CASE("what filters hide is not called unpublished") {
  Programme p = sample_programme(
      {{"t", 100}, {"a", 60, "t"}, {"b", 30, "t", Qualifier::exact, AmountKind::equity}});
  ViewState state = budget_state(Chart::waterfall);
  state.filters = {{FilterKind::kind, "equity"}};
  ChartView chart = chart_of(p, state);
  CHECK(ids_of(chart) == Ids{"total/t", "amount/b", "rest/t"});
  CHECK(find_target(chart, "rest/t")->label ==
        "Filtered out or not published: €70, 70% of the total");
  CHECK(bar_of(chart, "rest/t").fill == Fill::outline);
}

TEST_CASE("a total without published parts is the only step") {
  CHECK(ids_of(waterfall(sample_programme({{"only", 358e3}}))) == Ids{"total/only"});
  Programme nulls = sample_programme({{"t", 10}, {"x", -1, "t"}});
  ChartView chart = waterfall(nulls);
  CHECK(ids_of(chart) == Ids{"total/t", "amount/x"});
  CHECK(chart.size.y == doctest::Approx(chart.targets.back().rect.bottom() + 1));
}

TEST_CASE("an unpublished total with one published part has no sum; with none, a sentence") {
  Programme p = sample_programme({{"t", -1}, {"a", 6, "t"}, {"b", -1, "t"}, {"other", 3}});
  CHECK(ids_of(waterfall(p, "t")) == Ids{"amount/a", "amount/b"});
  Programme none = sample_programme({{"t", -1}, {"b", -1, "t"}, {"other", 3}});
  ChartView chart = waterfall(none, "t");
  CHECK(chart.empty_reason == "No amount is published for “t”.");
  CHECK(chart.marks.empty());
}

TEST_CASE("lines join neighbours and cross no words, at any width") {
  for (Vec2 size : {Vec2{320, 400}, Vec2{720, 400}}) {
    ChartView chart = waterfall(sample, "", size);
    int lines = 0;
    for (const Mark& mark : chart.marks) {
      const auto* line = std::get_if<LineMark>(&mark.shape);
      if (!line) continue;
      ++lines;
      CHECK(line->from.x == line->to.x);
      CHECK(line->from.y < line->to.y);
      Rect stroke{line->from.x - 0.5, line->from.y + 0.01, 1, line->to.y - line->from.y - 0.02};
      for (const Mark& other : chart.marks) {
        const auto* text = std::get_if<TextMark>(&other.shape);
        if (!text) continue;
        double width = measure(text->text, text->style);
        double x = text->position.x - (text->align == Align::end ? width : 0);
        Rect box{x, text->position.y, width, text_metrics(text->style).line_height};
        CHECK_FALSE(do_overlap(stroke, box));
      }
    }
    CHECK(lines >= 3);
  }
}

TEST_CASE("rows are tall enough for a finger") {
  for (const ChartTarget& target : waterfall(sample, "", {320, 400}).targets) {
    CHECK(target.rect.height >= 44);
  }
}
