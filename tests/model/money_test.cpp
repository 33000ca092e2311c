// Money is exact in the smallest unit of its currency, and a sum that is too large says so.
#include "model/money.h"

#include <doctest/doctest.h>

#include <limits>

using namespace trame;

namespace {

constexpr int64_t largest = std::numeric_limits<int64_t>::max();

}  // namespace

TEST_CASE("an amount is rounded to the smallest unit of its currency") {
  CHECK(money_of(12.345, {}).minor == 1235);
  CHECK(money_of(0.004, {}).minor == 1);
  CHECK(money_of(0, {}).minor == 0);
  CHECK(money_of(1e12, {}).minor == 100'000'000'000'000);
  CHECK(money_of(1250, *currency_of("JPY")).minor == 1250);
  CHECK(money_of(1.5, *currency_of("KWD")).minor == 1500);
  CHECK(units_of(money_of(1250.75, {})) == 1250.75);
  CHECK(units_of(money_of(1250, *currency_of("JPY"))) == 1250);
}

TEST_CASE("a sum is exact up to the largest amount that fits") {
  MoneySum sum;
  CHECK_FALSE(sum.value());
  sum.add(Money{largest - 1});
  sum.add(Money{1});
  CHECK(sum.value() == Money{largest});
  sum.subtract(Money{largest});
  CHECK(sum.value() == Money{0});
  CHECK_FALSE(sum.is_too_large());
}

TEST_CASE("a sum beyond that has no value, in either direction, but a size") {
  MoneySum above = Money{largest};
  above.add(Money{1});
  CHECK(above.is_too_large());
  CHECK_FALSE(above.value());
  CHECK(above.approximate_units() == doctest::Approx(92'233'720'368'547'758.0));
  above.subtract(Money{largest});
  CHECK_FALSE(above.value());

  MoneySum below;
  below.subtract(Money{largest});
  below.subtract(Money{2});
  CHECK_FALSE(below.value());
}

TEST_CASE("a sum of sums is too large when one of them is") {
  MoneySum large = Money{largest};
  large.add(Money{largest});
  MoneySum sum = Money{5};
  sum.subtract(large);
  CHECK_FALSE(sum.value());
}

TEST_CASE("a sum has the currency of its terms") {
  MoneySum sum;
  sum.add(money_of(3, *currency_of("GBP")));
  sum.add(money_of(4, *currency_of("GBP")));
  CHECK(sum.value() == money_of(7, *currency_of("GBP")));
}
