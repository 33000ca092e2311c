// Searches rows of all kinds by their text: first in their titles, then in their other texts.
#include <algorithm>

#include "model/item_rows.h"
#include "model/query.h"
#include "model/word_search.h"

namespace trame {
namespace {

template <class Row>
const Text& title_text(const Row& row) {
  if constexpr (requires { row.title; }) {
    return row.title;
  } else if constexpr (requires { row.name; }) {
    return row.name;
  } else {
    return row.label;
  }
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
template <class Row>  // Row: Amount, Figure or Indicator
WordSet words_beside(const WordSearch& s, const Row& row) {
  return s.found_in(row.note);
}

struct Found {
  std::vector<ItemKey> in_title;
  std::vector<ItemKey> beside;
};

template <class Id, class Row>
void search_rows(const WordSearch& search, const Table<Id, Row>& rows, Found& found) {
  for (size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[Id(i)];
    const WordSet title = search.found_in(title_text(row));
    if (search.complete(title)) {
      found.in_title.push_back(key(Id(i)));
    } else if (search.complete(title | words_beside(search, row))) {
      found.beside.push_back(key(Id(i)));
    }
  }
}

}  // namespace

const std::string& title_of(const Programme& programme, ItemKey item, Language language) {
  return with_row(programme, item, [&](const auto& row) -> const std::string& {
    return title_text(row).in(language);
  });
}

std::vector<ItemKey> search_items(const Programme& programme, std::string_view text, size_t limit) {
  const WordSearch search(text);
  if (search.empty()) return {};
  Found found;
  search_rows(search, programme.actions, found);
  search_rows(search, programme.organizations, found);
  search_rows(search, programme.places, found);
  search_rows(search, programme.axes, found);
  search_rows(search, programme.amounts, found);
  search_rows(search, programme.figures, found);
  search_rows(search, programme.indicators, found);
  search_rows(search, programme.events, found);
  search_rows(search, programme.bodies, found);
  search_rows(search, programme.sources, found);
  std::vector<ItemKey> all = std::move(found.in_title);
  all.insert(all.end(), found.beside.begin(), found.beside.end());
  if (all.size() > limit) all.resize(limit);
  return all;
}

}  // namespace trame
