// Codes of enumerators in files and addresses ("grant", "region"…), in the order of the enumerators
// and identical to assets/schema/programme.schema.json. They are not shown to visitors: see
// state/labels.h.
#pragma once

#include <cstddef>
#include <iterator>
#include <optional>
#include <string_view>

#include "model/programme.h"

namespace trame {

template <class Enum>
struct Codes;

template <>
struct Codes<Unit> {
  static constexpr std::string_view names[] = {"EUR",  "count", "percent",
                                               "rank", "year",  "square_metre"};
};
template <>
struct Codes<Absence> {
  static constexpr std::string_view names[] = {"not_published", "not_read", "withheld"};
};
template <>
struct Codes<Qualifier> {
  static constexpr std::string_view names[] = {
      "exact", "about",     "nearly",  "more_than", "slightly_more_than", "less_than", "at_least",
      "up_to", "potential", "planned", "target"};
};
template <>
struct Codes<SourceKind> {
  static constexpr std::string_view names[] = {
      "press_article", "press_release", "official_page", "organization_page", "report", "dataset"};
};
template <>
struct Codes<OrganizationType> {
  static constexpr std::string_view names[] = {"state",
                                               "public_bank",
                                               "local_authority",
                                               "public_agency",
                                               "public_research",
                                               "public_hospital",
                                               "public_transport_authority",
                                               "consultative_body",
                                               "university",
                                               "higher_education_school",
                                               "higher_education_network",
                                               "company",
                                               "competitiveness_cluster",
                                               "association",
                                               "foundation",
                                               "employers_organisation",
                                               "union",
                                               "fund",
                                               "unknown"};
};
template <>
struct Codes<PartyRole> {
  static constexpr std::string_view names[] = {"leader", "partner", "funder", "operator",
                                               "founder"};
};
template <>
struct Codes<PlaceKind> {
  static constexpr std::string_view names[] = {"site",       "commune", "territory",
                                               "department", "region",  "country"};
};
template <>
struct Codes<ActionStatus> {
  static constexpr std::string_view names[] = {"announced", "selected", "signed", "started",
                                               "completed"};
};
template <>
struct Codes<AmountKind> {
  static constexpr std::string_view names[] = {"budget", "aid",         "grant",
                                               "equity", "cofinancing", "fund"};
};
template <>
struct Codes<DisagreementNature> {
  static constexpr std::string_view names[] = {"contradiction", "dated_change", "different_scope",
                                               "wording",       "spelling",     "omission",
                                               "ambiguity"};
};
template <>
struct Codes<ItemKind> {
  static constexpr std::string_view names[] = {"axis",   "action", "organization", "place",
                                               "amount", "figure", "indicator",    "event",
                                               "source", "body"};
};

template <class Enum>
constexpr std::string_view code_name(Enum value) {
  return Codes<Enum>::names[static_cast<size_t>(value)];
}

template <class Enum>
constexpr std::optional<Enum> find_code(std::string_view name) {
  for (size_t i = 0; i < std::size(Codes<Enum>::names); ++i) {
    if (Codes<Enum>::names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace trame
