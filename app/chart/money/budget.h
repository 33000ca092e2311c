// Content of the budget charts: one scope, as filtered, the level drilled down to, and the texts,
// colours and table rows that these charts share. It draws nothing.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "chart/core/chart_view.h"
#include "model/query.h"

namespace trame {

// An amount as text; `value` is the bare value ("22,7 M€"), `qualified` has the qualifier of its
// source.
struct AmountWords {
  std::string label;
  std::string value;
  std::string qualified;
  // `qualified` as several lines, for narrow columns: "22,7 M€", "potentiel"; where there is no
  // value, the reason without the source's words: "Publié, non lu ici".
  std::vector<std::string> lines;
  bool published = false;
  bool exact = false;
};
AmountWords words_of(const Programme& programme, AmountId id, Language language);

// Returns whether the source that is shown gives the amount as exact.
bool is_exact(const Amount& amount);

// Formats a sum or difference that no source gives: "environ 13,1 M€"; without "environ" when all
// its terms are exact. Nothing: "trop grand pour être additionné".
std::string computed_money(std::optional<Money> money, bool exact, Language language);
// Formats it without "environ", exact or not.
std::string bare_money(std::optional<Money> money, Language language);

struct Budget {
  const Programme& programme;
  Language language{};
  std::optional<ScopeId> scope;   // empty when the programme has no amounts
  Currency currency{};            // of all amounts here; others are never added to them
  bool narrowed = false;          // true when filters or a search hide some amounts of the scope
  std::vector<AmountNode> roots;  // amounts of the scope that are not parts of another amount
  std::vector<const AmountNode*>
      path;  // from a root to the current amount; empty: the level of all roots

  const AmountNode* current() const { return path.empty() ? nullptr : path.back(); }
  const std::vector<AmountNode>& parts() const { return path.empty() ? roots : path.back()->parts; }
  const std::string& scope_title() const;
  std::string current_title() const;  // title of the current level
  AmountWords words(AmountId amount) const { return words_of(programme, amount, language); }
  const std::optional<Money>& money(const AmountNode& node) const;
  std::optional<double> value(const AmountNode& node) const;  // in units of its currency
};

// Returns the content of the shown scope. A scope with one root starts at the parts of that root. A
// root of the state is ignored if filters hide it or it belongs to another scope.
Budget budget_of(const ChartKey& key);

// Numbers of amounts without a value, by Absence.
using Missing = std::array<int, 3>;

// Sum of the published amounts of a list, and how many are published.
struct PublishedSum {
  MoneySum sum;
  int published = 0;
  Missing missing{};
  bool exact = true;
};
PublishedSum published_sum(const Budget& budget, std::span<const AmountNode> nodes);

// Returns the colour of the programme axis (AxisId) of the amount, or else of its action, or else
// the colour of its kind of money.
ColorRole color_of(const Programme& programme, const Amount& amount);
ColorRole color_of(AmountKind kind);

// Share of an amount in its published total, as text and as a number.
struct Share {
  std::string text;
  double percent;  // NaN when there is none
};
Share share_of(const Budget& budget, std::optional<double> units, const AmountNode* total);

// Parts of the accessible name of an amount.
struct AmountDescription {
  std::string label;
  std::string value;
  std::string share = {};  // share of its total, when it has one
  size_t parts = 0;
};
// Returns the accessible name of an amount: "Aide potentielle de l’État : 22,7 M€ (potentiel), 11 %
// du total, en 3 parties".
std::string target_label(const Budget& budget, const AmountDescription& amount);

// Returns the published total that all amounts of the scope are parts of; null where there is none
// or none of its parts is published. Filters do not change it.
const AmountNode* scope_total(const Budget& budget);

// Returns the unexplained part of a total as text: "environ 177,3 M€"; without "environ" when the
// total and all parts are exact.
std::string remainder_text(const Budget& budget, const AmountNode& total);

// Return false if an amount, or a part of the total that no published part includes, is withheld or
// was not read: a remainder is then not only unpublished.
bool is_only_unpublished(Missing missing);
bool is_only_unpublished(const Budget& budget, const AmountNode& total);

// Return the short and the whole name of the unexplained part of a total: "Non publié", "Reste non
// publié de « Total »"; "Sans chiffre" when a part of it is withheld or was not read.
std::string remainder_title(const Budget& budget, const AmountNode& total);
std::string remainder_label(const Budget& budget, const AmountNode& total);

DataTable budget_table(std::string caption, Language language);
void add_amount_row(DataTable& table, const Budget& budget, const AmountNode& node,
                    const AmountNode* total);
// `whole`: the total of its share, when that is not its own total.
void add_remainder_row(DataTable& table, const Budget& budget, const AmountNode& total,
                       const AmountNode* whole = nullptr);
// Adds a row for the amounts that are not drawn one by one: "12 autres montants".
void add_others_row(DataTable& table, const Budget& budget, const PublishedSum& others,
                    const AmountNode* total);
// Adds a row that has only a text.
void add_note_row(DataTable& table, std::string words);
void add_sum_row(DataTable& table, const Budget& budget, const PublishedSum& sum);

// Returns the crumbs from the scope to the level above the current amount. A scope with one root
// has no crumb for that root.
std::vector<Crumb> crumbs_of(const Budget& budget);

// Returns why there is nothing to draw; empty where an amount of the scope has a value.
std::string empty_reason(const Budget& budget);
// Return why nothing of the scope, or of the current level, can be drawn as an area or a flow: the
// amounts are not published, not read, withheld or zero, or are in another currency.
std::string scope_empty_reason(const Budget& budget);
std::string level_empty_reason(const Budget& budget);
std::string treemap_takeaway(const Budget& budget);
std::string bars_takeaway(const Budget& budget);
std::string shares_takeaway(const Budget& budget, const AmountNode& total);
// Returns the takeaway of filtered amounts: "2 published amounts match the filters." They include
// those that were not read. A sentence about a total would be wrong while filters hide a part of
// the total.
std::string filtered_takeaway(const Budget& budget);
// Returns sentences to append, one for each reason: "9 amounts are not published."; empty when
// there are none.
std::string missing_words(Language language, const Missing& missing);
// Returns only the sentence about amounts that are published but were not read.
std::string unread_words(Language language, const Missing& missing);
// Returns the sentence about amounts of zero: "2 amounts are zero."
std::string zero_words(Language language, size_t count);
// Returns the words for amounts without a value that are shown as one: "9 amounts not published",
// or "9 amounts without a value" where some amounts lack one for another reason.
std::string merged_words(const Budget& budget, size_t count);
// Returns how much of the total is broken down: "22,7 M€ sur 200 M€ détaillés (11 %)"; empty where
// there is no total.
std::string coverage_text(const Budget& budget);
// Returns the sum that takeaway and coverage of a budget chart state; empty where there is none.
std::optional<ComputedSum> sum_of_words(const Budget& budget);
// Returns what the scope covers, in the programme's own words; empty when it does not say.
std::vector<std::string> scope_notes(const Budget& budget);

}  // namespace trame
