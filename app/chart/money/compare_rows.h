// The rows of a comparison: totals with their published parts, their texts and their table. Rows
// are never added up, and an unpublished total keeps its row. Layout and drawing are in
// compare_chart.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/core/chart_view.h"

namespace trame {

// A published part without published parts of its own; or the unexplained rest of a part, in that
// part's kind of money.
struct ComparePiece {
  Money money;
  AmountKind kind{};
};

struct CompareRow {
  const Programme* programme = nullptr;
  AmountId amount{};
  std::string label;
  std::string words;  // the total and its parts as text: "200 M€, dont 22,7 M€"
  std::optional<double> total;
  std::vector<ComparePiece> pieces;
  std::vector<std::string> heading;  // set on the first row of each programme

  double extent()
      const;  // in units of the currency: the total, or the sum of the pieces where it is greater
  AmountKind kind() const { return programme->amounts[amount].kind; }
};

struct Comparison {
  const Programme& programme;
  const Programme* other = nullptr;  // null for a comparison within one programme
  Language language{};
  std::vector<CompareRow> rows = {};
  // A sentence for each scope that is not shown because it is a list.
  std::vector<std::string> left_out = {};

  bool is_own(const CompareRow& row) const { return row.programme == &programme; }
};

// Returns the rows of two programmes, or of the comparable scope of one; no rows when there is
// nothing to compare.
Comparison comparison_of(const ChartKey& key);

std::string compare_title(const Comparison& comparison);
std::string compare_takeaway(const Comparison& comparison);
// Returns why there are no rows.
std::string compare_empty_reason(const Comparison& comparison, const ViewState& state);
DataTable table_of(const Comparison& comparison);

}  // namespace trame
