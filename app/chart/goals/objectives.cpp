#include "chart/goals/objectives.h"

#include <algorithm>
#include <limits>
#include <span>

#include "layout/stable_order.h"
#include "model/query.h"
#include "state/labels.h"
#include "state/narrowing.h"
#include "text/format.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

bool is_range(const Measure& measure) {
  return std::ranges::any_of(measure.claims, [&](const Claim& claim) {
    return claim.preferred && claim.value == measure.value && claim.value_max;
  });
}

bool has_reason(const std::optional<Measure>& measure) {
  return measure && has_other_reason(*measure);
}

// Returns whether a source publishes a value, also one that was not read here.
bool is_published(const std::optional<Measure>& measure) {
  return measure && (measure->value || absence_of(measure->claims) == Absence::not_read);
}

std::string date_of(const std::optional<Measure>& measure, Language language) {
  return measure && measure->date ? format_span(*measure->date, language) : "";
}

long long count_of_figures(const Objectives& objectives) {
  return std::ranges::count_if(objectives.all, [](const Objective& objective) {
    const Indicator& indicator = *objective.indicator;
    return is_published(indicator.target) || is_published(indicator.actual);
  });
}

}  // namespace

std::optional<double> Objective::progress() const {
  if (!target() || !actual() || *target() <= 0) return std::nullopt;
  if (is_range(*indicator->target) || is_range(*indicator->actual)) return std::nullopt;
  return *actual() / *target() * 100;
}

std::string Objective::reached_value(Language language) const {
  return format_measure(indicator->actual, indicator->unit, language);
}

std::string Objective::reached_date(Language language) const {
  return date_of(indicator->actual, language);
}

std::string Objective::reached_words(Language language) const {
  if (has_reason(indicator->actual)) return reached_value(language);
  if (!has_figure() && has_reason(indicator->target)) return target_words(language);
  if (!has_figure()) return message(Msg::chart_in_words_only, language);
  if (!actual()) return message(Msg::chart_no_value_reached, language);
  std::string words = reached_value(language), date = reached_date(language);
  return date.empty() ? words : words + " · " + date;
}

std::string Objective::target_words(Language language) const {
  if (!target() && !has_reason(indicator->target)) return message(Msg::chart_no_target, language);
  std::string words = format_measure(indicator->target, indicator->unit, language);
  std::string date = date_of(indicator->target, language);
  return date.empty() ? message(Msg::chart_target_only, language, {words})
                      : message(Msg::chart_horizon, language, {words, date});
}

std::string Objective::progress_words(Language language) const {
  std::optional<double> percent = progress();
  return percent ? format_percent(*percent, language) : "";
}

std::string Objectives::takeaway() const {
  auto figures = count_of_figures(*this);
  if (figures == 0) {
    return message_count(Msg::chart_objectives_only_words, language,
                         static_cast<long long>(all.size()));
  }
  auto results = std::ranges::count_if(
      all, [](const Objective& objective) { return is_published(objective.indicator->actual); });
  return message(Msg::chart_objectives_takeaway, language,
                 {std::to_string(results), std::to_string(figures)});
}

std::vector<std::string> Objectives::notes() const {
  std::vector<std::string> notes;
  auto figures = count_of_figures(*this);
  if (figures == 0) return notes;
  auto words = static_cast<long long>(all.size()) - figures;
  if (words > 0) notes.push_back(message_count(Msg::chart_objectives_words, language, words));
  notes.push_back(message(Msg::chart_progress_note, language));
  return notes;
}

std::string Objectives::empty_reason() const {
  if (!all.empty()) return {};
  bool none = programme.indicators.empty();
  return message(none ? Msg::chart_objectives_empty : Msg::ui_nothing_found, language);
}

Objectives objectives_of(const ChartKey& key) {
  const Programme& p = *key.programme;
  Objectives objectives{p, key.language};
  for (IndicatorId id : query_indicators(p, narrowing_of(key.state, p))) {
    const Indicator& indicator = p.indicators[id];
    std::optional<AxisId> axis = indicator.axis;
    if (!axis && indicator.action) axis = p.actions[*indicator.action].axis;
    objectives.all.push_back(
        {id, &indicator, axis ? axis_color(static_cast<int>(*axis)) : ColorRole::accent});
  }
  sort_stably(objectives.all,
              [](const Objective& a, const Objective& b) { return a.how_known() > b.how_known(); });
  return objectives;
}

DataTable table_of(const Objectives& objectives, size_t most) {
  Language language = objectives.language;
  DataTable table;
  table.caption = message(Msg::chart_title_objectives, language);
  auto column = [&](const char* id, Msg label, bool numeric) {
    table.columns.push_back({id, message(label, language), numeric});
  };
  column("objective", Msg::table_objective, false);
  column("target", Msg::table_target, true);
  column("horizon", Msg::table_horizon, false);
  column("reached", Msg::table_reached, true);
  column("date", Msg::table_date, false);
  column("progress", Msg::table_progress, true);
  const auto& all = objectives.all;
  for (const Objective& objective : std::span(all).first(std::min(most, all.size()))) {
    const Indicator& indicator = *objective.indicator;
    table.rows.push_back(
        {{indicator.label.in(language), format_measure(indicator.target, indicator.unit, language),
          date_of(indicator.target, language), objective.reached_value(language),
          objective.reached_date(language), objective.progress_words(language)},
         key(objective.id),
         {objective.target().value_or(unknown), objective.actual().value_or(unknown),
          objective.progress().value_or(unknown)}});
  }
  return table;
}

}  // namespace trame
