#include <algorithm>
#include <cmath>

#include "chart/charts.h"
#include "chart/mark_list.h"
#include "chart/timeline_facts.h"
#include "chart/timeline_header.h"
#include "layout/labels.h"
#include "layout/timeline.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr double wide = 560;  // from here words stand beside their bars, else above
constexpr double open_width = 36;
constexpr double bar_radius = 4;
constexpr double milestone_size = 18;
constexpr double gap = 8;
constexpr double closest_days = 7;
constexpr double most_closeness = 1000;  // of an address
constexpr TextStyle title_style = TextStyle::body;
constexpr TextStyle date_style = TextStyle::small;

// Where an item's words go, and what they lie on.
struct WordsPlace {
  Rect room;
  ColorRole ground = ColorRole::background;
  bool at_end = false;  // of the room
};

class TimelineChart {
 public:
  explicit TimelineChart(const ChartInput& input)
      : input_(input),
        facts_(timeline_facts(input)),
        shown_(std::min(facts_.items.size(), input.max_items)),
        wide_(input.size.x >= wide),
        marks_{view_, input.measure_text, input.text_scale} {}

  ChartView build();

 private:
  TimeAxis window() const;
  TimelineOptions options() const;
  std::vector<TimelineItem> layout_items() const;
  void draw();
  void draw_lines(const TimeHeader& header);
  void draw_group(const DatedGroup& group, Rect header);
  void draw_item(const DatedItem& item, TimelineMark mark);
  void draw_bar(const DatedItem& item, const TimelineMark& mark, int target);
  void draw_fades(const DatedItem& item, const TimelineMark& mark, int target);
  void draw_diamond(const DatedItem& item, Vec2 center, int target);
  void draw_arrow(const TimelineMark& mark, bool before, int target);
  void draw_title_above(const DatedItem& item, const TimelineMark& mark, int target);
  void draw_words(const DatedItem& item, const WordsPlace& place, int target);
  void draw_outside(const DatedItem& item, const TimelineMark& mark, int target);
  void draw_others();

  std::optional<WordsPlace> words_place(const DatedItem& item, const TimelineMark& mark) const;
  WordsPlace inside_place(const DatedItem& item, const TimelineMark& mark) const;
  Rect possible(const TimelineMark& mark) const;
  Rect seen(Rect shape) const { return intersection(shape, {0, shape.y, width(), shape.height}); }
  double width() const { return std::max(0.0, input_.size.x); }
  double words_width(const DatedItem& item) const;
  std::string fit(std::string_view words, double room, TextStyle style) const {
    return shorten_label(words, room,
                         [&](std::string_view part) { return marks_.width(part, style); });
  }

  const ChartInput& input_;
  TimelineFacts facts_;
  size_t shown_;  // of the items, one by one
  bool wide_;
  ChartView view_;
  MarkList marks_;
  TimeAxis axis_;
};

TimeAxis TimelineChart::window() const {
  TimeAxis all = time_axis(timeline_domain(facts_), 0, width());
  const auto& view = input_.state.viewport;
  if (!view || width() <= 0) return all;
  double k = std::clamp(view->k, 1.0, view_.closest);
  return pan_axis(zoom_axis(all, k, 0), -view->x / 100 * width() * k);
}

TimelineOptions TimelineChart::options() const {
  double title = marks_.line_height(title_style), date = marks_.line_height(date_style);
  TimelineOptions options;
  options.bar_height = std::max(title, date);
  options.lane_height = std::max(marks_.control(), wide_ ? title + 8 : title + date + 12);
  options.open_width = open_width;
  options.milestone_size = milestone_size;
  options.label_height = wide_ ? title : date;
  options.gap = gap;
  options.header_height = marks_.line_height(TextStyle::body_strong) + 24;
  return options;
}

double TimelineChart::words_width(const DatedItem& item) const {
  double date = marks_.width(item.short_words, date_style);
  return wide_ ? marks_.width(item.title, title_style) + gap + date + 1 : date + 1;
}

std::vector<TimelineItem> TimelineChart::layout_items() const {
  std::vector<TimelineItem> items;
  for (size_t i = 0; i < shown_; ++i) {
    const DatedItem& item = facts_.items[i];
    items.push_back({item.group, item.when, item.is_event, words_width(item)});
  }
  return items;
}

// What its dates allow: the bar without the ends that fade away.
Rect TimelineChart::possible(const TimelineMark& mark) const {
  Rect bar = mark.bar;
  if (mark.diamond) return bar;
  if (!mark.is_start_known) bar = {bar.x + open_width, bar.y, bar.width - open_width, bar.height};
  if (!mark.is_end_known) bar.width -= open_width;
  bar.width = std::max(bar.width, 0.0);
  return bar;
}

// On the widest stretch of one colour.
WordsPlace TimelineChart::inside_place(const DatedItem& item, const TimelineMark& mark) const {
  Rect all = seen(possible(mark)), sure = seen(mark.sure);
  if (sure.width <= 0) sure = {all.right(), all.y, 0, all.height};
  Rect before{all.x, all.y, std::max(0.0, sure.x - all.x), all.height};
  Rect after{sure.right(), all.y, std::max(0.0, all.right() - sure.right()), all.height};
  WordsPlace place{sure, item.color};
  if (before.width > place.room.width) place = {before, ColorRole::background};
  if (after.width > place.room.width) place = {after, ColorRole::background};
  bool fits = mark.label_side == LabelSide::inside && mark.label.x >= place.room.x &&
              mark.label.right() <= place.room.right();
  place.room =
      fits ? mark.label
           : Rect{place.room.x + gap, mark.label.y, std::max(0.0, place.room.width - 2 * gap), 0};
  return place;
}

std::optional<WordsPlace> TimelineChart::words_place(const DatedItem& item,
                                                     const TimelineMark& mark) const {
  if (mark.label_side == LabelSide::right) return WordsPlace{mark.label};
  if (mark.label_side == LabelSide::left) {
    return WordsPlace{mark.label, ColorRole::background, true};
  }
  if (mark.diamond || seen(mark.bar).width <= 0) return std::nullopt;
  return inside_place(item, mark);
}

// Wide: the title, and its date if both fit. Narrow: the date; the title stands above.
void TimelineChart::draw_words(const DatedItem& item, const WordsPlace& place, int target) {
  bool whole = words_width(item) <= place.room.width + 1;
  std::string title = !wide_  ? ""
                      : whole ? item.title
                              : fit(item.title, place.room.width, title_style);
  std::string date = !wide_  ? fit(item.short_words, place.room.width, date_style)
                     : whole ? item.short_words
                             : "";
  double title_width = title.empty() ? 0 : marks_.width(title, title_style) + gap;
  double date_width = date.empty() ? -gap : marks_.width(date, date_style);
  double x = place.at_end ? place.room.right() - title_width - date_width : place.room.x;
  if (!title.empty()) {
    marks_.text({x, place.room.y}, std::move(title), title_style, place.ground, target);
  }
  if (date.empty()) return;
  Vec2 at{x + title_width, place.room.y};
  if (wide_) at.y += (marks_.line_height(title_style) - marks_.line_height(date_style)) / 2;
  if (place.ground != ColorRole::background) {
    return marks_.text(at, std::move(date), date_style, place.ground, target);
  }
  marks_.add(TextMark{at, std::move(date), date_style, Align::start}, ColorRole::text_muted,
             target);
}

void TimelineChart::draw_title_above(const DatedItem& item, const TimelineMark& mark, int target) {
  std::string title = fit(item.title, width(), title_style);
  if (title.empty()) return;
  marks_.text({0, mark.row.y + 4}, std::move(title), title_style, ColorRole::background, target);
}

void TimelineChart::draw_fades(const DatedItem& item, const TimelineMark& mark, int target) {
  Rect bar = possible(mark);
  if (!mark.is_start_known) {
    Rect fade = seen({bar.x - open_width, bar.y, open_width, bar.height});
    if (fade.width > 0) marks_.rect(fade, 0, Fill::fading_in, item.color, target);
  }
  if (!mark.is_end_known) {
    Rect fade = seen({bar.right(), bar.y, open_width, bar.height});
    if (fade.width > 0) marks_.rect(fade, 0, Fill::fading_out, item.color, target);
  }
}

// Pale where its dates only allow it, solid where they leave no doubt, fading where none is known.
void TimelineChart::draw_bar(const DatedItem& item, const TimelineMark& mark, int target) {
  Rect bar = seen(possible(mark)), sure = seen(mark.sure);
  bool vague = item.extent.possible != item.extent.sure;
  if (bar.width > 0 && (vague || !mark.diamond)) {
    bool pale = vague || mark.diamond;
    double radius = mark.is_start_known && mark.is_end_known ? bar_radius : 0;
    marks_.rect(bar, std::min(radius, bar.width / 2), pale ? Fill::soft : Fill::solid, item.color,
                target);
  }
  if (mark.diamond) return;
  if (vague && sure.width > 0) marks_.rect(sure, 0, Fill::solid, item.color, target);
  draw_fades(item, mark, target);
}

void TimelineChart::draw_diamond(const DatedItem& item, Vec2 center, int target) {
  double half = milestone_size / 2;
  if (center.x + half <= 0 || center.x - half >= width()) return;
  std::vector<Vec2> points = {{center.x, center.y - half},
                              {center.x + half, center.y},
                              {center.x, center.y + half},
                              {center.x - half, center.y}};
  bool hollow = item.is_vague() || item.extent.is_reversed;
  ColorRole color = item.extent.is_reversed ? ColorRole::warning : item.color;
  marks_.add(PolygonMark{points, Fill::solid, 1}, hollow ? ColorRole::background : color, target);
  if (hollow) marks_.add(PolygonMark{points, Fill::outline, 2}, color, target);
}

void TimelineChart::draw_arrow(const TimelineMark& mark, bool before, int target) {
  double y = mark.bar.y + mark.bar.height / 2, tip = before ? 2 : width() - 2;
  double back = before ? tip + 6 : tip - 6;
  marks_.add(PolygonMark{{{tip, y}, {back, y - 5}, {back, y + 5}}, Fill::solid, 1},
             ColorRole::text_muted, target);
}

// Beyond the window: which way it lies.
void TimelineChart::draw_outside(const DatedItem& item, const TimelineMark& mark, int target) {
  bool before = mark.bar.x < 0;
  draw_arrow(mark, before, target);
  double line = marks_.line_height(wide_ ? title_style : date_style);
  double room = std::max(0.0, width() - 2 * (gap + 6));
  double taken = std::min(room, words_width(item));
  Rect place{before ? gap + 6 : width() - gap - 6 - taken,
             mark.bar.y + (mark.bar.height - line) / 2, taken, line};
  draw_words(item, {place, ColorRole::background, !before}, target);
}

void TimelineChart::draw_item(const DatedItem& item, TimelineMark mark) {
  if (!wide_) {  // the bar stands at the foot of its lane
    double down = mark.row.bottom() - 6 - mark.bar.height - mark.bar.y;
    for (Rect* shape : {&mark.bar, &mark.sure, &mark.label}) shape->y += down;
    if (mark.diamond) mark.diamond->y += down;
  }
  double line = marks_.line_height(wide_ ? title_style : date_style);
  mark.label.y = mark.bar.y + (mark.bar.height - line) / 2;
  Selection selection = selection_of(facts_.programme, item.item);
  Rect row{0, mark.row.y + 1, width(), mark.row.height - 2};
  int target = marks_.target({row, (item.is_event ? "event/" : "action/") + selection.slug,
                              timeline_label(facts_, item), item.item, Select{selection}});
  if (!wide_) draw_title_above(item, mark, target);
  draw_bar(item, mark, target);
  if (mark.diamond) draw_diamond(item, *mark.diamond, target);
  double half = mark.diamond ? milestone_size / 2 : 0;
  double left = mark.diamond ? std::min(mark.bar.x, mark.diamond->x - half) : mark.bar.x;
  double right =
      mark.diamond ? std::max(mark.bar.right(), mark.diamond->x + half) : mark.bar.right();
  if (right <= 0 || left >= width()) return draw_outside(item, mark, target);
  if (auto place = words_place(item, mark)) draw_words(item, *place, target);
}

void TimelineChart::draw_group(const DatedGroup& group, Rect header) {
  double line = marks_.line_height(TextStyle::body_strong);
  double y = header.bottom() - line - 6;
  if (width() <= 16) return;
  marks_.rect({0, y + 2, 4, line - 4}, 2, Fill::solid, group.color, -1);
  std::string title = fit(group.title, width() - 12, TextStyle::body_strong);
  if (title.empty()) return;
  marks_.text({12, y}, std::move(title), TextStyle::body_strong, ColorRole::background, -1);
}

void TimelineChart::draw_lines(const TimeHeader& header) {
  for (const TimeTick& tick : header.ticks()) {
    marks_.add(LineMark{{tick.x, view_.header_height}, {tick.x, view_.size.y}, 1},
               ColorRole::outline, -1);
  }
  if (!header.today_x) return;
  marks_.add(
      LineMark{{*header.today_x, view_.header_height}, {*header.today_x, view_.size.y}, 2, true},
      ColorRole::text, -1);
}

void TimelineChart::draw_others() {
  std::string words = timeline_others(facts_, shown_);
  Rect row{0, view_.size.y + gap, width(), marks_.control()};
  int target = marks_.target({row, "others", words, std::nullopt, ShowChart{Chart::table}});
  double line = marks_.line_height(TextStyle::body_strong);
  marks_.text({0, row.y + (row.height - line) / 2}, fit(words, width(), TextStyle::body_strong),
              TextStyle::body_strong, ColorRole::background, target);
  view_.size.y = row.bottom();
}

void TimelineChart::draw() {
  double today = static_cast<double>(input_.today.value_or(0));
  Timeline timeline =
      layout_timeline(layout_items(), facts_.groups.size(), axis_, today, options());
  if (!input_.today) timeline.today_x.reset();
  TimeHeader header{marks_, axis_, input_.language, timeline.today_x};
  view_.header = header.draw();
  view_.header_height = header.height();
  view_.size = {width(), view_.header_height + timeline.height + 4};
  draw_lines(header);
  auto down = [&](Rect& rect) { rect.y += view_.header_height; };
  for (size_t i = 0; i < facts_.groups.size(); ++i) {
    if (timeline.groups[i].lanes.height <= 0) continue;  // all of it among the others
    down(timeline.groups[i].header);
    draw_group(facts_.groups[i], timeline.groups[i].header);
  }
  for (size_t i = 0; i < shown_; ++i) {
    TimelineMark& mark = timeline.marks[i];
    for (Rect* shape : {&mark.row, &mark.bar, &mark.sure, &mark.label}) down(*shape);
    if (mark.diamond) mark.diamond->y += view_.header_height;
    draw_item(facts_.items[i], mark);
  }
  if (shown_ < facts_.items.size()) draw_others();
}

ChartView TimelineChart::build() {
  view_.size = input_.size;
  view_.title = message(Msg::chart_title_timeline, input_.language,
                        {facts_.programme.title.in(input_.language)});
  view_.table = timeline_table(facts_, view_.title, shown_);
  view_.empty_reason = timeline_empty_reason(facts_);
  if (!view_.empty_reason.empty()) return std::move(view_);
  view_.takeaway = timeline_takeaway(facts_);
  view_.notes = timeline_notes(facts_);
  DayRange domain = timeline_domain(facts_);
  view_.closest = std::clamp((domain.end - domain.first) / closest_days, 1.0, most_closeness);
  axis_ = window();
  draw();
  return std::move(view_);
}

}  // namespace

ChartView build_timeline(const ChartInput& input) {
  return TimelineChart(input).build();
}

}  // namespace trame
