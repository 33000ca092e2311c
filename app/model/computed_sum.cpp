#include "model/computed_sum.h"

#include <utility>

#include "layout/stable_order.h"

namespace trame {

ComputedSum sum_of(const Programme& programme, std::vector<AmountId> rows,
                   std::optional<AmountId> total) {
  ComputedSum made{total, std::move(rows), 0, {}, {}};
  for (AmountId row : made.rows) {
    const auto& value = programme.amounts[row].value;
    if (!value) continue;
    made.sum.add(*value);
    ++made.published;
  }
  if (!total) return made;
  if (const auto& whole = programme.amounts[*total].value) {
    MoneySum left = *whole;
    left.subtract(made.sum);
    made.left = left.value();
  }
  return made;
}

std::optional<ComputedSum> sum_of_parts(const Programme& programme, AmountId total) {
  std::vector<AmountId> parts;
  for (size_t i = 0; i < programme.amounts.size(); ++i) {
    if (programme.amounts[AmountId(i)].part_of == total) parts.push_back(AmountId(i));
  }
  sort_stably(parts, [&](AmountId a, AmountId b) {
    return programme.amounts[a].value > programme.amounts[b].value;
  });
  ComputedSum made = sum_of(programme, std::move(parts), total);
  return made.published > 0 ? std::optional(std::move(made)) : std::nullopt;
}

}  // namespace trame
