#include "chart/money/bar_items.h"

#include <algorithm>

#include "layout/stable_order.h"
#include "text/format.h"
#include "text/messages.h"

namespace trame {
namespace {

void collect(BarItems& bars, const std::vector<AmountNode>& nodes, const AmountNode* total) {
  for (const AmountNode& node : nodes) {
    bars.items.push_back({&node, total});
    collect(bars, node.parts, &node);
  }
}

void sort_by_label(BarItems& bars, bool descending) {
  std::vector<std::pair<std::string, BarItem>> keyed;
  for (const BarItem& item : bars.items) keyed.emplace_back(fold(bars.label(item)), item);
  sort_stably(keyed, [&](const auto& a, const auto& b) {
    return descending ? b.first < a.first : a.first < b.first;
  });
  std::ranges::transform(keyed, bars.items.begin(), [](const auto& pair) { return pair.second; });
}

void sort(BarItems& bars, std::string_view column) {
  bool descending = column.starts_with('-');
  if (descending) column.remove_prefix(1);
  if (column == "label") return sort_by_label(bars, descending);
  bool ascending = !descending && column == "value";
  sort_stably(bars.items, [&](const BarItem& a, const BarItem& b) {
    auto x = bars.value(a), y = bars.value(b);
    if (!x || !y) return x.has_value() && !y.has_value();
    return ascending ? *x < *y : *x > *y;
  });
}

void add_remainders(BarItems& bars, size_t most) {
  std::vector<BarItem> with_remainders;
  for (const BarItem& item : bars.items) {
    with_remainders.push_back(item);
    if (item.node->remainder) with_remainders.push_back({item.node, item.node, true});
  }
  bars.items = std::move(with_remainders);
  if (bars.items.size() <= most) return;
  bars.others = bars.items.size() - most;
  bars.items.resize(most, BarItem{});
}

}  // namespace

std::optional<double> BarItems::value(const BarItem& item) const {
  return item.remainder ? units_of(*item.node->remainder) : budget.value(*item.node);
}

std::string BarItems::label(const BarItem& item) const {
  return item.remainder ? remainder_label(budget, *item.node)
                        : budget.words(item.node->amount).label;
}

std::string BarItems::value_text(const BarItem& item) const {
  return item.remainder ? remainder_text(budget, *item.node)
                        : budget.words(item.node->amount).qualified;
}

std::string BarItems::reason(const BarItem& item) const {
  return budget.words(item.node->amount).lines.front();
}

std::string BarItems::others_label() const {
  return message_count(Msg::chart_others, budget.language, static_cast<long long>(others));
}

BarItems bar_items(const Budget& budget, const ChartKey& key) {
  const AmountNode* total = scope_total(budget);
  BarItems bars{budget, total, key.state.shares ? total : nullptr};
  collect(bars, budget.roots, nullptr);
  sort(bars, key.state.sort);
  add_remainders(bars, key.max_items);
  return bars;
}

DataTable table_of(const BarItems& bars) {
  const Budget& budget = bars.budget;
  Msg title = bars.whole ? Msg::chart_title_shares : Msg::chart_title_bars;
  DataTable table =
      budget_table(message(title, budget.language, {budget.scope_title()}), budget.language);
  for (const BarItem& item : bars.items) {
    if (item.remainder) {
      add_remainder_row(table, budget, *item.node, bars.whole);
    } else {
      add_amount_row(table, budget, *item.node, bars.whole ? bars.whole : item.total);
    }
  }
  if (bars.others > 0) add_note_row(table, bars.others_label());
  return table;
}

}  // namespace trame
