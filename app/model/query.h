// Questions about a programme: which rows pass the filters and the search, what an organization
// does where, how the amounts of a scope nest. Pure; answers are ids in a stable order.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/programme.h"

namespace trame {

// What narrows every view at once. Empty lists do not narrow; several values of one kind widen
// (any of them), different kinds narrow together.
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

// Search folds case, accents and punctuation; every word must be found at the beginning of a word
// of the title, description, note, axis, places or partners. A place stands for all that lies
// within it. An action has a kind of money when an amount of that kind goes to it. Partners pass by
// their own words or with those of an action they take part in (or fund); filters about actions
// keep the partners and funders of the actions that pass.
std::vector<ActionId> query_actions(const Programme& programme, const Narrowing& narrowing);
std::vector<OrganizationId> query_partners(const Programme& programme, const Narrowing& narrowing);
// Events pass by their own words and place, or with those of the action they belong to; filters
// about actions keep the events of the actions that pass.
std::vector<EventId> query_events(const Programme& programme, const Narrowing& narrowing);
std::vector<AmountId> query_amounts(const Programme& programme, const Narrowing& narrowing);
// An indicator without an action passes by its axis and its own words only.
std::vector<IndicatorId> query_indicators(const Programme& programme, const Narrowing& narrowing);
// Where the actions that pass take place, with all those places lie within; and, unless a filter is
// about actions or partners, the wanted places whose own words match.
std::vector<PlaceId> query_places(const Programme& programme, const Narrowing& narrowing);

// Everything whose own words match: found in the title first, then elsewhere; actions,
// organizations, places, then the rest. At most `limit`; none for an empty text.
std::vector<ItemKey> search_items(const Programme& programme, std::string_view text, size_t limit);

// Where an organization appears: the programme as a whole first, then its actions in order.
struct Involvement {
  std::optional<ActionId> action;  // empty: the programme as a whole
  std::vector<PartyRole> roles;
};
std::vector<Involvement> involvements_of(const Programme& programme, OrganizationId organization);

std::vector<AmountId> amounts_of_action(const Programme& programme, ActionId action);
std::vector<AmountId> amounts_from(const Programme& programme, OrganizationId organization);
std::vector<IndicatorId> indicators_of_action(const Programme& programme, ActionId action);
std::vector<EventId> events_of_action(const Programme& programme, ActionId action);
std::vector<ActionId> actions_of_axis(const Programme& programme, AxisId axis);
// At the place or at one that lies within it.
std::vector<ActionId> actions_at(const Programme& programme, PlaceId place);
// Disagreements that are about an item.
std::vector<size_t> disagreements_about(const Programme& programme, ItemKey item);

// The claims of any item, preferred first (a source has none). Those of an indicator are its own,
// then its target's, then its actual value's: to compare values, take one measure's.
std::vector<Claim> claims_of(const Programme& programme, ItemKey item);
// What the values of its claims are in.
Unit unit_of(const Programme& programme, ItemKey item);
// Two claims give different values; claims in words only do not count.
bool claims_differ(const std::vector<Claim>& claims);

// How the amounts of one scope nest. A root has no part_of. The remainder is what the published
// parts leave unexplained of a published total; never of an unpublished one, never negative, and
// left out where narrowing hid a part. Narrowing keeps what passes and the totals above it.
struct AmountNode {
  AmountId amount{};
  std::vector<AmountNode> parts;   // largest first, not published last
  std::optional<Money> remainder;  // set when value and parts are published and parts < value
};
std::vector<AmountNode> amount_tree(const Programme& programme, ScopeId scope,
                                    const Narrowing& narrowing = {});
// What is known of a total: the sum of its published parts over its value. Empty without parts or
// without a published total; over 1 where sources contradict each other.
std::optional<double> coverage(const Programme& programme, const AmountNode& node);

// The scopes that amounts are of, in the programme's order.
std::vector<ScopeId> scopes_with_amounts(const Programme& programme);

const std::string& title_of(const Programme& programme, ItemKey item, Language language);

}  // namespace trame
