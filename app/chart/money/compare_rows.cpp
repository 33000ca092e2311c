#include "chart/money/compare_rows.h"

#include <algorithm>
#include <limits>

#include "chart/money/budget.h"
#include "chart/money/comparison.h"
#include "chart/money/currencies.h"
#include "layout/stable_order.h"
#include "state/labels.h"
#include "state/narrowing.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr size_t most_totals = 4;  // a scope with more totals counts as a list of amounts

void add_pieces(const Budget& budget, const AmountNode& node, std::vector<ComparePiece>& pieces) {
  const Amount& amount = budget.programme.amounts[node.amount];
  MoneySum rest;
  if (amount.value) rest = *amount.value;
  for (const AmountNode& part : node.parts) {
    if (const auto& inside = budget.money(part)) rest.subtract(*inside);
    add_pieces(budget, part, pieces);
  }
  const auto left = rest.value();
  if (amount.part_of && left && left->minor > 0) pieces.push_back({*left, amount.kind});
}

CompareRow row_of(const Budget& budget, const AmountNode& node, std::string label) {
  Language language = budget.language;
  CompareRow row;
  row.programme = &budget.programme;
  row.amount = node.amount;
  row.label = std::move(label);
  row.total = budget.value(node);
  add_pieces(budget, node, row.pieces);
  row.words = budget.words(node.amount).qualified;
  PublishedSum parts = published_sum(budget, node.parts);
  bool complete = row.total && parts.sum.approximate_units() >= *row.total;
  if (parts.published > 0 && !complete) {
    std::string sum = computed_money(parts.sum.value(), parts.exact, language);
    if (parts.published == 1 && node.parts.front().parts.empty()) {
      sum = budget.words(node.parts.front().amount).qualified;
    }
    const Amount& amount = budget.programme.amounts[node.amount];
    const bool is_unpublished = !row.total && !has_other_reason(amount);
    row.words = is_unpublished ? message(Msg::chart_compare_no_total, language, {sum})
                               : message(Msg::chart_compare_within, language, {row.words, sum});
  }
  return row;
}

// Returns how many totals in a currency each scope has, by ScopeId.
std::vector<size_t> total_counts(const Programme& programme, Currency currency) {
  std::vector<size_t> counts(programme.scopes.size());
  for (const Amount& amount : programme.amounts) {
    if (!amount.part_of && amount.currency == currency) ++counts[size_t(amount.scope)];
  }
  return counts;
}

void leave_out_other_currencies(Comparison& comparison, const Programme& programme,
                                Currency shown) {
  std::string others = other_currencies(currencies_of(programme), shown);
  if (others.empty()) return;
  const std::string& title = programme.short_title.in(comparison.language);
  comparison.left_out.push_back(
      message(Msg::chart_compare_other_currency, comparison.language, {title, std::move(others)}));
}

// One row per action: highest totals first, then actions of which only parts are published, then
// those without figures.
void collect_within(Comparison& comparison, const ChartKey& key, ScopeId scope) {
  const Programme& p = comparison.programme;
  Budget budget{p, key.language, scope, compared_currency(p, key.state), false, {}, {}};
  budget.roots = amount_tree(p, {scope, budget.currency}, narrowing_of(key.state, p));
  leave_out_other_currencies(comparison, p, budget.currency);
  for (const AmountNode& root : budget.roots) {
    const Amount& amount = p.amounts[root.amount];
    const Text& label = amount.to ? p.actions[*amount.to].title : amount.label;
    comparison.rows.push_back(row_of(budget, root, label.in(key.language)));
  }
  sort_stably(comparison.rows, [&](const CompareRow& a, const CompareRow& b) {
    return std::pair(a.total.value_or(-1), a.extent()) >
           std::pair(b.total.value_or(-1), b.extent());
  });
}

// Returns the heading lines of a programme: its title; "12 actions · 30 partenaires".
std::vector<std::string> heading_of(const Programme& programme, const ChartKey& key) {
  Narrowing narrowing = narrowing_of(key.state, programme);
  auto count = [&](Msg id, size_t n) {
    return message_count(id, key.language, static_cast<long long>(n));
  };
  std::string counts = count(Msg::ui_action_count, query_actions(programme, narrowing).size());
  counts += " · ";
  counts += count(Msg::ui_partner_count, query_partners(programme, narrowing).size());
  return {programme.title.in(key.language), std::move(counts)};
}

void collect_all(Comparison& comparison, const ChartKey& key, const Programme& programme) {
  size_t first = comparison.rows.size();
  Currency currency = compared_currency(comparison.programme, key.state);
  leave_out_other_currencies(comparison, programme, currency);
  const std::vector<size_t> totals = total_counts(programme, currency);
  auto trees = amount_trees(programme, currency, narrowing_of(key.state, programme));
  for (size_t i = 0; i < trees.size(); ++i) {
    const auto scope = ScopeId(i);
    if (totals[i] > most_totals) {
      std::string list = programme.scopes[scope].title.in(key.language);
      comparison.left_out.push_back(message(Msg::chart_compare_left_out, key.language, {list}));
      continue;
    }
    Budget budget{programme, key.language, scope, currency, false, std::move(trees[i]), {}};
    for (const AmountNode& root : budget.roots) {
      const std::string& label = programme.amounts[root.amount].label.in(key.language);
      comparison.rows.push_back(row_of(budget, root, label));
    }
  }
  if (comparison.rows.size() == first) return;
  comparison.rows[first].heading = heading_of(programme, key);
}

// Returns the parts as text: "Subvention 8,4 M€ · Fonds propres 83,8 M€".
std::string parts_words(const CompareRow& row, Language language) {
  std::string words;
  for (const ComparePiece& piece : row.pieces) {
    if (!words.empty()) words += " · ";
    words += label_of(piece.kind, language);
    words += ' ';
    words += format_money(piece.money, language);
  }
  return words;
}

Missing missing_of(const std::vector<CompareRow>& rows) {
  Missing missing{};
  for (const CompareRow& row : rows) {
    const Amount& amount = row.programme->amounts[row.amount];
    if (!row.total) ++missing[static_cast<size_t>(absence_of(amount.claims))];
  }
  return missing;
}

}  // namespace

double CompareRow::extent() const {
  double inside = 0;
  for (const ComparePiece& piece : pieces) inside += units_of(piece.money);
  return std::max(total.value_or(0), inside);
}

Comparison comparison_of(const ChartKey& key) {
  Comparison comparison{*key.programme, key.other, key.language};
  std::optional<ScopeId> within = comparable_scope(*key.programme);
  if (key.other) {
    collect_all(comparison, key, *key.programme);
    collect_all(comparison, key, *key.other);
  } else if (within) {
    collect_within(comparison, key, *within);
  }
  return comparison;
}

std::string compare_title(const Comparison& comparison) {
  Language language = comparison.language;
  const std::string& own = comparison.programme.short_title.in(language);
  if (!comparison.other) return message(Msg::chart_title_compare, language, {own});
  return message(Msg::chart_title_compare_two, language,
                 {own, comparison.other->short_title.in(language)});
}

std::string compare_takeaway(const Comparison& comparison) {
  Language language = comparison.language;
  const std::vector<CompareRow>& rows = comparison.rows;
  const Missing missing = missing_of(rows);
  const std::string unread = unread_words(language, missing);
  auto published = std::ranges::count_if(rows, [](const auto& row) { return bool(row.total); });
  if (published == 0) return missing_words(language, missing).substr(1);
  published += missing[static_cast<size_t>(Absence::not_read)];
  auto highest =
      std::ranges::max_element(rows, {}, [](const CompareRow& r) { return r.total.value_or(0); });
  std::string value = words_of(*highest->programme, highest->amount, language).qualified;
  if (comparison.other) {
    return message(Msg::chart_compare_two_takeaway, language, {value, highest->label}) + unread;
  }
  std::string most = highest->label;
  most += ", ";
  most += value;
  return message(Msg::chart_compare_takeaway, language,
                 {std::to_string(published), std::to_string(rows.size()), most}) +
         unread;
}

std::string compare_empty_reason(const Comparison& comparison, const ViewState& state) {
  const Programme& p = comparison.programme;
  bool narrowed = !narrowing_of(state, p).empty();
  Msg reason = p.amounts.empty()  ? Msg::chart_compare_empty
               : narrowed         ? Msg::chart_empty_filters
               : comparison.other ? Msg::chart_compare_empty
                                  : Msg::chart_compare_loading;
  return message(reason, comparison.language);
}

DataTable table_of(const Comparison& comparison) {
  Language language = comparison.language;
  DataTable table;
  table.caption = compare_title(comparison);
  auto column = [&](const char* id, Msg label, bool numeric) {
    table.columns.push_back({id, message(label, language), numeric});
  };
  column("label", Msg::chart_column_label, false);
  column("programme", Msg::table_programme, false);
  column("scope", Msg::table_scope, false);
  column("value", Msg::table_value, true);
  column("parts", Msg::table_parts, false);
  for (const CompareRow& row : comparison.rows) {
    const Programme& p = *row.programme;
    const Amount& amount = p.amounts[row.amount];
    table.rows.push_back(
        {{row.label, p.short_title.in(language), p.scopes[amount.scope].title.in(language),
          row.words, parts_words(row, language)},
         comparison.is_own(row) ? std::optional(key(row.amount)) : std::nullopt,
         {row.total.value_or(std::numeric_limits<double>::quiet_NaN())},
         amount.currency});
  }
  return table;
}

}  // namespace trame
