// The list of actions: what it says of their amounts.
#include <doctest/doctest.h>

#include "support/app.h"

using namespace trame;
using test::App;

namespace {

std::string action(const std::string& id) {
  return R"({"id":")" + id + R"(","title":")" + id + R"(","claims":[{"source":"s"}]})";
}

// Returns an amount of the action, with this value in JSON and these further fields of its claim.
std::string amount(const std::string& to, const std::string& value, const std::string& why = "") {
  return R"({"id":"of-)" + to + R"(","label":"A","kind":"grant","scope":"all","to":")" + to +
         R"(","value":)" + value + R"(,"claims":[{"source":"s","value":)" + value + why + "}]}";
}

const std::string five = R"({"format":"1.1","id":"p","title":"P",)"
                         R"("sources":[{"id":"s","title":"S","kind":"report","publisher":"P"}],)"
                         R"("scopes":[{"id":"all","title":"All"}],"actions":[)" +
                         action("a") + "," + action("b") + "," + action("c") + "," + action("d") +
                         "," + action("e") + R"(],"amounts":[)" + amount("a", "0") + "," +
                         amount("b", "null", R"(,"absence":"withheld")") + "," +
                         amount("c", "null", R"(,"absence":"not_read","published_as":"some")") +
                         "," + amount("d", "null") + "]}";

}  // namespace

TEST_CASE("the list of actions says zero, withheld, not read and not published differently") {
  App app("#/file/actions/list?lang=en", {1280, 800});
  app.give("five.json", five);
  for (const char* name :
       {"a, €0", "b, Withheld", "c, Published, not read here: “some”", "d, Not published", "e"}) {
    CAPTURE(name);
    CHECK(app.node(Role::button, name));
  }
}

TEST_CASE("the list of actions says that an action has other amounts than the one it shows") {
  App app("#/file/actions/list?lang=en", {1280, 800});
  std::string file = five;
  std::string more = amount("a", "7");
  more.replace(more.find("of-a"), 4, "more");
  app.give("six.json",
           file.replace(file.find(R"("amounts":[)"), 11, R"("amounts":[)" + more + ","));
  CHECK(app.node(Role::button, "a, 1 other amount, €7"));
}
