// The sheet of an amount that was not read, and every list that has it, give the words of its
// source.
#include <doctest/doctest.h>

#include "support/app.h"

using namespace trame;
using test::App;

namespace {

const std::string whole = "Published, not read here: “3 to 5 M”";

std::string amount(const std::string& id, const std::string& fields) {
  return R"({"id":")" + id + R"(","label":"Label of )" + id + R"(","kind":"aid","scope":"all",)" +
         fields + "}";
}

// A programme whose total was not read, for the reason given by `words`.
std::string programme(const std::string& words) {
  return R"({"format":"1.1","id":"p","title":"P","highlights":["amount:total"],)"
         R"("sources":[{"id":"s","title":"S","kind":"report","publisher":"P"}],)"
         R"("scopes":[{"id":"all","title":"All"}],"amounts":[)" +
         amount("total", R"("value":null,"claims":[{"source":"s","value":null,)"
                         R"("absence":"not_read","published_as":")" +
                             words + R"("}])") +
         "," + amount("one", R"("value":5,"part_of":"total","claims":[{"source":"s","value":5}])") +
         "," + amount("two", R"("value":6,"part_of":"total","claims":[{"source":"s","value":6}])") +
         "]}";
}

int times(const SemanticNode& node, const std::string& label) {
  int found = node.label == label;
  for (const SemanticNode& child : node.children) found += times(child, label);
  return found;
}

}  // namespace

TEST_CASE("the sheet, the overview and the sum of an amount give the words of its source") {
  App app("#/file?lang=en&sel=amount:total");
  app.give("p.json", programme("3 to 5 M"));
  const SemanticNode* details = app.node(Role::complementary, "");
  REQUIRE(details);
  CHECK(times(*details, whole) == 2);  // large, and on the card of the claim
  CHECK(test::find(*details, Role::paragraph, "Published total: " + whole));
  CHECK(app.node(Role::button, "Label of total: " + whole));
}

TEST_CASE("a row of a list names the words of the source, however long they are") {
  for (const std::string& words : {std::string("3 to 5 M"), std::string(200, 'x')}) {
    App app("#/file?lang=en&q=label");
    app.give("p.json", programme(words));
    CHECK(app.node(Role::button, "Published, not read here: “" + words + "”"));
  }
}
