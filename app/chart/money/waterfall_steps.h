// The steps of a budget's waterfall: the total, its parts, what they leave or exceed; in words,
// values and a table. Which steps there are and what they say, not where they stand.
#pragma once

#include "chart/money/budget.h"

namespace trame {

struct MoneyStep {
  ChartTarget target;              // without its rectangle
  std::string label;               // beside the bar
  std::string value;               // on one line
  std::vector<std::string> lines;  // where that is too wide
  double euros = 0;                // 0 where unknown
  bool known = true;
  Fill fill = Fill::solid;
  ColorRole color{};
};

struct MoneySteps {
  double total = 0;  // 0: neither published nor a sum of several parts
  std::vector<MoneyStep> steps;
  bool has_total = false;      // the first step is the total
  bool unnamed_rest = false;   // there would be one, but no part of the total is published
  size_t unlisted = 0;         // unpublished parts beyond what is shown one by one
  std::vector<double> values;  // of the steps between
  DataTable table;             // a row for each step
};

// The total comes first: published, or the computed sum of several published parts. The rest is
// hatched when it is not published, outlined when filters may hide some of it. At most `most`
// parts, the other published ones in one step.
MoneySteps money_steps(const Budget& budget, size_t most);

}  // namespace trame
