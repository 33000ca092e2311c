#include "model/check_rows.h"

#include <functional>
#include <string>

#include "model/read_value.h"

namespace trame {
namespace {

std::vector<JsonValue> items_of(const JsonValue& root, std::string_view list_name) {
  std::vector<JsonValue> items;
  const auto list = root.member(list_name);
  if (list) list->each_item([&](JsonValue item) { items.push_back(item); });
  return items;
}

// Follows `container` from every row. Each row is walked once: a walk stops at rows seen before,
// and has found a circle when such a row belongs to the same walk. Calls report(row) once per
// circle.
void find_circles(size_t rows, const std::function<std::optional<size_t>(size_t)>& container,
                  const std::function<void(size_t)>& report) {
  std::vector<size_t> walk_of(rows, 0);  // 0: not seen
  for (size_t start = 0; start < rows; ++start) {
    const size_t walk = start + 1;
    std::optional<size_t> at = start;
    while (at && walk_of[*at] == 0) {
      walk_of[*at] = walk;
      at = container(*at);
    }
    const bool closed = at && walk_of[*at] == walk;
    if (closed) report(*at);
  }
}

template <class Rows, class Container>
void check_circles(const Rows& rows, const std::vector<JsonValue>& items, Container container,
                   Findings& findings) {
  const auto container_of = [&](size_t row) -> std::optional<size_t> {
    const auto id = rows[Rows::id_at(row)].*container.pointer;
    return id ? std::optional(static_cast<size_t>(*id)) : std::nullopt;
  };
  find_circles(rows.size(), container_of, [&](size_t row) {
    findings.error(items[row].member(container.field)->node(), Msg::problem_contained_in_itself,
                   {rows[Rows::id_at(row)].slug});
  });
}

template <class Pointer>
struct Container {
  Pointer pointer;
  std::string_view field;
};

// The text of a field as written; rows whose scope could not be read must not mislead.
std::string_view written(const JsonValue& item, std::string_view field) {
  const auto value = item.member(field);
  return value ? value->text() : std::string_view{};
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

void warn_of_excess(const Programme& programme, const std::vector<JsonValue>& items,
                    Findings& findings) {
  std::vector<int64_t> parts(items.size(), 0);
  for (const Amount& amount : programme.amounts) {
    if (amount.part_of && amount.value) {
      parts[static_cast<size_t>(*amount.part_of)] += amount.value->cents;
    }
  }
  for (size_t row = 0; row < items.size(); ++row) {
    const Amount& total = programme.amounts[AmountId(row)];
    if (!total.value || parts[row] <= total.value->cents) continue;
    findings.warning(
        items[row].node(), Msg::problem_parts_above_total,
        {total.slug, plain_number(euros(Money{parts[row]})), plain_number(euros(*total.value))});
  }
}

}  // namespace

void check_rows(const JsonValue& root, const Programme& programme, Findings& findings) {
  const std::vector<JsonValue> amounts = items_of(root, "amounts");
  check_circles(programme.amounts, amounts, Container{&Amount::part_of, "part_of"}, findings);
  check_circles(programme.places, items_of(root, "places"), Container{&Place::within, "within"},
                findings);
  check_scopes(programme, amounts, findings);
  if (!findings.has_errors()) warn_of_excess(programme, amounts, findings);
}

}  // namespace trame
