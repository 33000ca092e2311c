// Which currency the money views show. Amounts of different currencies are never added, ranked or
// drawn on one scale: a view shows one currency and offers the others.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/query.h"
#include "state/view_state.h"

namespace trame {

// Returns the scope that the state names, or else the scope of the state's root, or else the first
// scope with amounts; empty without amounts.
std::optional<ScopeId> shown_scope(const Programme& programme, const ViewState& state);

// Returns the currency that the state names, or else that of the state's root, or else the one
// in which most amounts have a value; only currencies of the scope's amounts.
Currency shown_currency(const Programme& programme, ScopeId scope, const ViewState& state);

// Returns the currency in which a programme is compared with another: the one that the state names,
// or else the one in which most amounts of the first programme have a value.
Currency compared_currency(const Programme& programme, const ViewState& state);

// Returns the currencies that the visitor can choose in the state's view, the shown one first; none
// in views without sums of money.
std::vector<Currency> choosable_currencies(const Programme& programme, const ViewState& state);

// Returns the codes of all but the shown currency: "GBP, USD"; empty when there is no other.
std::string other_currencies(std::span<const Currency> all, Currency shown);

}  // namespace trame
