#include "state/labels.h"

#include "model/query.h"
#include "state/view_names.h"
#include "text/format.h"
#include "text/messages.h"

namespace trame {
namespace {

// One message per enumerator, in the order of the enumerators.
constexpr std::array role_words = {Msg::code_role_leader, Msg::code_role_partner,
                                   Msg::code_role_funder, Msg::code_role_operator,
                                   Msg::code_role_founder};
constexpr std::array organization_words = {Msg::code_organization_state,
                                           Msg::code_organization_public_bank,
                                           Msg::code_organization_local_authority,
                                           Msg::code_organization_public_agency,
                                           Msg::code_organization_public_research,
                                           Msg::code_organization_public_hospital,
                                           Msg::code_organization_public_transport_authority,
                                           Msg::code_organization_consultative_body,
                                           Msg::code_organization_university,
                                           Msg::code_organization_higher_education_school,
                                           Msg::code_organization_higher_education_network,
                                           Msg::code_organization_company,
                                           Msg::code_organization_competitiveness_cluster,
                                           Msg::code_organization_association,
                                           Msg::code_organization_foundation,
                                           Msg::code_organization_employers_organisation,
                                           Msg::code_organization_union,
                                           Msg::code_organization_fund,
                                           Msg::code_organization_unknown};
constexpr std::array status_words = {Msg::code_status_announced, Msg::code_status_selected,
                                     Msg::code_status_signed, Msg::code_status_started,
                                     Msg::code_status_completed};
constexpr std::array amount_words = {Msg::code_amount_budget,      Msg::code_amount_aid,
                                     Msg::code_amount_grant,       Msg::code_amount_equity,
                                     Msg::code_amount_cofinancing, Msg::code_amount_fund};
constexpr std::array source_words = {
    Msg::code_source_press_article, Msg::code_source_press_release,
    Msg::code_source_official_page, Msg::code_source_organization_page,
    Msg::code_source_report,        Msg::code_source_dataset};
constexpr std::array disagreement_words = {
    Msg::code_disagreement_contradiction,   Msg::code_disagreement_dated_change,
    Msg::code_disagreement_different_scope, Msg::code_disagreement_wording,
    Msg::code_disagreement_spelling,        Msg::code_disagreement_omission,
    Msg::code_disagreement_ambiguity};
constexpr std::array place_words = {Msg::code_place_site,      Msg::code_place_commune,
                                    Msg::code_place_territory, Msg::code_place_department,
                                    Msg::code_place_region,    Msg::code_place_country};
constexpr std::array item_words = {
    Msg::code_item_axis,   Msg::code_item_action, Msg::code_item_organization, Msg::code_item_place,
    Msg::code_item_amount, Msg::code_item_figure, Msg::code_item_indicator,    Msg::code_item_event,
    Msg::code_item_source, Msg::code_item_body};
constexpr std::array filter_words = {Msg::code_filter_axis, Msg::code_filter_place,
                                     Msg::code_filter_partner, Msg::code_filter_status,
                                     Msg::code_filter_kind};
constexpr std::array qualifier_words = {Msg::code_qualifier_exact,
                                        Msg::code_qualifier_about,
                                        Msg::code_qualifier_nearly,
                                        Msg::code_qualifier_more_than,
                                        Msg::code_qualifier_slightly_more_than,
                                        Msg::code_qualifier_less_than,
                                        Msg::code_qualifier_at_least,
                                        Msg::code_qualifier_up_to,
                                        Msg::code_qualifier_potential,
                                        Msg::code_qualifier_planned,
                                        Msg::code_qualifier_target};
constexpr std::array qualified_words = {Msg::code_qualified_exact,
                                        Msg::code_qualified_about,
                                        Msg::code_qualified_nearly,
                                        Msg::code_qualified_more_than,
                                        Msg::code_qualified_slightly_more_than,
                                        Msg::code_qualified_less_than,
                                        Msg::code_qualified_at_least,
                                        Msg::code_qualified_up_to,
                                        Msg::code_qualified_potential,
                                        Msg::code_qualified_planned,
                                        Msg::code_qualified_target};

constexpr std::array absence_words = {Msg::code_not_published, Msg::code_absence_not_read,
                                      Msg::code_absence_withheld};

template <class Enum, size_t count>
Msg word(const std::array<Msg, count>& words, Enum value) {
  return words[static_cast<size_t>(value)];
}

// Removes the unit of the lower value when both have the same: "80 à 100 M€". The unit follows the
// no-break space.
std::string without_shared_unit(std::string low, const std::string& high) {
  constexpr std::string_view space = "\u00A0";
  size_t in_low = low.rfind(space), in_high = high.rfind(space);
  if (in_low == std::string::npos || in_high == std::string::npos) return low;
  if (low.substr(in_low) == high.substr(in_high)) low.erase(in_low);
  return low;
}

std::string format_range(double low, double high, ValueUnit unit, Language language) {
  std::string low_text = format_value(low, unit, language);
  std::string high_text = format_value(high, unit, language);
  if (row_of(language).range_shares_unit)
    low_text = without_shared_unit(std::move(low_text), high_text);
  return message(Msg::code_range, language, {low_text, high_text});
}

std::string format_date(const Date& date, Language language) {
  return format_date(date.year, date.month, date.day, language);
}

// Returns why the claim has no value, with the source's words for a value that was not read.
std::string reason_of(const Claim& claim, Language language) {
  if (claim.published_as.empty()) return label_of(claim.absence, language);
  return message(Msg::code_absence_not_read_words, language, {claim.published_as});
}

}  // namespace

std::string label_of(PartyRole role, Language language) {
  return message(word(role_words, role), language);
}
std::string label_of(OrganizationType type, Language language) {
  return message(word(organization_words, type), language);
}
std::string label_of(ActionStatus status, Language language) {
  return message(word(status_words, status), language);
}
std::string label_of(AmountKind kind, Language language) {
  return message(word(amount_words, kind), language);
}
std::string label_of(SourceKind kind, Language language) {
  return message(word(source_words, kind), language);
}
std::string label_of(DisagreementNature nature, Language language) {
  return message(word(disagreement_words, nature), language);
}
std::string label_of(PlaceKind kind, Language language) {
  return message(word(place_words, kind), language);
}
std::string label_of(Qualifier qualifier, Language language) {
  return message(word(qualifier_words, qualifier), language);
}
std::string label_of(ItemKind kind, Language language) {
  return message(word(item_words, kind), language);
}
std::string label_of(View view, Language language) {
  return message(row_of(view_names, view).words, language);
}
std::string label_of(Chart chart, Language language) {
  return message(row_of(chart_names, chart).words, language);
}
std::string label_of(FilterKind kind, Language language) {
  return message(word(filter_words, kind), language);
}

std::string not_published(Language language) {
  return message(Msg::code_not_published, language);
}

std::string label_of(Absence absence, Language language) {
  return message(word(absence_words, absence), language);
}

std::string missing_value(std::span<const Claim> claims, Language language) {
  const Claim* claim = main_claim(claims);
  return claim ? reason_of(*claim, language) : not_published(language);
}

std::string format_money(Money money, Language language) {
  return format_money_short(units_of(money), money.currency, language);
}

std::string format_value(double value, ValueUnit unit, Language language) {
  std::string number = format_number(value, language);
  switch (unit.kind) {
    case Unit::eur:
      return format_money_short(value, unit.currency, language);
    case Unit::percent:
      return message(Msg::code_unit_percent, language, {number});
    case Unit::rank:
      return message(Msg::code_unit_rank, language, {number});
    case Unit::square_metre:
      return message(Msg::code_unit_square_metre, language, {number});
    case Unit::year:
      return std::to_string(static_cast<long long>(value));
    case Unit::count:
      break;
  }
  return number;
}

std::string format_qualified(std::string value, Qualifier qualifier, Language language) {
  return message(word(qualified_words, qualifier), language, {std::move(value)});
}

std::string format_claim_value(const Claim& claim, ValueUnit unit, Language language) {
  if (!claim.value) return reason_of(claim, language);
  std::string value = claim.value_max ? format_range(*claim.value, *claim.value_max, unit, language)
                                      : format_value(*claim.value, unit, language);
  return format_qualified(std::move(value), claim.qualifier, language);
}

std::string stated_value(const Claim& claim, ValueUnit unit, Language language) {
  const bool is_silent = !claim.value && claim.absence == Absence::not_published;
  return is_silent ? std::string() : format_claim_value(claim, unit, language);
}

std::string source_line(const Programme& programme, const Claim& claim, Language language) {
  const Source& source = programme.sources[claim.source];
  std::string line = source.publisher.in(language);
  const std::optional<DateSpan>& date = claim.date ? claim.date : source.date;
  if (date) line += " · " + format_span(*date, language);
  return line;
}

std::string format_measure(const std::optional<Measure>& measure, Unit unit, Language language) {
  if (!measure) return not_published(language);
  if (!measure->value) return missing_value(measure->claims, language);
  Claim said;
  said.value = measure->value;
  for (const Claim& claim : measure->claims) {
    bool is_first = &claim == &measure->claims.front();
    if (claim.value == measure->value && (is_first || claim.preferred)) said = claim;
  }
  if (said.qualifier == Qualifier::target) said.qualifier = Qualifier::exact;
  return format_claim_value(said, unit, language);
}

std::string format_span_short(const DateSpan& span, Language language) {
  auto date = [language](const Date& d) {
    return format_date_short(d.year, d.month, d.day, language);
  };
  if (span.first == span.last) return date(span.last);
  bool years = span.first.month == 0 && span.last.month == 0;
  return date(span.first) + (years ? "–" : " – ") + date(span.last);
}

std::string format_span(const DateSpan& span, Language language) {
  const auto& [first, last] = span;
  std::string end = format_date(last, language);
  if (first == last) return end;
  bool same_year = first.year == last.year, same_month = same_year && first.month == last.month;
  if (same_month && first.day > 0 && last.day > 0) {
    std::string days = day_number(first.day, language) + "–" + day_number(last.day, language);
    return fill(row_of(language).date,
                {days, month_name(first.month, language), std::to_string(first.year)});
  }
  if (same_year && first.month > 0 && last.month > 0 && first.day == 0 && last.day == 0) {
    return message(Msg::code_range, language, {month_name(first.month, language), end});
  }
  bool years = first.month == 0 && last.month == 0;
  return format_date(first, language) + (years ? "–" : " – ") + end;
}

}  // namespace trame
