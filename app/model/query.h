// Queries on a programme: rows that pass the filters and the search, involvements of organizations,
// trees of amounts. All are pure functions and return ids in a stable order.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/programme.h"

namespace trame {

// The filters that apply to all views. A row passes when, for each list that is not empty, it has
// one of the values of the list.
struct Narrowing {
  std::string text{};
  std::vector<AxisId> axes{};
  std::vector<PlaceId> places{};
  std::vector<OrganizationId> partners{};
  std::vector<ActionStatus> statuses{};
  std::vector<AmountKind> kinds{};
  bool empty() const {
    return text.empty() && axes.empty() && places.empty() && partners.empty() && statuses.empty() &&
           kinds.empty();
  }
};

// Return the rows that pass. The search ignores case, accents and punctuation; every word of it
// must be the beginning of a word of the title, description, note, axis, places or partners. A
// place includes all places within it. An action has a kind of money when an amount of that kind
// goes to it. The text of partners includes that of the actions they take part in or fund; filters
// of actions keep the partners and funders of the actions that pass.
std::vector<ActionId> query_actions(const Programme& programme, const Narrowing& narrowing);
std::vector<OrganizationId> query_partners(const Programme& programme, const Narrowing& narrowing);
// The text of an event includes its place and the text of its action; filters of actions keep the
// events of the actions that pass.
std::vector<EventId> query_events(const Programme& programme, const Narrowing& narrowing);
std::vector<AmountId> query_amounts(const Programme& programme, const Narrowing& narrowing);
// An indicator without an action is filtered by its axis and its own text only.
std::vector<IndicatorId> query_indicators(const Programme& programme, const Narrowing& narrowing);
// Returns the places of the actions that pass, and the places that contain them. Without a filter
// of actions or partners, also the wanted places whose own text matches.
std::vector<PlaceId> query_places(const Programme& programme, const Narrowing& narrowing);

// Returns all items whose own text matches: first matches in the title, then the others; in each
// group actions, organizations, places, then the rest. At most `limit`; none for an empty text.
std::vector<ItemKey> search_items(const Programme& programme, std::string_view text, size_t limit);

// The roles of an organization in the programme as a whole or in an action.
struct Involvement {
  std::optional<ActionId> action;  // nothing: the programme as a whole
  std::vector<PartyRole> roles;
};
// Returns the programme as a whole first, then the actions in their order.
std::vector<Involvement> involvements_of(const Programme& programme, OrganizationId organization);

// Returns the involvements of every organization, by OrganizationId, in one pass over the
// programme.
std::vector<std::vector<Involvement>> all_involvements(const Programme& programme);

std::vector<AmountId> amounts_of_action(const Programme& programme, ActionId action);
// Returns the amounts of every action, by ActionId, in one pass.
std::vector<std::vector<AmountId>> amounts_by_action(const Programme& programme);
std::vector<AmountId> amounts_from(const Programme& programme, OrganizationId organization);
std::vector<IndicatorId> indicators_of_action(const Programme& programme, ActionId action);
std::vector<EventId> events_of_action(const Programme& programme, ActionId action);
std::vector<ActionId> actions_of_axis(const Programme& programme, AxisId axis);
// Returns the actions at a place or at a place within it.
std::vector<ActionId> actions_at(const Programme& programme, PlaceId place);
// Returns how many there are at every place, by PlaceId, in one pass.
std::vector<size_t> action_counts(const Programme& programme);
// Returns the indices of the disagreements about an item.
std::vector<size_t> disagreements_about(const Programme& programme, ItemKey item);

// Returns the claims of an item, preferred ones first (a source has none). For an indicator: its
// own claims, then the claims of its target, then the claims of its actual value. These are
// different quantities, so their values must not be compared with each other.
std::vector<Claim> claims_of(const Programme& programme, ItemKey item);
// Returns the unit of the values of an item's claims.
ValueUnit unit_of(const Programme& programme, ItemKey item);
// Returns whether two claims have different values; claims without a value are ignored.
bool claims_differ(const std::vector<Claim>& claims);

// A node in the tree of the amounts of one scope and currency. A root has no part_of. Filters keep
// the amounts that pass and the totals that contain them.
struct AmountNode {
  AmountId amount{};
  std::vector<AmountNode> parts;  // largest first, not published last
  // Published total minus the sum of the published parts, when positive. Nothing when the total or
  // all parts are not published, or when a filter hides a part.
  std::optional<Money> remainder;
};

// The amounts that may be added up: those of one scope in one currency.
struct MoneyScope {
  MoneyScope(ScopeId of, Currency in = {}) : scope(of), currency(in) {}
  bool has(const Amount& amount) const {
    return amount.scope == scope && amount.currency == currency;
  }
  ScopeId scope;
  Currency currency;
};
std::vector<AmountNode> amount_tree(const Programme& programme, MoneyScope of,
                                    const Narrowing& narrowing = {});
// Returns the trees of every scope in one currency, by ScopeId, in one pass.
std::vector<std::vector<AmountNode>> amount_trees(const Programme& programme, Currency currency,
                                                  const Narrowing& narrowing = {});
// Returns the sum of the published parts divided by the published total: 0 … 1, more when sources
// contradict each other. Nothing without parts or without a published total.
std::optional<double> coverage(const Programme& programme, const AmountNode& node);

// Returns the scopes that have amounts, in the order of the programme.
std::vector<ScopeId> scopes_with_amounts(const Programme& programme);

// Returns the currencies of the amounts of a scope, or of all amounts: first the one in which most
// amounts have a value, then the one of most amounts, then the one that comes first in the file.
std::vector<Currency> currencies_of(const Programme& programme, std::optional<ScopeId> scope = {});

// Returns the preferred claim, or else the first; null where there is none.
const Claim* main_claim(std::span<const Claim> claims);
// Returns why a value with these claims is missing, as its main claim says.
Absence absence_of(std::span<const Claim> claims);
// Returns true for a row without a value that is withheld or was not read: it is not said to be
// unpublished.
template <class Row>
bool has_other_reason(const Row& row) {
  return !row.value && absence_of(row.claims) != Absence::not_published;
}

const std::string& title_of(const Programme& programme, ItemKey item, Language language);

}  // namespace trame
