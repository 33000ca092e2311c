// Comparison: all totals on one scale, each in its own row, also when it is not published.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "chart/money/comparison.h"
#include "chart/sample.h"
#include "support/read_file.h"

using namespace trame;
using namespace trame::test;

namespace {

Programme laureates() {
  return load_file("assets/programmes/territoires-d-innovation.json");
}
Programme lyon() {
  return load_file("assets/programmes/lyon-saint-etienne.json");
}

ChartView compare(const Programme& programme, const Programme* other, Vec2 size = {720, 480}) {
  ViewState state;
  state.view = View::compare;
  ChartInput input{{&programme, state, Language::en, size}, measure};
  input.other = other;
  return build_chart(input);
}

const ChartTarget& target(const ChartView& chart, std::string_view id) {
  const ChartTarget* found = find_target(chart, id);
  REQUIRE(found);
  return *found;
}

std::vector<Rect> bars_of(const ChartView& chart, std::string_view id) {
  std::vector<Rect> bars;
  for (const Mark& mark : chart.marks) {
    const auto* rect = std::get_if<RectMark>(&mark.shape);
    bool owned = mark.target >= 0 && chart.targets[static_cast<size_t>(mark.target)].id == id;
    if (rect && owned) bars.push_back(rect->rect);
  }
  return bars;
}

ProgrammeEntry entry(const char* slug) {
  return {slug, "", {}, {}, {}};
}

}  // namespace

TEST_CASE("every laureate has a row, the highest total first, the unpublished last") {
  Programme p = laureates();
  ChartView chart = compare(p, nullptr);
  CHECK(chart.table.rows.size() == 24);
  CHECK(chart.table.rows.front().sort_values[0] == 310e6);
  CHECK(std::isnan(chart.table.rows.back().sort_values[0]));
  CHECK(chart.takeaway.find("of 24") != std::string::npos);
}

TEST_CASE("totals and parts are on one scale") {
  Programme p = laureates();
  ChartView chart = compare(p, nullptr);
  Rect highest = bars_of(chart, "territoires-d-innovation/budget-construire-au-futur").front();
  std::vector<Rect> lyon_bars =
      bars_of(chart, "territoires-d-innovation/budget-lyon-saint-etienne");
  REQUIRE(lyon_bars.size() == 2);
  CHECK(lyon_bars[0].width / highest.width == doctest::Approx(200.0 / 310));
  CHECK((lyon_bars[1].width + 1) / highest.width == doctest::Approx(22.7 / 310));
}

TEST_CASE("an unpublished total is a stub after its published parts") {
  Programme p = laureates();
  ChartView chart = compare(p, nullptr);
  std::vector<Rect> bars = bars_of(chart, "territoires-d-innovation/budget-vitirev");
  REQUIRE(bars.size() == 3);  // grant, equity, unexplained part
  CHECK(bars[2].x >= bars[1].right());
  CHECK(target(chart, "territoires-d-innovation/budget-vitirev").label.find("not published") !=
        std::string::npos);
}

TEST_CASE("two programmes are on one scale, and a tap opens the other one") {
  Programme ours = lyon(), other = laureates();
  ChartView chart = compare(ours, &other);
  double lyon_width = bars_of(chart, "lyon-saint-etienne/budget").front().width;
  double envelope = bars_of(chart, "territoires-d-innovation/envelope").front().width;
  CHECK(lyon_width / envelope == doctest::Approx(200.0 / 450));
  CHECK(target(chart, "territoires-d-innovation/envelope").activate ==
        Command(ShowProgramme{"territoires-d-innovation"}));
  CHECK(target(chart, "lyon-saint-etienne/budget").activate ==
        Command(Select{{ItemKind::amount, "budget"}}));
  CHECK_FALSE(chart.notes.empty());
}

TEST_CASE("a scope left out of a comparison is mentioned") {
  Programme p = lyon(), other = laureates();
  auto says_so = [](const ChartView& chart) {
    return std::ranges::count_if(chart.notes, [](const std::string& note) {
      return note == "“The winners’ budgets” is left out: it is a list of amounts, not a total.";
    });
  };
  CHECK(says_so(compare(p, &other)) == 1);
  CHECK(says_so(compare(other, nullptr)) == 0);
}

TEST_CASE("rows stand below each other at every width, within the chart") {
  Programme p = laureates();
  for (double width : {288.0, 390.0, 800.0, 2400.0}) {
    ChartView chart = compare(p, nullptr, {width, 400});
    double bottom = 0;
    for (const ChartTarget& one : chart.targets) {
      if (one.id.starts_with("legend/")) continue;
      CHECK(one.rect.y >= bottom);
      bottom = one.rect.bottom();
    }
    CHECK(bottom <= chart.size.y);
    for (const Mark& mark : chart.marks) {
      if (const auto* rect = std::get_if<RectMark>(&mark.shape))
        CHECK(rect->rect.right() <= width + 0.01);
    }
  }
}

TEST_CASE("a comparison draws the first rows of each programme and counts the others") {
  Programme ours = lyon(), other = laureates();
  for (int i = 0; i < 150; ++i) {
    Amount total = ours.amounts[AmountId(0)];
    total.slug = "total-" + std::to_string(i);
    total.scope = ours.scopes.add({"scope-" + std::to_string(i), {}, {}});
    total.part_of.reset();
    ours.amounts.add(std::move(total));
  }
  ChartView chart = compare(ours, &other);
  CHECK(std::ranges::count_if(chart.targets, [](const ChartTarget& one) {
          return one.id.starts_with("lyon-saint-etienne/");
        }) == 100);
  CHECK(find_target(chart, "territoires-d-innovation/envelope"));
  CHECK(std::ranges::count_if(chart.notes, [](const std::string& note) {
          return note.find("more rows are not shown") != std::string::npos;
        }) == 1);
  CHECK(chart.table.rows.size() > 150);
}

TEST_CASE("without amounts a comparison says that there is nothing to compare") {
  CHECK_FALSE(compare(Programme{}, nullptr).empty_reason.empty());
}

TEST_CASE("a programme is compared with the one asked for, its own parts, its parent or another") {
  std::vector<ProgrammeEntry> index{entry("lyon-saint-etienne"), entry("territoires-d-innovation"),
                                    entry("grand-est")};
  Programme ours = lyon(), own_parts = laureates();
  ours.slug = "lyon-saint-etienne";
  own_parts.slug = "territoires-d-innovation";
  ViewState state;
  CHECK(compared_with(ours, state, index) == ours.parent);
  CHECK(compared_with(own_parts, state, index).empty());
  state.with = "grand-est";
  CHECK(compared_with(ours, state, index) == "grand-est");
  CHECK(compared_with(own_parts, state, index) == "grand-est");
  state.with = "lyon-saint-etienne";  // its own slug
  CHECK(compared_with(ours, state, index) == ours.parent);
  ours.parent = "unknown";
  CHECK(compared_with(ours, state, index) == "territoires-d-innovation");
}

TEST_CASE("a total that was not read counts as published, one that is withheld does not") {
  Programme own = sample_programme({{"one", 1e6}, {"odd", -1}, {"secret", -1}, {"none", -1}});
  const Programme other = sample_programme({});
  auto absence = [&](const char* slug) -> Absence& {
    return own.amounts[*own.amounts.find(slug)].claims.front().absence;
  };
  absence("odd") = Absence::not_read;
  absence("secret") = Absence::withheld;
  const std::string unread = " 1 amount is published, but was not read here.";
  CHECK(compare(own, &other).takeaway == "Highest published amount: €1M (one)." + unread);
  own.amounts[AmountId(0)].value.reset();
  absence("one") = Absence::not_read;
  CHECK(compare(own, &other).takeaway ==
        "1 amount is not published. 2 amounts are published, but were not read here. "
        "1 amount is withheld.");
}

TEST_CASE("within one programme the totals that were not read are among the published ones") {
  Programme p = sample_programme({{"one", 1e6}, {"odd", -1}, {"none", -1}});
  for (const char* slug : {"one", "odd", "none"}) {
    Action action;
    action.slug = slug;
    action.title = text_in(slug, slug);
    p.actions.add(action);
    p.amounts[*p.amounts.find(slug)].to = *p.actions.find(slug);
  }
  p.amounts[*p.amounts.find("odd")].claims.front().absence = Absence::not_read;
  CHECK(compare(p, nullptr).takeaway ==
        "Total published for 2 of 3; the highest: one, €1M. "
        "1 amount is published, but was not read here.");
}
