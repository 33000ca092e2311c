// The data of one public programme, loaded from its JSON file and never changed afterwards. Every
// figure has its claims: source, date, quotation. This header contains no logic beyond trivial
// look-ups: model/load_programme.h fills it, model/query.h computes from it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/money.h"
#include "model/table.h"
#include "text/text.h"

namespace trame {

enum class SourceId : uint32_t {};
enum class ScopeId : uint32_t {};
enum class AxisId : uint32_t {};
enum class OrganizationId : uint32_t {};
enum class PlaceId : uint32_t {};
enum class ActionId : uint32_t {};
enum class AmountId : uint32_t {};
enum class SeriesId : uint32_t {};
enum class FigureId : uint32_t {};
enum class IndicatorId : uint32_t {};
enum class EventId : uint32_t {};
enum class BodyId : uint32_t {};

// A calendar date known to the year (month = day = 0), the month (day = 0) or the day.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  friend bool operator==(const Date&, const Date&) = default;
  friend auto operator<=>(const Date&, const Date&) = default;
};

// A span of two dates; `last` equals `first` when the source gives a single date.
struct DateSpan {
  Date first;
  Date last;
  friend bool operator==(const DateSpan&, const DateSpan&) = default;
};

enum class Unit { eur, count, percent, rank, year, square_metre };
// Why a claim has no value. `not_read`: it is published, but in words that were not understood as a
// number. `withheld`: the source says that it is known and kept secret.
enum class Absence { not_published, not_read, withheld };
enum class Qualifier {
  exact,
  about,
  nearly,
  more_than,
  slightly_more_than,
  less_than,
  at_least,
  up_to,
  potential,
  planned,
  target
};
enum class SourceKind {
  press_article,
  press_release,
  official_page,
  organization_page,
  report,
  dataset
};
enum class OrganizationType {
  state,
  public_bank,
  local_authority,
  public_agency,
  public_research,
  public_hospital,
  public_transport_authority,
  consultative_body,
  university,
  higher_education_school,
  higher_education_network,
  company,
  competitiveness_cluster,
  association,
  foundation,
  employers_organisation,
  union_,
  fund,
  unknown
};
enum class PartyRole { leader, partner, funder, operator_, founder };
enum class PlaceKind { site, commune, territory, department, region, country };
enum class ActionStatus { announced, selected, signed_, started, completed };
enum class AmountKind { budget, aid, grant, equity, cofinancing, fund };
enum class DisagreementNature {
  contradiction,
  dated_change,
  different_scope,
  wording,
  spelling,
  omission,
  ambiguity
};
enum class ItemKind {
  axis,
  action,
  organization,
  place,
  amount,
  figure,
  indicator,
  event,
  source,
  body
};

// A reference to any row of the programme: its kind and its index in the table.
struct ItemKey {
  ItemKind kind = ItemKind::action;
  uint32_t index = 0;
  friend bool operator==(const ItemKey&, const ItemKey&) = default;
};
inline ItemKey key(AxisId id) {
  return {ItemKind::axis, static_cast<uint32_t>(id)};
}
inline ItemKey key(ActionId id) {
  return {ItemKind::action, static_cast<uint32_t>(id)};
}
inline ItemKey key(OrganizationId id) {
  return {ItemKind::organization, static_cast<uint32_t>(id)};
}
inline ItemKey key(PlaceId id) {
  return {ItemKind::place, static_cast<uint32_t>(id)};
}
inline ItemKey key(AmountId id) {
  return {ItemKind::amount, static_cast<uint32_t>(id)};
}
inline ItemKey key(FigureId id) {
  return {ItemKind::figure, static_cast<uint32_t>(id)};
}
inline ItemKey key(IndicatorId id) {
  return {ItemKind::indicator, static_cast<uint32_t>(id)};
}
inline ItemKey key(EventId id) {
  return {ItemKind::event, static_cast<uint32_t>(id)};
}
inline ItemKey key(SourceId id) {
  return {ItemKind::source, static_cast<uint32_t>(id)};
}
inline ItemKey key(BodyId id) {
  return {ItemKind::body, static_cast<uint32_t>(id)};
}

// The unit of a value; of money also its currency.
struct ValueUnit {
  ValueUnit(Unit unit) : kind(unit) {}
  ValueUnit(Currency money) : kind(Unit::eur), currency(money) {}
  Unit kind;
  Currency currency{};
};

// What one source says about one row. `value` is in the unit of the row (euros, percent…); nothing
// when the source gives only a text, or no value, for the reason `absence`.
struct Claim {
  SourceId source{};
  std::optional<double> value;
  std::optional<double> value_max;
  Absence absence = Absence::not_published;
  std::string published_as;  // the source's words for a value that was not read
  Qualifier qualifier = Qualifier::exact;
  std::optional<DateSpan> date;
  std::string quote;
  std::string quote_lang;  // a BCP 47 tag; empty when the file does not say
  Text note;
  bool preferred = false;
};

struct Source {
  std::string slug;
  Text title;
  SourceKind kind{};
  Text publisher;
  std::optional<DateSpan> date;
  std::string url;
  Text note;
};

struct Scope {
  std::string slug;
  Text title;
  Text description;
};

struct Axis {
  std::string slug;
  Text title;
  Text description;
  std::vector<Claim> claims;
};

struct Organization {
  std::string slug;
  Text name;
  Text full_name;
  std::vector<std::string> aliases;
  OrganizationType type = OrganizationType::unknown;
  Text note;
  std::vector<Claim> claims;
};

struct Party {
  OrganizationId organization{};
  std::vector<PartyRole> roles;
  std::vector<Claim> claims;
};

struct Point {
  double lon = 0;
  double lat = 0;
};

struct Place {
  std::string slug;
  Text name;
  std::vector<std::string> aliases;
  PlaceKind kind{};
  std::string code;
  std::optional<Point> point;
  std::optional<PlaceId> within;
  Text note;
  std::vector<Claim> claims;
};

struct Action {
  std::string slug;
  Text title;
  Text description;
  std::optional<int> number;
  std::optional<AxisId> axis;
  std::vector<ScopeId> scopes;
  std::optional<ActionStatus> status;
  std::optional<DateSpan> period;
  std::vector<Party> parties;
  std::vector<PlaceId> places;
  Text note;
  std::vector<Claim> claims;
};

struct Amount {
  std::string slug;
  Text label;
  std::optional<Money> value;  // nothing: its claims say why
  Currency currency{};         // also of its claims and of the amount that includes it
  AmountKind kind{};
  ScopeId scope{};
  std::optional<AmountId> part_of;
  std::optional<OrganizationId> from;
  std::optional<ActionId> to;
  std::optional<AxisId> axis;
  std::optional<DateSpan> period;
  Text note;
  std::vector<Claim> claims;
};

struct Series {
  std::string slug;
  Text title;
  Text description;
};

struct Figure {
  std::string slug;
  Text label;
  std::optional<double> value;
  Unit unit = Unit::count;
  std::optional<SeriesId> series;
  std::optional<PlaceId> place;
  std::optional<ActionId> action;
  std::optional<DateSpan> date;
  Text note;
  std::vector<Claim> claims;
};

struct Measure {
  std::optional<double> value;
  std::optional<DateSpan> date;
  std::vector<Claim> claims;
};

struct Indicator {
  std::string slug;
  Text label;
  Unit unit = Unit::count;
  std::optional<ActionId> action;
  std::optional<AxisId> axis;
  std::optional<Measure> target;
  std::optional<Measure> actual;
  Text note;
  std::vector<Claim> claims;
};

struct Event {
  std::string slug;
  Text title;
  DateSpan date;
  Text description;
  std::optional<ActionId> action;
  std::optional<PlaceId> place;
  std::vector<Claim> claims;
};

struct Body {
  std::string slug;
  Text title;
  Text description;
  std::vector<Claim> claims;
};

struct Quotation {
  std::string slug;
  Text speaker;
  Text office;
  SourceId source{};
  std::string quote;
  std::string quote_lang;  // a BCP 47 tag, as Claim::quote_lang
  Text note;
};

struct Position {
  Text label;
  Claim claim;
};

struct Disagreement {
  std::string slug;
  Text topic;
  Text explanation;
  DisagreementNature nature{};
  std::vector<ItemKey> about;
  std::vector<Position> positions;
};

struct Computed {
  std::string slug;
  Text label;
  Text formula;
  double value = 0;
  Unit unit = Unit::count;
  std::vector<ItemKey> basis;
  Text caution;
};

struct Programme {
  std::string slug;
  std::string version;         // hash of the file; changes with its content
  bool is_unverified = false;  // whether it is an own file of the visitor (model/provenance.h)
  Text title;
  Text short_title;
  Text summary;
  std::string parent;
  std::optional<DateSpan> updated;
  std::string licence;
  std::vector<ItemKey> highlights;
  Table<SourceId, Source> sources;
  Table<ScopeId, Scope> scopes;
  Table<AxisId, Axis> axes;
  Table<OrganizationId, Organization> organizations;
  std::vector<Party> parties;
  Table<PlaceId, Place> places;
  Table<ActionId, Action> actions;
  Table<AmountId, Amount> amounts;
  Table<SeriesId, Series> series;
  Table<FigureId, Figure> figures;
  Table<IndicatorId, Indicator> indicators;
  Table<EventId, Event> events;
  Table<BodyId, Body> bodies;
  std::vector<Quotation> quotations;
  std::vector<Disagreement> disagreements;
  std::vector<Computed> computed;
  std::vector<Text> gaps;
};

}  // namespace trame
