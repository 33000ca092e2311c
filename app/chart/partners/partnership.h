// Who takes part in what: the organizations and actions that a role ties together, as filtered,
// with the sentences and the table that the network and the matrix share. It draws nothing and
// implies nothing: only published roles tie.
#pragma once

#include <string>
#include <vector>

#include "chart/core/chart_view.h"
#include "model/query.h"
#include "text/messages.h"

namespace trame {

inline constexpr std::array all_roles = {PartyRole::leader, PartyRole::partner, PartyRole::funder,
                                         PartyRole::operator_, PartyRole::founder};

// By place in the lists of the partnership. Roles are in the order of all_roles, each once.
struct Tie {
  size_t organization = 0, action = 0;
  std::vector<PartyRole> roles;
};

struct Partnership {
  const Programme& programme;
  Language language{};
  bool narrowed = false;                      // filters or a search hide some of it
  std::vector<OrganizationId> organizations;  // with a tie, in the programme's order
  std::vector<ActionId> actions;              // with a tie, in the programme's order
  std::vector<Tie> ties;                      // by organization, then action
  std::vector<OrganizationId> idle;           // without any tie
  std::vector<ActionId> lone;                 // actions nobody is known to take part in
  size_t other_organizations = 0,
         other_actions = 0;  // with ties, but beyond the most that is drawn

  const std::string& name(size_t organization) const {
    return programme.organizations[organizations[organization]].name.in(language);
  }
  const std::string& title(size_t action) const {
    return programme.actions[actions[action]].title.in(language);
  }
  ColorRole color(size_t action) const;
};

// Of more organizations or actions than `max_items` those with the most ties are kept.
Partnership partnership_of(const ChartKey& key);

// "porteur, financeur".
std::string roles_text(const std::vector<PartyRole>& roles, Language language);
// "7 actions", "14 organisations".
std::string count_of_actions(size_t count, Language language);
std::string count_of_organizations(size_t count, Language language);

// How many are tied, and who takes part in the most actions.
std::string network_takeaway(const Partnership& partnership);
// Which action brings the most organizations together.
std::string matrix_takeaway(const Partnership& partnership);
// What both charts begin with: title, table, who is not drawn, or why there is nothing to draw.
ChartView partnership_view(const Partnership& partnership, Msg title, Vec2 size);

// One row per tie: organization, roles, action and, where there are any, the action's axis. The
// title has the programme's short one in it.
DataTable table_of(const Partnership& partnership, Msg title);
// One row per involvement of every organization, those without any too.
DataTable involvement_table(const ChartKey& key);

}  // namespace trame
