// Money flows of a scope: the amounts as nodes and flows between them, with their texts, colours
// and table. Each amount is in one flow: parts replace their total, and its unexplained part is a
// flow of its own. Positions are in sankey_chart.cpp.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "chart/money/budget.h"
#include "layout/sankey.h"

namespace trame {

enum class MoneyStage : uint8_t { funder, kind, purpose };

// Sum of the amounts that form a node or a flow.
struct MoneyTotal {
  MoneySum sum;
  int count = 0;
  bool exact = true;
  std::optional<AmountId> only;  // the amount, when it is a single one
  bool is_remainder = false;     // `only` is a total, whose unexplained part this is
  // Text with the qualifier of the amount or of the computed sum: "environ 44 M€".
  std::string words;
  std::string bare;  // text without qualifier: "44 M€"
};

struct MoneyNode {
  MoneyStage stage{};
  std::string id;  // "funder/etat", unique
  std::string label;
  ColorRole color{};
  bool hatched = false;  // drawn hatched: unknown funder or unpublished purpose
  std::optional<ItemKey> item;
  Command activate;
  MoneyTotal total;
};

struct MoneyFlow {
  size_t from = 0, to = 0;  // indices of nodes
  ColorRole color{};
  bool hatched = false;
  std::optional<ItemKey> item;
  Command activate;
  MoneyTotal total;
};

// Who gives an amount, and what for.
struct MoneyEnds {
  std::optional<OrganizationId> from;
  std::optional<ActionId> to;
  std::optional<AxisId> axis;
};

struct MoneyFlows {
  std::vector<MoneyNode> nodes;  // sorted by stage, largest first, unknown ones last
  std::vector<MoneyFlow> flows;
  std::vector<AmountId> missing;  // amounts without a value: they have no flow
  std::vector<AmountId> zero;     // amounts of zero, which have no flow either
};

// Returns the flows of the shown scope. A part has the funder and the purpose of its total unless
// it has its own. When there are more than `most` funders or purposes, the smaller ones are merged.
MoneyFlows money_flows(const Budget& budget, size_t most);

// Returns the funder and the purpose of an amount: its own, or else those of its total.
MoneyEnds ends_of(const Programme& programme, AmountId id);

// Returns the name of a flow: "État → Subvention".
std::string flow_name(const MoneyFlows& money, const MoneyFlow& flow, Language language);

// Returns the table: every flow, every node in which several flows meet, and at most `most` amounts
// of zero and as many without a value.
DataTable flows_table(const Budget& budget, const MoneyFlows& money, size_t most);
std::string flows_takeaway(const Budget& budget, const MoneyFlows& money);

// Returns a sentence for each total that is less than the sum of its parts: the flows then exceed
// the total.
std::vector<std::string> excess_notes(const Budget& budget);

// Returns why flows cannot be drawn: they form a cycle of these nodes; empty without a fault.
std::string fault_reason(const Sankey& sankey, std::span<const std::string> names,
                         Language language);

}  // namespace trame
