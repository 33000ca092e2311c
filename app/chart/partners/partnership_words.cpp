// The texts of the network and the matrix, computed from what they draw.
#include <algorithm>
#include <span>

#include "chart/partners/partnership.h"
#include "state/labels.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr size_t most_named = 12;  // names in a note; the others are counted

// The rows that have the most ties, and their number of ties.
struct Most {
  std::vector<size_t> rows;
  size_t ties = 0;
};

Most most_of(const Partnership& partnership, size_t rows, size_t Tie::*side) {
  std::vector<size_t> counts(rows);
  for (const Tie& tie : partnership.ties) ++counts[tie.*side];
  Most most;
  if (!counts.empty()) most.ties = *std::ranges::max_element(counts);
  for (size_t i = 0; i < rows; ++i) {
    if (counts[i] == most.ties) most.rows.push_back(i);
  }
  return most;
}

std::string counts_text(const Partnership& partnership) {
  Language language = partnership.language;
  return message(Msg::chart_and, language,
                 {count_of_organizations(partnership.organizations.size(), language),
                  count_of_actions(partnership.actions.size(), language)});
}

// Returns a note with the first names: "23 organisations sans action précise : A, B, C".
template <class Id, class NameOf>
std::string named_note(Msg counted, const std::vector<Id>& rows, Language language, NameOf name) {
  std::string names;
  for (Id row : std::span(rows).first(std::min(rows.size(), most_named))) {
    names += (names.empty() ? "" : ", ") + name(row);
  }
  names += rows.size() > most_named ? "…" : ".";
  std::string count = message_count(counted, language, static_cast<long long>(rows.size()));
  return message(Msg::chart_target, language, {count, names});
}

std::string empty_reason(const Partnership& partnership) {
  Language language = partnership.language;
  if (!partnership.ties.empty()) return "";
  if (partnership.programme.actions.empty()) return message(Msg::chart_empty_actions, language);
  if (partnership.programme.organizations.empty()) {
    return message(Msg::chart_empty_partners, language);
  }
  return message(partnership.narrowed ? Msg::chart_empty_ties_filters : Msg::chart_empty_ties,
                 language);
}

std::vector<std::string> partnership_notes(const Partnership& partnership) {
  Language language = partnership.language;
  const Programme& p = partnership.programme;
  std::vector<std::string> notes;
  if (partnership.other_organizations + partnership.other_actions > 0) {
    notes.push_back(message(Msg::chart_others_in_table, language,
                            {count_of_organizations(partnership.other_organizations, language),
                             count_of_actions(partnership.other_actions, language)}));
  }
  if (!partnership.untied_organizations.empty()) {
    notes.push_back(
        named_note(Msg::chart_idle_count, partnership.untied_organizations, language,
                   [&](OrganizationId id) { return p.organizations[id].name.in(language); }));
  }
  if (!partnership.untied_actions.empty()) {
    notes.push_back(named_note(Msg::chart_lone_count, partnership.untied_actions, language,
                               [&](ActionId id) { return p.actions[id].title.in(language); }));
  }
  return notes;
}

}  // namespace

std::string roles_text(const std::vector<PartyRole>& roles, Language language) {
  std::string words;
  for (PartyRole role : roles) words += (words.empty() ? "" : ", ") + label_of(role, language);
  return words;
}

std::string count_of_actions(size_t count, Language language) {
  return message_count(Msg::chart_action_count, language, static_cast<long long>(count));
}

std::string count_of_organizations(size_t count, Language language) {
  return message_count(Msg::chart_organization_count, language, static_cast<long long>(count));
}

std::string network_takeaway(const Partnership& partnership) {
  Language language = partnership.language;
  std::string counts = counts_text(partnership);
  if (partnership.narrowed) return message(Msg::chart_takeaway_ties_filtered, language, {counts});
  Most most = most_of(partnership, partnership.organizations.size(), &Tie::organization);
  if (most.ties <= 1) return message(Msg::chart_takeaway_network_even, language, {counts});
  std::string actions = count_of_actions(most.ties, language);
  if (most.rows.size() == 1) {
    return message(Msg::chart_takeaway_network, language,
                   {counts, partnership.name(most.rows.front()), actions});
  }
  return message(Msg::chart_takeaway_network_several, language,
                 {counts, count_of_organizations(most.rows.size(), language), actions});
}

std::string matrix_takeaway(const Partnership& partnership) {
  Language language = partnership.language;
  if (partnership.narrowed) return network_takeaway(partnership);
  Most most = most_of(partnership, partnership.actions.size(), &Tie::action);
  std::string organizations = count_of_organizations(most.ties, language);
  if (most.rows.size() == 1) {
    return message(Msg::chart_takeaway_matrix, language,
                   {partnership.title(most.rows.front()), organizations});
  }
  return message(Msg::chart_takeaway_matrix_even, language, {organizations});
}

ChartView partnership_view(const Partnership& partnership, Msg title, Vec2 size) {
  ChartView view;
  view.size = size;
  view.table = table_of(partnership, title);
  view.title = view.table.caption;
  view.current_crumb = partnership.programme.short_title.in(partnership.language);
  view.notes = partnership_notes(partnership);
  view.empty_reason = empty_reason(partnership);
  return view;
}

}  // namespace trame
