// Searches rows of all kinds by their text: first in their titles, then in their other texts.
#include <algorithm>

#include "model/query.h"
#include "model/word_search.h"

namespace trame {
namespace {

const Text& title_text(const Programme& programme, ItemKey item) {
  const uint32_t row = item.index;
  switch (item.kind) {
    case ItemKind::axis:
      return programme.axes[AxisId(row)].title;
    case ItemKind::action:
      return programme.actions[ActionId(row)].title;
    case ItemKind::organization:
      return programme.organizations[OrganizationId(row)].name;
    case ItemKind::place:
      return programme.places[PlaceId(row)].name;
    case ItemKind::amount:
      return programme.amounts[AmountId(row)].label;
    case ItemKind::figure:
      return programme.figures[FigureId(row)].label;
    case ItemKind::indicator:
      return programme.indicators[IndicatorId(row)].label;
    case ItemKind::event:
      return programme.events[EventId(row)].title;
    case ItemKind::source:
      return programme.sources[SourceId(row)].title;
    case ItemKind::body:
      break;
  }
  return programme.bodies[BodyId(row)].title;
}

// Searches the texts of a row other than its title.
WordSet words_beside(const WordSearch& s, const Axis& row) {
  return s.found_in(row.description);
}
WordSet words_beside(const WordSearch& s, const Action& row) {
  return s.found_in({&row.description, &row.note});
}
WordSet words_beside(const WordSearch& s, const Organization& row) {
  return words_in_organization(s, row) | s.found_in(row.note);
}
WordSet words_beside(const WordSearch& s, const Place& row) {
  return words_in_place(s, row) | s.found_in(row.note);
}
WordSet words_beside(const WordSearch& s, const Source& row) {
  return s.found_in({&row.publisher, &row.note});
}
WordSet words_beside(const WordSearch& s, const Event& row) {
  return s.found_in(row.description);
}
WordSet words_beside(const WordSearch& s, const Body& row) {
  return s.found_in(row.description);
}
template <class Row>  // amounts, figures, indicators
WordSet words_beside(const WordSearch& s, const Row& row) {
  return s.found_in(row.note);
}

struct Found {
  std::vector<ItemKey> in_title;
  std::vector<ItemKey> beside;
};

template <class Id, class Row>
void search_rows(const Programme& programme, const WordSearch& search, const Table<Id, Row>& rows,
                 Found& found) {
  for (size_t i = 0; i < rows.size(); ++i) {
    const ItemKey item = key(Id(i));
    const WordSet title = search.found_in(title_text(programme, item));
    if (search.complete(title)) {
      found.in_title.push_back(item);
    } else if (search.complete(title | words_beside(search, rows[Id(i)]))) {
      found.beside.push_back(item);
    }
  }
}

}  // namespace

const std::string& title_of(const Programme& programme, ItemKey item, Language language) {
  return title_text(programme, item).in(language);
}

std::vector<ItemKey> search_items(const Programme& programme, std::string_view text, size_t limit) {
  const WordSearch search(text);
  if (search.empty()) return {};
  Found found;
  search_rows(programme, search, programme.actions, found);
  search_rows(programme, search, programme.organizations, found);
  search_rows(programme, search, programme.places, found);
  search_rows(programme, search, programme.axes, found);
  search_rows(programme, search, programme.amounts, found);
  search_rows(programme, search, programme.figures, found);
  search_rows(programme, search, programme.indicators, found);
  search_rows(programme, search, programme.events, found);
  search_rows(programme, search, programme.bodies, found);
  search_rows(programme, search, programme.sources, found);
  std::vector<ItemKey> all = std::move(found.in_title);
  all.insert(all.end(), found.beside.begin(), found.beside.end());
  if (all.size() > limit) all.resize(limit);
  return all;
}

}  // namespace trame
