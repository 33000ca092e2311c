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
  std::string text;
  std::vector<AxisId> axes;
  std::vector<PlaceId> places;
  std::vector<OrganizationId> partners;
  std::vector<ActionStatus> statuses;
  std::vector<AmountKind> kinds;
  bool empty() const {
    return text.empty() && axes.empty() && places.empty() && partners.empty() && statuses.empty() &&
           kinds.empty();
  }
};

// Search folds case, accents and punctuation, and every word must be found (title, description,
// aliases, names of parties and places…).
std::vector<ActionId> query_actions(const Programme& programme, const Narrowing& narrowing);
std::vector<OrganizationId> query_partners(const Programme& programme, const Narrowing& narrowing);
std::vector<AmountId> query_amounts(const Programme& programme, const Narrowing& narrowing);

// Everything whose words match, best first (title before description); at most `limit`.
std::vector<ItemKey> search_items(const Programme& programme, std::string_view text, size_t limit);

// Where an organization appears.
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
std::vector<ActionId> actions_at(const Programme& programme, PlaceId place);
// Disagreements that are about an item.
std::vector<size_t> disagreements_about(const Programme& programme, ItemKey item);

// The claims of any item, preferred first (empty for kinds that have none).
std::vector<Claim> claims_of(const Programme& programme, ItemKey item);
// A claim is contested when two claims of an item give different values.
bool claims_differ(const std::vector<Claim>& claims);

// How the amounts of one scope nest. A root has no part_of. The remainder is what the published
// parts leave unexplained of a published total; never of an unpublished one; never negative.
struct AmountNode {
  AmountId amount{};
  std::vector<AmountNode> parts;   // largest first, not published last
  std::optional<Money> remainder;  // set when value and parts are published and parts < value
};
std::vector<AmountNode> amount_tree(const Programme& programme, ScopeId scope,
                                    const Narrowing& narrowing = {});
// What is known of a total: the sum of its published parts over its value, or empty.
std::optional<double> coverage(const Programme& programme, const AmountNode& node);

const std::string& title_of(const Programme& programme, ItemKey item, Language language);

}  // namespace trame
