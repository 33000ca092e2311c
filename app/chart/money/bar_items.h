// The bars of a scope: its amounts in the order that the state names, the unexplained part of each
// total, and the table of them. Layout and drawing are in bars_chart.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/money/budget.h"

namespace trame {

// An amount, or the unexplained part of a total.
struct BarItem {
  const AmountNode* node = nullptr;
  const AmountNode* total = nullptr;  // the total that it is part of
  bool remainder = false;
};

struct BarItems {
  const Budget& budget;
  const AmountNode* total = nullptr;  // total that bars can be shares of
  const AmountNode* whole = nullptr;  // set when bars are shares of it
  std::vector<BarItem> items = {};
  size_t others = 0;  // amounts beyond the most that are drawn one by one

  std::optional<double> value(const BarItem& item) const;
  std::string label(const BarItem& item) const;
  std::string value_text(const BarItem& item) const;
  // Why the amount has no value, without the source's words.
  std::string reason(const BarItem& item) const;
  std::string others_label() const;
};

// Returns the bars, sorted by value or, if the state says so, by label. By value, amounts that are
// not published come last.
BarItems bar_items(const Budget& budget, const ChartKey& key);

DataTable table_of(const BarItems& bars);

}  // namespace trame
