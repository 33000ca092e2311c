#include "chart/money/budget.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "chart/money/currencies.h"
#include "state/labels.h"
#include "state/narrowing.h"
#include "text/format.h"
#include "text/messages.h"

namespace trame {
namespace {

// Returns the path from one of `nodes` to the amount; empty when the amount is not in the tree.
std::vector<const AmountNode*> path_to(const std::vector<AmountNode>& nodes, AmountId amount) {
  for (const AmountNode& node : nodes) {
    if (node.amount == amount) return {&node};
    auto below = path_to(node.parts, amount);
    if (below.empty()) continue;
    below.insert(below.begin(), &node);
    return below;
  }
  return {};
}

double units_or_nan(std::optional<Money> money) {
  return money ? units_of(*money) : std::numeric_limits<double>::quiet_NaN();
}

std::string as_of(const Programme& programme, const Claim& claim, Language language) {
  const auto& date = claim.date ? claim.date : programme.sources[claim.source].date;
  return date ? format_span(*date, language) : std::string();
}

}  // namespace

bool is_exact(const Amount& amount) {
  const Claim* claim = main_claim(amount.claims);
  return claim && claim->qualifier == Qualifier::exact && !claim->value_max;
}

AmountWords words_of(const Programme& programme, AmountId id, Language language) {
  const Amount& amount = programme.amounts[id];
  AmountWords words;
  words.label = amount.label.in(language);
  const Claim* claim = main_claim(amount.claims);
  words.published = amount.value.has_value();
  if (!words.published || !claim) {
    words.value = words.published ? format_money(*amount.value, language)
                                  : missing_value(amount.claims, language);
    words.qualified = words.value;
    words.lines = {words.published ? words.value : label_of(absence_of(amount.claims), language)};
    return words;
  }
  Claim bare = *claim;
  bare.qualifier = Qualifier::exact;
  words.value = format_claim_value(bare, amount.currency, language);
  words.qualified = format_claim_value(*claim, amount.currency, language);
  words.lines = {words.value};
  if (claim->qualifier != Qualifier::exact) {
    bool after = words.qualified.starts_with(words.value);
    words.lines.insert(after ? words.lines.end() : words.lines.begin(),
                       label_of(claim->qualifier, language));
  }
  words.exact = is_exact(amount);
  return words;
}

std::string bare_money(std::optional<Money> money, Language language) {
  return money ? format_money(*money, language) : message(Msg::chart_too_large, language);
}

std::string computed_money(std::optional<Money> money, bool exact, Language language) {
  exact = exact || !money;
  return format_qualified(bare_money(money, language), exact ? Qualifier::exact : Qualifier::about,
                          language);
}

const std::string& Budget::scope_title() const {
  return scope ? programme.scopes[*scope].title.in(language) : programme.title.in(language);
}

std::string Budget::current_title() const {
  return current() ? words(current()->amount).label : scope_title();
}

const std::optional<Money>& Budget::money(const AmountNode& node) const {
  return programme.amounts[node.amount].value;
}

std::optional<double> Budget::value(const AmountNode& node) const {
  return money(node) ? std::optional(units_of(*money(node))) : std::nullopt;
}

Budget budget_of(const ChartKey& key) {
  const Programme& programme = *key.programme;
  Budget budget{programme, key.language, shown_scope(programme, key.state), {}, false, {}, {}};
  if (!budget.scope) return budget;
  budget.currency = shown_currency(programme, *budget.scope, key.state);
  Narrowing narrowing = narrowing_of(key.state, programme);
  budget.narrowed = !narrowing.empty();
  budget.roots = amount_tree(programme, {*budget.scope, budget.currency}, narrowing);
  if (auto root = programme.amounts.find(key.state.root)) {
    budget.path = path_to(budget.roots, *root);
  }
  if (budget.path.empty() && budget.roots.size() == 1) budget.path = {&budget.roots.front()};
  return budget;
}

PublishedSum published_sum(const Budget& budget, std::span<const AmountNode> nodes) {
  PublishedSum sum;
  for (const AmountNode& node : nodes) {
    const auto& money = budget.money(node);
    const Amount& amount = budget.programme.amounts[node.amount];
    ++(money ? sum.published : sum.missing[static_cast<size_t>(absence_of(amount.claims))]);
    if (!money) continue;
    sum.sum.add(*money);
    sum.exact = sum.exact && is_exact(amount);
  }
  return sum;
}

ColorRole color_of(AmountKind kind) {
  constexpr ColorRole by_kind[] = {ColorRole::money_budget,      ColorRole::money_aid,
                                   ColorRole::money_grant,       ColorRole::money_equity,
                                   ColorRole::money_cofinancing, ColorRole::money_fund};
  return by_kind[static_cast<size_t>(kind)];
}

ColorRole color_of(const Programme& programme, const Amount& amount) {
  std::optional<AxisId> axis = amount.axis;
  if (!axis && amount.to) axis = programme.actions[*amount.to].axis;
  if (axis) return axis_color(static_cast<int>(*axis));
  return color_of(amount.kind);
}

Share share_of(const Budget& budget, std::optional<double> units, const AmountNode* total) {
  auto whole = total ? budget.value(*total) : std::nullopt;
  if (!units || !whole || *whole <= 0) return {"", std::numeric_limits<double>::quiet_NaN()};
  double percent = *units / *whole * 100;
  return {format_percent(percent, budget.language), percent};
}

std::string target_label(const Budget& budget, const AmountDescription& amount) {
  Language language = budget.language;
  std::string text = message(Msg::chart_target, language, {amount.label, amount.value});
  if (!amount.share.empty()) {
    text = message(Msg::chart_target_share, language, {text, amount.share});
  }
  if (amount.parts > 0) {
    auto parts = static_cast<long long>(amount.parts);
    text += ", " + message_count(Msg::chart_target_parts, language, parts);
  }
  return text;
}

const AmountNode* scope_total(const Budget& budget) {
  int roots = 0;
  for (const Amount& amount : budget.programme.amounts) {
    roots +=
        budget.scope && MoneyScope{*budget.scope, budget.currency}.has(amount) && !amount.part_of;
  }
  if (roots != 1 || budget.roots.empty()) return nullptr;
  const AmountNode& root = budget.roots.front();
  bool positive = budget.value(root).value_or(0) > 0;
  return positive && published_sum(budget, root.parts).published > 0 ? &root : nullptr;
}

std::string remainder_text(const Budget& budget, const AmountNode& total) {
  bool exact = budget.words(total.amount).exact && published_sum(budget, total.parts).exact;
  return computed_money(total.remainder, exact, budget.language);
}

bool is_only_unpublished(const Budget& budget, const AmountNode& total) {
  return std::ranges::all_of(total.parts, [&](const AmountNode& part) {
    if (budget.value(part)) return true;
    const Amount& amount = budget.programme.amounts[part.amount];
    return !has_other_reason(amount) && is_only_unpublished(budget, part);
  });
}

std::string remainder_title(const Budget& budget, const AmountNode& total) {
  return is_only_unpublished(budget, total) ? not_published(budget.language)
                                            : message(Msg::chart_no_figure, budget.language);
}

std::string remainder_label(const Budget& budget, const AmountNode& total) {
  return message(is_only_unpublished(budget, total) ? Msg::chart_remainder_of
                                                    : Msg::chart_remainder_without_figure,
                 budget.language, {budget.words(total.amount).label});
}

DataTable budget_table(std::string caption, Language language) {
  DataTable table;
  table.caption = std::move(caption);
  auto column = [&](const char* id, Msg label, bool numeric = false) {
    table.columns.push_back({id, message(label, language), numeric});
  };
  column("label", Msg::chart_column_label);
  column("kind", Msg::chart_column_kind);
  column("value", Msg::chart_column_value, true);
  column("share", Msg::chart_column_share, true);
  column("date", Msg::chart_column_date);
  column("source", Msg::chart_column_source);
  column("qualifier", Msg::chart_column_qualifier);
  return table;
}

void add_amount_row(DataTable& table, const Budget& budget, const AmountNode& node,
                    const AmountNode* total) {
  const Amount& amount = budget.programme.amounts[node.amount];
  AmountWords words = budget.words(node.amount);
  auto value = budget.value(node);
  Share share = share_of(budget, value, total);
  std::string date, source, qualifier;
  if (const Claim* claim = main_claim(amount.claims)) {
    date = as_of(budget.programme, *claim, budget.language);
    source = budget.programme.sources[claim->source].publisher.in(budget.language);
    if (value) qualifier = label_of(claim->qualifier, budget.language);
  }
  table.rows.push_back({{words.label, label_of(amount.kind, budget.language), words.value,
                         share.text, date, source, qualifier},
                        key(node.amount),
                        {value.value_or(std::numeric_limits<double>::quiet_NaN()), share.percent},
                        budget.currency});
}

void add_remainder_row(DataTable& table, const Budget& budget, const AmountNode& total,
                       const AmountNode* whole) {
  Language language = budget.language;
  AmountWords words = budget.words(total.amount);
  double value = units_of(*total.remainder);
  Share share = share_of(budget, value, whole ? whole : &total);
  PublishedSum known = published_sum(budget, total.parts);
  table.rows.push_back({{remainder_label(budget, total), message(Msg::chart_computed, language),
                         remainder_text(budget, total), share.text, "",
                         message(Msg::chart_computed_difference, language,
                                 {words.value, bare_money(known.sum.value(), language)}),
                         message(Msg::chart_computed, language)},
                        std::nullopt,
                        {value, share.percent},
                        budget.currency});
}

void add_others_row(DataTable& table, const Budget& budget, const PublishedSum& others,
                    const AmountNode* total) {
  Language language = budget.language;
  Share share = share_of(budget, others.sum.approximate_units(), total);
  table.rows.push_back({{message_count(Msg::chart_others, language, others.published),
                         message(Msg::chart_computed, language),
                         computed_money(others.sum.value(), others.exact, language), share.text, "",
                         message_count(Msg::chart_computed_sum, language, others.published),
                         message(Msg::chart_computed, language)},
                        std::nullopt,
                        {units_or_nan(others.sum.value()), share.percent},
                        budget.currency,
                        others.sum.value()});
}

void add_note_row(DataTable& table, std::string words) {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  table.rows.push_back({{std::move(words), "", "", "", "", "", ""}, std::nullopt, {none, none}});
}

void add_sum_row(DataTable& table, const Budget& budget, const PublishedSum& sum) {
  Language language = budget.language;
  table.rows.push_back({{message(Msg::chart_sum, language), message(Msg::chart_computed, language),
                         computed_money(sum.sum.value(), sum.exact, language), "", "",
                         message_count(Msg::chart_computed_sum, language, sum.published),
                         message(Msg::chart_computed, language)},
                        std::nullopt,
                        {units_or_nan(sum.sum.value()), std::numeric_limits<double>::quiet_NaN()},
                        budget.currency,
                        sum.sum.value()});
}

std::vector<Crumb> crumbs_of(const Budget& budget) {
  std::vector<Crumb> crumbs;
  size_t first = budget.roots.size() == 1 ? 1 : 0;
  if (budget.path.size() <= first) return crumbs;
  crumbs.push_back({budget.scope_title(), DrillTo{}});
  for (size_t i = first; i + 1 < budget.path.size(); ++i) {
    AmountId amount = budget.path[i]->amount;
    crumbs.push_back({budget.words(amount).label, DrillTo{budget.programme.amounts[amount].slug}});
  }
  return crumbs;
}

}  // namespace trame
