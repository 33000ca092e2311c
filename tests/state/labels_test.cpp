// Every code has a label in both languages, and claims are shown with their qualifiers.
#include "state/labels.h"

#include <doctest/doctest.h>

#include <set>

using namespace trame;

namespace {

constexpr auto fr = Language::fr;
constexpr auto en = Language::en;

// Checks the labels of all enumerators up to `last`: none is empty, no two are equal.
template <class Enum>
void check_all(Enum last) {
  for (Language language : {fr, en}) {
    std::set<std::string> labels;
    for (int i = 0; i <= static_cast<int>(last); ++i) {
      std::string label = label_of(static_cast<Enum>(i), language);
      CAPTURE(label);
      CHECK_FALSE(label.empty());
      CHECK(labels.insert(label).second);
    }
  }
}

Claim claim_of(double value, Qualifier qualifier = Qualifier::exact) {
  Claim claim;
  claim.value = value;
  claim.qualifier = qualifier;
  return claim;
}

Claim claim_without(Absence absence, const char* words = "") {
  Claim claim;
  claim.absence = absence;
  claim.published_as = words;
  return claim;
}

}  // namespace

TEST_CASE("a missing value has the reason of its main claim, and the words of one not read") {
  const Claim withheld = claim_without(Absence::withheld);
  Claim unread = claim_without(Absence::not_read, "3 à 5 M");
  CHECK(missing_value({}, fr) == "Non publié");
  CHECK(missing_value(std::vector{withheld, unread}, fr) == "Non divulgué");
  CHECK(missing_value(std::vector{unread}, fr) ==
        "Publié, non lu ici\u00A0: «\u202F3 à 5 M\u202F»");
  unread.preferred = true;
  CHECK(missing_value(std::vector{withheld, unread}, en) == "Published, not read here: “3 à 5 M”");
}

TEST_CASE("a claim states its value or why it has none; one that says neither is silent") {
  CHECK(stated_value(claim_of(5), Unit::count, en) == "5");
  CHECK(stated_value(claim_without(Absence::withheld), Unit::count, en) == "Withheld");
  CHECK(stated_value(claim_without(Absence::not_read, "some"), Unit::count, en) ==
        "Published, not read here: “some”");
  CHECK(stated_value(claim_without(Absence::not_published), Unit::count, en) == "");
}

TEST_CASE("every code has a distinct label in both languages") {
  check_all(PartyRole::founder);
  check_all(OrganizationType::unknown);
  check_all(ActionStatus::completed);
  check_all(AmountKind::fund);
  check_all(SourceKind::dataset);
  check_all(DisagreementNature::ambiguity);
  check_all(PlaceKind::country);
  check_all(Qualifier::target);
  check_all(ItemKind::body);
  check_all(View::sources);
  check_all(Chart::table);
  check_all(FilterKind::kind);
}

TEST_CASE("labels belong to the right enumerator") {
  CHECK(label_of(PartyRole::operator_, en) == "Operator");
  CHECK(label_of(OrganizationType::union_, fr) == "Syndicat");
  CHECK(label_of(OrganizationType::consultative_body, en) == "Consultative body");
  CHECK(label_of(Chart::treemap, en) == "Treemap");
  CHECK(label_of(Chart::matrix, fr) == "Matrice");
  CHECK(label_of(View::compare, en) == "Compare");
  CHECK(label_of(Qualifier::at_least, fr) == "au moins");
  CHECK(label_of(ItemKind::event, fr) == "Événement");
}

TEST_CASE("values are formatted in their unit") {
  CHECK(format_value(22.7e6, Unit::eur, fr) == "22,7\u00A0M€");
  CHECK(format_value(5600, Unit::count, en) == "5,600");
  CHECK(format_value(12.5, Unit::percent, fr) == "12,5\u00A0%");
  CHECK(format_value(60, Unit::percent, en) == "60%");
  CHECK(format_value(1, Unit::rank, fr) ==
        "n°\u00A0"
        "1");
  CHECK(format_value(2030, Unit::year, en) == "2030");
  CHECK(format_value(1200, Unit::square_metre, fr) == "1\u202F200\u00A0m²");
}

TEST_CASE("claims are formatted with their qualifiers") {
  CHECK(format_claim_value(claim_of(7e6, Qualifier::nearly), Unit::eur, fr) == "près de 7\u00A0M€");
  CHECK(format_claim_value(claim_of(7e6, Qualifier::nearly), Unit::eur, en) == "nearly €7M");
  CHECK(format_claim_value(claim_of(22.7e6, Qualifier::potential), Unit::eur, fr) ==
        "22,7\u00A0M€ (potentiel)");
  CHECK(format_claim_value(claim_of(17), Unit::count, fr) == "17");
}

TEST_CASE("a claim without a value is shown as not published, not as zero") {
  CHECK(format_claim_value(Claim{}, Unit::eur, fr) == "Non publié");
  CHECK(format_claim_value(Claim{}, Unit::eur, en) == "Not published");
  CHECK(format_claim_value(claim_of(0), Unit::eur, en) == "€0");
}

TEST_CASE("a range has its unit once in French") {
  Claim claim = claim_of(80e6);
  claim.value_max = 100e6;
  CHECK(format_claim_value(claim, Unit::eur, fr) == "80 à 100\u00A0M€");
  CHECK(format_claim_value(claim, Unit::eur, en) == "€80M to €100M");
  claim.value = 800e3;
  CHECK(format_claim_value(claim, Unit::eur, fr) == "800\u00A0k€ à 100\u00A0M€");
  claim.qualifier = Qualifier::about;
  claim.value = 5;
  claim.value_max = 10;
  CHECK(format_claim_value(claim, Unit::percent, fr) == "environ 5 à 10\u00A0%");
  CHECK(format_claim_value(claim, Unit::count, en) == "about 5 to 10");
}

TEST_CASE("spans have the known precision and no repeated parts") {
  CHECK(format_span({{2019, 9, 0}, {2019, 9, 0}}, fr) == "septembre 2019");
  CHECK(format_span({{2019, 9, 13}, {2019, 9, 13}}, en) == "13 September 2019");
  CHECK(format_span({{2019, 9, 0}, {2019, 12, 0}}, fr) == "septembre à décembre 2019");
  CHECK(format_span({{2019, 9, 0}, {2019, 12, 0}}, en) == "September to December 2019");
  CHECK(format_span({{2018, 0, 0}, {2019, 0, 0}}, fr) == "2018–2019");
  CHECK(format_span({{2019, 9, 1}, {2019, 9, 15}}, fr) == "1er–15 septembre 2019");
  CHECK(format_span({{2019, 9, 13}, {2020, 1, 0}}, en) == "13 September 2019 – January 2020");
  CHECK(format_span({{2019, 0, 0}, {2019, 6, 0}}, fr) == "2019 – juin 2019");
}
