// Labels, in each language, for the codes used in programme files and in addresses; also formatted
// values and dates of claims. It returns text only, no sizes or colours.
#pragma once

#include <span>
#include <string>

#include "model/programme.h"
#include "state/view_state.h"

namespace trame {

std::string label_of(PartyRole role, Language language);
std::string label_of(OrganizationType type, Language language);
std::string label_of(ActionStatus status, Language language);
std::string label_of(AmountKind kind, Language language);
std::string label_of(SourceKind kind, Language language);
std::string label_of(DisagreementNature nature, Language language);
std::string label_of(PlaceKind kind, Language language);
std::string label_of(Qualifier qualifier,
                     Language language);  // as used without a value: "près de", "potentiel"
std::string label_of(ItemKind kind, Language language);
std::string label_of(View view, Language language);
std::string label_of(Chart chart, Language language);
std::string label_of(FilterKind kind, Language language);

// "Non publié" / "Not published".
std::string not_published(Language language);

std::string label_of(Absence absence, Language language);  // "Non publié", "Non divulgué"…
// Returns why a value with these claims is missing, as their main claim says, with the source's
// words for a value that was not read: "Publié, non lu ici : « 3 à 5 M »".
std::string missing_value(std::span<const Claim> claims, Language language);

// "22,7 M€", "60 %", "5 600", "n° 1", "2030", "1 200 m²".
std::string format_value(double value, ValueUnit unit, Language language);
// "22,7 M€", "5 M USD".
std::string format_money(Money money, Language language);

// Returns a value with its qualifier: "près de 7 M€", "22,7 M€ (potentiel)".
std::string format_qualified(std::string value, Qualifier qualifier, Language language);

// Returns the value of a claim with qualifier and range: "environ 80 à 100 M€"; without a value,
// why there is none, with the words of a value that was not read.
std::string format_claim_value(const Claim& claim, ValueUnit unit, Language language);
// Returns the same, or nothing for a claim that is silent about the value.
std::string stated_value(const Claim& claim, ValueUnit unit, Language language);

// Returns publisher and date of a claim: "Métropole de Lyon · 30 janvier 2020".
std::string source_line(const Programme& programme, const Claim& claim, Language language);

// Returns the value of a target or a result as its preferred claim states it: "plus de 98", "80 à
// 100". The qualifier "target" is left out, because the context shows it.
std::string format_measure(const std::optional<Measure>& measure, Unit unit, Language language);

// "septembre 2019", "septembre à décembre 2019", "2018–2019", "13–15 septembre 2019".
std::string format_span(const DateSpan& span, Language language);
// Returns the period in short form: "sept. 2019 – févr. 2020".
std::string format_span_short(const DateSpan& span, Language language);

}  // namespace trame
