#include "chart/money/currencies.h"

#include <algorithm>
#include <utility>

namespace trame {

std::optional<ScopeId> shown_scope(const Programme& programme, const ViewState& state) {
  if (programme.amounts.empty()) return std::nullopt;
  if (auto chosen = programme.scopes.find(state.scope)) return chosen;
  if (auto root = programme.amounts.find(state.root)) return programme.amounts[*root].scope;
  // Some files have a scope for each currency: a state that names a currency shows one that has it.
  const auto scope_of_least = [&](const Amount& amount) {
    const bool is_other = state.currency && amount.currency != *state.currency;
    return std::pair(is_other, amount.scope);
  };
  return std::ranges::min_element(programme.amounts, {}, scope_of_least)->scope;
}

namespace {

// Returns the currency to show, of those of a scope; the one to show by default comes first.
Currency shown_among(std::span<const Currency> currencies, const Programme& programme,
                     const ViewState& state) {
  auto is_here = [&](Currency currency) { return std::ranges::count(currencies, currency) > 0; };
  if (state.currency && is_here(*state.currency)) return *state.currency;
  auto root = programme.amounts.find(state.root);
  if (root && is_here(programme.amounts[*root].currency)) return programme.amounts[*root].currency;
  return currencies.empty() ? Currency{} : currencies.front();
}

Currency compared_among(std::span<const Currency> currencies, const ViewState& state) {
  if (state.currency) return *state.currency;
  return currencies.empty() ? Currency{} : currencies.front();
}

}  // namespace

Currency shown_currency(const Programme& programme, ScopeId scope, const ViewState& state) {
  return shown_among(currencies_of(programme, scope), programme, state);
}

Currency compared_currency(const Programme& programme, const ViewState& state) {
  return compared_among(currencies_of(programme), state);
}

std::string other_currencies(std::span<const Currency> all, Currency shown) {
  std::string codes;
  for (Currency currency : all) {
    if (currency == shown) continue;
    if (!codes.empty()) codes += ", ";
    codes += currency.code();
  }
  return codes;
}

std::vector<Currency> choosable_currencies(const Programme& programme, const ViewState& state) {
  std::optional<ScopeId> scope = shown_scope(programme, state);
  if (!scope || (state.view != View::budget && state.view != View::compare)) return {};
  bool compares = state.view == View::compare;
  std::vector<Currency> currencies =
      compares ? currencies_of(programme) : currencies_of(programme, scope);
  Currency shown =
      compares ? compared_among(currencies, state) : shown_among(currencies, programme, state);
  auto found = std::ranges::find(currencies, shown);
  if (found != currencies.end()) std::rotate(currencies.begin(), found, found + 1);
  return currencies;
}

}  // namespace trame
