// What a timeline shows: the programme's dated things as filtered, in groups and by date, with the
// words and table rows about them. It places and draws nothing.
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
  std::string short_words;  // where room is scarce
  ColorRole color{};

  // A diamond that may lie anywhere in its band.
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
  std::vector<DatedGroup> groups;  // none empty
  std::vector<DatedItem> items;    // by group, then by date
  std::vector<ActionId> undated;
  size_t events = 0;
  size_t dated_actions = 0;
};
TimelineFacts timeline_facts(const ChartKey& key);

// Whole months, or years where it is long, that hold everything with a little room: that of a
// diamond of half a width `reach`, on a chart `width` wide. Not without items.
DayRange timeline_domain(const TimelineFacts& facts, double width, double reach);

// "La Ruche industrielle : dès octobre 2019, fin non publiée".
std::string timeline_label(const TimelineFacts& facts, const DatedItem& item);
std::string timeline_takeaway(const TimelineFacts& facts);
// How to read it, and what it cannot show.
std::vector<std::string> timeline_notes(const TimelineFacts& facts);
// Why there is nothing to draw, or empty.
std::string timeline_empty_reason(const TimelineFacts& facts);
std::string timeline_title(const TimelineFacts& facts);
// A row for each of the first `most` items, the number of the others, and what has no date.
DataTable table_of(const TimelineFacts& facts, size_t most);
// "300 autres, dans le tableau".
std::string timeline_others(const TimelineFacts& facts, size_t shown);

// "dès octobre 2019", "2019–2022", empty without a period: when an action takes place.
std::string period_words(const Action& action, Language language);

}  // namespace trame
