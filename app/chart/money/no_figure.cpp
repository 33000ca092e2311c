// Why a budget chart has nothing to draw, and the words for amounts without a value.
#include <algorithm>

#include "chart/money/budget.h"
#include "chart/money/currencies.h"
#include "text/messages.h"

namespace trame {
namespace {

// Numbers of amounts, by what is known of them.
struct Known {
  Missing missing{};
  int zero = 0;
  int above_zero = 0;

  bool none() const { return zero == 0 && above_zero == 0; }
};

void count(const Budget& budget, std::span<const AmountNode> nodes, Known& known) {
  for (const AmountNode& node : nodes) {
    const auto value = budget.value(node);
    const Amount& amount = budget.programme.amounts[node.amount];
    ++(!value       ? known.missing[static_cast<size_t>(absence_of(amount.claims))]
       : *value > 0 ? known.above_zero
                    : known.zero);
    count(budget, node.parts, known);
  }
}

// Returns the codes of other currencies in which the scope has amounts to draw: "GBP, USD".
std::string drawable_currencies(const Budget& budget) {
  std::vector<Currency> found;
  for (const Amount& amount : budget.programme.amounts) {
    const bool is_drawable =
        amount.scope == budget.scope && amount.value && amount.value->minor > 0;
    if (is_drawable && std::ranges::count(found, amount.currency) == 0) {
      found.push_back(amount.currency);
    }
  }
  return other_currencies(found, budget.currency);
}

// Returns why no amount of these trees is drawn: that none is published, or else how many are not
// published, not read, withheld and zero; and the currencies in which others are published.
std::string no_figure_reason(const Budget& budget, std::span<const AmountNode> nodes,
                             const std::string& title) {
  Language language = budget.language;
  Known known;
  count(budget, nodes, known);
  const std::string elsewhere = budget.narrowed ? std::string() : drawable_currencies(budget);
  const bool is_silent = known.none() && is_only_unpublished(known.missing);
  if (is_silent && elsewhere.empty() && !budget.narrowed) {
    return message(Msg::chart_empty_scope, language, {title});
  }
  std::string counts = missing_words(language, known.missing);
  if (known.zero > 0) counts += " " + zero_words(language, static_cast<size_t>(known.zero));
  std::string reason = message(Msg::chart_target, language, {title, counts.substr(1)});
  if (elsewhere.empty()) return reason;
  return reason + " " + message(Msg::chart_published_in, language, {elsewhere});
}

}  // namespace

bool is_only_unpublished(Missing missing) {
  missing[static_cast<size_t>(Absence::not_published)] = 0;
  return missing == Missing{};
}

std::string missing_words(Language language, const Missing& missing) {
  constexpr std::array sentences = {Msg::chart_unpublished, Msg::chart_not_read,
                                    Msg::chart_withheld};
  std::string words;
  for (size_t i = 0; i < missing.size(); ++i) {
    if (missing[i] > 0) words += " " + message_count(sentences[i], language, missing[i]);
  }
  return words;
}

std::string unread_words(Language language, const Missing& missing) {
  Missing unread{};
  constexpr auto at = static_cast<size_t>(Absence::not_read);
  unread[at] = missing[at];
  return missing_words(language, unread);
}

std::string zero_words(Language language, size_t count) {
  return message_count(Msg::chart_zero, language, static_cast<long long>(count));
}

std::string merged_words(const Budget& budget, size_t count) {
  const bool has_other = std::ranges::any_of(budget.programme.amounts, has_other_reason<Amount>);
  return message_count(has_other ? Msg::chart_without_value_merged : Msg::chart_unpublished_merged,
                       budget.language, static_cast<long long>(count));
}

std::string empty_reason(const Budget& budget) {
  if (!budget.scope) return message(Msg::chart_empty_programme, budget.language);
  Known known;
  count(budget, budget.roots, known);
  if (!known.none()) return "";
  const bool is_hidden = budget.narrowed && budget.roots.empty();
  if (is_hidden) return message(Msg::chart_empty_filters, budget.language);
  return scope_empty_reason(budget);
}

std::string scope_empty_reason(const Budget& budget) {
  return no_figure_reason(budget, budget.roots, budget.scope_title());
}

std::string level_empty_reason(const Budget& budget) {
  if (!budget.current()) return scope_empty_reason(budget);
  return no_figure_reason(budget, {budget.current(), 1}, budget.current_title());
}

}  // namespace trame
