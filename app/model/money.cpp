#include "model/money.h"

#include <cassert>
#include <cmath>

namespace trame {

Money money_of(double units, Currency currency) {
  const double minor = units * minor_per_unit(currency);
  const int64_t rounded = std::llround(minor);
  // Zero is a statement of its own.
  return {rounded == 0 && minor > 0 ? 1 : rounded, currency};
}

double units_of(Money money) {
  return static_cast<double>(money.minor) / minor_per_unit(money.currency);
}

void MoneySum::add(const MoneySum& term) {
  if (!term.exact_) return;
  if (!exact_) exact_ = Money{0, term.exact_->currency};
  assert(exact_->currency == term.exact_->currency);
  bool overflows = __builtin_add_overflow(exact_->minor, term.exact_->minor, &exact_->minor);
  is_too_large_ = is_too_large_ || term.is_too_large_ || overflows;
  approximate_units_ += term.approximate_units_;
}

void MoneySum::subtract(const MoneySum& term) {
  if (!term.exact_) return;
  MoneySum opposite = term;
  int64_t& minor = opposite.exact_->minor;
  opposite.is_too_large_ = __builtin_sub_overflow(int64_t{0}, minor, &minor) || term.is_too_large_;
  opposite.approximate_units_ = -term.approximate_units_;
  add(opposite);
}

}  // namespace trame
