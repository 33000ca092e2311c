// A sum that no source gives, with the rows it was made from, so that anybody can add them up
// again. Exact, in whole cents. It knows neither words nor how sure the rows are.
#pragma once

#include <optional>
#include <vector>

#include "model/programme.h"

namespace trame {

struct ComputedSum {
  std::optional<AmountId> total;  // whose parts the rows are; empty: the rows are of a whole scope
  std::vector<AmountId> rows;     // all of one scope, those that are not published too
  int published = 0;              // how many of them are
  Money sum;                      // of those
  // The published total less the sum, negative where sources contradict each other.
  std::optional<Money> left;
};

ComputedSum sum_of(const Programme& programme, std::vector<AmountId> rows,
                   std::optional<AmountId> total = {});

// Of the direct parts, largest first, not published last; empty where none is published.
std::optional<ComputedSum> sum_of_parts(const Programme& programme, AmountId total);

}  // namespace trame
