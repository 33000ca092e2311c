#include "fuzz/row_writer.h"

#include <cmath>

#include "fuzz/programme_words.h"

namespace trame::fuzz {
namespace {

constexpr std::string_view letters = "scxopamrfieb";
static_assert(letters.size() == lists);
// Prefix of a reference to an item of each list ("amount:m1"); empty for lists without items.
constexpr std::string_view item_kinds[lists] = {"source", "",          "axis",   "organization",
                                                "place",  "action",    "amount", "",
                                                "figure", "indicator", "event",  "body"};
constexpr size_t most_nesting = 16;
constexpr std::string_view qualifiers[] = {
    "exact", "about",     "nearly",  "more_than", "slightly_more_than", "less_than", "at_least",
    "up_to", "potential", "planned", "target"};
constexpr std::string_view absences[] = {"not_published", "withheld", "not_read"};
constexpr std::string_view languages[] = {"fr", "en", "oc", "zh-Hant-TW"};

void unpublished(RowWriter& row) {
  const std::string_view absence = row.in.one_of(absences);
  row.out.text("absence", absence);
  if (absence == "not_read") row.out.text("published_as", "3 à 5 M£");
}

void quote(RowWriter& row) {
  row.out.text("quote", made_words(row.in));
  if (row.in.either()) row.code("quote_lang", languages);
}

}  // namespace

std::string made_id(List list, size_t row) {
  return letters[static_cast<size_t>(list)] + std::to_string(row);
}

void RowWriter::text(std::string_view name) {
  if (in.either()) return out.text(name, made_words(in));
  out.key(name);
  out.begin_object();
  out.text("fr", made_words(in));
  out.text("en", made_words(in));
  out.end_object();
}

void RowWriter::maybe_text(std::string_view name) {
  if (in.once_in(4)) text(name);
}

void RowWriter::maybe_date(std::string_view name) {
  if (in.either()) out.text(name, made_date(in));
}

void RowWriter::maybe_reference(std::string_view name, List list) {
  if (count(list) > 0 && in.either()) out.text(name, any_id(list));
}

void RowWriter::subset(std::string_view name, List list) {
  out.key(name);
  out.begin_list();
  for (size_t row = 0; row < count(list); ++row) {
    if (in.once_in(3)) out.text(made_id(list, row));
  }
  out.end_list();
}

void RowWriter::items(std::string_view name, bool may_be_none) {
  bool is_empty = true;
  out.key(name);
  out.begin_list();
  for (size_t i = lists; i-- > 0;) {
    const List list{i};
    const bool is_needed = list == List::sources && is_empty && !may_be_none;
    if (item_kinds[i].empty() || count(list) == 0 || !(is_needed || in.once_in(3))) continue;
    is_empty = false;
    out.text(std::string(item_kinds[i]) + ":" + any_id(list));
  }
  out.end_list();
}

std::optional<size_t> RowWriter::container_of(size_t row) {
  std::optional<size_t> container;
  if (row > 0 && in.either()) container = in.below(row);
  if (container && depths[*container] == most_nesting) container.reset();
  depths.push_back(container ? depths[*container] + 1 : 1);
  return container;
}

std::optional<double> RowWriter::value() {
  std::optional<double> value;
  if (!in.once_in(4)) value = made_value(in);
  out.key("value");
  out.number(value.value_or(NAN));
  return value;
}

void RowWriter::claims_of(std::optional<double> value) {
  const size_t count = 1 + in.below(3);
  list("claims", count, [&](size_t i) {
    claim(i == 0 ? value : std::optional(made_value(in)));
    if (i == 0 && count > 1) out.flag("preferred", true);
  });
}

void RowWriter::claims() {
  list("claims", 1 + in.below(2), [&](size_t) { claim({}); });
}

void RowWriter::claim(std::optional<double> value) {
  out.text("source", any_id(List::sources));
  if (value) {
    out.key("value");
    out.number(*value);
    code("qualifier", qualifiers);
  } else if (in.either()) {
    unpublished(*this);
  }
  if (value && in.once_in(6)) {
    out.key("value_max");
    out.number(1e12);
  }
  if (in.once_in(3)) out.text("date", made_date(in));
  if (in.once_in(3)) quote(*this);
  maybe_text("note");
}

}  // namespace trame::fuzz
