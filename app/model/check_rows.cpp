#include "model/check_rows.h"

#include <cmath>
#include <functional>
#include <string>

#include "model/read_value.h"
#include "text/format.h"

namespace trame {
namespace {

std::vector<JsonValue> items_of(const JsonValue& root, std::string_view list_name) {
  std::vector<JsonValue> items;
  const auto list = root.member(list_name);
  if (list) list->each_item([&](JsonValue item) { items.push_back(item); });
  return items;
}

// Deeper nesting is an error in the file, and trees are built by recursion.
constexpr int max_nesting = 16;
constexpr int not_seen = -1;
constexpr int on_this_walk = 0;

// Computes the level of every row (1 is outermost) by following `container`; visits each row once.
// Calls report(row, message) for a row that closes a cycle, and for rows on the first level that is
// too deep.
void check_levels(size_t rows, const std::function<std::optional<size_t>(size_t)>& container,
                  const std::function<void(size_t, Msg)>& report) {
  std::vector<int> levels(rows, not_seen);
  for (size_t start = 0; start < rows; ++start) {
    std::vector<size_t> walk;
    std::optional<size_t> at = start;
    while (at && levels[*at] == not_seen) {
      levels[*at] = on_this_walk;
      walk.push_back(*at);
      at = container(*at);
    }
    if (at && levels[*at] == on_this_walk) report(*at, Msg::problem_contained_in_itself);
    int level = at ? levels[*at] : 0;
    for (; !walk.empty(); walk.pop_back()) {
      levels[walk.back()] = ++level;
      if (level == max_nesting + 1) report(walk.back(), Msg::problem_nested_too_deep);
    }
  }
}

// The list items from which rows were read, and the field that refers to their containing row.
struct NestedItems {
  std::vector<JsonValue> items;
  std::string_view field;
};

template <class Id, class Row>
void check_nesting(const Table<Id, Row>& rows, std::optional<Id> Row::*container,
                   const NestedItems& from, Findings& findings) {
  const auto container_of = [&](size_t row) -> std::optional<size_t> {
    const auto& id = rows[Id(row)].*container;
    return id ? std::optional(static_cast<size_t>(*id)) : std::nullopt;
  };
  check_levels(rows.size(), container_of, [&](size_t row, Msg message) {
    findings.error(from.items[row].member(from.field)->node(), message,
                   {rows[Id(row)].slug, std::to_string(max_nesting)});
  });
}

// Returns the text of a field in the file. The id in the row cannot be used: it has a default value
// when the field could not be read.
std::string_view written(const JsonValue& item, std::string_view field) {
  const auto value = item.member(field);
  return value ? value->text() : std::string_view{};
}

// An amount and the one that includes it are added up, so they share scope and currency.
void check_currencies(const Programme& programme, const std::vector<JsonValue>& items,
                      Findings& findings) {
  for (size_t row = 0; row < items.size(); ++row) {
    const Amount& part = programme.amounts[AmountId(row)];
    if (!part.part_of) continue;
    const Amount& total = programme.amounts[*part.part_of];
    if (part.currency == total.currency) continue;
    findings.error(
        items[row].member("part_of")->node(), Msg::problem_part_of_other_currency,
        {total.slug, std::string(part.currency.code()), std::string(total.currency.code())});
  }
}

void check_scopes(const Programme& programme, const std::vector<JsonValue>& items,
                  Findings& findings) {
  for (size_t row = 0; row < items.size(); ++row) {
    const auto total = programme.amounts[AmountId(row)].part_of;
    if (!total) continue;
    const std::string_view here = written(items[row], "scope");
    const std::string_view there = written(items[static_cast<size_t>(*total)], "scope");
    if (here.empty() || there.empty() || here == there) continue;
    findings.error(items[row].member("part_of")->node(), Msg::problem_part_of_other_scope,
                   {programme.amounts[*total].slug, shortened(here, 80), shortened(there, 80)});
  }
}

// Formats an amount for messages in any language: "22 700 000 EUR".
std::string amount_words(Money money) {
  return grouped(plain_money(money.minor, money.currency)) + "\u00A0" +
         std::string(money.currency.code());
}

// Warns of each amount that is no whole number of the smallest unit of its currency: it is rounded.
void warn_of_rounding(const Programme& programme, const std::vector<JsonValue>& items,
                      Findings& findings) {
  // In smallest units. A double near the largest amount has steps of 0.016.
  constexpr double tolerance = 0.02;
  for (size_t row = 0; row < items.size(); ++row) {
    const auto& kept = programme.amounts[AmountId(row)].value;
    if (!kept) continue;
    const JsonValue written = *items[row].member("value");
    const double minor = written.number() * minor_per_unit(kept->currency);
    if (std::abs(minor - static_cast<double>(kept->minor)) <= tolerance) continue;
    findings.warning(written.node(), Msg::problem_too_fine,
                     {written.excerpt(), amount_words(*kept)});
  }
}

void warn_of_excess(const Programme& programme, const std::vector<JsonValue>& items,
                    Findings& findings) {
  std::vector<MoneySum> parts(items.size());
  for (const Amount& amount : programme.amounts) {
    if (amount.part_of && amount.value) {
      parts[static_cast<size_t>(*amount.part_of)].add(*amount.value);
    }
  }
  for (size_t row = 0; row < items.size(); ++row) {
    const Amount& total = programme.amounts[AmountId(row)];
    if (parts[row].is_too_large()) {
      findings.warning(items[row].node(), Msg::problem_parts_too_large, {total.slug});
    }
    const auto sum = parts[row].value();
    if (!sum || !total.value || *sum <= *total.value) continue;
    findings.warning(items[row].node(), Msg::problem_parts_above_total,
                     {total.slug, amount_words(*sum), amount_words(*total.value)});
  }
}

}  // namespace

void check_rows(const JsonValue& root, const Programme& programme, Findings& findings) {
  const NestedItems amounts{items_of(root, "amounts"), "part_of"};
  const NestedItems places{items_of(root, "places"), "within"};
  check_nesting(programme.amounts, &Amount::part_of, amounts, findings);
  check_nesting(programme.places, &Place::within, places, findings);
  check_scopes(programme, amounts.items, findings);
  check_currencies(programme, amounts.items, findings);
  if (findings.has_errors()) return;
  warn_of_rounding(programme, amounts.items, findings);
  warn_of_excess(programme, amounts.items, findings);
}

}  // namespace trame
