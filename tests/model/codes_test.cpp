#include "model/codes.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "model/strict_json.h"
#include "support/read_file.h"

using namespace trame;

namespace {

// Returns the list of codes at a position of the schema.
std::vector<std::string> words_of_schema(const std::vector<std::string>& path) {
  const std::string schema = test::read_file("assets/schema/programme.schema.json");
  Findings findings;
  const JsonDocument document = parse_strict_json(schema, findings);
  JsonValue at(document, 0);
  for (const std::string& name : path) {
    const auto member = at.member(name);
    REQUIRE(member.has_value());
    at = *member;
  }
  std::vector<std::string> words;
  at.each_item([&](JsonValue item) { words.emplace_back(item.text()); });
  return words;
}

template <class Enum>
std::vector<std::string> words_of_code() {
  return {std::begin(Codes<Enum>::names), std::end(Codes<Enum>::names)};
}

}  // namespace

TEST_CASE("the codes are those of the schema, in the same order") {
  CHECK(words_of_code<Unit>() == words_of_schema({"$defs", "unit", "enum"}));
  CHECK(words_of_code<Qualifier>() == words_of_schema({"$defs", "qualifier", "enum"}));
  CHECK(words_of_code<PartyRole>() == words_of_schema({"$defs", "role", "enum"}));
  CHECK(words_of_code<SourceKind>() ==
        words_of_schema({"$defs", "source", "properties", "kind", "enum"}));
  CHECK(words_of_code<OrganizationType>() ==
        words_of_schema({"$defs", "organization", "properties", "type", "enum"}));
  CHECK(words_of_code<PlaceKind>() ==
        words_of_schema({"$defs", "place", "properties", "kind", "enum"}));
  CHECK(words_of_code<ActionStatus>() ==
        words_of_schema({"$defs", "action", "properties", "status", "enum"}));
  CHECK(words_of_code<AmountKind>() ==
        words_of_schema({"$defs", "amount", "properties", "kind", "enum"}));
  CHECK(words_of_code<DisagreementNature>() ==
        words_of_schema({"$defs", "disagreement", "properties", "nature", "enum"}));
}

TEST_CASE("a code is converted to its enumerator and back") {
  CHECK(code_name(OrganizationType::union_) == "union");
  CHECK(code_name(ActionStatus::signed_) == "signed");
  CHECK(find_code<PartyRole>("operator") == PartyRole::operator_);
  CHECK(find_code<ItemKind>("body") == ItemKind::body);
}

TEST_CASE("an unknown code has no enumerator") {
  CHECK_FALSE(find_code<AmountKind>("").has_value());
  CHECK_FALSE(find_code<AmountKind>("Grant").has_value());
}
