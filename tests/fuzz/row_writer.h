// Writes the fields of made rows as JSON. What the fields of each kind of row are is in
// programme_rows.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/choices.h"
#include "text/json_writer.h"

namespace trame::fuzz {

// The lists of a programme.
enum class List : size_t {
  sources,
  scopes,
  axes,
  organizations,
  places,
  actions,
  amounts,
  series,
  figures,
  indicators,
  events,
  bodies
};
inline constexpr size_t lists = static_cast<size_t>(List::bodies) + 1;

std::string made_id(List list, size_t row);

// Scope and currency of an amount, which its parts take over.
struct Whole {
  size_t scope = 0;
  std::string_view currency;
};

struct RowWriter {
  Choices& in;
  JsonWriter out = {};
  size_t counts[lists] = {};
  std::vector<size_t> depths = {};  // of the rows of the list that is written
  std::vector<Whole> wholes = {};   // of the amounts

  size_t& count(List list) { return counts[static_cast<size_t>(list)]; }
  std::string any_id(List list) { return made_id(list, in.below(count(list))); }

  // Write a field, or sometimes leave it out.
  void text(std::string_view name);
  void maybe_text(std::string_view name);
  void maybe_date(std::string_view name);
  template <class Codes>
  void code(std::string_view name, const Codes& codes) {
    out.text(name, in.one_of(codes));
  }
  void maybe_reference(std::string_view name, List list);
  // Writes references to some rows of a list.
  void subset(std::string_view name, List list);
  // Writes references to items of several kinds; to one at least unless they may be none.
  void items(std::string_view name, bool may_be_none);

  // Returns an earlier row that contains `row`; nothing for a row that stands for itself. Rows then
  // contain one another without a cycle, and not too deep.
  std::optional<size_t> container_of(size_t row);

  // Writes the value of a row, or null, and returns it.
  std::optional<double> value();
  // Writes claims of which the preferred one has the value.
  void claims_of(std::optional<double> value);
  void claims();  // of a row without a value
  void claim(std::optional<double> value);

  void list(std::string_view name, size_t rows, auto write_row) {
    out.key(name);
    out.begin_list();
    for (size_t row = 0; row < rows; ++row) {
      out.begin_object();
      write_row(row);
      out.end_object();
    }
    out.end_list();
  }
};

}  // namespace trame::fuzz
