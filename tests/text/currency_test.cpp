// A currency is three capital letters; the number of its decimals is that of ISO 4217.
#include "text/currency.h"

#include <doctest/doctest.h>

using namespace trame;

TEST_CASE("three capital letters are a currency, nothing else is") {
  CHECK(currency_of("GBP")->code() == "GBP");
  for (const char* text : {"", "EU", "EURO", "eur", "Eur", "E R", "€", "12A"}) {
    CAPTURE(text);
    CHECK_FALSE(currency_of(text));
  }
  CHECK(Currency{} == *currency_of("EUR"));
}

TEST_CASE("the codes of currencies in use are listed, other letters are not") {
  for (const char* code : {"AED", "EUR", "GBP", "USD", "CHF", "JPY", "XOF", "XDR", "ZWG"}) {
    CAPTURE(code);
    CHECK(is_listed(*currency_of(code)));
  }
  // "EDA" is in the list across two codes.
  for (const char* code : {"EUX", "EDA", "AAA", "ZZZ", "FRF", "XAU", "XTS"}) {
    CAPTURE(code);
    CHECK_FALSE(is_listed(*currency_of(code)));
  }
}

TEST_CASE("yen have no decimals, dinars three, most currencies two") {
  CHECK(decimals_of({}) == 2);
  CHECK(decimals_of(*currency_of("USD")) == 2);
  CHECK(decimals_of(*currency_of("JPY")) == 0);
  CHECK(decimals_of(*currency_of("XOF")) == 0);
  CHECK(decimals_of(*currency_of("KWD")) == 3);
  CHECK(minor_per_unit({}) == 100);
  CHECK(minor_per_unit(*currency_of("JPY")) == 1);
  CHECK(minor_per_unit(*currency_of("KWD")) == 1000);
}

TEST_CASE("only signs that stand for one currency are used") {
  CHECK(sign_of({}) == "€");
  CHECK(sign_of(*currency_of("GBP")) == "£");
  CHECK(sign_of(*currency_of("USD")).empty());
  CHECK(sign_of(*currency_of("CAD")).empty());
}
