// Money: an exact amount in one currency, and sums of such amounts. A sum never mixes currencies
// and never overflows: one that is too large has no value.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>

#include "text/currency.h"

namespace trame {

// An amount in whole smallest units of its currency (cents of euros). The loader accepts at most
// 10^12 euros, dollars, yen… Only amounts of one currency may be compared.
struct Money {
  int64_t minor = 0;
  Currency currency{};
  friend bool operator==(const Money&, const Money&) = default;
  friend auto operator<=>(const Money&, const Money&) = default;
};

// Convert an amount in units (euros, dollars, yen…) to Money, and back. The amount is rounded to
// its smallest unit; what is more than zero becomes one unit at least.
Money money_of(double units, Currency currency);
double units_of(Money money);

// A sum of amounts of one currency, which is that of the first amount.
class MoneySum {
 public:
  MoneySum() = default;
  MoneySum(Money amount) : exact_(amount), approximate_units_(units_of(amount)) {}

  void add(const MoneySum& term);
  void subtract(const MoneySum& term);

  // Returns the exact sum; nothing when there are no amounts or their sum is too large.
  std::optional<Money> value() const { return is_too_large_ ? std::nullopt : exact_; }
  bool is_too_large() const { return is_too_large_; }
  // Returns the sum in units of the currency, rounded as doubles are, however large it is: for
  // sizes and the order of marks. 0 without amounts.
  double approximate_units() const { return approximate_units_; }

 private:
  std::optional<Money> exact_;  // wrapped around when the sum is too large
  bool is_too_large_ = false;
  double approximate_units_ = 0;
};

}  // namespace trame
