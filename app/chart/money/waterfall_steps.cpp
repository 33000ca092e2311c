#include "chart/money/waterfall_steps.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "state/labels.h"
#include "text/format.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr double rounding = 1e-9;  // tolerance as a part of the total, as in layout/waterfall.h

class StepList {
 public:
  StepList(const Budget& budget, size_t most) : budget_(budget), most_(most) {}

  MoneySteps build();

 private:
  void add_total();
  void add_sum();
  void add_part(const AmountNode& node);
  void add_others(const PublishedSum& others);
  void add_rest();
  void add_difference(const MoneySum& difference, const std::string& name, Fill fill,
                      ColorRole color);

  const std::string& slug(const AmountNode& node) const {
    return budget_.programme.amounts[node.amount].slug;
  }
  Command select(const AmountNode& node) const { return Select{{ItemKind::amount, slug(node)}}; }
  const AmountNode* total() const {
    const AmountNode* current = budget_.current();
    return current && budget_.value(*current) ? current : nullptr;
  }
  std::vector<std::string> computed_lines(const MoneySum& sum, bool exact) const {
    std::string value = bare_money(sum.value(), budget_.language);
    if (exact || sum.is_too_large()) return {value};
    return {label_of(Qualifier::about, budget_.language), value};
  }

  const Budget& budget_;
  size_t most_;
  MoneySteps list_;
  PublishedSum sum_;
};

void StepList::add_total() {
  const AmountNode& node = *total();
  AmountWords words = budget_.words(node.amount);
  ChartTarget target{{},
                     "total/" + slug(node),
                     target_label(budget_, {words.label, words.qualified}),
                     key(node.amount),
                     select(node)};
  list_.total = *budget_.value(node);
  list_.has_total = list_.total > 0;
  ColorRole color = color_of(budget_.programme, budget_.programme.amounts[node.amount]);
  list_.steps.push_back({std::move(target), words.label, words.qualified, words.lines, list_.total,
                         true, Fill::solid, color});
  if (!list_.has_total) list_.values.push_back(0);
  add_amount_row(list_.table, budget_, node, nullptr);
}

// Adds a total that no source gives: it is drawn as an outline.
void StepList::add_sum() {
  std::string label = message(Msg::chart_sum, budget_.language);
  std::string value = computed_money(sum_.sum.value(), sum_.exact, budget_.language);
  ChartTarget target{
      {}, "sum", target_label(budget_, {label, value}), std::nullopt, ShowChart{Chart::table}};
  list_.total = sum_.sum.approximate_units();
  list_.has_total = true;
  list_.steps.push_back({std::move(target), label, value, computed_lines(sum_.sum, sum_.exact),
                         list_.total, true, Fill::outline, ColorRole::neutral_mark});
  add_sum_row(list_.table, budget_, sum_);
}

void StepList::add_part(const AmountNode& node) {
  AmountWords words = budget_.words(node.amount);
  auto value = budget_.value(node);
  Share share = share_of(budget_, value, total());
  Command open = node.parts.empty() ? select(node) : Command(DrillTo{slug(node)});
  ChartTarget target{
      {},
      "amount/" + slug(node),
      target_label(budget_, {words.label, words.qualified, share.text, node.parts.size()}),
      key(node.amount),
      std::move(open)};
  const Amount& amount = budget_.programme.amounts[node.amount];
  ColorRole color = value ? color_of(budget_.programme, amount) : ColorRole::hatch;
  list_.steps.push_back({std::move(target), words.label, words.qualified, words.lines,
                         value.value_or(0), value.has_value(), value ? Fill::solid : Fill::hatched,
                         color});
  list_.values.push_back(value.value_or(0));
  add_amount_row(list_.table, budget_, node, total());
}

void StepList::add_others(const PublishedSum& others) {
  std::string label = message_count(Msg::chart_others, budget_.language, others.published);
  std::string value = computed_money(others.sum.value(), others.exact, budget_.language);
  Share share = share_of(budget_, others.sum.approximate_units(), total());
  ChartTarget target{{},
                     "others",
                     target_label(budget_, {label, value, share.text}),
                     std::nullopt,
                     ShowChart{Chart::table}};
  list_.steps.push_back({std::move(target), label, value, computed_lines(others.sum, others.exact),
                         others.sum.approximate_units(), true, Fill::solid,
                         ColorRole::neutral_mark});
  list_.values.push_back(others.sum.approximate_units());
  add_others_row(list_.table, budget_, others, total());
}

// Adds the difference between the total and the sum of its parts.
void StepList::add_difference(const MoneySum& difference, const std::string& name, Fill fill,
                              ColorRole color) {
  Language language = budget_.language;
  AmountWords words = budget_.words(total()->amount);
  bool exact = words.exact && sum_.exact;
  double units = difference.approximate_units();
  const auto sum = difference.value();
  std::string value = computed_money(sum, exact, language);
  std::string known = bare_money(sum_.sum.value(), language);
  Share share = share_of(budget_, units, total());
  ChartTarget target{{},
                     "rest/" + slug(*total()),
                     target_label(budget_, {name, value, share.text}),
                     std::nullopt,
                     select(*total())};
  bool excess = sum_.sum.approximate_units() > list_.total;
  std::string formula = message(Msg::chart_computed_difference, language,
                                {excess ? known : words.value, excess ? words.value : known});
  std::string computed = message(Msg::chart_computed, language);
  list_.table.rows.push_back(
      {{name, computed, value, share.text, "", formula, computed},
       std::nullopt,
       {sum ? units : std::numeric_limits<double>::quiet_NaN(), share.percent},
       budget_.currency,
       sum});
  list_.steps.push_back({std::move(target), name, value, computed_lines(difference, exact), units,
                         true, fill, color});
}

// Adds the unexplained part, but not where no part is published: there it would be the whole total.
void StepList::add_rest() {
  if (!total() || !list_.has_total) return;
  list_.unnamed_rest = sum_.published == 0;
  if (list_.unnamed_rest) return;
  MoneySum rest = *budget_.money(*total());
  rest.subtract(sum_.sum);
  Language language = budget_.language;
  if (std::abs(rest.approximate_units()) <= list_.total * rounding) return;
  if (rest.approximate_units() < 0) {
    MoneySum excess = sum_.sum;
    excess.subtract(*budget_.money(*total()));
    return add_difference(excess, message(Msg::chart_beyond_total, language), Fill::outline,
                          ColorRole::warning);
  }
  if (!total()->remainder) {
    return add_difference(rest, message(Msg::chart_filtered_rest, language), Fill::outline,
                          ColorRole::neutral_mark);
  }
  add_difference(rest, remainder_label(budget_, *total()), Fill::hatched, ColorRole::hatch);
  list_.steps.back().target.id = "remainder/" + slug(*total());
  list_.steps.back().label = remainder_title(budget_, *total());
}

MoneySteps StepList::build() {
  const std::vector<AmountNode>& parts = budget_.parts();
  std::string title = budget_.current_title();
  list_.table = budget_table(message(Msg::chart_title_waterfall, budget_.language, {title}),
                             budget_.language);
  sum_ = published_sum(budget_, parts);
  if (total()) {
    add_total();
  } else if (sum_.published > 1 && sum_.sum.approximate_units() > 0) {
    add_sum();
  }
  // The parts come largest first and published first.
  auto published = static_cast<size_t>(sum_.published), shown = std::min(published, most_);
  for (size_t i = 0; i < shown; ++i) add_part(parts[i]);
  if (shown < published) {
    add_others(published_sum(budget_, std::span(parts).subspan(shown, published - shown)));
  }
  size_t listed = published + std::min(parts.size() - published, most_);
  for (size_t i = published; i < listed; ++i) add_part(parts[i]);
  list_.unlisted = parts.size() - listed;
  if (list_.unlisted > 0) add_note_row(list_.table, merged_words(budget_, list_.unlisted));
  add_rest();
  return std::move(list_);
}

}  // namespace

MoneySteps money_steps(const Budget& budget, size_t most) {
  return StepList(budget, most).build();
}

}  // namespace trame
