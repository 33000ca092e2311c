// The rows that items stand for: one place that goes from a kind to its table. What is done with a
// row of any kind is a function or a lambda over these.
#pragma once

#include "model/programme.h"

namespace trame {

// Calls `visit` with the table that holds rows of this kind.
template <class Visit>
decltype(auto) with_table(const Programme& programme, ItemKind kind, Visit&& visit) {
  switch (kind) {
    case ItemKind::axis:
      return visit(programme.axes);
    case ItemKind::action:
      return visit(programme.actions);
    case ItemKind::organization:
      return visit(programme.organizations);
    case ItemKind::place:
      return visit(programme.places);
    case ItemKind::amount:
      return visit(programme.amounts);
    case ItemKind::figure:
      return visit(programme.figures);
    case ItemKind::indicator:
      return visit(programme.indicators);
    case ItemKind::event:
      return visit(programme.events);
    case ItemKind::source:
      return visit(programme.sources);
    case ItemKind::body:
      break;
  }
  return visit(programme.bodies);
}

// Calls `visit` with the row of the item, as the type that it is.
template <class Visit>
decltype(auto) with_row(const Programme& programme, ItemKey item, Visit&& visit) {
  return with_table(programme, item.kind, [&](const auto& rows) -> decltype(auto) {
    return visit(rows[rows.id_at(item.index)]);
  });
}

// Calls `visit` with the id of the item, as the type that it is.
template <class Visit>
decltype(auto) with_id(const Programme& programme, ItemKey item, Visit&& visit) {
  return with_table(programme, item.kind, [&](const auto& rows) -> decltype(auto) {
    return visit(rows.id_at(item.index));
  });
}

}  // namespace trame
