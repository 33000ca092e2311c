// A budget in several currencies: the chip that chooses one, the address, Back.
#include <doctest/doctest.h>

#include "support/app.h"

using namespace trame;
using test::App;

namespace {

std::string amount(const std::string& id, const std::string& fields) {
  return R"({"id":")" + id + R"(","label":")" + id + R"(","kind":"aid","scope":"all",)" + fields +
         R"(,"claims":[{"source":"s","value":5000000}]})";
}

const std::string mixed = R"({"format":"1.1","id":"p","title":"Mixed",)"
                          R"("sources":[{"id":"s","title":"S","kind":"report","publisher":"P"}],)"
                          R"("scopes":[{"id":"all","title":"All"}],"amounts":[)" +
                          amount("one", R"("value":5000000)") + "," +
                          amount("two", R"("value":5000000,"currency":"GBP")") + "," +
                          amount("three", R"("value":5000000,"currency":"GBP")") + "]}";

}  // namespace

TEST_CASE("a file of several currencies opens on its most used one, and a chip chooses another") {
  App app("#/file/budget?lang=en");
  app.give("mixed.json", mixed);
  CHECK(app.session.state().currency == std::nullopt);
  REQUIRE(app.use(Role::button, "Currency: GBP"));
  REQUIRE(app.use(Role::button, "EUR"));
  CHECK(app.session.state().currency == Currency{});
  CHECK(app.history.back().fragment.find("currency=EUR") != std::string::npos);
  CHECK(app.node(Role::button, "Currency: EUR"));
}

TEST_CASE("a budget in one currency has no chip of currencies") {
  App app("#/lyon-saint-etienne/budget?lang=en");
  for (const char* name : {"Currency: EUR", "Currency: GBP"})
    CHECK_FALSE(app.node(Role::button, name));
}
