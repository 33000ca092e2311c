// Small programmes of organizations and actions, and the state that shows them.
#pragma once

#include <initializer_list>
#include <string>

#include "chart/sample.h"
#include "support/texts.h"

namespace trame::test {

struct SampleTie {
  const char* organization;
  const char* action;  // "": the whole programme
  std::vector<PartyRole> roles = {PartyRole::partner};
};

inline OrganizationId sample_organization(Programme& p, const std::string& slug) {
  if (auto found = p.organizations.find(slug)) return *found;
  Organization organization;
  organization.slug = slug;
  organization.name = test::text_in(slug, slug);
  return p.organizations.add(organization);
}

inline ActionId sample_action(Programme& p, const std::string& slug) {
  if (auto found = p.actions.find(slug)) return *found;
  Action action;
  action.slug = slug;
  action.title = test::text_in("Action " + slug, "Action " + slug);
  return p.actions.add(action);
}

// Names are equal to slugs; titles are "Action " and the slug.
inline Programme sample_partners(std::initializer_list<SampleTie> ties) {
  Programme p = sample_programme({});
  p.short_title = test::text_in("Programme", "Programme");
  for (const SampleTie& tie : ties) {
    Party party{sample_organization(p, tie.organization), tie.roles, {}};
    bool whole = std::string_view(tie.action).empty();
    (whole ? p.parties : p.actions[sample_action(p, tie.action)].parties).push_back(party);
  }
  return p;
}

// `count` organizations, each partner of one of ten actions.
inline Programme many_partners(int count) {
  Programme p = sample_partners({});
  for (int i = 0; i < count; ++i) {
    ActionId action = sample_action(p, "a" + std::to_string(i % 10));
    OrganizationId organization = sample_organization(p, "o" + std::to_string(i));
    p.actions[action].parties.push_back({organization, {PartyRole::partner}, {}});
  }
  return p;
}

inline ViewState partners_state(Chart chart, const char* selected_action = "") {
  ViewState state;
  state.view = View::partners;
  state.chart = chart;
  if (*selected_action) state.selection = Selection{ItemKind::action, selected_action};
  return state;
}

}  // namespace trame::test
