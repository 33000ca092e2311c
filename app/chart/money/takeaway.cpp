// The takeaways of budget charts, computed from what they draw.
#include <algorithm>

#include "chart/money/budget.h"
#include "chart/money/currencies.h"
#include "state/labels.h"
#include "text/format.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr std::array kind_words = {Msg::chart_amount_budget,      Msg::chart_amount_aid,
                                   Msg::chart_amount_grant,       Msg::chart_amount_equity,
                                   Msg::chart_amount_cofinancing, Msg::chart_amount_fund};
constexpr int most_named = 3;  // with more amounts, they are counted instead of named

void walk(const std::vector<AmountNode>& nodes, std::vector<const AmountNode*>& found) {
  for (const AmountNode& node : nodes) {
    found.push_back(&node);
    walk(node.parts, found);
  }
}

std::vector<const AmountNode*> published_nodes(const Budget& budget) {
  std::vector<const AmountNode*> all;
  walk(budget.roots, all);
  std::erase_if(all, [&](const AmountNode* node) { return !budget.value(*node); });
  return all;
}

// Returns the numbers of all amounts without a value, also of parts.
Missing all_missing(const Budget& budget) {
  std::vector<const AmountNode*> all;
  walk(budget.roots, all);
  Missing missing{};
  for (const AmountNode* node : all) {
    const Amount& amount = budget.programme.amounts[node->amount];
    if (!amount.value) ++missing[static_cast<size_t>(absence_of(amount.claims))];
  }
  return missing;
}

// Returns sentences to append where amounts lack a value for several reasons, one for each reason.
// If the only reason is that they are not published, each bar says so, and no sentence is needed.
std::string reason_words(const Budget& budget) {
  const Missing missing = all_missing(budget);
  return is_only_unpublished(missing) ? "" : missing_words(budget.language, missing);
}

// Returns the sum as text: "22,7 M€ (potentiel)" for one amount, "environ 44 M€" for several.
std::string sum_text(const Budget& budget, const std::vector<AmountNode>& nodes,
                     const PublishedSum& sum) {
  if (sum.published != 1) return computed_money(sum.sum.value(), sum.exact, budget.language);
  auto one =
      std::ranges::find_if(nodes, [&](const AmountNode& n) { return budget.value(n).has_value(); });
  return budget.words(one->amount).qualified;
}

// Returns the amounts as a list: "6,1 M€ de subventions et près de 7 M€ de cofinancements".
std::string named_list(const Budget& budget) {
  std::vector<std::string> names;
  for (const AmountNode& root : budget.roots) {
    if (!budget.value(root)) continue;
    auto kind = static_cast<size_t>(budget.programme.amounts[root.amount].kind);
    names.push_back(
        message(kind_words[kind], budget.language, {budget.words(root.amount).qualified}));
  }
  std::string list = names.front();
  for (size_t i = 1; i + 1 < names.size(); ++i) list += ", " + names[i];
  if (names.size() == 1) return list;
  return message(Msg::chart_and, budget.language, {list, names.back()});
}

// Makes the first letter upper case. Qualifiers begin with an ASCII letter in both languages.
std::string capitalized(std::string sentence) {
  char& first = sentence.front();
  if (first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
  return sentence;
}

// Returns the value of an amount, and that its breakdown is not published where that is so.
std::string leaf_sentence(const Budget& budget, const AmountNode& node) {
  AmountWords words = budget.words(node.amount);
  const bool is_silent =
      published_sum(budget, node.parts).published == 0 && is_only_unpublished(budget, node);
  if (is_silent) {
    return message(Msg::chart_takeaway_leaf, budget.language, {words.label, words.qualified});
  }
  return message(Msg::chart_target, budget.language, {words.label, words.qualified}) + ".";
}

std::string scope_sentence(const Budget& budget, const PublishedSum& sum) {
  Language language = budget.language;
  if (sum.published == 1) {
    auto one = std::ranges::find_if(
        budget.roots, [&](const AmountNode& n) { return budget.value(n).has_value(); });
    return leaf_sentence(budget, *one);
  }
  std::string total = computed_money(sum.sum.value(), sum.exact, language);
  if (sum.published <= most_named) {
    return message(Msg::chart_takeaway_sum, language, {named_list(budget), total});
  }
  return message(Msg::chart_takeaway_sum_many, language,
                 {format_number(sum.published, language), total});
}

std::string total_sentence(const Budget& budget, const AmountNode& total, const PublishedSum& sum) {
  Language language = budget.language;
  AmountWords words = budget.words(total.amount);
  std::string known = sum_text(budget, total.parts, sum);
  // What was not read is published too: it is then not said that nothing else is.
  const bool has_unread = !words.published && !unread_words(language, sum.missing).empty();
  if (has_unread || has_other_reason(budget.programme.amounts[total.amount])) {
    return message(Msg::chart_takeaway_missing_total, language, {words.label, words.value, known});
  }
  if (!words.published && sum.published == 1) {
    auto one = std::ranges::find_if(
        total.parts, [&](const AmountNode& n) { return budget.value(n).has_value(); });
    return message(Msg::chart_takeaway_no_total_one, language,
                   {budget.words(one->amount).label, known});
  }
  if (!words.published) return message(Msg::chart_takeaway_no_total, language, {known});
  if (sum.published == 0) return leaf_sentence(budget, total);
  if (total.remainder) {
    return message(is_only_unpublished(budget, total) ? Msg::chart_takeaway_remainder
                                                      : Msg::chart_takeaway_no_figure,
                   language, {words.qualified, known, remainder_text(budget, total)});
  }
  bool excess = coverage(budget.programme, total).value_or(1) > 1;
  return message(excess ? Msg::chart_takeaway_excess : Msg::chart_takeaway_full, language,
                 {words.qualified, known});
}

}  // namespace

std::string filtered_takeaway(const Budget& budget) {
  const Missing missing = all_missing(budget);
  auto count = static_cast<long long>(published_nodes(budget).size());
  count += missing[static_cast<size_t>(Absence::not_read)];
  return message_count(Msg::chart_takeaway_filtered, budget.language, count) +
         unread_words(budget.language, missing);
}

std::string treemap_takeaway(const Budget& budget) {
  if (budget.narrowed) return filtered_takeaway(budget);
  PublishedSum sum = published_sum(budget, budget.parts());
  std::string text = budget.current() ? total_sentence(budget, *budget.current(), sum)
                                      : scope_sentence(budget, sum);
  return capitalized(std::move(text)) + missing_words(budget.language, sum.missing);
}

std::string bars_takeaway(const Budget& budget) {
  if (budget.narrowed) return filtered_takeaway(budget);
  auto nodes = published_nodes(budget);
  auto by_value = [&](const AmountNode* a, const AmountNode* b) {
    return budget.value(*a) < budget.value(*b);
  };
  auto [smallest, largest] = std::ranges::minmax_element(nodes, by_value);
  const bool are_equal = budget.value(**smallest) == budget.value(**largest);
  // Amounts of this level may have no value where their parts have one.
  const AmountNode* total = budget.current();
  const bool has_value_here =
      (total && budget.value(*total)) || published_sum(budget, budget.parts()).published > 0;
  if (are_equal && has_value_here) return treemap_takeaway(budget);
  const std::string missing = reason_words(budget);
  if (nodes.size() == 1) return leaf_sentence(budget, *nodes.front()) + missing;
  AmountWords most = budget.words((*largest)->amount), least = budget.words((*smallest)->amount);
  return message(Msg::chart_takeaway_bars, budget.language,
                 {most.label, most.qualified, least.label, least.qualified}) +
         missing;
}

std::string shares_takeaway(const Budget& budget, const AmountNode& total) {
  if (budget.narrowed) return filtered_takeaway(budget);
  const AmountNode& largest = total.parts.front();
  auto share = [&](double units) { return share_of(budget, units, &total).text; };
  std::string whole = budget.words(total.amount).qualified;
  std::string label = budget.words(largest.amount).label, most = share(*budget.value(largest));
  if (!total.remainder) {
    return message(Msg::chart_takeaway_shares, budget.language, {whole, label, most});
  }
  return message(is_only_unpublished(budget, total) ? Msg::chart_takeaway_shares_rest
                                                    : Msg::chart_takeaway_shares_no_figure,
                 budget.language, {whole, label, most, share(units_of(*total.remainder))});
}

std::vector<std::string> scope_notes(const Budget& budget) {
  std::vector<std::string> notes;
  if (!budget.scope) return notes;
  const Text& description = budget.programme.scopes[*budget.scope].description;
  if (!description.empty()) notes.push_back(description.in(budget.language));
  std::string others =
      other_currencies(currencies_of(budget.programme, budget.scope), budget.currency);
  if (!others.empty()) {
    notes.push_back(message(Msg::chart_other_currencies, budget.language, {std::move(others)}));
  }
  return notes;
}

std::optional<ComputedSum> sum_of_words(const Budget& budget) {
  if (budget.narrowed) return std::nullopt;
  if (const AmountNode* total = budget.current()) {
    return sum_of_parts(budget.programme, total->amount);
  }
  std::vector<AmountId> rows;
  for (const AmountNode& root : budget.roots) rows.push_back(root.amount);
  ComputedSum sum = sum_of(budget.programme, std::move(rows));
  return sum.published > 1 ? std::optional(std::move(sum)) : std::nullopt;
}

std::string coverage_text(const Budget& budget) {
  const AmountNode* total = budget.current();
  if (!total || budget.narrowed) return "";
  auto known = coverage(budget.programme, *total);
  PublishedSum sum = published_sum(budget, total->parts);
  if (!known || *known > 1 || sum.published == 0) return "";
  return message(Msg::chart_coverage, budget.language,
                 {bare_money(sum.sum.value(), budget.language), budget.words(total->amount).value,
                  format_percent(*known * 100, budget.language)});
}

}  // namespace trame
