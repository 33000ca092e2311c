#include "model/load_programme.h"

#include <doctest/doctest.h>

#include <string>

#include "model/findings.h"
#include "model/strict_json.h"
#include "support/message_keys.h"
#include "support/pseudo_language.h"
#include "support/read_file.h"

using namespace trame;

namespace {

constexpr const char* source = R"({"id": "s", "title": "S", "kind": "report", "publisher": "P"})";

// Returns a valid programme file with additional fields.
std::string with(const std::string& fields) {
  return std::string(R"({"format": "1.0", "id": "p", "title": "P", "sources": [)") + source + "]" +
         (fields.empty() ? "" : ", " + fields) + "}";
}

std::string amount(const std::string& id, const std::string& value, const std::string& part_of) {
  return R"({"id": ")" + id + R"(", "label": "A", "kind": "budget", "scope": "x", "value": )" +
         value + (part_of.empty() ? "" : R"(, "part_of": ")" + part_of + '"') +
         R"(, "claims": [{"source": "s", "value": )" + value + "}]}";
}

std::string with_amounts(const std::string& amounts) {
  return with(R"("scopes": [{"id": "x", "title": "X"}], "amounts": [)" + amounts + "]");
}

std::string chain(int levels) {
  std::string amounts = amount("a1", "1", "");
  for (int i = 2; i <= levels; ++i) {
    amounts += ", " + amount("a" + std::to_string(i), "1", "a" + std::to_string(i - 1));
  }
  return with_amounts(amounts);
}

}  // namespace

TEST_CASE("the smallest valid programme contains one source") {
  const LoadResult result = load_programme(with(""));
  REQUIRE(result.programme.has_value());
  CHECK(result.problems.empty());
  CHECK(result.programme->slug == "p");
  CHECK(result.programme->sources.size() == 1);
  CHECK(result.programme->actions.empty());
}

TEST_CASE("the bundled programmes and the samples load without a problem") {
  std::vector<std::string> files = test::bundled_files();
  CHECK(files.size() == 4);
  files.push_back("assets/schema/minimal.json");
  files.push_back("tests/data/valid/complete.json");
  for (const std::string& file : files) {
    CAPTURE(file);
    const LoadResult result = load_programme(test::read_file(file));
    CHECK(result.programme.has_value());
    for (const Problem& problem : result.problems) {
      FAIL_CHECK(problem.json_pointer << ": "
                                      << message(problem.message, Language::en, problem.args));
    }
  }
}

TEST_CASE("every field of a file is kept") {
  const Programme p = test::load_file("tests/data/valid/complete.json");
  CHECK(p.slug == "canal-propre");
  CHECK(p.title.in(Language::en) == "A clean canal");
  CHECK(p.short_title.in(Language::en) == "Canal");  // one string for all languages
  CHECK(p.summary.in(Language::fr) == "Nettoyer le canal,\nvite.");
  CHECK(p.parent == "grands-canaux");
  CHECK(p.updated == DateSpan{{2025, 2, 28}, {2025, 2, 28}});
  CHECK(p.licence == "CC BY 4.0");
  CHECK(p.highlights == std::vector{key(AmountId(0)), key(ActionId(0))});
  CHECK(p.gaps.size() == 2);

  const Source& journal = p.sources[SourceId(0)];
  CHECK(journal.kind == SourceKind::press_article);
  CHECK(journal.publisher.in(Language::fr) == "Le Journal de l’Écluse");
  CHECK(journal.date->first == Date{2024, 2, 29});
  CHECK(journal.url == "https://journal.example/canal?page=1");
  CHECK(journal.note.in(Language::fr) == "Édition du matin");
  CHECK(p.scopes[ScopeId(0)].description.in(Language::fr) == "Tout compris");
  CHECK(p.axes[AxisId(0)].description.in(Language::fr) == "Dépolluer");

  const Organization& region = p.organizations[OrganizationId(0)];
  CHECK(region.full_name.in(Language::fr) == "Conseil régional");
  CHECK(region.aliases == std::vector<std::string>{"CR", "Région Nord"});
  CHECK(region.type == OrganizationType::local_authority);
  CHECK(p.organizations[OrganizationId(2)].type == OrganizationType::unknown);
  CHECK(p.parties.front().roles == std::vector{PartyRole::funder, PartyRole::leader});
}

TEST_CASE("every field of places, actions and what happens to them is kept") {
  const Programme p = test::load_file("tests/data/valid/complete.json");
  const Place& lock = p.places[PlaceId(1)];
  CHECK(lock.kind == PlaceKind::site);
  CHECK(lock.point->lon == 3.0573);
  CHECK(lock.point->lat == -50.6292);
  CHECK(lock.within == PlaceId(0));
  CHECK(p.places[PlaceId(0)].code == "32");
  CHECK_FALSE(p.places[PlaceId(0)].point.has_value());

  const Action& filter = p.actions[ActionId(0)];
  CHECK(filter.number == 1);
  CHECK(filter.axis == AxisId(0));
  CHECK(filter.scopes == std::vector{ScopeId(0), ScopeId(1)});
  CHECK(filter.status == ActionStatus::started);
  CHECK(filter.period == DateSpan{{2024, 0, 0}, {2025, 6, 0}});
  CHECK(filter.parties[0].organization == OrganizationId(1));
  CHECK(filter.places == std::vector{PlaceId(1)});
  CHECK(filter.claims.front().quote == "la station de filtrage");

  const Event& opening = p.events[EventId(0)];
  CHECK(opening.date.first == Date{2024, 5, 31});
  CHECK(opening.action == ActionId(0));
  CHECK(opening.place == PlaceId(1));
  CHECK(p.bodies[BodyId(0)].description.in(Language::fr) == "Se réunit au printemps");
  CHECK(p.quotations.front().office.in(Language::fr) == "Commune de l’Écluse");
  CHECK(p.quotations.front().source == SourceId(0));
  CHECK(p.quotations.front().quote_lang == "fr-CA");
}

TEST_CASE("every field of amounts, figures and indicators is kept") {
  const Programme p = test::load_file("tests/data/valid/complete.json");
  const Amount& total = p.amounts[AmountId(0)];
  CHECK(total.value == Money{200'000'000});
  CHECK(total.claims[0].value_max == 2500000.5);
  CHECK(total.claims[0].qualifier == Qualifier::nearly);
  CHECK(total.claims[0].preferred);
  CHECK(total.claims[0].quote_lang == "fr");
  CHECK(total.claims[1].quote_lang.empty());
  CHECK(total.claims[1].source == SourceId(1));
  const Amount& aid = p.amounts[AmountId(1)];
  CHECK(aid.value == Money{75'000'025});
  CHECK(aid.kind == AmountKind::grant);
  CHECK(aid.part_of == AmountId(0));
  CHECK(aid.from == OrganizationId(0));
  CHECK(aid.to == ActionId(0));
  CHECK(aid.axis == AxisId(0));
  CHECK_FALSE(p.amounts[AmountId(2)].value.has_value());

  const Figure& share = p.figures[FigureId(0)];
  CHECK(share.value == 11.5);
  CHECK(share.unit == Unit::percent);
  CHECK(share.series == SeriesId(0));
  CHECK(share.place == PlaceId(0));
  const Indicator& fish = p.indicators[IndicatorId(0)];
  CHECK(fish.target->value == 12);
  CHECK(fish.target->date->first == Date{2026, 0, 0});
  CHECK(fish.actual->claims.front().source == SourceId(1));
  CHECK(p.disagreements.front().positions[1].claim.value == 1900000);
  CHECK(p.disagreements.front().about == std::vector{key(AmountId(0))});
  CHECK(p.computed.front().basis == std::vector{key(AmountId(1)), key(AmountId(0))});
  CHECK(p.computed.front().value == 37.5);
}

TEST_CASE("a text may have a further language of the list, and must have French and English") {
  const auto load = [](const std::string& words) {
    return load_programme(with(R"("summary": )" + words));
  };
  const std::string three = R"({"fr": "Un canal", "en": "A canal", "qps": "Un canalén"})";
  CHECK_FALSE(load(three).programme);
  test::PseudoLanguage third;
  const LoadResult result = load(three);
  REQUIRE(result.programme);
  CHECK(result.problems.empty());
  CHECK(result.programme->summary.in(Language::en) == "A canal");
  CHECK(result.programme->summary.in(test::pseudo_language) == "Un canalén");
  const LoadResult without = load(R"({"fr": "Un canal", "en": "A canal"})");
  REQUIRE(without.programme);
  CHECK(without.programme->summary.in(test::pseudo_language) == "Un canal");
  CHECK_FALSE(load(R"({"fr": "Un canal", "qps": "Un canalén"})").programme);
}

TEST_CASE("all problems are reported at once, in the order of the file") {
  const LoadResult result = load_programme(
      R"({"gaps": [""], "format": "9", "id": "P", "colour": 1,
          "sources": [{"id": "s", "title": 1, "kind": "report"}],
          "actions": [{"id": "a", "title": "A", "axis": "none", "claims": []}]})");
  CHECK_FALSE(result.programme.has_value());
  std::string told;
  for (const Problem& problem : result.problems) {
    told += problem.json_pointer + ' ' + test::key_of(problem.message) + '\n';
  }
  CHECK(told ==
        " problem_missing_field\n"
        "/gaps/0 problem_empty_text\n"
        "/format problem_unknown_format\n"
        "/id problem_bad_slug\n"
        "/colour problem_unknown_field\n"
        "/sources/0 problem_missing_field\n"
        "/sources/0/title problem_expected_words\n"
        "/actions/0/axis problem_unknown_reference\n"
        "/actions/0/claims problem_no_claim\n");
}

TEST_CASE("the list of problems is limited and ends with the number of further ones") {
  std::string gaps = R"("")";
  for (int i = 1; i < 6000; ++i) gaps += R"(, "")";
  const LoadResult result = load_programme(with(R"("gaps": [)" + gaps + "]"));
  REQUIRE(result.problems.size() == Findings::max_kept + 1);
  CHECK(result.problems[4999].json_pointer == "/gaps/4999");
  CHECK(result.problems.back().message == Msg::problem_more);
  CHECK(result.problems.back().args == std::vector<std::string>{"1000"});
}

TEST_CASE("parts above their total are a warning, not an error") {
  const LoadResult result = load_programme(with_amounts(
      amount("t", "10", "") + "," + amount("a", "6.5", "t") + "," + amount("b", "3.51", "t")));
  CHECK(result.programme.has_value());
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].severity == Severity::warning);
  CHECK(result.problems[0].message == Msg::problem_parts_above_total);
  CHECK(result.problems[0].json_pointer == "/amounts/0");
  CHECK(result.problems[0].args == std::vector<std::string>{"t", "10.01\u00A0EUR", "10\u00A0EUR"});
}

TEST_CASE("the warning about parts above their total gives their exact sum") {
  std::string amounts = amount("t", "12345", "");
  for (int i = 0; i < 91; ++i) {
    amounts += "," + amount("p" + std::to_string(i), "999999999999.99", "t");
  }
  const LoadResult result = load_programme(with_amounts(amounts));
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].args ==
        std::vector<std::string>{"t", "90\u202F999\u202F999\u202F999\u202F999.09\u00A0EUR",
                                 "12\u202F345\u00A0EUR"});
}

TEST_CASE("parts that are too large to be added are a warning that says so") {
  std::string amounts = amount("t", "10", "");
  for (int i = 0; i < 92'234; ++i) {
    amounts += "," + amount("p" + std::to_string(i), "1000000000000", "t");
  }
  const LoadResult result = load_programme(with_amounts(amounts));
  CHECK(result.programme.has_value());
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].message == Msg::problem_parts_too_large);
}

TEST_CASE("an amount has its currency and claims say why they have no value") {
  const Programme p = test::load_file("tests/data/valid/complete.json");
  const Amount& english = p.amounts[*p.amounts.find("apport-anglais")];
  CHECK(english.currency.code() == "GBP");
  CHECK(english.claims[0].absence == Absence::not_read);
  CHECK(english.claims[0].published_as == "3 à 5 M£");
  CHECK(p.amounts[*p.amounts.find("reste")].claims[0].absence == Absence::withheld);
  CHECK(p.amounts[*p.amounts.find("capital")].currency == Currency{});
}

TEST_CASE("parts whose sum equals their total are valid") {
  const LoadResult result = load_programme(with_amounts(
      amount("t", "0.3", "") + "," + amount("a", "0.1", "t") + "," + amount("b", "0.2", "t")));
  CHECK(result.problems.empty());
}

TEST_CASE("amounts are nested on at most 16 levels") {
  CHECK(load_programme(chain(16)).problems.empty());
  const LoadResult result = load_programme(chain(18));
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].message == Msg::problem_nested_too_deep);
  CHECK(result.problems[0].json_pointer == "/amounts/16/part_of");
}

TEST_CASE("references may be to later rows, and unreadable rows do not shift the others") {
  const LoadResult result = load_programme(with(
      R"("actions": [7, {"id": "a", "title": "A", "axis": "x", "claims": [{"source": "s"}]}],
         "highlights": ["action:a"], "axes": [{"id": "x", "title": "X"}])"));
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].json_pointer == "/actions/0");
}

TEST_CASE("a file over 64 MB is refused without parsing it") {
  const LoadResult result = load_programme(std::string((64u << 20) + 1, ' '));
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].message == Msg::problem_file_too_large);
}

TEST_CASE("parsing ends at the maximum number of values") {
  std::string zeros = "[0";
  for (size_t i = 1; i <= max_json_nodes; ++i) zeros += ",0";
  const LoadResult result = load_programme(zeros);
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].message == Msg::problem_json_too_many_values);
}

TEST_CASE("rows are not kept when the list of problems is full") {
  std::string rows = "{}";
  for (int i = 1; i < 6000; ++i) rows += ", {}";
  const LoadResult result = load_programme(with(R"("amounts": [)" + rows + "]"));
  CHECK_FALSE(result.programme.has_value());
  CHECK(result.problems.size() == Findings::max_kept + 1);
}

TEST_CASE("an index lists programmes and their files") {
  const IndexResult index = load_index(test::read_file("assets/programmes/index.json"));
  CHECK(index.problems.empty());
  REQUIRE(index.programmes.size() == 4);
  CHECK(index.programmes[0].slug == "lyon-saint-etienne");
  CHECK(index.programmes[0].file == "lyon-saint-etienne.json");
  CHECK_FALSE(index.programmes[0].title.in(Language::en).empty());
}

TEST_CASE("an index may only name files in its folder") {
  for (const char* file :
       {"../secret.json", "a.txt", "A.json", ".json", "https://x.example/a.json"}) {
    CAPTURE(file);
    const IndexResult index = load_index(R"({"programmes": [{"id": "a", "title": "A", "file": ")" +
                                         std::string(file) + "\"}]}");
    REQUIRE(index.problems.size() == 1);
    CHECK(index.problems[0].message == Msg::problem_bad_file_name);
    CHECK(index.programmes.empty());
  }
}

TEST_CASE("an index that is not an object or has no programmes is refused") {
  CHECK(load_index("[]").problems[0].message == Msg::problem_expected_object);
  CHECK(load_index("{").problems[0].message == Msg::problem_json_ends_early);
  CHECK(load_index(R"({"programmes": []})").problems[0].message == Msg::problem_empty_list);
}

TEST_CASE("each text with letters that the fonts do not have is a warning; the file opens") {
  const LoadResult result = load_programme(with(
      R"("actions": [{"id": "a", "title": {"fr": "Αθήνα", "en": "Athens"},
                      "claims": [{"source": "s", "quote": "№ 1"}]}])"));
  REQUIRE(result.programme.has_value());
  REQUIRE(result.problems.size() == 2);
  CHECK(result.problems[0].json_pointer == "/actions/0/title/fr");
  CHECK(result.problems[0].message == Msg::problem_not_in_font);
  CHECK(result.problems[0].severity == Severity::warning);
  CHECK(result.problems[0].args == std::vector<std::string>{"Αθήνα", "Αθήνα"});
  CHECK(result.problems[1].json_pointer == "/actions/0/claims/0/quote");
  CHECK(result.problems[1].args == std::vector<std::string>{"№ 1", "№"});
}

TEST_CASE("an amount finer than the smallest unit of its currency is rounded with a warning") {
  using Args = std::vector<std::string>;
  for (const Args& words : {Args{"0.004", "0.01\u00A0EUR"}, Args{"12.345", "12.35\u00A0EUR"}}) {
    CAPTURE(words[0]);
    const LoadResult result = load_programme(with_amounts(amount("a", words[0], "")));
    REQUIRE(result.programme.has_value());
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].json_pointer == "/amounts/0/value");
    CHECK(result.problems[0].message == Msg::problem_too_fine);
    CHECK(result.problems[0].severity == Severity::warning);
    CHECK(result.problems[0].args == words);
  }
  for (const char* value : {"0", "0.01", "0.29", "1000000000.07", "999999999999.99", "1e12"}) {
    CAPTURE(value);
    CHECK(load_programme(with_amounts(amount("a", value, ""))).problems.empty());
  }
}

TEST_CASE("a currency that is not in use is a warning at its place; the file opens") {
  std::string file = with_amounts(amount("a", "1", ""));
  file.replace(file.find("1.0"), 3, "1.1");
  file.replace(file.find(R"("kind": "budget")"), 0, R"("currency": "EUX", )");
  const LoadResult result = load_programme(file);
  REQUIRE(result.programme.has_value());
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].json_pointer == "/amounts/0/currency");
  CHECK(result.problems[0].message == Msg::problem_unknown_currency);
  CHECK(result.problems[0].severity == Severity::warning);
  CHECK(result.problems[0].args == std::vector<std::string>{"EUX"});
  CHECK(result.programme->amounts[AmountId(0)].currency.code() == "EUX");
  file.replace(file.find("EUX"), 3, "GBP");
  CHECK(load_programme(file).problems.empty());
}
