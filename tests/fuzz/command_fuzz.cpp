// Any commands, one after the other, lead from a valid state to valid states that their addresses
// give back; each state that the browser keeps as a step of its history is another one.
#include <string>

#include "fuzz/choices.h"
#include "fuzz/expect.h"
#include "state/command.h"
#include "state/rules.h"
#include "state/url.h"

using namespace trame;
using fuzz::Choices;
using fuzz::expect;

namespace {

constexpr std::string_view texts[] = {"",      "a0",     "c1",     "signed", "grant",
                                      "value", "-label", "Lyon é", "a%20b&", "\xFF",
                                      "-",     "A",      "own",    "x-1"};

std::string text(Choices& choices) {
  if (choices.once_in(64)) return std::string(200, 'a');
  return choices.once_in(6) ? choices.bytes(40) : std::string(choices.one_of(texts));
}
Selection selection(Choices& choices) {
  return {static_cast<ItemKind>(choices.below(static_cast<size_t>(ItemKind::body) + 1)),
          text(choices)};
}
Filter filter(Choices& choices) {
  return {choices.one_of(all_filter_kinds), text(choices)};
}
// Most numbers are those of a chart, some are those of a damaged event.
double number(Choices& choices) {
  constexpr double odd[] = {0, -0.0, 1e300, -1e300, 1e-300, NAN, INFINITY, -INFINITY};
  return choices.once_in(6) ? choices.one_of(odd) : choices.between(-300, 300);
}

Command navigation(Choices& choices) {
  switch (choices.below(8)) {
    case 0:
      return ShowProgramme{text(choices)};
    case 1:
      return ShowView{choices.one_of(all_views)};
    case 2:
      return ShowChart{static_cast<Chart>(choices.below(static_cast<size_t>(Chart::table) + 1))};
    case 3:
      return Select{selection(choices)};
    case 4:
      return Reveal{choices.one_of(all_views), selection(choices)};
    case 5:
      return FollowAddress{choices.bytes(100)};
    case 6:
      return CompareWith{text(choices)};
    default:
      return ClearSelection{};
  }
}

Command choice(Choices& choices) {
  switch (choices.below(12)) {
    case 0:
      return SetLanguage{choices.either() ? Language::fr : Language::en};
    case 1:
      return SetTheme{choices.either() ? std::optional(ThemeKind::dark) : std::nullopt};
    case 2:
      return SetQuery{text(choices)};
    case 3:
      return AddFilter{filter(choices)};
    case 4:
      return RemoveFilter{filter(choices)};
    case 5:
      return ClearFilters{};
    case 6:
      return ShowScope{text(choices)};
    case 7:
      return ShowCurrency{*currency_of(choices.either() ? "GBP" : "EUR")};
    case 8:
      return DrillTo{text(choices)};
    case 9:
      return SortBy{text(choices)};
    case 10:
      return ShowShares{choices.either()};
    default:
      return MoveViewport{Viewport{number(choices), number(choices), number(choices)}};
  }
}

void check_step(const ViewState& before, const ViewState& after) {
  const std::string address = to_url(after);
  expect(from_url(address) == after, "a state is read back from its address", address);
  expect(address.size() <= max_fragment_bytes, "an address has a greatest length", address);
  expect(is_available(after.view, after.chart), "a view has the chart that is shown", address);
  expect((history_step(before, after) == HistoryStep::none) == (before == after),
         "a change is kept in the history", address);
}

}  // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  Choices choices(data, size);
  ViewState state;
  while (!choices.are_used_up()) {
    const Command command = choices.either() ? navigation(choices) : choice(choices);
    const ViewState next = update(state, command);
    expect(update(state, command) == next, "a command has one result", to_url(next));
    check_step(state, next);
    state = next;
  }
  return 0;
}
