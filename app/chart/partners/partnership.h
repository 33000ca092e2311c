// Content of the network and the matrix: the organizations and actions connected by published
// roles, as filtered, with the texts and the table that both charts share. It draws nothing.
#pragma once

#include <string>
#include <vector>

#include "chart/core/chart_view.h"
#include "model/query.h"
#include "text/messages.h"

namespace trame {

inline constexpr std::array all_roles = {PartyRole::leader, PartyRole::partner, PartyRole::funder,
                                         PartyRole::operator_, PartyRole::founder};

// `organization` and `action` are indices into the lists of the partnership. Roles are in the order
// of all_roles, each at most once.
struct Tie {
  size_t organization = 0, action = 0;
  std::vector<PartyRole> roles;
};

struct Partnership {
  const Programme& programme;
  Language language{};
  bool narrowed = false;                      // true when filters or a search hide some ties
  std::vector<OrganizationId> organizations;  // those with a tie, in the programme's order
  std::vector<ActionId> actions;              // those with a tie, in the programme's order
  std::vector<Tie> ties;                      // sorted by organization, then by action
  std::vector<OrganizationId> untied_organizations;
  std::vector<ActionId> untied_actions;
  size_t other_organizations = 0,
         other_actions = 0;  // number of actions with ties that are not drawn

  const std::string& name(size_t organization) const {
    return programme.organizations[organizations[organization]].name.in(language);
  }
  const std::string& title(size_t action) const {
    return programme.actions[actions[action]].title.in(language);
  }
  ColorRole color(size_t action) const;
};

// Returns the content. If there are more than `key.max_items` organizations (or actions), those
// with the most ties are kept.
Partnership partnership_of(const ChartKey& key);

// Returns the names of roles: "porteur, financeur".
std::string roles_text(const std::vector<PartyRole>& roles, Language language);
// Return a number with its noun: "7 actions", "14 organisations".
std::string count_of_actions(size_t count, Language language);
std::string count_of_organizations(size_t count, Language language);

// Returns the takeaway: how many are tied, and who takes part in the most actions.
std::string network_takeaway(const Partnership& partnership);
// Returns the takeaway: which action has the most organizations.
std::string matrix_takeaway(const Partnership& partnership);
// Returns what network and matrix have in common: title, table, the note on what is not drawn, and
// the reason when there is nothing to draw.
ChartView partnership_view(const Partnership& partnership, Msg title, Vec2 size);

// Returns one row per tie: organization, roles, action and, where there are axes, the action's
// axis. The title contains the programme's short title.
DataTable table_of(const Partnership& partnership, Msg title);
// Returns one row per involvement of every organization; those without any have one row, too.
DataTable involvement_table(const ChartKey& asked);

}  // namespace trame
