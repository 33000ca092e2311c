// The table, the takeaway and the error texts of money flows.
#include <algorithm>
#include <limits>
#include <span>

#include "chart/money/money_flows.h"
#include "state/labels.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

struct FlowTable {
  const Budget& budget;
  const MoneyFlows& money;
  DataTable table;

  void column(const char* id, Msg label, bool numeric = false) {
    table.columns.push_back({id, message(label, budget.language), numeric});
  }
  void row(const std::string& from, const std::string& to, const MoneyTotal& total,
           std::optional<ItemKey> item);
  void node_rows();
  void amount_row(AmountId id);
  void rest_rows(size_t most);
  void add_note(std::string words);
  std::string source_of(AmountId id) const;
};

std::string FlowTable::source_of(AmountId id) const {
  DataTable one = budget_table("", budget.language);
  add_amount_row(one, budget, AmountNode{id, {}, {}}, nullptr);
  return one.rows.front().cells[5];
}

// Adds a row. For a single amount it gives qualifier and source; for a sum, how it was computed.
void FlowTable::row(const std::string& from, const std::string& to, const MoneyTotal& total,
                    std::optional<ItemKey> item) {
  Language language = budget.language;
  std::string origin = message_count(Msg::chart_computed_flows, language, total.count);
  if (total.only) {
    origin = item ? source_of(*total.only) : message(Msg::chart_computed, language);
  }
  const auto sum = total.sum.value();
  table.rows.push_back({{from, to, total.words, origin},
                        item,
                        {sum ? units_of(*sum) : unknown},
                        budget.currency,
                        sum});
}

// Adds a row for each node in which several flows meet: their sum is drawn, and no other row has
// it.
void FlowTable::node_rows() {
  std::string total = message(Msg::chart_node_total, budget.language);
  std::vector<size_t> in(money.nodes.size()), out(money.nodes.size());
  for (const MoneyFlow& flow : money.flows) {
    ++in[flow.to];
    ++out[flow.from];
  }
  for (size_t i = 0; i < money.nodes.size(); ++i) {
    const MoneyNode& node = money.nodes[i];
    if (in[i] == 1 || out[i] == 1) continue;
    bool gives = node.stage != MoneyStage::purpose;
    row(gives ? node.label : total, gives ? total : node.label, node.total, node.item);
  }
}

std::span<const AmountId> first(const std::vector<AmountId>& amounts, size_t most) {
  return std::span(amounts).first(std::min(most, amounts.size()));
}

// Adds a row for an amount that is not drawn.
void FlowTable::amount_row(AmountId id) {
  const Amount& amount = budget.programme.amounts[id];
  const MoneyEnds ends = ends_of(budget.programme, id);
  std::string from = message(Msg::chart_no_funder, budget.language);
  if (ends.from) from = budget.programme.organizations[*ends.from].name.in(budget.language);
  const bool is_unpublished = !amount.value && absence_of(amount.claims) == Absence::not_published;
  table.rows.push_back({{std::move(from), amount.label.in(budget.language),
                         budget.words(id).qualified, is_unpublished ? "" : source_of(id)},
                        key(id),
                        {amount.value ? units_of(*amount.value) : unknown},
                        budget.currency,
                        amount.value});
}

// Adds a row for each amount of zero and for each without a value, at most `most` of either.
void FlowTable::rest_rows(size_t most) {
  for (AmountId id : first(money.zero, most)) amount_row(id);
  if (money.zero.size() > most) add_note(zero_words(budget.language, money.zero.size() - most));
  for (AmountId id : first(money.missing, most)) amount_row(id);
  if (money.missing.size() > most) add_note(merged_words(budget, money.missing.size() - most));
}

void FlowTable::add_note(std::string words) {
  table.rows.push_back({{std::move(words), "", "–", ""}, std::nullopt, {unknown}});
}

}  // namespace

std::string flow_name(const MoneyFlows& money, const MoneyFlow& flow, Language language) {
  return message(Msg::chart_flow, language,
                 {money.nodes[flow.from].label, money.nodes[flow.to].label});
}

DataTable flows_table(const Budget& budget, const MoneyFlows& money, size_t most) {
  FlowTable made{budget, money, {}};
  made.table.caption = message(Msg::chart_title_sankey, budget.language, {budget.scope_title()});
  made.column("from", Msg::chart_column_from);
  made.column("to", Msg::chart_column_to);
  made.column("value", Msg::chart_column_value, true);
  made.column("source", Msg::chart_column_source);
  for (const MoneyFlow& flow : money.flows) {
    made.row(money.nodes[flow.from].label, money.nodes[flow.to].label, flow.total, flow.item);
  }
  made.node_rows();
  made.rest_rows(most);
  return std::move(made.table);
}

std::string flows_takeaway(const Budget& budget, const MoneyFlows& money) {
  if (budget.narrowed) return filtered_takeaway(budget);
  Language language = budget.language;
  const MoneyNode& first = money.nodes.front();  // the largest one that has a name, if there is one
  const MoneyNode* nameless = nullptr;
  long long equal = 0;
  for (const MoneyNode& node : money.nodes) {
    if (node.stage != MoneyStage::funder) break;
    if (node.hatched) nameless = &node;
    equal += !node.hatched && node.total.sum.value() == first.total.sum.value();
  }
  std::string text;
  if (equal == 1) {
    text = message(Msg::chart_takeaway_funder, language, {first.label, first.total.words});
  } else if (equal > 1) {
    text = message(Msg::chart_takeaway_funders_equal, language,
                   {std::to_string(equal), first.total.words});
  }
  if (nameless) {
    if (!text.empty()) text += " ";
    text += message(Msg::chart_takeaway_no_funder, language, {nameless->total.words});
  }
  Missing missing{};
  for (AmountId id : money.missing) {
    ++missing[static_cast<size_t>(absence_of(budget.programme.amounts[id].claims))];
  }
  text += missing_words(language, missing);
  if (!money.zero.empty()) text += " " + zero_words(language, money.zero.size());
  return text;
}

std::vector<std::string> excess_notes(const Budget& budget) {
  std::vector<std::string> notes;
  auto visit = [&](auto& self, const std::vector<AmountNode>& nodes) -> void {
    for (const AmountNode& node : nodes) {
      self(self, node.parts);
      auto known = coverage(budget.programme, node);
      if (!known || *known <= 1) continue;
      PublishedSum sum = published_sum(budget, node.parts);
      AmountWords words = budget.words(node.amount);
      std::string sentence =
          message(Msg::chart_takeaway_excess, budget.language,
                  {words.qualified, computed_money(sum.sum.value(), sum.exact, budget.language)});
      notes.push_back(message(Msg::chart_target, budget.language, {words.label, sentence}));
    }
  };
  visit(visit, budget.roots);
  return notes;
}

std::string fault_reason(const Sankey& sankey, std::span<const std::string> names,
                         Language language) {
  if (sankey.fault == SankeyFault::none) return "";
  bool circle = sankey.fault == SankeyFault::cycle;
  std::string list;
  for (size_t node : sankey.fault_nodes) {
    if (!list.empty()) list += circle ? " → " : ", ";
    list += names[node];
  }
  return message(circle ? Msg::chart_flow_circle : Msg::chart_flow_self, language, {list});
}

}  // namespace trame
