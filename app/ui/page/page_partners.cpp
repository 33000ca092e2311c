// The page of all organizations of the programme, grouped by kind.
#include <map>
#include <span>

#include "model/query.h"
#include "state/narrowing.h"
#include "ui/chart/chart_view.h"
#include "ui/page/pages.h"
#include "ui/page/table_view.h"
#include "ui/page/view_header.h"
#include "ui/widgets/item_words.h"
#include "ui/widgets/widgets.h"

namespace trame {
namespace {

// Returns all roles of an organization, each once: "pilote, partenaire".
std::string roles_of(const Page& page, std::span<const Involvement> involvements) {
  std::vector<PartyRole> roles;
  for (const Involvement& involvement : involvements) {
    for (PartyRole role : involvement.roles) {
      if (std::find(roles.begin(), roles.end(), role) == roles.end()) roles.push_back(role);
    }
  }
  std::string words;
  for (PartyRole role : roles) {
    if (!words.empty()) words += ", ";
    words += label_of(role, page.language());
  }
  return words;
}

void draw_partner_row(const Page& page, Column& column, OrganizationId id,
                      const std::string& roles) {
  const Organization& organization = page.programme.organizations[id];
  ListRow row;
  row.id = item_id(page, "organization/", key(id));
  row.title = page.words(organization.name);
  const std::string& full = page.words(organization.full_name);
  row.detail = full.empty() || full == row.title ? roles
               : roles.empty()                   ? full
                                                 : full + " · " + roles;
  row.name = row.detail.empty() ? row.title : row.title + ", " + row.detail;
  row.selected = page.is_selected(key(id));
  if (listed_row(column, row)) page.select(key(id));
}

using Group = std::pair<OrganizationType, std::vector<OrganizationId>>;
using Involvements = std::vector<std::vector<Involvement>>;  // by OrganizationId

std::vector<Group> groups_of(const Programme& programme, std::span<const OrganizationId> found) {
  std::map<OrganizationType, std::vector<OrganizationId>> by_type;
  for (OrganizationId id : found) by_type[programme.organizations[id].type].push_back(id);
  return {by_type.begin(), by_type.end()};
}

void draw_group(const Page& page, Column& column, const Group& group,
                const Involvements& involvements) {
  const std::vector<OrganizationId>& members = group.second;
  std::string title = label_of(group.first, page.language());
  column.heading(2, title + " · " + std::to_string(members.size()), TextStyle::heading);
  column.space(space::s);
  item_card(column, title, members, [&](Column& rows, OrganizationId id) {
    draw_partner_row(page, rows, id, roles_of(page, involvements[static_cast<size_t>(id)]));
  });
  column.space(space::xl);
}

}  // namespace

void draw_partners(const Page& page, Column& column) {
  constexpr double least_width = 330;
  Ui& ui = page.ui;
  draw_view_header(page, column);
  if (draw_table_or_chart(page, column)) return;
  std::vector<OrganizationId> found =
      query_partners(page.programme, narrowing_of(page.state, page.programme));
  column.text(ui.count(Msg::ui_partner_count, static_cast<long long>(found.size())),
              TextStyle::small, ColorRole::text_muted);
  column.space(space::m);
  if (found.empty()) draw_empty(column, ui.say(Msg::ui_nothing_found));
  std::vector<Group> groups = groups_of(page.programme, found);
  Involvements involvements = all_involvements(page.programme);
  groups_of_rows(column, {groups.size(), least_width, space::xl}, found.size(),
                 [&](size_t i, Column& own) { draw_group(page, own, groups[i], involvements); });
}

}  // namespace trame
