#include "fuzz/programme_rows.h"

#include <iterator>

#include "fuzz/programme_words.h"

namespace trame::fuzz {
namespace {

constexpr std::string_view roles[] = {"leader", "partner", "funder", "operator", "founder"};
constexpr std::string_view organization_types[] = {"state", "company", "university", "fund",
                                                   "unknown"};
constexpr std::string_view place_kinds[] = {"site",       "commune", "territory",
                                            "department", "region",  "country"};
// Codes of areas of the tests' map, and of none.
constexpr std::string_view area_codes[] = {"1", "2", "9", "11", "12", "21", "22", "69123"};
constexpr std::string_view statuses[] = {"announced", "selected", "signed", "started", "completed"};
constexpr std::string_view money_kinds[] = {"budget", "aid",         "grant",
                                            "equity", "cofinancing", "fund"};
constexpr std::string_view currencies[] = {"GBP", "JPY", "TND", "ZZZ"};
constexpr std::string_view units[] = {"EUR", "count", "percent", "rank", "year", "square_metre"};
constexpr std::string_view source_kinds[] = {"press_article", "official_page", "dataset"};

void write_source(RowWriter& to, size_t) {
  to.text("title");
  to.code("kind", source_kinds);
  to.text("publisher");
  to.maybe_date("date");
  if (to.in.either()) to.out.text("url", "https://a.example/?b=\"<&'%20");
  to.maybe_text("note");
}

// A scope or a series.
void write_title(RowWriter& to, size_t) {
  to.text("title");
  to.maybe_text("description");
}

void write_axis(RowWriter& to, size_t row) {
  write_title(to, row);
  if (to.in.once_in(3)) to.claims();
}

void write_body(RowWriter& to, size_t row) {
  write_title(to, row);
  to.claims();
}

void write_organization(RowWriter& to, size_t) {
  to.text("name");
  to.maybe_text("full_name");
  if (to.in.either()) to.code("type", organization_types);
  to.maybe_text("note");
}

void write_point(RowWriter& to) {
  const bool is_far = to.in.once_in(8);
  to.out.key("lon");
  to.out.number(is_far ? to.in.between(-180, 180) : to.in.between(-1, 7));
  to.out.key("lat");
  to.out.number(is_far ? to.in.between(-90, 90) : to.in.between(43, 50));
}

void write_place(RowWriter& to, size_t row) {
  to.text("name");
  to.code("kind", place_kinds);
  if (to.in.either()) to.code("code", area_codes);
  if (to.in.either()) write_point(to);
  if (const auto container = to.container_of(row))
    to.out.text("within", made_id(List::places, *container));
}

void write_action(RowWriter& to, size_t) {
  to.text("title");
  to.maybe_text("description");
  if (to.in.once_in(3)) {
    to.out.key("number");
    to.out.number(static_cast<double>(1 + to.in.below(100)));
  }
  to.maybe_reference("axis", List::axes);
  to.subset("scopes", List::scopes);
  if (to.in.either()) to.code("status", statuses);
  to.maybe_date("period");
  write_parties(to);
  to.subset("places", List::places);
  to.claims();
}

void write_amount(RowWriter& to, size_t row) {
  to.text("label");
  Whole whole;
  if (const auto container = to.container_of(row)) {
    whole = to.wholes[*container];
    to.out.text("part_of", made_id(List::amounts, *container));
  } else {
    const bool is_foreign = to.in.once_in(3);
    whole = {to.in.below(to.count(List::scopes)), is_foreign ? to.in.one_of(currencies) : "EUR"};
  }
  to.wholes.push_back(whole);
  to.out.text("scope", made_id(List::scopes, whole.scope));
  to.out.text("currency", whole.currency);
  to.code("kind", money_kinds);
  to.maybe_reference("from", List::organizations);
  to.maybe_reference("to", List::actions);
  to.maybe_reference("axis", List::axes);
  to.maybe_date("period");
  to.claims_of(to.value());
}

void write_figure(RowWriter& to, size_t) {
  to.text("label");
  to.code("unit", units);
  to.maybe_reference("series", List::series);
  to.maybe_reference("place", List::places);
  to.maybe_reference("action", List::actions);
  to.maybe_date("date");
  to.claims_of(to.value());
}

void write_measure(RowWriter& to, std::string_view name) {
  to.out.key(name);
  to.out.begin_object();
  to.maybe_date("date");
  to.claims_of(to.value());
  to.out.end_object();
}

void write_indicator(RowWriter& to, size_t) {
  to.text("label");
  if (to.in.either()) to.code("unit", units);
  to.maybe_reference("action", List::actions);
  to.maybe_reference("axis", List::axes);
  if (to.in.either()) write_measure(to, "target");
  if (to.in.either()) write_measure(to, "actual");
  to.claims();
}

void write_event(RowWriter& to, size_t) {
  to.text("title");
  to.out.text("date", made_date(to.in));
  to.maybe_reference("action", List::actions);
  to.maybe_reference("place", List::places);
  to.claims();
}

}  // namespace

void write_parties(RowWriter& to) {
  if (to.count(List::organizations) == 0) return;
  to.list("parties", to.in.below(4), [&](size_t) {
    to.out.text("organization", to.any_id(List::organizations));
    to.out.key("roles");
    to.out.begin_list();
    const size_t first = to.in.below(std::size(roles));
    to.out.text(roles[first]);
    if (to.in.once_in(3)) to.out.text(roles[(first + 1) % std::size(roles)]);
    to.out.end_list();
    if (to.in.once_in(4)) to.claims();
  });
}

const ListRows all_lists[lists] = {
    {List::sources, "sources", write_source},
    {List::amounts, "amounts", write_amount},
    {List::actions, "actions", write_action},
    {List::places, "places", write_place},
    {List::scopes, "scopes", write_title},
    {List::axes, "axes", write_axis},
    {List::organizations, "organizations", write_organization},
    {List::indicators, "indicators", write_indicator},
    {List::events, "events", write_event},
    {List::figures, "figures", write_figure},
    {List::series, "series", write_title},
    {List::bodies, "bodies", write_body},
};

}  // namespace trame::fuzz
