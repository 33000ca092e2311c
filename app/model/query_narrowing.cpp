// Implements the filters and the search of model/query.h. Each query reads every list of the
// programme once.
#include <algorithm>

#include "model/query.h"
#include "model/word_search.h"

namespace trame {
namespace {

template <class T>
bool allows(const std::vector<T>& wanted, const T& value) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}
template <class T>
bool allows(const std::vector<T>& wanted, const std::optional<T>& value) {
  return wanted.empty() || (value && allows(wanted, *value));
}

// The filters of one query, prepared so that checking a row takes time proportional to its own
// lists only.
class Narrower {
 public:
  Narrower(const Programme& programme, const Narrowing& narrowing)
      : programme_(programme), narrowing_(narrowing), search_(narrowing.text) {
    mark_places();
    mark_kinds();
    for (const Organization& row : programme.organizations) {
      organization_words_.push_back(words_in_organization(search_, row));
    }
    for (const Place& row : programme.places) place_words_.push_back(words_in_place(search_, row));
    for (const Axis& row : programme.axes) axis_words_.push_back(search_.found_in(row.title));
    for (const Action& row : programme.actions) action_words_.push_back(words_of(row));
  }

  // Checks all filters except the text and the partners, which each query treats differently.
  bool action_fits(size_t index) const {
    const Action& action = programme_.actions[ActionId(index)];
    return action_fits_anywhere(index) && is_at_wanted_place(action);
  }
  bool action_fits_anywhere(size_t index) const {
    const Action& action = programme_.actions[ActionId(index)];
    return allows(narrowing_.axes, action.axis) && allows(narrowing_.statuses, action.status) &&
           (narrowing_.kinds.empty() || has_wanted_kind_[index]);
  }
  bool has_wanted_partner(const Action& action) const {
    return narrowing_.partners.empty() ||
           std::any_of(action.parties.begin(), action.parties.end(), [&](const Party& party) {
             return allows(narrowing_.partners, party.organization);
           });
  }
  bool is_at_wanted_place(const Action& action) const {
    return narrowing_.places.empty() ||
           std::any_of(action.places.begin(), action.places.end(),
                       [&](PlaceId place) { return wanted_place_[static_cast<size_t>(place)]; });
  }
  bool is_wanted_place(std::optional<PlaceId> place) const {
    return narrowing_.places.empty() || (place && wanted_place_[static_cast<size_t>(*place)]);
  }
  WordSet words_of_place(PlaceId place) const { return place_words_[static_cast<size_t>(place)]; }
  bool complete(WordSet found) const { return search_.complete(found); }

  WordSet words_of_organization(OrganizationId id) const {
    return organization_words_[static_cast<size_t>(id)];
  }
  WordSet words_of_axis(AxisId id) const { return axis_words_[static_cast<size_t>(id)]; }
  // The text of an action without its partners: title, description, note, axis and places.
  WordSet words_of_action(size_t index) const { return action_words_[index]; }
  WordSet words_of_event(const Event& event) const {
    WordSet found = search_.found_in({&event.title, &event.description});
    if (event.place) found |= place_words_[static_cast<size_t>(*event.place)];
    return event.action ? found | action_words_[static_cast<size_t>(*event.action)] : found;
  }
  WordSet words_in(std::initializer_list<const Text*> texts) const {
    return search_.found_in(texts);
  }

 private:
  // A place is wanted when the filter contains it or a place that contains it.
  void mark_places() {
    const size_t count = programme_.places.size();
    wanted_place_.assign(count, false);
    for (PlaceId place : narrowing_.places) wanted_place_[static_cast<size_t>(place)] = true;
    for (size_t i = 0; i < count && !narrowing_.places.empty(); ++i) {
      std::optional<PlaceId> at = PlaceId(i);
      for (size_t steps = 0; at && steps <= count && !wanted_place_[i]; ++steps) {
        if (wanted_place_[static_cast<size_t>(*at)]) wanted_place_[i] = true;
        at = programme_.places[*at].within;
      }
    }
  }
  void mark_kinds() {
    has_wanted_kind_.assign(programme_.actions.size(), false);
    for (const Amount& amount : programme_.amounts) {
      if (amount.to && allows(narrowing_.kinds, amount.kind)) {
        has_wanted_kind_[static_cast<size_t>(*amount.to)] = true;
      }
    }
  }
  WordSet words_of(const Action& action) const {
    WordSet found = search_.found_in({&action.title, &action.description, &action.note});
    if (action.axis) found |= words_of_axis(*action.axis);
    for (PlaceId place : action.places) found |= place_words_[static_cast<size_t>(place)];
    return found;
  }

  const Programme& programme_;
  const Narrowing& narrowing_;
  WordSearch search_;
  std::vector<bool> wanted_place_;
  std::vector<bool> has_wanted_kind_;
  std::vector<WordSet> organization_words_;
  std::vector<WordSet> place_words_;
  std::vector<WordSet> axis_words_;
  std::vector<WordSet> action_words_;
};

bool narrows_actions(const Narrowing& narrowing) {
  return !narrowing.axes.empty() || !narrowing.places.empty() || !narrowing.statuses.empty() ||
         !narrowing.kinds.empty();
}

// Returns whether an amount or the action it goes to passes the filters of actions.
bool amount_fits(const Programme& programme, const Narrowing& narrowing, const Narrower& narrower,
                 const Amount& amount) {
  const Action* action = amount.to ? &programme.actions[*amount.to] : nullptr;
  const bool on_axis =
      allows(narrowing.axes, amount.axis) || (action && allows(narrowing.axes, action->axis));
  const bool status =
      narrowing.statuses.empty() || (action && allows(narrowing.statuses, action->status));
  const bool place = narrowing.places.empty() || (action && narrower.is_at_wanted_place(*action));
  return allows(narrowing.kinds, amount.kind) && on_axis && status && place;
}

WordSet words_around(const Narrower& narrower, const Amount& amount) {
  WordSet found = narrower.words_in({&amount.label, &amount.note});
  if (amount.axis) found |= narrower.words_of_axis(*amount.axis);
  if (amount.from) found |= narrower.words_of_organization(*amount.from);
  if (amount.to) found |= narrower.words_of_action(static_cast<size_t>(*amount.to));
  return found;
}

template <class Id>
std::vector<Id> marked(const std::vector<bool>& marks) {
  std::vector<Id> ids;
  for (size_t i = 0; i < marks.size(); ++i) {
    if (marks[i]) ids.push_back(Id(i));
  }
  return ids;
}

bool indicator_fits(const Programme& programme, const Narrowing& narrowing,
                    const Narrower& narrower, const Indicator& indicator) {
  if (indicator.action) {
    return narrower.action_fits(static_cast<size_t>(*indicator.action)) &&
           narrower.has_wanted_partner(programme.actions[*indicator.action]);
  }
  bool about_actions = !narrowing.places.empty() || !narrowing.statuses.empty() ||
                       !narrowing.kinds.empty() || !narrowing.partners.empty();
  return !about_actions && allows(narrowing.axes, indicator.axis);
}

}  // namespace

std::vector<ActionId> query_actions(const Programme& programme, const Narrowing& narrowing) {
  const Narrower narrower(programme, narrowing);
  std::vector<ActionId> found;
  for (size_t i = 0; i < programme.actions.size(); ++i) {
    const Action& action = programme.actions[ActionId(i)];
    if (!narrower.action_fits(i) || !narrower.has_wanted_partner(action)) continue;
    WordSet words = narrower.words_of_action(i);
    for (const Party& party : action.parties) {
      words |= narrower.words_of_organization(party.organization);
    }
    if (narrower.complete(words)) found.push_back(ActionId(i));
  }
  return found;
}

std::vector<EventId> query_events(const Programme& programme, const Narrowing& narrowing) {
  const Narrower narrower(programme, narrowing);
  const bool about_actions = !narrowing.axes.empty() || !narrowing.partners.empty() ||
                             !narrowing.statuses.empty() || !narrowing.kinds.empty();
  std::vector<EventId> found;
  for (size_t i = 0; i < programme.events.size(); ++i) {
    const Event& event = programme.events[EventId(i)];
    const Action* action = event.action ? &programme.actions[*event.action] : nullptr;
    const bool fits =
        !about_actions || (action && narrower.has_wanted_partner(*action) &&
                           narrower.action_fits_anywhere(static_cast<size_t>(*event.action)));
    const bool there = event.place || !action ? narrower.is_wanted_place(event.place)
                                              : narrower.is_at_wanted_place(*action);
    if (fits && there && narrower.complete(narrower.words_of_event(event))) {
      found.push_back(EventId(i));
    }
  }
  return found;
}

std::vector<OrganizationId> query_partners(const Programme& programme, const Narrowing& narrowing) {
  const Narrower narrower(programme, narrowing);
  std::vector<bool> found(programme.organizations.size(), false);
  const auto consider = [&](OrganizationId id, WordSet context) {
    const WordSet words = narrower.words_of_organization(id) | context;
    if (allows(narrowing.partners, id) && narrower.complete(words)) {
      found[static_cast<size_t>(id)] = true;
    }
  };
  for (size_t i = 0; i < found.size() && !narrows_actions(narrowing); ++i) {
    consider(OrganizationId(i), 0);
  }
  for (size_t i = 0; i < programme.actions.size(); ++i) {
    if (!narrower.action_fits(i)) continue;
    for (const Party& party : programme.actions[ActionId(i)].parties) {
      consider(party.organization, narrower.words_of_action(i));
    }
  }
  for (const Amount& amount : programme.amounts) {
    if (!amount.from || !amount_fits(programme, narrowing, narrower, amount)) continue;
    consider(*amount.from, words_around(narrower, amount));
  }
  return marked<OrganizationId>(found);
}

std::vector<AmountId> query_amounts(const Programme& programme, const Narrowing& narrowing) {
  const Narrower narrower(programme, narrowing);
  std::vector<AmountId> found;
  for (size_t i = 0; i < programme.amounts.size(); ++i) {
    const Amount& amount = programme.amounts[AmountId(i)];
    const bool partner = allows(narrowing.partners, amount.from) ||
                         (amount.to && narrower.has_wanted_partner(programme.actions[*amount.to]));
    if (partner && amount_fits(programme, narrowing, narrower, amount) &&
        narrower.complete(words_around(narrower, amount))) {
      found.push_back(AmountId(i));
    }
  }
  return found;
}

std::vector<IndicatorId> query_indicators(const Programme& programme, const Narrowing& narrowing) {
  const Narrower narrower(programme, narrowing);
  std::vector<IndicatorId> found;
  for (size_t i = 0; i < programme.indicators.size(); ++i) {
    const Indicator& indicator = programme.indicators[IndicatorId(i)];
    if (!indicator_fits(programme, narrowing, narrower, indicator)) continue;
    WordSet words = narrower.words_in({&indicator.label, &indicator.note});
    if (indicator.axis) words |= narrower.words_of_axis(*indicator.axis);
    if (indicator.action) {
      words |= narrower.words_of_action(static_cast<size_t>(*indicator.action));
    }
    if (narrower.complete(words)) found.push_back(IndicatorId(i));
  }
  return found;
}

std::vector<PlaceId> query_places(const Programme& programme, const Narrowing& narrowing) {
  const Narrower narrower(programme, narrowing);
  std::vector<bool> found(programme.places.size(), false);
  const bool about_actions = !narrowing.axes.empty() || !narrowing.statuses.empty() ||
                             !narrowing.kinds.empty() || !narrowing.partners.empty();
  for (size_t i = 0; i < found.size() && !about_actions; ++i) {
    found[i] = narrower.is_wanted_place(PlaceId(i)) &&
               narrower.complete(narrower.words_of_place(PlaceId(i)));
  }
  for (ActionId id : query_actions(programme, narrowing)) {
    for (std::optional<PlaceId> at : programme.actions[id].places) {
      for (size_t steps = 0; at && steps <= found.size(); ++steps) {
        found[static_cast<size_t>(*at)] = true;
        at = programme.places[*at].within;
      }
    }
  }
  return marked<PlaceId>(found);
}

}  // namespace trame
