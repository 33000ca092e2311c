#include "support/odd_programmes.h"

#include "support/odd_rows.h"
#include "support/texts.h"

namespace trame::test {
namespace {

template <class Id, class Row>
void each(Table<Id, Row>& table, auto use) {
  for (size_t i = 0; i < table.size(); ++i) use(table[Id(i)]);
}

void add_frame(Programme& p) {
  p.slug = "odd";
  p.title = words("Programme");
  p.short_title = words("Short");
  Source source;
  source.slug = "source";
  source.publisher = words("Publisher");
  p.sources.add(source);
  for (const char* slug : {"all", "laureates"}) {
    Scope scope;
    scope.slug = slug;
    scope.title = words(slug);
    p.scopes.add(scope);
  }
  for (const char* slug : {"green", "care"}) {
    Axis axis;
    axis.slug = slug;
    axis.title = words(slug);
    p.axes.add(axis);
  }
  for (const char* slug : {"state", "bank", "town", "lab"}) {
    Organization organization;
    organization.slug = slug;
    organization.name = words(slug);
    p.organizations.add(organization);
  }
}

void add_places(Programme& p) {
  PlaceId west = add_place(p, {"west", PlaceKind::region, "1"});
  PlaceId east = add_place(p, {"east", PlaceKind::region, "2"});
  add_place(p, {"far", PlaceKind::region, "9"});
  add_place(p, {"port", PlaceKind::commune, "", Point{2.2, 46.2}, west});
  add_place(p, {"hill", PlaceKind::site, "", Point{4.4, 47.1}, east});
}

void add_counts(Programme& p) {
  Series series;
  series.slug = "plants";
  series.title = words("Plants");
  SeriesId id = p.series.add(series);
  for (double value : {4., 11.}) {
    Figure figure;
    figure.slug = "plants-" + std::to_string(p.figures.size());
    figure.series = id;
    figure.place = PlaceId(p.figures.size());
    figure.value = value;
    Claim claim;
    claim.value = value;
    figure.claims = {claim};
    p.figures.add(figure);
  }
}

Party party(uint32_t organization, PartyRole role) {
  return {OrganizationId(organization), {role}, {}};
}

void add_actions(Programme& p, size_t most = 4) {
  using enum PartyRole;
  if (p.actions.size() < most) {
    add_action(p, {"school",
                   AxisId(0),
                   year_span(2019, 2022),
                   {{OrganizationId(0), {leader, funder}, {}}, party(1, partner)},
                   {PlaceId(3)}});
  }
  if (p.actions.size() < most) {
    add_action(p, {"clinic",
                   AxisId(1),
                   DateSpan{{2020, 5, 17}, {2020, 5, 17}},
                   {party(1, funder), party(2, operator_)},
                   {PlaceId(4)}});
  }
  if (p.actions.size() < most) add_action(p, {"forum", {}, {}, {party(3, founder)}, {}});
  if (p.actions.size() < most) {
    add_action(p, {"mill",
                   AxisId(0),
                   DateSpan{{2021, 2, 0}, {2023, 9, 0}},
                   {party(0, funder)},
                   {PlaceId(3), PlaceId(4)}});
  }
}

void add_amounts(Programme& p) {
  AmountId total = add_amount(p, {"total", AmountKind::budget, 100e6});
  add_amount(p, {"grant", AmountKind::grant, 30e6, total, "school", OrganizationId(0)});
  AmountId fund =
      add_amount(p, {"fund", AmountKind::fund, 20e6, total, "clinic", OrganizationId(1)});
  add_amount(p, {"seed", AmountKind::equity, 5e6, fund});
  add_amount(p, {"hidden", AmountKind::aid, -1, total, "", OrganizationId(2)});
  AmountId won = add_amount(p, {"won", AmountKind::aid, 7e6, {}, "mill"});
  AmountId lost = add_amount(p, {"lost", AmountKind::aid, -1, {}, "clinic"});
  for (AmountId id : {won, lost}) p.amounts[id].scope = ScopeId(1);
  add_amount(p, {"lent", AmountKind::cofinancing, 2e6, lost});
}

void add_results(Programme& p) {
  add_indicator(p, {"jobs", 300, 120, p.actions.find("school")});
  add_indicator(p, {"plants-built", 12, {}, p.actions.find("clinic")});
  add_indicator(p, {"visits", {}, 4000, {}});
  add_indicator(p, {"spirit", {}, {}, {}});
  add_event(p, "opening", {{2020, 9, 1}, {2020, 9, 1}});
  add_event(p, "closing", year_span(2023, 2023));
}

Programme with(bool actions, bool amounts, bool results) {
  Programme p;
  add_frame(p);
  add_places(p);
  add_counts(p);
  if (actions) add_actions(p);
  if (amounts) add_amounts(p);
  if (results) add_results(p);
  return p;
}

// All items have names, but no number, date or coordinate is published.
Programme only_nulls() {
  Programme p = with(true, true, false);
  add_indicator(p, {"jobs", 1, 1, {}});
  each(p.amounts, [](Amount& row) {
    row.value.reset();
    row.claims[0].value.reset();
  });
  each(p.actions, [](Action& row) { row.period.reset(); });
  each(p.places, [](Place& row) { row.point.reset(); });
  each(p.figures, [](Figure& row) {
    row.value.reset();
    row.claims[0].value.reset();
  });
  each(p.indicators, [](Indicator& row) { row.target->value = row.actual->value = std::nullopt; });
  return p;
}

Programme one_action() {
  Programme p = with(false, false, false);
  add_actions(p, 1);
  add_amount(p, {"grant", AmountKind::grant, 30e6, {}, "school", OrganizationId(0)});
  add_indicator(p, {"jobs", 300, 120, ActionId(0)});
  return p;
}

// Three hundred items of each kind.
Programme crowd() {
  Programme p = with(true, true, true);
  for (uint32_t i = 0; i < 300; ++i) {
    std::string number = std::to_string(i);
    Organization organization;
    organization.slug = "partner-" + number;
    organization.name = words("Partner " + number);
    p.organizations.add(organization);
    auto row = i / 20;
    PlaceId place = add_place(p, {"place-" + number, PlaceKind::commune, "",
                                  Point{1 + (i % 20) * 0.2, 44.5 + row * 0.25}});
    add_action(p, {"action-" + number,
                   AxisId(i % 2),
                   DateSpan{{2015 + int(i % 9), 1 + int(i % 12), 0}, {2025, 1 + int(i % 12), 0}},
                   {party(4 + i, PartyRole::partner), party(i % 4, PartyRole::leader)},
                   {place}});
    add_amount(p, {"amount-" + number, AmountKind::grant, 1000.0 + i, AmountId(0),
                   "action-" + number, OrganizationId(4 + i)});
    add_indicator(p, {"indicator-" + number, 100, i, {}});
    add_event(p, "event-" + number, {{2016, 1, 1}, {2016, 1 + int(i % 12), 0}});
  }
  return p;
}

// Money flows in circles: the same organizations give and receive, and one has two roles in the
// same action.
Programme circles() {
  Programme p = complete_programme();
  each(p.actions, [&](Action& row) {
    row.slug = "state-" + row.slug;
    row.title = words("state");
    row.parties = {party(0, PartyRole::funder), party(0, PartyRole::operator_)};
  });
  each(p.amounts, [](Amount& row) {
    row.from = OrganizationId(0);
    row.to = ActionId(0);
  });
  return p;
}

// Departments of the map that also have a point, some of them far from their area.
Programme areas_with_points() {
  Programme p = complete_programme();
  constexpr const char* codes[] = {"11", "12", "21", "22"};
  size_t i = 0;
  each(p.places, [&](Place& row) {
    row.kind = PlaceKind::department;
    row.code = codes[i % std::size(codes)];
    row.point = Point{1.0 + 1.5 * static_cast<double>(i % 4), 45.0 + static_cast<double>(i % 3)};
    ++i;
  });
  return p;
}

Programme at_one_point() {
  Programme p = complete_programme();
  each(p.places, [](Place& row) { row.point = Point{3, 46.5}; });
  return p;
}

Programme off_the_map() {
  Programme p = complete_programme();
  constexpr Point corners[] = {{180, 90}, {-180, -90}, {0, 0}, {180, -90}, {3, 89.9999}};
  size_t i = 0;
  each(p.places, [&](Place& row) { row.point = corners[i++ % 5]; });
  return p;
}

Programme dated(DateSpan span) {
  Programme p = complete_programme();
  p.actions[ActionId(0)].period = span;
  p.events[EventId(0)].date = span;
  p.indicators[IndicatorId(0)].target->date = span;
  return p;
}

// All names are as long as allowed.
Programme titled(const std::string& filling) {
  Programme p = complete_programme();
  size_t count = 0;
  auto lengthen = [&](Text& text) {
    std::string number = std::to_string(++count) + filling;
    while (number.size() < 400) number += filling;
    text = test::text_in("É" + number, "E" + number);
  };
  lengthen(p.title);
  lengthen(p.short_title);
  each(p.sources, [&](Source& row) { lengthen(row.publisher); });
  each(p.scopes, [&](Scope& row) { lengthen(row.title); });
  each(p.axes, [&](Axis& row) { lengthen(row.title); });
  each(p.organizations, [&](Organization& row) { lengthen(row.name); });
  each(p.places, [&](Place& row) { lengthen(row.name); });
  each(p.actions, [&](Action& row) { lengthen(row.title); });
  each(p.amounts, [&](Amount& row) { lengthen(row.label); });
  each(p.series, [&](Series& row) { lengthen(row.title); });
  each(p.indicators, [&](Indicator& row) { lengthen(row.label); });
  each(p.events, [&](Event& row) { lengthen(row.title); });
  return p;
}

Programme in_french_only() {
  Programme p = complete_programme();
  for (Text* text : {&p.title, &p.short_title}) text->set(Language::en, "");
  each(p.scopes, [](Scope& row) { row.title.set(Language::en, ""); });
  each(p.axes, [](Axis& row) { row.title.set(Language::en, ""); });
  each(p.organizations, [](Organization& row) { row.name.set(Language::en, ""); });
  each(p.places, [](Place& row) { row.name.set(Language::en, ""); });
  each(p.actions, [](Action& row) { row.title.set(Language::en, ""); });
  each(p.amounts, [](Amount& row) { row.label.set(Language::en, ""); });
  each(p.series, [](Series& row) { row.title.set(Language::en, ""); });
  each(p.indicators, [](Indicator& row) { row.label.set(Language::en, ""); });
  each(p.events, [](Event& row) { row.title.set(Language::en, ""); });
  return p;
}

// Half of all amounts, figures and results are `first`, the other half `second`.
Programme counted(double first, double second) {
  Programme p = complete_programme();
  bool odd = false;
  auto next = [&] { return (odd = !odd) ? first : second; };
  each(p.amounts, [&](Amount& row) {
    row.claims[0].value = next();
    row.value = Money{static_cast<int64_t>(*row.claims[0].value * 100)};
  });
  each(p.figures, [&](Figure& row) { row.value = row.claims[0].value = next(); });
  each(p.indicators, [&](Indicator& row) {
    if (row.target) row.target->value = next();
    if (row.actual) row.actual->value = next();
  });
  return p;
}

Programme below_zero() {
  Programme p = complete_programme();
  each(p.figures, [](Figure& row) { row.value = row.claims[0].value = -*row.value; });
  p.indicators[IndicatorId(0)].actual->value = -120;
  p.indicators[IndicatorId(1)].target->value = -12;
  return p;
}

}  // namespace

Programme complete_programme() {
  return with(true, true, true);
}

std::vector<OddProgramme> odd_programmes() {
  std::vector<OddProgramme> odd;
  auto add = [&](const char* name, Programme p) { odd.push_back({name, std::move(p)}); };
  add("complete", complete_programme());
  add("empty", {});
  add("without actions", with(false, true, true));
  add("of one action", one_action());
  add("without amounts", with(true, false, true));
  add("without results", with(true, true, false));
  add("of only nulls", only_nulls());
  add("of three hundred", crowd());
  add("of circles", circles());
  add("at one point", at_one_point());
  add("areas with points", areas_with_points());
  add("off the map", off_the_map());
  add("ending before it starts", dated(DateSpan{{2024, 6, 3}, {2019, 0, 0}}));
  add("of far years", dated(DateSpan{{1, 0, 0}, {9999, 0, 0}}));
  add("of a far past", dated(DateSpan{{1, 1, 1}, {1, 1, 1}}));
  add("of a far future", dated(DateSpan{{9999, 12, 31}, {9999, 12, 31}}));
  add("of long words", titled(" mot long"));
  add("of one long word", titled("mot-é’x"));
  add("of one endless word", titled("motlong"));
  add("in French only", in_french_only());
  add("of nothing but zero", counted(0, 0));
  add("of the most and the least", counted(1e12, 0.01));
  add("of parts above totals", counted(10, 1e9));
  add("below zero", below_zero());
  return odd;
}

}  // namespace trame::test
