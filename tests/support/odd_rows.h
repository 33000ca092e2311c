// Adds rows to test programmes. Each has a slug, which is also its English title, and only the
// fields that a test needs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/programme.h"

namespace trame::test {

DateSpan year_span(int first, int last);
Text words(const std::string& slug);

struct OddPlace {
  std::string slug;
  PlaceKind kind{};
  const char* code = "";
  std::optional<Point> point = {};
  std::optional<PlaceId> within = {};
};
PlaceId add_place(Programme& p, const OddPlace& odd);

struct OddAction {
  std::string slug;
  std::optional<AxisId> axis;
  std::optional<DateSpan> period;
  std::vector<Party> parties;
  std::vector<PlaceId> places;
};
ActionId add_action(Programme& p, const OddAction& odd);

struct OddAmount {
  std::string slug;
  AmountKind kind{};
  double euros = -1;  // below 0: not published
  std::optional<AmountId> part_of = {};
  std::string to = {};  // slug of an action
  std::optional<OrganizationId> from = {};
};
AmountId add_amount(Programme& p, const OddAmount& odd);

struct OddIndicator {
  std::string slug;
  std::optional<double> target;
  std::optional<double> actual;
  std::optional<ActionId> action;
};
void add_indicator(Programme& p, const OddIndicator& odd);

void add_event(Programme& p, const std::string& slug, DateSpan date);

}  // namespace trame::test
