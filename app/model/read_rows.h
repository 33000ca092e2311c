// One reader per kind of row: its fields, and the checks within the row. Checks between rows are in
// model/check_rows.h. The fields and their order are the same as in
// assets/schema/programme.schema.json.
#pragma once

#include "model/read_field.h"

namespace trame {

inline constexpr ListShape claims_if_any{.may_be_empty = false,
                                         .empty_message = Msg::problem_no_claim};
inline constexpr ListShape claims_needed{
    .required = true, .may_be_empty = false, .empty_message = Msg::problem_no_claim};

// Reads the field "claims"; at most one may be preferred.
void read_claims(FieldReader& in, std::vector<Claim>& claims, const ListShape& shape);

// Checks that the value equals the value of the preferred claim. A single claim counts as
// preferred; of several claims, exactly one must be preferred.
void check_preferred(FieldReader& in, std::optional<double> value,
                     const std::vector<Claim>& claims);

bool read_claim(const JsonValue& value, Reading& reading, Claim& claim);
bool read_source(const JsonValue& value, Reading& reading, Source& source);
bool read_scope(const JsonValue& value, Reading& reading, Scope& scope);
bool read_axis(const JsonValue& value, Reading& reading, Axis& axis);
bool read_organization(const JsonValue& value, Reading& reading, Organization& organization);
bool read_party(const JsonValue& value, Reading& reading, Party& party);
bool read_place(const JsonValue& value, Reading& reading, Place& place);
bool read_action(const JsonValue& value, Reading& reading, Action& action);
bool read_amount(const JsonValue& value, Reading& reading, Amount& amount);
bool read_series(const JsonValue& value, Reading& reading, Series& series);
bool read_figure(const JsonValue& value, Reading& reading, Figure& figure);
bool read_indicator(const JsonValue& value, Reading& reading, Indicator& indicator);
bool read_event(const JsonValue& value, Reading& reading, Event& event);
bool read_body(const JsonValue& value, Reading& reading, Body& body);
bool read_quotation(const JsonValue& value, Reading& reading, Quotation& quotation);
bool read_disagreement(const JsonValue& value, Reading& reading, Disagreement& disagreement);
bool read_computed(const JsonValue& value, Reading& reading, Computed& computed);

}  // namespace trame
