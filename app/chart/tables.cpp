#include "chart/tables.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "chart/chart.h"
#include "chart/chart_types.h"
#include "chart/money/budget.h"
#include "chart/time/timeline_facts.h"
#include "layout/civil.h"
#include "layout/stable_order.h"
#include "model/query.h"
#include "state/labels.h"
#include "state/narrowing.h"
#include "text/format.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

struct TableMaker {
  const Programme& p;
  const ViewState& state;
  Language language;
  DataTable table;

  void column(const char* id, Msg label, bool numeric = false) {
    table.columns.push_back({id, message(label, language), numeric});
  }
  const std::string& words(const Text& text) const { return text.in(language); }
  std::string names(const std::vector<Party>& parties, bool leaders) const;
  void figure_row(ItemKey item, std::optional<double> number);
};

std::string TableMaker::names(const std::vector<Party>& parties, bool leaders) const {
  std::string list;
  for (const Party& party : parties) {
    bool leads = std::ranges::count(party.roles, PartyRole::leader) > 0;
    if (leads != leaders) continue;
    if (!list.empty()) list += ", ";
    list += words(p.organizations[party.organization].name);
  }
  return list;
}

void TableMaker::figure_row(ItemKey item, std::optional<double> number) {
  std::vector<Claim> claims = claims_of(p, item);
  std::string value =
      number ? format_value(*number, unit_of(p, item), language) : missing_value(claims, language);
  std::optional<Currency> currency;
  if (item.kind == ItemKind::amount) currency = unit_of(p, item).currency;
  std::string sure, date, source;
  if (!claims.empty()) {
    const Claim& claim = claims.front();
    if (claim.qualifier != Qualifier::exact) sure = label_of(claim.qualifier, language);
    if (claim.date) date = format_span(*claim.date, language);
    source = words(p.sources[claim.source].publisher);
  }
  table.rows.push_back(
      {{title_of(p, item, language), value, sure, date, source, std::to_string(claims.size())},
       item,
       {number.value_or(unknown), static_cast<double>(claims.size())},
       currency});
}

double units_or_nan(const Programme& p, const std::optional<MainAmount>& amount) {
  if (!amount) return unknown;
  const std::optional<Money>& value = p.amounts[amount->id].value;
  return value ? units_of(*value) : unknown;
}

double first_day(const Action& action) {
  if (!action.period) return unknown;
  const Date& first = action.period->first;
  return days_of({first.year, first.month, first.day}).first;
}

// Returns the index of a column among the numeric ones, which have sort values.
std::optional<size_t> numeric_index(const DataTable& table, size_t column) {
  if (!table.columns[column].numeric) return std::nullopt;
  return static_cast<size_t>(std::count_if(
      table.columns.begin(), table.columns.begin() + static_cast<std::ptrdiff_t>(column),
      [](const DataTable::Column& c) { return c.numeric; }));
}

// Sorts by the state's column. What is not published comes last, in either direction; money of
// different currencies is never ranked together.
void sort_rows(DataTable& table, std::string_view sort) {
  bool descending = sort.starts_with('-');
  if (descending) sort.remove_prefix(1);
  auto found = std::ranges::find(table.columns, sort, &DataTable::Column::id);
  if (sort.empty() || found == table.columns.end()) return;
  size_t column = static_cast<size_t>(found - table.columns.begin());
  std::optional<size_t> numeric = numeric_index(table, column);
  bool is_money = sort == "value" || sort == "amount";
  auto before = [&](const DataTable::Row& a, const DataTable::Row& b) {
    if (numeric) {
      if (is_money && a.currency != b.currency) return a.currency < b.currency;
      double x = a.sort_values[*numeric], y = b.sort_values[*numeric];
      if (std::isnan(x) || std::isnan(y)) return !std::isnan(x) && std::isnan(y);
      return descending ? x > y : x < y;
    }
    std::string x = fold(a.cells[column]), y = fold(b.cells[column]);
    return descending ? x > y : x < y;
  };
  sort_stably(table.rows, before);
}

bool is_part_of(const Programme& p, std::optional<AmountId> part, AmountId total) {
  while (part && *part != total) part = p.amounts[*part].part_of;
  return part.has_value();
}

// Returns whether an amount adds to the main one.
bool is_other(const Programme& p, AmountId id, AmountId main) {
  const Amount &amount = p.amounts[id], &whole = p.amounts[main];
  if (!amount.value) return false;
  if (amount.currency != whole.currency) return true;
  return amount.scope == whole.scope && !is_part_of(p, id, main) && !is_part_of(p, main, id);
}

ChartKey with_every_row(ChartKey key) {
  key.max_items = std::numeric_limits<size_t>::max();
  return key;
}

}  // namespace

std::optional<MainAmount> main_amount(const Programme& p, std::span<const AmountId> all,
                                      const ViewState& state) {
  const auto first = [&](auto is_wanted) -> std::optional<AmountId> {
    const auto found =
        std::ranges::find_if(all, [&](AmountId id) { return is_wanted(p.amounts[id]); });
    return found == all.end() ? std::nullopt : std::optional(*found);
  };
  std::optional<AmountId> main = first(
      [&](const Amount& amount) { return amount.value && state.currency == amount.currency; });
  if (!main) main = first([](const Amount& amount) { return amount.value.has_value(); });
  if (!main) main = first(has_other_reason<Amount>);
  if (!main) main = first([](const Amount&) { return true; });
  if (!main) return std::nullopt;
  const auto is_beside = [&](AmountId id) { return is_other(p, id, *main); };
  return MainAmount{*main, std::ranges::count_if(all, is_beside)};
}

std::string words_of(const Programme& p, const MainAmount& amount, Language language) {
  std::string words = words_of(p, amount.id, language).value;
  if (amount.others == 0) return words;
  return message(Msg::chart_and, language,
                 {std::move(words), message_count(Msg::chart_others, language, amount.others)});
}

DataTable figures_table(const ChartKey& asked) {
  TableMaker make{*asked.programme, asked.state, asked.language, {}};
  make.table.caption = message(Msg::table_figures, make.language);
  make.column("label", Msg::table_figure);
  make.column("value", Msg::table_value, true);
  make.column("qualifier", Msg::table_qualifier);
  make.column("date", Msg::table_date);
  make.column("source", Msg::table_source);
  make.column("claims", Msg::table_claims, true);
  for (size_t i = 0; i < make.p.amounts.size(); ++i) {
    auto id = static_cast<AmountId>(i);
    const auto& money = make.p.amounts[id].value;
    make.figure_row(key(id), money ? std::optional(units_of(*money)) : std::nullopt);
  }
  for (size_t i = 0; i < make.p.figures.size(); ++i) {
    auto id = static_cast<FigureId>(i);
    make.figure_row(key(id), make.p.figures[id].value);
  }
  for (size_t i = 0; i < make.p.indicators.size(); ++i) {
    auto id = static_cast<IndicatorId>(i);
    const Indicator& indicator = make.p.indicators[id];
    if (indicator.target) make.figure_row(key(id), indicator.target->value);
  }
  return std::move(make.table);
}

DataTable actions_table(const ChartKey& asked) {
  TableMaker make{*asked.programme, asked.state, asked.language, {}};
  make.table.caption = label_of(View::actions, make.language);
  make.column("title", Msg::table_action);
  make.column("number", Msg::table_number, true);
  make.column("axis", Msg::table_axis);
  make.column("leader", Msg::table_leader);
  make.column("partners", Msg::table_partners);
  make.column("period", Msg::table_period, true);
  make.column("status", Msg::table_status);
  make.column("amount", Msg::table_value, true);
  const auto amounts = amounts_by_action(make.p);
  for (ActionId id : query_actions(make.p, narrowing_of(make.state, make.p))) {
    const Action& action = make.p.actions[id];
    const std::optional<MainAmount> amount =
        main_amount(make.p, amounts[static_cast<size_t>(id)], make.state);
    make.table.rows.push_back(
        {{make.words(action.title), action.number ? std::to_string(*action.number) : "",
          action.axis ? make.words(make.p.axes[*action.axis].title) : "",
          make.names(action.parties, true), make.names(action.parties, false),
          period_words(action, make.language),
          action.status ? label_of(*action.status, make.language) : "",
          amount ? words_of(make.p, *amount, make.language) : not_published(make.language)},
         key(id),
         {action.number ? *action.number : unknown, first_day(action),
          units_or_nan(make.p, amount)},
         amount ? std::optional(make.p.amounts[amount->id].currency) : std::nullopt});
  }
  return std::move(make.table);
}

DataTable sources_table(const ChartKey& asked) {
  TableMaker make{*asked.programme, asked.state, asked.language, {}};
  make.table.caption = label_of(View::sources, make.language);
  make.column("title", Msg::table_document);
  make.column("publisher", Msg::table_publisher);
  make.column("date", Msg::table_date);
  make.column("kind", Msg::table_type);
  make.column("url", Msg::table_address);
  for (size_t i = 0; i < make.p.sources.size(); ++i) {
    auto id = static_cast<SourceId>(i);
    const Source& source = make.p.sources[id];
    make.table.rows.push_back({{make.words(source.title), make.words(source.publisher),
                                source.date ? format_span(*source.date, make.language) : "",
                                label_of(source.kind, make.language), source.url},
                               key(id),
                               {}});
  }
  return std::move(make.table);
}

DataTable table_of_view(const ChartKey& key) {
  return has_chart(key.state) ? chart_table(with_every_row(key)) : build_table(key);
}

DataTable build_table(const ChartKey& key) {
  DataTable table = view_rows(with_every_row(key));
  sort_rows(table, key.state.sort);
  return table;
}

}  // namespace trame
