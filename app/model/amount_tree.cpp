// Builds the trees of amounts from their part_of references. The recursion is safe: the loader
// refuses cycles and more than 16 levels (model/check_rows.cpp).
#include <algorithm>

#include "layout/stable_order.h"

#include "model/query.h"

namespace trame {
namespace {

bool comes_first(const Programme& programme, AmountId a, AmountId b) {
  const auto& left = programme.amounts[a].value;
  const auto& right = programme.amounts[b].value;
  if (left.has_value() != right.has_value()) return left.has_value();
  if (left && *left != *right) return *left > *right;
  return a < b;
}

class TreeBuilder {
 public:
  TreeBuilder(const Programme& programme, const Narrowing& narrowing)
      : programme_(programme), parts_(programme.amounts.size()) {
    passes_.assign(parts_.size(), narrowing.empty());
    for (AmountId id : query_amounts(programme, narrowing)) passes_[static_cast<size_t>(id)] = true;
    for (size_t i = 0; i < parts_.size(); ++i) {
      const auto total = programme.amounts[AmountId(i)].part_of;
      if (total) parts_[static_cast<size_t>(*total)].push_back(AmountId(i));
    }
  }

  // Returns the node of an amount; nothing when neither it nor any of its parts passes.
  std::optional<AmountNode> build(AmountId id) const {
    AmountNode node{.amount = id, .parts = {}, .remainder = {}};
    const auto& all_parts = parts_[static_cast<size_t>(id)];
    for (AmountId part : all_parts) {
      if (auto child = build(part)) node.parts.push_back(std::move(*child));
    }
    const bool passes = passes_[static_cast<size_t>(id)];
    if (!passes && node.parts.empty()) return std::nullopt;
    sort(node.parts);
    if (passes && node.parts.size() == all_parts.size()) node.remainder = remainder(node);
    return node;
  }

  void sort(std::vector<AmountNode>& nodes) const {
    sort_stably(nodes, [&](const AmountNode& a, const AmountNode& b) {
      return comes_first(programme_, a.amount, b.amount);
    });
  }

 private:
  std::optional<Money> remainder(const AmountNode& node) const {
    const auto known = published_parts(node);
    const auto& total = programme_.amounts[node.amount].value;
    if (!total || !known || *known >= *total) return std::nullopt;
    return Money{total->minor - known->minor, total->currency};
  }
  std::optional<Money> published_parts(const AmountNode& node) const {
    MoneySum sum;
    for (const AmountNode& part : node.parts) {
      if (const auto& value = programme_.amounts[part.amount].value) sum.add(*value);
    }
    return sum.value();
  }

  const Programme& programme_;
  std::vector<std::vector<AmountId>> parts_;
  std::vector<bool> passes_;
};

}  // namespace

std::vector<std::vector<AmountNode>> amount_trees(const Programme& programme, Currency currency,
                                                  const Narrowing& narrowing) {
  const TreeBuilder builder(programme, narrowing);
  std::vector<std::vector<AmountNode>> trees(programme.scopes.size());
  for (size_t i = 0; i < programme.amounts.size(); ++i) {
    const Amount& amount = programme.amounts[AmountId(i)];
    if (amount.part_of || amount.currency != currency) continue;
    auto root = builder.build(AmountId(i));
    if (root) trees[static_cast<size_t>(amount.scope)].push_back(std::move(*root));
  }
  for (std::vector<AmountNode>& roots : trees) builder.sort(roots);
  return trees;
}

std::vector<AmountNode> amount_tree(const Programme& programme, MoneyScope of,
                                    const Narrowing& narrowing) {
  return std::move(amount_trees(programme, of.currency, narrowing)[static_cast<size_t>(of.scope)]);
}

std::optional<double> coverage(const Programme& programme, const AmountNode& node) {
  const auto& total = programme.amounts[node.amount].value;
  if (!total || total->minor == 0 || node.parts.empty()) return std::nullopt;
  MoneySum known;
  for (const AmountNode& part : node.parts) {
    if (const auto& value = programme.amounts[part.amount].value) known.add(*value);
  }
  return known.approximate_units() / units_of(*total);
}

}  // namespace trame
