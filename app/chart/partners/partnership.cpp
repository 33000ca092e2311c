#include "chart/partners/partnership.h"

#include <algorithm>
#include <numeric>

#include "layout/stable_order.h"
#include "state/labels.h"
#include "state/narrowing.h"
#include "text/messages.h"

namespace trame {
namespace {

std::vector<PartyRole> in_order(const std::vector<PartyRole>& roles) {
  std::vector<PartyRole> sorted;
  for (PartyRole role : all_roles) {
    if (std::ranges::count(roles, role) > 0) sorted.push_back(role);
  }
  return sorted;
}

// A tie between rows of the programme, used before it is decided which are drawn.
struct RowTie {
  OrganizationId organization;
  ActionId action;
  std::vector<PartyRole> roles;
};

// Returns whether each action is in the list, by ActionId.
std::vector<bool> listed(const std::vector<ActionId>& actions, size_t count) {
  std::vector<bool> is_listed(count);
  for (ActionId action : actions) is_listed[size_t(action)] = true;
  return is_listed;
}

std::vector<RowTie> ties_between(const Programme& programme,
                                 const std::vector<OrganizationId>& organizations,
                                 const std::vector<ActionId>& actions) {
  std::vector<RowTie> ties;
  const auto involvements = all_involvements(programme);
  const auto is_listed = listed(actions, programme.actions.size());
  for (OrganizationId organization : organizations) {
    for (const Involvement& involvement : involvements[size_t(organization)]) {
      if (!involvement.action || !is_listed[size_t(*involvement.action)]) continue;
      ties.push_back({organization, *involvement.action, in_order(involvement.roles)});
    }
  }
  return ties;
}

// Keeps in `rows` those with ties, at most `most` of them and in the given order; moves those
// without ties to `without`. Returns the number of tied rows left out.
template <class Id>
size_t keep_tied(std::vector<Id>& rows, std::vector<Id>& without, size_t most,
                 const std::vector<size_t>& ties_of_row) {
  std::vector<Id> tied;
  for (Id row : rows) (ties_of_row[size_t(row)] > 0 ? tied : without).push_back(row);
  size_t others = tied.size() > most ? tied.size() - most : 0;
  if (others > 0) {
    sort_stably(tied, [&](Id a, Id b) { return ties_of_row[size_t(a)] > ties_of_row[size_t(b)]; });
    tied.resize(most);
    sort_stably(tied, std::less<>());
  }
  rows = std::move(tied);
  return others;
}

template <class Id>
std::vector<size_t> indices_of(const std::vector<Id>& rows, size_t count) {
  std::vector<size_t> indices(count, count);
  for (size_t i = 0; i < rows.size(); ++i) indices[size_t(rows[i])] = i;
  return indices;
}

void keep_ties(Partnership& partnership, std::vector<RowTie> ties) {
  const Programme& p = partnership.programme;
  auto organizations = indices_of(partnership.organizations, p.organizations.size());
  auto actions = indices_of(partnership.actions, p.actions.size());
  for (RowTie& tie : ties) {
    size_t organization = organizations[size_t(tie.organization)];
    size_t action = actions[size_t(tie.action)];
    if (organization == p.organizations.size() || action == p.actions.size()) continue;
    partnership.ties.push_back({organization, action, std::move(tie.roles)});
  }
}

}  // namespace

ColorRole Partnership::color(size_t action) const {
  const auto& axis = programme.actions[actions[action]].axis;
  return axis_color(axis ? static_cast<int>(*axis) : -1);
}

Partnership partnership_of(const ChartKey& key) {
  const Programme& p = *key.programme;
  Narrowing narrowing = narrowing_of(key.state, p);
  Partnership partnership{p,
                          key.language,
                          !narrowing.empty(),
                          query_partners(p, narrowing),
                          query_actions(p, narrowing),
                          {},
                          {},
                          {}};
  std::vector<RowTie> ties = ties_between(p, partnership.organizations, partnership.actions);
  std::vector<size_t> of_organization(p.organizations.size()), of_action(p.actions.size());
  for (const RowTie& tie : ties) {
    ++of_organization[size_t(tie.organization)];
    ++of_action[size_t(tie.action)];
  }
  partnership.other_organizations = keep_tied(
      partnership.organizations, partnership.untied_organizations, key.max_items, of_organization);
  partnership.other_actions =
      keep_tied(partnership.actions, partnership.untied_actions, key.max_items, of_action);
  keep_ties(partnership, std::move(ties));
  return partnership;
}

DataTable table_of(const Partnership& partnership, Msg title) {
  Language language = partnership.language;
  const Programme& p = partnership.programme;
  DataTable table;
  table.caption = message(title, language, {p.short_title.in(language)});
  table.columns = {{"name", message(Msg::table_partner, language), false},
                   {"roles", message(Msg::table_roles, language), false},
                   {"action", message(Msg::table_action, language), false}};
  if (!p.axes.empty()) table.columns.push_back({"axis", message(Msg::table_axis, language), false});
  for (const Tie& tie : partnership.ties) {
    DataTable::Row row{{partnership.name(tie.organization), roles_text(tie.roles, language),
                        partnership.title(tie.action)},
                       key(partnership.organizations[tie.organization]),
                       {}};
    const auto& axis = p.actions[partnership.actions[tie.action]].axis;
    if (!p.axes.empty()) row.cells.push_back(axis ? p.axes[*axis].title.in(language) : "");
    table.rows.push_back(std::move(row));
  }
  return table;
}

DataTable involvement_table(const ChartKey& asked) {
  const Programme& programme = *asked.programme;
  Language language = asked.language;
  DataTable table;
  table.caption = label_of(View::partners, language);
  table.columns = {{"name", message(Msg::table_partner, language), false},
                   {"full_name", message(Msg::table_full_name, language), false},
                   {"type", message(Msg::table_type, language), false},
                   {"roles", message(Msg::table_roles, language), false},
                   {"action", message(Msg::table_action, language), false}};
  Narrowing narrowing = narrowing_of(asked.state, programme);
  const auto is_listed = listed(query_actions(programme, narrowing), programme.actions.size());
  const auto involvements = all_involvements(programme);
  for (OrganizationId id : query_partners(programme, narrowing)) {
    const Organization& row = programme.organizations[id];
    auto add = [&](std::string roles, std::string action) {
      table.rows.push_back({{row.name.in(language), row.full_name.in(language),
                             label_of(row.type, language), std::move(roles), std::move(action)},
                            key(id),
                            {}});
    };
    size_t before = table.rows.size();
    for (const Involvement& involvement : involvements[size_t(id)]) {
      const auto& action = involvement.action;
      if (action && !is_listed[size_t(*action)]) continue;
      add(roles_text(in_order(involvement.roles), language),
          action ? programme.actions[*action].title.in(language)
                 : message(Msg::chart_whole_programme, language));
    }
    if (table.rows.size() == before) add("", "");
  }
  return table;
}

}  // namespace trame
