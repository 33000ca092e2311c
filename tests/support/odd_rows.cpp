#include "support/odd_rows.h"
#include "support/texts.h"

namespace trame::test {

DateSpan year_span(int first, int last) {
  return {{first, 0, 0}, {last, 0, 0}};
}

Text words(const std::string& slug) {
  return test::text_in(slug + "-fr", slug);
}

PlaceId add_place(Programme& p, const OddPlace& odd) {
  Place place;
  place.slug = odd.slug;
  place.name = words(odd.slug);
  place.kind = odd.kind;
  place.code = odd.code;
  place.point = odd.point;
  place.within = odd.within;
  return p.places.add(place);
}

ActionId add_action(Programme& p, const OddAction& odd) {
  Action action;
  action.slug = odd.slug;
  action.title = words(odd.slug);
  action.axis = odd.axis;
  action.period = odd.period;
  action.parties = odd.parties;
  action.places = odd.places;
  return p.actions.add(action);
}

AmountId add_amount(Programme& p, const OddAmount& odd) {
  Amount amount;
  amount.slug = odd.slug;
  amount.label = words(odd.slug);
  amount.kind = odd.kind;
  amount.scope = odd.part_of ? p.amounts[*odd.part_of].scope : ScopeId(0);
  amount.part_of = odd.part_of;
  amount.to = p.actions.find(odd.to);
  amount.from = odd.from;
  Claim claim;
  if (odd.euros >= 0) {
    claim.value = odd.euros;
    amount.value = Money{static_cast<int64_t>(odd.euros * 100)};
  }
  amount.claims = {claim};
  return p.amounts.add(amount);
}

void add_indicator(Programme& p, const OddIndicator& odd) {
  Indicator indicator;
  indicator.slug = odd.slug;
  indicator.label = words(odd.slug);
  indicator.action = odd.action;
  if (odd.target) indicator.target = Measure{odd.target, year_span(2025, 2025), {}};
  if (odd.actual) indicator.actual = Measure{odd.actual, year_span(2022, 2022), {}};
  p.indicators.add(indicator);
}

void add_event(Programme& p, const std::string& slug, DateSpan date) {
  Event event;
  event.slug = slug;
  event.title = words(slug);
  event.date = date;
  event.action = p.actions.find("school");
  p.events.add(event);
}

}  // namespace trame::test
