#include "state/narrowing.h"

#include "model/codes.h"

namespace trame {
namespace {

template <class T>
void add(std::vector<T>& list, std::optional<T> value) {
  if (value) list.push_back(*value);
}

}  // namespace

Narrowing narrowing_of(const ViewState& state, const Programme& programme) {
  Narrowing narrowing;
  narrowing.text = state.query;
  for (const Filter& filter : state.filters) {
    switch (filter.kind) {
      case FilterKind::axis:
        add(narrowing.axes, programme.axes.find(filter.value));
        break;
      case FilterKind::place:
        add(narrowing.places, programme.places.find(filter.value));
        break;
      case FilterKind::partner:
        add(narrowing.partners, programme.organizations.find(filter.value));
        break;
      case FilterKind::status:
        add(narrowing.statuses, find_code<ActionStatus>(filter.value));
        break;
      case FilterKind::kind:
        add(narrowing.kinds, find_code<AmountKind>(filter.value));
        break;
    }
  }
  return narrowing;
}

}  // namespace trame
