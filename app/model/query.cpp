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

// Adds the roles of each party to the involvement of its organization in this action, which is the
// last one of that organization if it has any.
void add_roles(std::vector<std::vector<Involvement>>& all, std::optional<ActionId> action,
               const std::vector<Party>& parties) {
  for (const Party& party : parties) {
    if (party.roles.empty()) continue;
    auto& own = all[static_cast<size_t>(party.organization)];
    if (own.empty() || own.back().action != action) own.push_back({action, {}});
    std::vector<PartyRole>& roles = own.back().roles;
    for (PartyRole role : party.roles) {
      if (std::ranges::count(roles, role) == 0) roles.push_back(role);
    }
  }
}

constexpr size_t letters = 26;

// Returns the index of a currency in the list of all codes of three capital letters.
size_t index_of(Currency currency) {
  size_t index = 0;
  for (char letter : currency.letters) index = index * letters + static_cast<size_t>(letter - 'A');
  return index;
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

std::vector<std::vector<Involvement>> all_involvements(const Programme& programme) {
  std::vector<std::vector<Involvement>> all(programme.organizations.size());
  add_roles(all, std::nullopt, programme.parties);
  for (size_t i = 0; i < programme.actions.size(); ++i) {
    add_roles(all, ActionId(i), programme.actions[ActionId(i)].parties);
  }
  return all;
}

std::vector<Involvement> involvements_of(const Programme& programme, OrganizationId organization) {
  return std::move(all_involvements(programme)[static_cast<size_t>(organization)]);
}

std::vector<AmountId> amounts_of_action(const Programme& programme, ActionId action) {
  return rows_where(programme.amounts, [&](const Amount& row) { return row.to == action; });
}

std::vector<std::vector<AmountId>> amounts_by_action(const Programme& programme) {
  std::vector<std::vector<AmountId>> found(programme.actions.size());
  for (size_t i = 0; i < programme.amounts.size(); ++i) {
    const auto& action = programme.amounts[AmountId(i)].to;
    if (action) found[static_cast<size_t>(*action)].push_back(AmountId(i));
  }
  return found;
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

std::vector<size_t> action_counts(const Programme& programme) {
  std::vector<size_t> counts(programme.places.size());
  std::vector<size_t> counted_for(counts.size(), programme.actions.size());
  for (size_t i = 0; i < programme.actions.size(); ++i) {
    for (std::optional<PlaceId> at : programme.actions[ActionId(i)].places) {
      for (; at && counted_for[static_cast<size_t>(*at)] != i; at = programme.places[*at].within) {
        counted_for[static_cast<size_t>(*at)] = i;
        ++counts[static_cast<size_t>(*at)];
      }
    }
  }
  return counts;
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
  std::vector<bool> has_amounts(programme.scopes.size());
  for (const Amount& amount : programme.amounts) {
    has_amounts[static_cast<size_t>(amount.scope)] = true;
  }
  std::vector<ScopeId> scopes;
  for (size_t i = 0; i < has_amounts.size(); ++i) {
    if (has_amounts[i]) scopes.push_back(ScopeId(i));
  }
  return scopes;
}

std::vector<Currency> currencies_of(const Programme& programme, std::optional<ScopeId> scope) {
  struct Uses {
    size_t with_value = 0, all = 0;
    auto operator<=>(const Uses&) const = default;
  };
  std::vector<Uses> uses(letters * letters * letters);
  std::vector<Currency> currencies;
  for (const Amount& amount : programme.amounts) {
    if (scope && amount.scope != *scope) continue;
    Uses& own = uses[index_of(amount.currency)];
    if (own.all++ == 0) currencies.push_back(amount.currency);
    if (amount.value) ++own.with_value;
  }
  sort_stably(currencies,
              [&](Currency a, Currency b) { return uses[index_of(a)] > uses[index_of(b)]; });
  return currencies;
}

const Claim* main_claim(std::span<const Claim> claims) {
  auto preferred = std::ranges::find(claims, true, &Claim::preferred);
  if (preferred != claims.end()) return &*preferred;
  return claims.empty() ? nullptr : &claims.front();
}

Absence absence_of(std::span<const Claim> claims) {
  const Claim* claim = main_claim(claims);
  return claim ? claim->absence : Absence::not_published;
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
