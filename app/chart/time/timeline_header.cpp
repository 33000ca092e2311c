#include "chart/time/timeline_header.h"

#include <algorithm>
#include <cmath>

#include "text/format.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr TextStyle tick_style = TextStyle::small;
constexpr TextStyle period_style = TextStyle::label;
constexpr double beside_line = 4;  // px, from a grid line to its text
constexpr double pill_margin = 6;

int weekday_of(CivilDate date) {
  int64_t days = days_from_civil(date.year, date.month, date.day);
  return static_cast<int>(((days + 3) % 7 + 7) % 7);  // 1970-01-01 was a Thursday
}

// Returns the width of the widest label of each time unit.
TickLabels tick_labels(const MarkList& marks, Language language) {
  auto width = [&](const std::string& words) { return marks.width(words, tick_style); };
  double day = 0, week = 0, month = 0;
  for (int i = 0; i < 7; ++i) day = std::max(day, width(weekday_short(i, language) + " 30"));
  for (int i = 1; i <= 12; ++i) {
    week = std::max(week, width(format_day_short(i, 30, language)));
    month = std::max(month, width(month_short(i, language)));
  }
  double year = width("2000");
  return {{day, week, month, month, year, year, year}, 12};
}

void add_text(std::vector<Mark>& out, TextMark text, ColorRole role) {
  out.push_back({std::move(text), role, std::nullopt, -1});
}

}  // namespace

double TimeHeader::height() const {
  return std::ceil(marks.line_height(period_style) + marks.line_height(tick_style) + 8);
}

std::vector<TimeTick> TimeHeader::ticks() const {
  return time_ticks(axis, tick_labels(marks, language));
}

std::string TimeHeader::tick_words(const TimeTick& tick) const {
  const CivilDate& date = tick.date;
  switch (tick.unit) {
    case TimeUnit::day:
      return weekday_short(weekday_of(date), language) + " " + std::to_string(date.day);
    case TimeUnit::week:
      return format_day_short(date.month, date.day, language);
    case TimeUnit::month:
    case TimeUnit::quarter:
      return month_short(date.month, language);
    case TimeUnit::year:
    case TimeUnit::five_years:
    case TimeUnit::decade:
      break;
  }
  return std::to_string(date.year);
}

void TimeHeader::draw_ticks(std::vector<Mark>& out) const {
  double y = 4 + marks.line_height(period_style);
  for (const TimeTick& tick : ticks()) {
    std::string words = tick_words(tick);
    double x = tick.x + beside_line;
    if (x + marks.width(words, tick_style) > axis.x + axis.width) continue;
    add_text(out, {{x, y}, std::move(words), tick_style},
             tick.is_major ? ColorRole::text : ColorRole::text_muted);
  }
}

Rect TimeHeader::today_pill() const {
  if (!today_x) return {};
  double width =
      marks.width(message(Msg::chart_timeline_today, language), period_style) + 2 * pill_margin;
  if (width > axis.width) return {};
  double left = std::clamp(*today_x - width / 2, axis.x, axis.x + axis.width - width);
  return {left, 2, width, marks.line_height(period_style)};
}

void TimeHeader::draw_today(std::vector<Mark>& out) const {
  Rect pill = today_pill();
  if (!today_x) return;
  out.push_back({LineMark{{*today_x, pill.bottom()}, {*today_x, height()}, 2}, ColorRole::text,
                 std::nullopt, -1});
  if (pill.width <= 0) return;
  out.push_back({RectMark{pill, 6, Fill::solid}, ColorRole::text, std::nullopt, -1});
  out.push_back({TextMark{{pill.x + pill_margin, pill.y},
                          message(Msg::chart_timeline_today, language),
                          period_style,
                          Align::start},
                 ColorRole::text, ColorRole::text, -1});
}

// Draws the period above the ticks: the month when ticks are days, the year when they are weeks or
// months. Its text is at the left of its visible part and avoids the label of today.
void TimeHeader::draw_periods(std::vector<Mark>& out) const {
  std::vector<TimeTick> seen = ticks();
  if (seen.empty() || seen.front().unit >= TimeUnit::year) return;
  bool in_months = seen.front().unit == TimeUnit::day;
  CivilDate at = civil_from_days(static_cast<int64_t>(std::floor(axis.window.first)));
  CivilDate period{at.year, in_months ? at.month : 0, 0};
  DayRange days = days_of(period);
  while (days.first < axis.window.end) {
    draw_period(out, period, days);
    CivilDate next = civil_from_days(static_cast<int64_t>(days.end));
    period = {next.year, in_months ? next.month : 0, 0};
    double before = days.end;
    days = days_of(period);
    if (days.end <= before) return;  // end of the supported calendar
  }
}

void TimeHeader::draw_period(std::vector<Mark>& out, CivilDate period, DayRange days) const {
  double left = std::max(x_of(axis, days.first), axis.x);
  double right = std::min(x_of(axis, days.end), axis.x + axis.width);
  Rect pill = today_pill();
  std::string words = format_date(period.year, period.month, 0, language);
  if (left + beside_line + marks.width(words, period_style) > right) {
    words = format_date_short(period.year, period.month, 0, language);
  }
  double width = marks.width(words, period_style), x = left + beside_line;
  bool meets = pill.width > 0 && x < pill.right() + pill_margin && x + width + pill_margin > pill.x;
  if (meets) x = pill.right() + pill_margin;
  if (x + width > right) return;
  add_text(out, {{x, 2}, std::move(words), period_style}, ColorRole::text);
}

std::vector<Mark> TimeHeader::draw() const {
  std::vector<Mark> out;
  out.push_back({LineMark{{axis.x, height()}, {axis.x + axis.width, height()}, 1},
                 ColorRole::outline_strong, std::nullopt, -1});
  draw_periods(out);
  draw_ticks(out);
  draw_today(out);
  return out;
}

}  // namespace trame
