// The rows of a comparison: totals with the pieces of them that are published, the words about them
// and their table. Nothing is added up across rows, and a total that nobody published keeps its
// row. It places and draws nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/core/chart_view.h"

namespace trame {

// An innermost published part; or what the parts of a part leave of it, in its kind.
struct ComparePiece {
  double euros = 0;
  AmountKind kind{};
};

struct CompareRow {
  const Programme* programme = nullptr;
  AmountId amount{};
  std::string label;
  std::string words;  // "200 M€, dont 22,7 M€"
  std::optional<double> total;
  std::vector<ComparePiece> pieces;
  std::vector<std::string> heading;  // set on the first row of a programme

  double extent() const;  // euros: the total, or the pieces where they are more
  AmountKind kind() const { return programme->amounts[amount].kind; }
};

struct Comparison {
  const Programme& programme;
  const Programme* other = nullptr;  // null: within one programme
  Language language{};
  std::vector<CompareRow> rows = {};
  std::vector<std::string> left_out = {};  // a sentence for each scope that is a list

  bool is_own(const CompareRow& row) const { return row.programme == &programme; }
};

// Two programmes, or what is comparable within the one; no rows while there is nothing to compare.
Comparison comparison_of(const ChartKey& key);

std::string compare_title(const Comparison& comparison);
std::string compare_takeaway(const Comparison& comparison);
// Why there are no rows.
std::string compare_empty_reason(const Comparison& comparison, const ViewState& state);
DataTable table_of(const Comparison& comparison);

}  // namespace trame
