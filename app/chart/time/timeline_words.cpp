// The texts and the table of a timeline, computed from what it draws.
#include <algorithm>
#include <limits>
#include <map>

#include "chart/time/timeline_facts.h"
#include "model/query.h"
#include "state/labels.h"
#include "text/format.h"
#include "text/messages.h"

namespace trame {
namespace {

long long number(size_t count) {
  return static_cast<long long>(count);
}

// Returns the name of the precision of the less precise of two dates: day, month or year.
std::string precision_words(const DateSpan& span, Language language) {
  bool month = span.first.month > 0 && span.last.month > 0;
  bool day = span.first.day > 0 && span.last.day > 0;
  return message(day     ? Msg::chart_timeline_precision_day
                 : month ? Msg::chart_timeline_precision_month
                         : Msg::chart_timeline_precision_year,
                 language);
}

// Returns the qualifier of the preferred claim: "prévu"; empty when it is exact.
std::string qualifier_words(const Programme& programme, ItemKey item, Language language) {
  std::vector<Claim> claims = claims_of(programme, item);
  if (claims.empty() || claims.front().qualifier == Qualifier::exact) return {};
  return label_of(claims.front().qualifier, language);
}

std::string sure_words(const TimelineFacts& facts, const DatedItem& item) {
  std::string words = precision_words(item.span, facts.language);
  std::string qualifier = qualifier_words(facts.programme, item.item, facts.language);
  return qualifier.empty() ? words : words + ", " + qualifier;
}

std::string span_words(const TimelineFacts& facts) {
  DayRange all = facts.items.front().extent.possible;
  for (const DatedItem& item : facts.items) {
    all.first = std::min(all.first, item.extent.possible.first);
    all.end = std::max(all.end, item.extent.possible.end);
  }
  int from = civil_from_days(static_cast<int64_t>(all.first)).year;
  int to = civil_from_days(static_cast<int64_t>(all.end) - 1).year;
  if (from == to) {
    return message(Msg::chart_timeline_span_one, facts.language, {std::to_string(from)});
  }
  return message(Msg::chart_timeline_span, facts.language,
                 {std::to_string(from), std::to_string(to)});
}

std::string actions_words(const TimelineFacts& facts) {
  size_t all = facts.dated_actions + facts.undated.size();
  return message(
      Msg::chart_timeline_of, facts.language,
      {message_count(Msg::chart_timeline_actions, facts.language, number(facts.dated_actions)),
       format_number(static_cast<double>(all), facts.language)});
}

// Returns the date that most actions have in common, when at least three actions and half of the
// actions with a date have it.
std::string shared_date_words(const TimelineFacts& facts) {
  std::map<std::string, size_t> counts;
  for (const DatedItem& item : facts.items) {
    if (!item.is_event) ++counts[format_span(item.span, facts.language)];
  }
  auto most = std::ranges::max_element(counts, {}, [](const auto& pair) { return pair.second; });
  if (most == counts.end() || most->second < 3 || most->second * 2 < facts.dated_actions) return {};
  return " " + message(Msg::chart_timeline_same_date, facts.language,
                       {most->first,
                        message_count(Msg::ui_action_count, facts.language, number(most->second))});
}

void add_row(DataTable& table, const TimelineFacts& facts, const DatedItem& item) {
  std::string status;
  if (item.item.kind == ItemKind::action) {
    const auto& of = facts.programme.actions[ActionId(item.item.index)].status;
    if (of) status = label_of(*of, facts.language);
  }
  table.rows.push_back(
      {{item.title, facts.groups[item.group].title, item.words, sure_words(facts, item), status},
       item.item,
       {item.extent.possible.first}});
}

void add_note(DataTable& table, std::string words) {
  table.rows.push_back({{std::move(words), "", "", "", ""},
                        std::nullopt,
                        {std::numeric_limits<double>::quiet_NaN()}});
}

}  // namespace

std::string timeline_label(const TimelineFacts& facts, const DatedItem& item) {
  std::string when = item.words;
  std::string qualifier = qualifier_words(facts.programme, item.item, facts.language);
  if (!qualifier.empty()) when += " (" + qualifier + ")";
  if (item.extent.is_reversed) {
    when = message(Msg::chart_timeline_reversed, facts.language, {when});
  }
  return message(item.is_open ? Msg::chart_timeline_label_open : Msg::chart_timeline_label,
                 facts.language, {item.title, when});
}

std::string timeline_takeaway(const TimelineFacts& facts) {
  std::string what = actions_words(facts);
  if (facts.events > 0) {
    std::string events =
        message_count(Msg::chart_timeline_events, facts.language, number(facts.events));
    bool has_actions = facts.dated_actions + facts.undated.size() > 0;
    what = has_actions ? message(Msg::chart_and, facts.language, {events, what}) : events;
  }
  return message(Msg::chart_timeline_takeaway, facts.language, {span_words(facts), what}) +
         shared_date_words(facts);
}

std::vector<std::string> timeline_notes(const TimelineFacts& facts) {
  std::vector<std::string> notes;
  if (!facts.undated.empty()) {
    notes.push_back(
        message_count(Msg::chart_timeline_undated, facts.language, number(facts.undated.size())) +
        ".");
  }
  auto note_if = [&](auto has, Msg words) {
    if (std::ranges::any_of(facts.items, has)) notes.push_back(message(words, facts.language));
  };
  note_if([](const DatedItem& item) { return item.is_open; }, Msg::chart_timeline_note_open);
  note_if([](const DatedItem& item) { return item.extent.possible != item.extent.sure; },
          Msg::chart_timeline_note_soft);
  note_if([](const DatedItem& item) { return item.extent.is_reversed; },
          Msg::chart_timeline_note_reversed);
  return notes;
}

std::string timeline_empty_reason(const TimelineFacts& facts) {
  if (!facts.items.empty()) return {};
  return message(
      facts.narrowed ? Msg::chart_timeline_empty_filters : Msg::chart_timeline_empty_programme,
      facts.language);
}

std::string timeline_title(const TimelineFacts& facts) {
  const Programme& p = facts.programme;
  const Text& name = p.short_title.empty() ? p.title : p.short_title;
  return message(Msg::chart_title_timeline, facts.language, {name.in(facts.language)});
}

DataTable table_of(const TimelineFacts& facts, size_t most) {
  size_t shown = std::min(facts.items.size(), most);
  DataTable table;
  table.caption = timeline_title(facts);
  auto column = [&](const char* id, Msg label, bool numeric = false) {
    table.columns.push_back({id, message(label, facts.language), numeric});
  };
  column("title", Msg::chart_timeline_column_what);
  column("group", Msg::chart_timeline_column_group);
  column("period", Msg::table_period, true);
  column("precision", Msg::chart_column_qualifier);
  column("status", Msg::table_status);
  for (size_t i = 0; i < shown; ++i) add_row(table, facts, facts.items[i]);
  if (shown < facts.items.size()) add_note(table, timeline_others(facts, shown));
  if (!facts.undated.empty()) {
    add_note(table, message_count(Msg::chart_timeline_undated, facts.language,
                                  number(facts.undated.size())));
  }
  return table;
}

std::string timeline_others(const TimelineFacts& facts, size_t shown) {
  return message_count(Msg::chart_timeline_others, facts.language,
                       number(facts.items.size() - shown));
}

}  // namespace trame
