// The bars of a scope: its amounts in the order asked for, with what their parts leave unexplained,
// and the table of them. It places and draws nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/money/budget.h"

namespace trame {

// An amount, or what its parts leave unexplained.
struct BarItem {
  const AmountNode* node = nullptr;
  const AmountNode* total = nullptr;  // the amount it is part of
  bool remainder = false;
};

struct BarItems {
  const Budget& budget;
  const AmountNode* total = nullptr;  // that bars may be shares of
  const AmountNode* whole = nullptr;  // set: they are
  std::vector<BarItem> items = {};
  size_t others = 0;  // beyond the most that are drawn one by one

  std::optional<double> value(const BarItem& item) const;
  std::string label(const BarItem& item) const;
  std::string value_text(const BarItem& item) const;
  std::string others_label() const;
};

// By value unless the state asks for labels; what is not published comes last by value.
BarItems bar_items(const Budget& budget, const ChartKey& key);

DataTable table_of(const BarItems& bars);

}  // namespace trame
