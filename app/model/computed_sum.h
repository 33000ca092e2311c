// A sum that the app computes because no source publishes it, with its rows, so that visitors can
// verify it. It is exact. It does not format texts and ignores qualifiers.
#pragma once

#include <optional>
#include <vector>

#include "model/programme.h"

namespace trame {

struct ComputedSum {
  std::optional<AmountId> total;  // the amount whose parts the rows are; nothing: a whole scope
  std::vector<AmountId> rows;     // all of one scope, including those not published
  int published = 0;              // number of published rows
  MoneySum sum;                   // sum of the published rows
  // Published total minus sum; negative when sources contradict each other. Nothing when the sum is
  // too large.
  std::optional<Money> left;
};

ComputedSum sum_of(const Programme& programme, std::vector<AmountId> rows,
                   std::optional<AmountId> total = {});

// Returns the sum of the direct parts of an amount, largest first, not published last; nothing when
// none is published.
std::optional<ComputedSum> sum_of_parts(const Programme& programme, AmountId total);

}  // namespace trame
