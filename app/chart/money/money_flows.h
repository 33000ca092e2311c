// Who gives which kind of money for what: the amounts of a scope as nodes and flows between them,
// with their words, colours and table. Each euro flows once: parts stand for their total, and what
// they leave unexplained flows on its own. It places nothing.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "chart/money/budget.h"
#include "layout/sankey.h"

namespace trame {

enum class MoneyStage : uint8_t { funder, kind, purpose };

// What amounts come to that share a node or a flow.
struct MoneyTotal {
  double euros = 0;
  int count = 0;
  bool exact = true;
  std::optional<AmountId> only;  // when it is a single one
  std::string words;             // of that one, or of the computed sum: "environ 44 M€"
  std::string bare;              // without how sure it is: "44 M€"
};

struct MoneyNode {
  MoneyStage stage{};
  std::string id;  // "funder/etat", unique
  std::string label;
  ColorRole color{};
  bool hatched = false;  // unknown funder, unpublished purpose
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

struct MoneyFlows {
  std::vector<MoneyNode> nodes;  // by stage, largest first, unknown ones last
  std::vector<MoneyFlow> flows;
  std::vector<AmountId> unpublished;  // amounts without a value, which flow nowhere
};

// A part comes from, and is for, what its total is unless it says otherwise. Beyond `most` funders
// or purposes, the smaller ones share a node.
MoneyFlows money_flows(const Budget& budget, size_t most);

// "État → Subvention".
std::string flow_name(const MoneyFlows& money, const MoneyFlow& flow, Language language);

// Every flow, every node that several flows meet in, every amount not published (at most `most`).
DataTable flows_table(const Budget& budget, const MoneyFlows& money, size_t most);
std::string flows_takeaway(const Budget& budget, const MoneyFlows& money);

// A sentence for each total whose parts exceed it: more flows than the total says.
std::vector<std::string> excess_notes(const Budget& budget);

// Why flows cannot be drawn: the nodes of the circle; empty without a fault.
std::string fault_reason(const Sankey& sankey, std::span<const std::string> names,
                         Language language);

}  // namespace trame
