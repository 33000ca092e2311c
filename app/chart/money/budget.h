// The money a budget chart shows: one scope, as filtered, and the place in it the visitor drilled
// to; with the words, colours and table rows that its charts share. It draws nothing.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "chart/core/chart_view.h"
#include "model/query.h"

namespace trame {

// An amount in words; `value` is bare ("22,7 M€"), `qualified` as sure as its source says it.
struct AmountWords {
  std::string label;
  std::string value;
  std::string qualified;
  std::vector<std::string> lines;  // `qualified` in narrow places: "22,7 M€", "potentiel"
  bool published = false;
  bool exact = false;
};
AmountWords words_of(const Programme& programme, AmountId amount, Language language);

// A sum or difference that no source gives: "environ 13,1 M€" unless all it is made of is exact.
std::string computed_money(double euros, bool exact, Language language);

struct Budget {
  const Programme& programme;
  Language language{};
  std::optional<ScopeId> scope;   // empty: the programme has no amounts
  bool narrowed = false;          // filters or a search hide some amounts
  std::vector<AmountNode> roots;  // of the scope
  std::vector<const AmountNode*>
      path;  // from a root to where we are; empty: all roots of the scope

  const AmountNode* current() const { return path.empty() ? nullptr : path.back(); }
  const std::vector<AmountNode>& parts() const { return path.empty() ? roots : path.back()->parts; }
  const std::string& scope_title() const;
  std::string current_title() const;  // of where we are
  AmountWords words(AmountId amount) const { return words_of(programme, amount, language); }
  std::optional<double> value(const AmountNode& node) const;
};

// The scope of the state, of its root, or the first that has amounts; empty without amounts.
std::optional<ScopeId> shown_scope(const Programme& programme, const ViewState& state);

// The money of the shown scope. A scope with one root opens on that root's parts. A root that
// filters hide, or of another scope, is passed over.
Budget budget_of(const ChartKey& key);

// What a list of amounts comes to.
struct PublishedSum {
  double euros = 0;
  int published = 0;
  int unpublished = 0;
  bool exact = true;
};
PublishedSum published_sum(const Budget& budget, std::span<const AmountNode> nodes);

// The colour of its axis, or of its action's axis, else one per kind of money.
ColorRole color_of(const Programme& programme, const Amount& amount);
ColorRole color_of(AmountKind kind);

// The share of its published total that an amount makes up, as text and number.
struct Share {
  std::string text;
  double percent;  // NaN when there is none
};
Share share_of(const Budget& budget, std::optional<double> euros, const AmountNode* total);

// What there is to say of an amount that is pointed at.
struct AmountDescription {
  std::string label;
  std::string value;
  std::string share = {};  // of its total, when it has one
  size_t parts = 0;
};
// "Aide potentielle de l’État : 22,7 M€ (potentiel), 11 % du total, en 3 parties".
std::string target_label(const Budget& budget, const AmountDescription& amount);

// The one published total that all amounts of the scope are parts of; null where there is none, and
// where nothing of it is broken down. Filters do not change it.
const AmountNode* scope_total(const Budget& budget);

// What the parts of a total leave unexplained: "environ 177,3 M€" unless all it comes from is
// exact.
std::string remainder_text(const Budget& budget, const AmountNode& total);

DataTable budget_table(std::string caption, Language language);
void add_amount_row(DataTable& table, const Budget& budget, const AmountNode& node,
                    const AmountNode* total);
// `whole`: what its share is of, when that is not its own total.
void add_remainder_row(DataTable& table, const Budget& budget, const AmountNode& total,
                       const AmountNode* whole = nullptr);
// "12 autres montants": what the chart does not show one by one.
void add_others_row(DataTable& table, const Budget& budget, const PublishedSum& others,
                    const AmountNode* total);
// A row of words only.
void add_note_row(DataTable& table, std::string words);
void add_sum_row(DataTable& table, const Budget& budget, const PublishedSum& sum);

// The way from the scope inwards to the current amount, which is not on it. A scope with one root
// opens on it, so that root has no crumb of its own.
std::vector<Crumb> crumbs_of(const Budget& budget);

// Why there is nothing to draw, or empty.
std::string empty_reason(const Budget& budget);
std::string treemap_takeaway(const Budget& budget);
std::string bars_takeaway(const Budget& budget);
std::string shares_takeaway(const Budget& budget, const AmountNode& total);
// "2 published amounts match the filters.": sentences about a whole would mislead when a part of it
// is hidden.
std::string filtered_takeaway(const Budget& budget);
// "9 amounts are not published." after a sentence; nothing when there are none.
std::string unpublished_words(const Budget& budget, int count);
// "22,7 M€ sur 200 M€ détaillés (11 %)", empty where it has no meaning.
std::string coverage_text(const Budget& budget);
// The sum that the words of a budget chart speak of; empty where there is none.
std::optional<ComputedSum> sum_of_words(const Budget& budget);
// What the scope covers, in the programme's own words; empty when it does not say.
std::vector<std::string> scope_notes(const Budget& budget);

}  // namespace trame
