#include "model/query.h"

#include <algorithm>

#include "layout/stable_order.h"
#include "model/item_rows.h"

namespace trame {
namespace {

template <class Id, class Row, class Fits>
std::vector<Id> rows_where(const Table<Id, Row>& rows, Fits fits) {
  std::vector<Id> found;
  for (size_t i = 0; i < rows.size(); ++i) {
    if (fits(rows[Id(i)])) found.push_back(Id(i));
  }
  return found;
}

bool lies_within(const Programme& programme, PlaceId place, PlaceId container) {
  std::optional<PlaceId> at = place;
  for (size_t steps = 0; at && steps <= programme.places.size(); ++steps) {
    if (*at == container) return true;
    at = programme.places[*at].within;
  }
  return false;
}

void add_roles(std::vector<Involvement>& involvements, std::optional<ActionId> action,
               const std::vector<Party>& parties, OrganizationId organization) {
  Involvement involvement{action, {}};
  for (const Party& party : parties) {
    if (party.organization != organization) continue;
    for (PartyRole role : party.roles) {
      auto& roles = involvement.roles;
      if (std::find(roles.begin(), roles.end(), role) == roles.end()) roles.push_back(role);
    }
  }
  if (!involvement.roles.empty()) involvements.push_back(std::move(involvement));
}

void append(std::vector<Claim>& claims, const std::optional<Measure>& measure) {
  if (measure) claims.insert(claims.end(), measure->claims.begin(), measure->claims.end());
}

template <class Row>
std::vector<Claim> claims_in_order(const Row& row) {
  return row.claims;
}
std::vector<Claim> claims_in_order(const Indicator& indicator) {
  std::vector<Claim> claims = indicator.claims;
  append(claims, indicator.target);
  append(claims, indicator.actual);
  return claims;
}
std::vector<Claim> claims_in_order(const Source&) {
  return {};
}

}  // namespace

std::vector<Involvement> involvements_of(const Programme& programme, OrganizationId organization) {
  std::vector<Involvement> involvements;
  add_roles(involvements, std::nullopt, programme.parties, organization);
  for (size_t i = 0; i < programme.actions.size(); ++i) {
    add_roles(involvements, ActionId(i), programme.actions[ActionId(i)].parties, organization);
  }
  return involvements;
}

std::vector<AmountId> amounts_of_action(const Programme& programme, ActionId action) {
  return rows_where(programme.amounts, [&](const Amount& row) { return row.to == action; });
}

std::vector<AmountId> amounts_from(const Programme& programme, OrganizationId organization) {
  return rows_where(programme.amounts, [&](const Amount& row) { return row.from == organization; });
}

std::vector<IndicatorId> indicators_of_action(const Programme& programme, ActionId action) {
  return rows_where(programme.indicators,
                    [&](const Indicator& row) { return row.action == action; });
}

std::vector<EventId> events_of_action(const Programme& programme, ActionId action) {
  return rows_where(programme.events, [&](const Event& row) { return row.action == action; });
}

std::vector<ActionId> actions_of_axis(const Programme& programme, AxisId axis) {
  return rows_where(programme.actions, [&](const Action& row) { return row.axis == axis; });
}

std::vector<ActionId> actions_at(const Programme& programme, PlaceId place) {
  return rows_where(programme.actions, [&](const Action& row) {
    return std::any_of(row.places.begin(), row.places.end(),
                       [&](PlaceId at) { return lies_within(programme, at, place); });
  });
}

std::vector<size_t> disagreements_about(const Programme& programme, ItemKey item) {
  std::vector<size_t> found;
  for (size_t i = 0; i < programme.disagreements.size(); ++i) {
    const auto& about = programme.disagreements[i].about;
    if (std::find(about.begin(), about.end(), item) != about.end()) found.push_back(i);
  }
  return found;
}

std::vector<ScopeId> scopes_with_amounts(const Programme& programme) {
  std::vector<ScopeId> scopes;
  for (size_t i = 0; i < programme.scopes.size(); ++i) {
    auto scope = static_cast<ScopeId>(i);
    if (std::ranges::count(programme.amounts, scope, &Amount::scope) > 0) scopes.push_back(scope);
  }
  return scopes;
}

std::vector<Currency> currencies_of(const Programme& programme, std::optional<ScopeId> scope) {
  std::vector<std::pair<Currency, size_t>> uses;
  for (const Amount& amount : programme.amounts) {
    if (scope && amount.scope != *scope) continue;
    auto found = std::ranges::find(uses, amount.currency, &std::pair<Currency, size_t>::first);
    if (found == uses.end()) found = uses.insert(found, {amount.currency, 0});
    ++found->second;
  }
  sort_stably(uses, [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<Currency> currencies;
  for (const auto& [currency, count] : uses) currencies.push_back(currency);
  return currencies;
}

Absence absence_of(std::span<const Claim> claims) {
  auto preferred = std::ranges::find(claims, true, &Claim::preferred);
  if (preferred != claims.end()) return preferred->absence;
  return claims.empty() ? Absence::not_published : claims.front().absence;
}

std::vector<Claim> claims_of(const Programme& programme, ItemKey item) {
  std::vector<Claim> claims =
      with_row(programme, item, [](const auto& row) { return claims_in_order(row); });
  sort_stably(claims, [](const Claim& a, const Claim& b) { return a.preferred > b.preferred; });
  return claims;
}

ValueUnit unit_of(const Programme& programme, ItemKey item) {
  if (item.kind == ItemKind::amount) {
    return programme.amounts[static_cast<AmountId>(item.index)].currency;
  }
  if (item.kind == ItemKind::figure)
    return programme.figures[static_cast<FigureId>(item.index)].unit;
  if (item.kind == ItemKind::indicator) {
    return programme.indicators[static_cast<IndicatorId>(item.index)].unit;
  }
  return Unit::count;
}

bool claims_differ(const std::vector<Claim>& claims) {
  const Claim* first = nullptr;
  for (const Claim& claim : claims) {
    if (!claim.value) continue;
    if (!first) first = &claim;
    if (claim.value != first->value || claim.value_max != first->value_max) return true;
  }
  return false;
}

}  // namespace trame
