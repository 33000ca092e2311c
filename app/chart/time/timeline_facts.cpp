#include "chart/time/timeline_facts.h"

#include <algorithm>
#include <cmath>

#include "layout/stable_order.h"
#include "model/query.h"
#include "state/labels.h"
#include "state/narrowing.h"
#include "text/messages.h"

namespace trame {
namespace {

CivilDate civil(const Date& date) {
  return {date.year, date.month, date.day};
}

ColorRole color_of(const Programme& programme, std::optional<ActionId> action) {
  auto axis = action ? programme.actions[*action].axis : std::nullopt;
  return axis_color(axis ? static_cast<int>(*axis) : -1);
}

// The format has a single date where the end is unknown.
bool is_open(const DateSpan& period) {
  return period.first == period.last;
}

std::string from_words(const DateSpan& period, std::string date, Language language) {
  bool day = period.first.day > 0;
  return message(day ? Msg::chart_timeline_from_day : Msg::chart_timeline_from, language,
                 {std::move(date)});
}

class Collector {
 public:
  explicit Collector(const ChartKey& key)
      : p_(*key.programme),
        facts_{.programme = p_, .language = key.language, .groups = {}, .items = {}, .undated = {}},
        narrowing_(narrowing_of(key.state, p_)) {}

  TimelineFacts collect() {
    facts_.narrowed = !narrowing_.empty();
    name_groups();
    for (EventId id : query_events(p_, narrowing_)) add_event(id);
    for (ActionId id : query_actions(p_, narrowing_)) add_action(id);
    sort_stably(facts_.items, [](const DatedItem& a, const DatedItem& b) {
      if (a.group != b.group) return a.group < b.group;
      return a.extent.possible.first < b.extent.possible.first;
    });
    drop_empty_groups();
    return std::move(facts_);
  }

 private:
  // Names the groups: key dates first, then one for each axis, then the actions without axis.
  void name_groups() {
    facts_.groups.push_back(
        {message(Msg::chart_timeline_key_dates, facts_.language), axis_color(-1)});
    for (size_t i = 0; i < p_.axes.size(); ++i) {
      facts_.groups.push_back(
          {p_.axes[AxisId(i)].title.in(facts_.language), axis_color(static_cast<int>(i))});
    }
    std::string rest = p_.axes.empty() ? label_of(View::actions, facts_.language)
                                       : message(Msg::ui_no_axis, facts_.language);
    facts_.groups.push_back({rest, axis_color(-1)});
  }

  void add_event(EventId id) {
    const Event& event = p_.events[id];
    DatedItem item;
    item.item = key(id);
    item.span = event.date;
    item.is_event = true;
    item.title = event.title.in(facts_.language);
    item.words = format_span(event.date, facts_.language);
    item.short_words = format_span_short(event.date, facts_.language);
    item.color = color_of(p_, event.action);
    item.when = {civil(event.date.first), civil(event.date.last)};
    ++facts_.events;
    add(std::move(item));
  }

  void add_action(ActionId id) {
    const Action& action = p_.actions[id];
    if (!action.period) return facts_.undated.push_back(id);
    DatedItem item;
    item.item = key(id);
    item.group = action.axis ? 1 + static_cast<size_t>(*action.axis) : facts_.groups.size() - 1;
    item.span = *action.period;
    item.is_open = is_open(item.span);
    item.title = action.title.in(facts_.language);
    item.words = period_words(action, facts_.language);
    item.short_words = format_span_short(item.span, facts_.language);
    if (item.is_open) {
      item.short_words = from_words(item.span, std::move(item.short_words), facts_.language);
    }
    item.color = color_of(p_, id);
    item.when.start = civil(item.span.first);
    if (!item.is_open) item.when.end = civil(item.span.last);
    ++facts_.dated_actions;
    add(std::move(item));
  }

  void add(DatedItem item) {
    item.extent = *time_extent(item.when);
    facts_.items.push_back(std::move(item));
  }

  void drop_empty_groups() {
    std::vector<DatedGroup> kept;
    size_t last = facts_.groups.size();
    for (DatedItem& item : facts_.items) {
      if (item.group != last) kept.push_back(facts_.groups[item.group]);
      last = item.group;
      item.group = kept.size() - 1;
    }
    facts_.groups = std::move(kept);
  }

  const Programme& p_;
  TimelineFacts facts_;
  Narrowing narrowing_;
};

double whole_period(double day, bool in_years, bool upwards) {
  CivilDate date = civil_from_days(static_cast<int64_t>(std::floor(day)));
  int month = in_years ? 1 : date.month;
  auto first = static_cast<double>(days_from_civil(date.year, month, 1));
  if (!upwards || first == day) return first;
  return days_of({date.year, in_years ? 0 : month, 0}).end;
}

}  // namespace

TimelineFacts timeline_facts(const ChartKey& key) {
  return Collector(key).collect();
}

DayRange timeline_domain(const TimelineFacts& facts, double width, double reach) {
  constexpr double longest_in_months = 3 * 365, least = 0.015, open_margin = 0.06;
  double margin = width > 4 * reach ? std::max(least, reach / (width - 2 * reach)) : least;
  DayRange all = facts.items.front().extent.possible;
  for (const DatedItem& item : facts.items) {
    all.first = std::min(all.first, item.extent.possible.first);
    all.end = std::max(all.end, item.extent.possible.end);
  }
  double length = all.end - all.first;
  for (const DatedItem& item : facts.items) {
    const auto& [first, end] = item.extent.possible;
    double middle = (first + end) / 2;
    all.first = std::min(all.first, middle - margin * length);
    all.end = std::max(all.end, middle + (item.is_open ? open_margin : margin) * length);
  }
  bool in_years = length > longest_in_months;
  return {whole_period(all.first, in_years, false), whole_period(all.end, in_years, true)};
}

std::string period_words(const Action& action, Language language) {
  if (!action.period) return {};
  std::string words = format_span(*action.period, language);
  return is_open(*action.period) ? from_words(*action.period, std::move(words), language) : words;
}

}  // namespace trame
