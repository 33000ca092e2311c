// Money flows from funder through kind of money to purpose. Each euro is drawn once, and
// unpublished ends are hatched.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "chart/money/money_charts.h"
#include "chart/money/money_flows.h"
#include "chart/sample.h"
#include "support/texts.h"

using namespace trame;
using namespace trame::test;

namespace {

constexpr AmountKind equity = AmountKind::equity;

// A programme with organizations "state" and "bank", axis "green" and action "lab" of that axis.
Programme with_ends(std::initializer_list<SampleAmount> amounts) {
  Programme p = sample_programme(amounts);
  for (const char* slug : {"state", "bank"}) {
    Organization organization;
    organization.slug = slug;
    organization.name = test::text_in(slug, slug);
    p.organizations.add(organization);
  }
  Axis axis;
  axis.slug = "green";
  axis.title = test::text_in("Green", "Green");
  p.axes.add(axis);
  Action action;
  action.slug = "lab";
  action.title = test::text_in("Lab", "Lab");
  action.axis = AxisId{0};
  p.actions.add(action);
  return p;
}

struct Payment {
  std::string slug;
  double euros = 0;
  std::optional<OrganizationId> from;
  std::optional<ActionId> to = {};
  std::optional<AxisId> axis = {};
};

// Adds a copy of the first amount with another slug, value, funder and purpose.
void add_payment(Programme& p, const Payment& payment) {
  Amount amount = p.amounts[AmountId{0}];
  amount.slug = payment.slug;
  amount.label = test::text_in(payment.slug, payment.slug);
  amount.value = Money{static_cast<int64_t>(payment.euros * 100)};
  amount.claims[0].value = payment.euros;
  amount.from = payment.from;
  amount.to = payment.to;
  amount.axis = payment.axis;
  p.amounts.add(amount);
}

ChartView sankey(const Programme& p, Vec2 size = {720, 480}) {
  return chart_of(p, budget_state(Chart::sankey), size);
}

std::set<std::string> flows_of(const ChartView& chart) {
  std::set<std::string> labels;
  for (const ChartTarget& target : chart.targets) {
    if (target.id.starts_with("flow/")) labels.insert(target.label);
  }
  return labels;
}

using Labels = std::set<std::string>;
constexpr OrganizationId state{0}, bank{1};

}  // namespace

TEST_CASE("parts flow for their total, and what they leave flows on its own") {
  Programme p = with_ends({{"total", 100e6, "", Qualifier::exact, AmountKind::budget},
                           {"grant", 40e6, "total"},
                           {"shares", 10e6, "total", Qualifier::exact, equity}});
  ChartView chart = sankey(p);
  CHECK(flows_of(chart) ==
        Labels{"Funder not stated → Grant: €40M", "Grant → grant: €40M",
               "Funder not stated → Equity investment: €10M", "Equity investment → shares: €10M",
               "Funder not stated → Budget: €50M", "Budget → Not published: €50M"});
  CHECK(find_target(chart, "no-funder")->label == "Funder not stated: €100M");
  CHECK(std::get<RectMark>(shape_of(chart, "not-published")->shape).fill == Fill::hatched);
  CHECK(std::get<RectMark>(shape_of(chart, "no-funder")->shape).fill == Fill::hatched);
  CHECK(chart.takeaway == "For €100M, no funder is stated.");
}

TEST_CASE("a part comes from, and is for, what its total is, unless it says otherwise") {
  Programme p = with_ends({{"seed", 1}});
  add_payment(p, {"aid", 100, state, ActionId{0}});
  Amount part = p.amounts[AmountId{0}];
  part.slug = "part";
  part.part_of = AmountId{1};
  part.value = Money{6000};
  part.claims[0].value = 60;
  p.amounts.add(part);
  part.slug = "banked";
  part.from = bank;
  part.value = Money{4000};
  part.claims[0].value = 40;
  p.amounts.add(part);
  ChartView chart = sankey(p);
  CHECK(find_target(chart, "funder/state")->label == "state: €60");
  CHECK(find_target(chart, "funder/bank")->label == "bank: €40");
  CHECK(find_target(chart, "action/lab")->label == "Lab: €100");
  CHECK(chart.takeaway == "Largest named funder: state, €60. For €1, no funder is stated.");
}

TEST_CASE("flows, funders and purposes lead to what they are about") {
  Programme p = with_ends({{"seed", 1}});
  add_payment(p, {"one", 50, state, ActionId{0}});
  add_payment(p, {"two", 30, state, ActionId{0}});
  add_payment(p, {"three", 20, bank, {}, AxisId{0}});
  ChartView chart = sankey(p);
  auto activates = [&](const char* id) { return *find_target(chart, id)->activate; };
  CHECK(activates("funder/state") == Command(Select{{ItemKind::organization, "state"}}));
  CHECK(activates("action/lab") == Command(Select{{ItemKind::action, "lab"}}));
  CHECK(activates("axis/green") == Command(Select{{ItemKind::axis, "green"}}));
  CHECK(activates("kind/grant") == Command(AddFilter{{FilterKind::kind, "grant"}}));
  CHECK(activates("flow/funder/bank/kind/grant") == Command(Select{{ItemKind::amount, "three"}}));
  CHECK(activates("flow/kind/grant/action/lab") == Command(Select{{ItemKind::action, "lab"}}));
  CHECK(activates("flow/kind/grant/amount/seed") == Command(Select{{ItemKind::amount, "seed"}}));
}

TEST_CASE("ribbons have the colour of the money, then of the axis, and an outline to point at") {
  Programme p = with_ends({{"seed", 1}});
  add_payment(p, {"one", 50, state, ActionId{0}});
  ChartView chart = sankey(p);
  int ribbons = 0;
  for (const Mark& mark : chart.marks) {
    const auto* ribbon = std::get_if<RibbonMark>(&mark.shape);
    if (!ribbon) continue;
    ++ribbons;
    const ChartTarget& target = chart.targets[static_cast<size_t>(mark.target)];
    bool to_axis = target.id == "flow/kind/grant/action/lab";
    CHECK(mark.color == (to_axis ? axis_color(0) : ColorRole::money_grant));
    CHECK(ribbon->fill == Fill::soft);
    CHECK(target.outline.size() > 8);
  }
  CHECK(ribbons == 4);
}

TEST_CASE("on a phone money falls, and what has no room for its words has a letter and a row") {
  Programme p = with_ends({{"seed", 1}});
  add_payment(p, {"most", 97, state, ActionId{0}});
  add_payment(p, {"some", 2, bank});
  ChartView chart = sankey(p, {340, 400});
  const ChartTarget* row = find_target(chart, "list/funder/bank");
  REQUIRE(row);
  CHECK(row->label == "A. bank: €2");
  CHECK(row->rect.height >= 44);
  CHECK_FALSE(find_target(chart, "list/funder/state"));
  CHECK(find_target(chart, "funder/state")->rect.y < find_target(chart, "kind/grant")->rect.y);
  CHECK(chart.size.y >= row->rect.bottom());
}

TEST_CASE("the least of many purposes share a node, and nothing is lost") {
  Programme p = with_ends({{"seed", 1}});
  for (int i = 0; i < 300; ++i) {
    add_payment(p, {"part-" + std::to_string(i), 1000.0 + i, state});
  }
  for (Vec2 size : {Vec2{320, 500}, Vec2{1280, 700}}) {
    ChartView chart = sankey(p, size);
    size_t kept = size.x < 560 ? 8 : 40;
    CHECK(find_target(chart, "others")
              ->label.starts_with(std::to_string(301 - kept) + " other amounts: "));
    CHECK(find_target(chart, "kind/grant")->label == "Grant: €344.9k");
    CHECK(chart.table.rows.size() < 60);
  }
}

TEST_CASE("a scope where nothing flows says so") {
  CHECK(sankey(with_ends({{"zero", 0}})).empty_reason == "all: 1 amount is zero.");
  CHECK(sankey(with_ends({{"a", -1}})).empty_reason == "No amount is published for “all”.");
}

TEST_CASE("amounts that are not published flow nowhere, and are in the sentence and the table") {
  ChartView chart = sankey(with_ends({{"t", -1}, {"a", 6, "t"}, {"b", -1, "t"}}));
  CHECK(chart.takeaway == "For €6, no funder is stated. 2 amounts are not published.");
  CHECK(flows_of(chart).size() == 2);
  CHECK(chart.table.rows.size() == 4);
  CHECK(chart.table.rows.back().cells[2] == "Not published");
}

TEST_CASE("amounts of zero flow nowhere, and are in the sentence and the table") {
  ChartView chart = sankey(with_ends({{"a", 6}, {"none", 0}, {"secret", -1}}));
  CHECK(chart.takeaway ==
        "For €6, no funder is stated. 1 amount is not published. 1 amount is zero.");
  CHECK(flows_of(chart).size() == 2);
  REQUIRE(chart.table.rows.size() == 4);
  const DataTable::Row& row = chart.table.rows[2];
  CHECK(row.cells[1] == "none");
  CHECK(row.cells[2] == "€0");
  CHECK(row.cells[3].find("Publisher") != std::string::npos);
  CHECK(row.sort_values[0] == 0);
  CHECK(chart.table.rows[3].cells[2] == "Not published");
}

TEST_CASE("an amount without a flow has the funder of its total, and a source unless unpublished") {
  Programme p = with_ends({{"t", -1}, {"zero", 0, "t"}, {"none", -1, "t"}, {"secret", -1, "t"}});
  p.amounts[AmountId{0}].from = state;
  p.amounts[AmountId{3}].claims[0].absence = Absence::withheld;
  const DataTable table = sankey_table({&p, budget_state(Chart::sankey), Language::en, {720, 480}});
  REQUIRE(table.rows.size() == 4);
  for (const DataTable::Row& row : table.rows) CHECK(row.cells[0] == "state");
  CHECK(table.rows[0].cells[1] == "zero");
  CHECK(table.rows[0].cells[3] == "Publisher");
  auto secret =
      std::ranges::find(table.rows, "secret", [](const auto& row) { return row.cells[1]; });
  REQUIRE(secret != table.rows.end());
  CHECK(secret->cells[2] == "Withheld");
  CHECK(secret->cells[3] == "Publisher");
}

TEST_CASE("zeros beyond the most rows are counted, apart from what is not published") {
  Programme p = many_amounts(5, 0);
  Amount amount = p.amounts[AmountId{0}];
  amount.slug = "large";
  amount.value = money_of(9, amount.currency);
  p.amounts.add(amount);
  ChartKey key{&p, budget_state(Chart::sankey), Language::en, {720, 480}};
  key.max_items = 2;
  const DataTable table = sankey_table(key);
  CHECK(table.rows.size() == 2 + 2 + 1);
  CHECK(table.rows.back().cells[0] == "3 amounts are zero.");
}

TEST_CASE("funders that give as much are not ranked") {
  Programme p = with_ends({{"seed", 1}});
  add_payment(p, {"one", 50, state});
  add_payment(p, {"two", 50, bank});
  CHECK(sankey(p).takeaway ==
        "2 named funders give the most, €50 each. For €1, no funder is stated.");
}

TEST_CASE("parts that exceed their total all flow, and a note says so") {
  ChartView chart = sankey(with_ends({{"t", 10}, {"a", 8, "t"}, {"b", 4, "t"}}));
  CHECK(find_target(chart, "kind/grant")->label == "Grant: €12");
  REQUIRE(chart.notes.size() == 1);
  CHECK(chart.notes[0] ==
        "t: The amounts broken down reach €12, more than the published total of €10: sources do "
        "not agree.");
  CHECK(chart.coverage.empty());
}

TEST_CASE("circles are refused by the names of their nodes") {
  std::vector<std::string> names = {"A", "B", "C"};
  std::vector<SankeyNode> nodes(3);
  std::vector<SankeyFlow> circle = {{0, 1, 1}, {1, 2, 1}, {2, 0, 1}}, self = {{1, 1, 1}};
  Sankey round = layout_sankey(nodes, circle, {0, 0, 100, 100});
  std::string reason = fault_reason(round, names, Language::en);
  CHECK(reason.starts_with("These flows run in a circle and cannot be drawn: "));
  for (const std::string& name : names) CHECK(reason.find(name) != std::string::npos);
  CHECK(fault_reason(layout_sankey(nodes, self, {0, 0, 100, 100}), names, Language::en) ==
        "These flows return to where they start and cannot be drawn: B.");
  CHECK(fault_reason(Sankey{}, names, Language::en).empty());
}

TEST_CASE("labels of 400 characters stay within the chart and off each other") {
  Programme p = with_ends({{"seed", 1}});
  std::string title(400, 'x');
  for (size_t i = 9; i < title.size(); i += 10) title[i] = ' ';
  for (int i = 0; i < 5; ++i) {
    add_payment(p, {std::to_string(i) + title, 10.0 + i, {}});
  }
  for (Vec2 size : {Vec2{320, 400}, Vec2{600, 400}, Vec2{1280, 700}}) {
    ChartView chart = sankey(p, size);
    std::vector<Rect> boxes;
    for (const Mark& mark : chart.marks) {
      const auto* text = std::get_if<TextMark>(&mark.shape);
      if (!text) continue;
      double width = measure(text->text, text->style);
      double shift = text->align == Align::end      ? width
                     : text->align == Align::middle ? width / 2
                                                    : 0;
      boxes.push_back({text->position.x - shift, text->position.y, width,
                       text_metrics(text->style).line_height});
      CHECK(boxes.back().x >= 0);
      CHECK(boxes.back().right() <= size.x + 0.01);
    }
    for (size_t a = 0; a < boxes.size(); ++a) {
      for (size_t b = 0; b < a; ++b) CHECK_FALSE(do_overlap(boxes[a], boxes[b]));
    }
  }
}
