#include "model/read_rows.h"

namespace trame {
namespace {

constexpr ListShape distinct{.distinct = true};

constexpr auto to_source = read_reference<Collection::sources, SourceId>;
constexpr auto to_scope = read_reference<Collection::scopes, ScopeId>;
constexpr auto to_axis = read_reference<Collection::axes, AxisId>;
constexpr auto to_organization = read_reference<Collection::organizations, OrganizationId>;
constexpr auto to_place = read_reference<Collection::places, PlaceId>;
constexpr auto to_action = read_reference<Collection::actions, ActionId>;
constexpr auto to_amount = read_reference<Collection::amounts, AmountId>;
constexpr auto to_series = read_reference<Collection::series, SeriesId>;

void source_fields(FieldReader& in, Source& source) {
  in.required("id", source.slug, read_slug);
  in.required("title", source.title, read_text);
  in.required("kind", source.kind, read_code<SourceKind>);
  in.required("publisher", source.publisher, read_text);
  in.optional("date", source.date, read_date_span);
  in.optional("url", source.url, read_web_address);
  in.optional("note", source.note, read_text);
}

void axis_fields(FieldReader& in, Axis& axis) {
  in.required("id", axis.slug, read_slug);
  in.required("title", axis.title, read_text);
  in.optional("description", axis.description, read_text);
  read_claims(in, axis.claims, claims_if_any);
}

void organization_fields(FieldReader& in, Organization& organization) {
  in.required("id", organization.slug, read_slug);
  in.required("name", organization.name, read_text);
  in.optional("full_name", organization.full_name, read_text);
  in.list("aliases", organization.aliases, read_words);
  in.optional("type", organization.type, read_code<OrganizationType>);
  in.optional("note", organization.note, read_text);
  read_claims(in, organization.claims, claims_if_any);
}

void party_fields(FieldReader& in, Party& party) {
  in.required("organization", party.organization, to_organization);
  in.list("roles", party.roles, read_code<PartyRole>,
          {.required = true, .may_be_empty = false, .distinct = true});
  read_claims(in, party.claims, claims_if_any);
}

void read_point(FieldReader& in, std::optional<Point>& point) {
  Point read;
  const bool has_lon = in.object().member("lon").has_value();
  const bool has_lat = in.object().member("lat").has_value();
  in.optional("lon", read.lon, read_longitude);
  in.optional("lat", read.lat, read_latitude);
  if (has_lon != has_lat) {
    in.findings().error(in.object().node(), Msg::problem_missing_companion,
                        {has_lon ? "lon" : "lat", has_lon ? "lat" : "lon"});
  }
  if (has_lon && has_lat) point = read;
}

void place_fields(FieldReader& in, Place& place) {
  in.required("id", place.slug, read_slug);
  in.required("name", place.name, read_text);
  in.list("aliases", place.aliases, read_words);
  in.required("kind", place.kind, read_code<PlaceKind>);
  in.optional("code", place.code, read_place_code);
  read_point(in, place.point);
  in.optional("within", place.within, to_place);
  in.optional("note", place.note, read_text);
  read_claims(in, place.claims, claims_if_any);
}

void action_fields(FieldReader& in, Action& action) {
  in.required("id", action.slug, read_slug);
  in.required("title", action.title, read_text);
  in.optional("description", action.description, read_text);
  in.optional("number", action.number, read_ordinal);
  in.optional("axis", action.axis, to_axis);
  in.list("scopes", action.scopes, to_scope, distinct);
  in.optional("status", action.status, read_code<ActionStatus>);
  in.optional("period", action.period, read_date_span);
  in.list("parties", action.parties, read_party);
  in.list("places", action.places, to_place, distinct);
  in.optional("note", action.note, read_text);
  read_claims(in, action.claims, claims_needed);
}

void amount_fields(FieldReader& in, Amount& amount) {
  std::optional<double> value;
  in.required("id", amount.slug, read_slug);
  in.required("label", amount.label, read_text);
  in.required("value", value, read_quantity_or_null);
  in.optional({"currency", format_1_1}, amount.currency, read_currency);
  in.required("kind", amount.kind, read_code<AmountKind>);
  in.required("scope", amount.scope, to_scope);
  in.optional("part_of", amount.part_of, to_amount);
  in.optional("from", amount.from, to_organization);
  in.optional("to", amount.to, to_action);
  in.optional("axis", amount.axis, to_axis);
  in.optional("period", amount.period, read_date_span);
  in.optional("note", amount.note, read_text);
  read_claims(in, amount.claims, claims_needed);
  check_preferred(in, value, amount.claims);
  if (value) amount.value = money_of(*value, amount.currency);
}

void figure_fields(FieldReader& in, Figure& figure) {
  in.required("id", figure.slug, read_slug);
  in.required("label", figure.label, read_text);
  in.required("value", figure.value, read_quantity_or_null);
  in.required("unit", figure.unit, read_code<Unit>);
  in.optional("series", figure.series, to_series);
  in.optional("place", figure.place, to_place);
  in.optional("action", figure.action, to_action);
  in.optional("date", figure.date, read_date_span);
  in.optional("note", figure.note, read_text);
  read_claims(in, figure.claims, claims_needed);
  check_preferred(in, figure.value, figure.claims);
}

void measure_fields(FieldReader& in, Measure& measure) {
  in.required("value", measure.value, read_quantity_or_null);
  in.optional("date", measure.date, read_date_span);
  read_claims(in, measure.claims, claims_needed);
  check_preferred(in, measure.value, measure.claims);
}

bool read_measure(const JsonValue& value, Reading& reading, Measure& measure) {
  return read_object(value, reading, measure, measure_fields);
}

void indicator_fields(FieldReader& in, Indicator& indicator) {
  in.required("id", indicator.slug, read_slug);
  in.required("label", indicator.label, read_text);
  in.optional("unit", indicator.unit, read_code<Unit>);
  in.optional("action", indicator.action, to_action);
  in.optional("axis", indicator.axis, to_axis);
  in.optional("target", indicator.target, read_measure);
  in.optional("actual", indicator.actual, read_measure);
  in.optional("note", indicator.note, read_text);
  read_claims(in, indicator.claims, claims_if_any);
  const auto has = [&](std::string_view name) { return in.object().member(name).has_value(); };
  if (!has("target") && !has("actual") && !has("claims")) {
    in.findings().error(in.object().node(), Msg::problem_missing_one_of,
                        {"target, actual, claims"});
  }
}

void event_fields(FieldReader& in, Event& event) {
  in.required("id", event.slug, read_slug);
  in.required("title", event.title, read_text);
  in.required("date", event.date, read_date_span);
  in.optional("description", event.description, read_text);
  in.optional("action", event.action, to_action);
  in.optional("place", event.place, to_place);
  read_claims(in, event.claims, claims_needed);
}

void body_fields(FieldReader& in, Body& body) {
  in.required("id", body.slug, read_slug);
  in.required("title", body.title, read_text);
  in.optional("description", body.description, read_text);
  read_claims(in, body.claims, claims_needed);
}

void quotation_fields(FieldReader& in, Quotation& quotation) {
  in.required("id", quotation.slug, read_slug);
  in.optional("speaker", quotation.speaker, read_text);
  in.optional("office", quotation.office, read_text);
  in.required("source", quotation.source, to_source);
  in.required("quote", quotation.quote, read_words);
  in.optional({"quote_lang", format_1_1}, quotation.quote_lang, read_language);
  in.optional("note", quotation.note, read_text);
}

void position_fields(FieldReader& in, Position& position) {
  in.required("label", position.label, read_text);
  in.required("claim", position.claim, read_claim);
}

bool read_position(const JsonValue& value, Reading& reading, Position& position) {
  return read_object(value, reading, position, position_fields);
}

void disagreement_fields(FieldReader& in, Disagreement& disagreement) {
  in.required("id", disagreement.slug, read_slug);
  in.required("topic", disagreement.topic, read_text);
  in.optional("explanation", disagreement.explanation, read_text);
  in.required("nature", disagreement.nature, read_code<DisagreementNature>);
  in.list("about", disagreement.about, read_item_reference, distinct);
  in.list("positions", disagreement.positions, read_position,
          {.required = true, .may_be_empty = false});
}

void computed_fields(FieldReader& in, Computed& computed) {
  in.required("id", computed.slug, read_slug);
  in.required("label", computed.label, read_text);
  in.required("formula", computed.formula, read_text);
  in.required("value", computed.value, read_quantity);
  in.required("unit", computed.unit, read_code<Unit>);
  in.list("basis", computed.basis, read_item_reference,
          {.required = true, .may_be_empty = false, .distinct = true});
  in.optional("caution", computed.caution, read_text);
}

template <class Row>
void titled_fields(FieldReader& in, Row& row) {
  in.required("id", row.slug, read_slug);
  in.required("title", row.title, read_text);
  in.optional("description", row.description, read_text);
}

}  // namespace

bool read_source(const JsonValue& value, Reading& reading, Source& source) {
  return read_object(value, reading, source, source_fields);
}
bool read_scope(const JsonValue& value, Reading& reading, Scope& scope) {
  return read_object(value, reading, scope, titled_fields<Scope>);
}
bool read_axis(const JsonValue& value, Reading& reading, Axis& axis) {
  return read_object(value, reading, axis, axis_fields);
}
bool read_organization(const JsonValue& value, Reading& reading, Organization& organization) {
  return read_object(value, reading, organization, organization_fields);
}
bool read_party(const JsonValue& value, Reading& reading, Party& party) {
  return read_object(value, reading, party, party_fields);
}
bool read_place(const JsonValue& value, Reading& reading, Place& place) {
  return read_object(value, reading, place, place_fields);
}
bool read_action(const JsonValue& value, Reading& reading, Action& action) {
  return read_object(value, reading, action, action_fields);
}
bool read_amount(const JsonValue& value, Reading& reading, Amount& amount) {
  return read_object(value, reading, amount, amount_fields);
}
bool read_series(const JsonValue& value, Reading& reading, Series& series) {
  return read_object(value, reading, series, titled_fields<Series>);
}
bool read_figure(const JsonValue& value, Reading& reading, Figure& figure) {
  return read_object(value, reading, figure, figure_fields);
}
bool read_indicator(const JsonValue& value, Reading& reading, Indicator& indicator) {
  return read_object(value, reading, indicator, indicator_fields);
}
bool read_event(const JsonValue& value, Reading& reading, Event& event) {
  return read_object(value, reading, event, event_fields);
}
bool read_body(const JsonValue& value, Reading& reading, Body& body) {
  return read_object(value, reading, body, body_fields);
}
bool read_quotation(const JsonValue& value, Reading& reading, Quotation& quotation) {
  return read_object(value, reading, quotation, quotation_fields);
}
bool read_disagreement(const JsonValue& value, Reading& reading, Disagreement& disagreement) {
  return read_object(value, reading, disagreement, disagreement_fields);
}
bool read_computed(const JsonValue& value, Reading& reading, Computed& computed) {
  return read_object(value, reading, computed, computed_fields);
}

}  // namespace trame
