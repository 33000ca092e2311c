// The steps of a budget's waterfall: the total, its parts, their unexplained part or excess, as
// texts, values and a table. Positions are in waterfall_chart.cpp.
#pragma once

#include "chart/money/budget.h"

namespace trame {

struct MoneyStep {
  ChartTarget target;              // its rectangle is set by the chart
  std::string label;               // text beside the bar
  std::string value;               // the value on one line
  std::vector<std::string> lines;  // lines used where `value` is too wide
  double units = 0;                // euros, dollars…; 0 where unknown
  bool known = true;
  Fill fill = Fill::solid;
  ColorRole color{};
};

struct MoneySteps {
  double total = 0;  // 0: neither published nor a sum of several parts
  std::vector<MoneyStep> steps;
  bool has_total = false;  // the first step is the total
  // There is an unexplained part, but without a step, because no part is published.
  bool unnamed_rest = false;
  size_t unlisted = 0;         // unpublished parts beyond what is shown one by one
  std::vector<double> values;  // values of the steps between total and unexplained part
  DataTable table;             // a row for each step
};

// Returns the steps. The first is the total: published, or the computed sum of several published
// parts. The unexplained part is hatched, or outlined when filters may hide some of it. At most
// `most` parts have their own step; the other published parts share one step.
MoneySteps money_steps(const Budget& budget, size_t most);

}  // namespace trame
