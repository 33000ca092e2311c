// Content of a timeline: the programme's dated items as filtered, in groups and by date, with their
// texts and table rows. Layout and drawing are in timeline_chart.cpp.
#pragma once

#include <string>
#include <vector>

#include "chart/core/chart_view.h"
#include "layout/time_axis.h"

namespace trame {

// An event, or an action with a period.
struct DatedItem {
  ItemKey item;
  size_t group = 0;
  DateSpan span;
  bool is_event = false;
  bool is_open = false;  // an action of which only the start is published
  TimeInterval when;
  TimeExtent extent;
  std::string title;
  std::string words;        // "dès le 17 mai 2021"
  std::string short_words;  // shorter text, used in charts
  ColorRole color{};

  // True for an event whose day is not known: its diamond has a band of possible days.
  bool is_vague() const { return is_event && extent.possible.end - extent.possible.first > 1; }
};

struct DatedGroup {
  std::string title;
  ColorRole color{};
};

struct TimelineFacts {
  const Programme& programme;
  Language language{};
  bool narrowed = false;
  std::vector<DatedGroup> groups;  // no group is empty
  std::vector<DatedItem> items;    // sorted by group, then by date
  std::vector<ActionId> undated;
  size_t events = 0;
  size_t dated_actions = 0;
};
TimelineFacts timeline_facts(const ChartKey& key);

// Returns the time range of all items, rounded to months, or to years when it is long. It leaves
// room for a diamond of half-width `reach` (px) on a chart `width` px wide. Requires at least one
// item.
DayRange timeline_domain(const TimelineFacts& facts, double width, double reach);

// Returns the accessible name of an item: "La Ruche industrielle : dès octobre 2019, fin non
// publiée".
std::string timeline_label(const TimelineFacts& facts, const DatedItem& item);
std::string timeline_takeaway(const TimelineFacts& facts);
// Returns the notes: how to read the chart, and what it does not show.
std::vector<std::string> timeline_notes(const TimelineFacts& facts);
// Returns why there is nothing to draw, or an empty text.
std::string timeline_empty_reason(const TimelineFacts& facts);
std::string timeline_title(const TimelineFacts& facts);
// Returns a row for each of the first `most` items, one with the number of others, and those
// without a date.
DataTable table_of(const TimelineFacts& facts, size_t most);
// Returns the note on items that are not drawn: "300 autres, dans le tableau".
std::string timeline_others(const TimelineFacts& facts, size_t shown);

// Returns the period of an action: "dès octobre 2019", "2019–2022"; empty without a period.
std::string period_words(const Action& action, Language language);

}  // namespace trame
