#include <algorithm>
#include <cmath>

#include "chart/time/time_charts.h"
#include "chart/time/timeline_header.h"
#include "chart/time/timeline_row.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr double wide = 560;  // px, from this width text is beside the bars
constexpr double closest_days = 7;
constexpr double closest_zoom = 1000;  // greatest magnification that an address can hold

class TimelineChart {
 public:
  explicit TimelineChart(const ChartInput& input)
      : input_(input),
        facts_(timeline_facts(input)),
        shown_(std::min(facts_.items.size(), input.max_items)),
        style_{.width = std::max(0.0, input.size.x), .wide = input.size.x >= wide, .today_x = {}},
        marks_{view_, input.measure_text, input.text_scale} {}

  ChartView build();

 private:
  DayRange domain() const {
    return timeline_domain(facts_, style_.width, TimelineStyle::milestone_size / 2);
  }
  TimeAxis window() const;
  TimelineOptions options() const;
  Timeline layout() const;
  void draw();
  void draw_lines(const TimeHeader& header);
  void draw_group(const DatedGroup& group, Rect header);
  void draw_item(const DatedItem& item, const TimelineMark& mark);
  void draw_others();

  std::string fit(std::string_view words, double room) const {
    return marks_.fit(words, room, TextStyle::body_strong);
  }

  const ChartInput& input_;
  TimelineFacts facts_;
  size_t shown_;  // number of items drawn one by one
  TimelineStyle style_;
  ChartView view_;
  MarkList marks_;
  TimeAxis axis_;
};

TimeAxis TimelineChart::window() const {
  TimeAxis all = time_axis(domain(), 0, style_.width);
  const auto& view = input_.state.viewport;
  if (!view || style_.width <= 0) return all;
  double k = std::clamp(view->k, 1.0, view_.max_magnification);
  return pan_axis(zoom_axis(all, k, 0), -view->x / 100 * style_.width * k);
}

TimelineOptions TimelineChart::options() const {
  double title = marks_.line_height(TimelineStyle::title_style);
  double date = marks_.line_height(TimelineStyle::date_style);
  TimelineOptions options;
  options.bar_height = title;
  options.lane_height = std::max(marks_.control(), style_.wide ? title + 8 : 2 * title + 12);
  options.open_width = TimelineStyle::open_width;
  options.milestone_size = TimelineStyle::milestone_size;
  options.label_height = style_.wide ? title : date;
  options.gap = TimelineStyle::gap;
  options.header_height = marks_.line_height(TextStyle::body_strong) + 24;
  return options;
}

// Lays the items out below the header.
Timeline TimelineChart::layout() const {
  std::vector<TimelineItem> items;
  for (size_t i = 0; i < shown_; ++i) {
    const DatedItem& item = facts_.items[i];
    double words = timeline_words_width(marks_, item, style_.wide);
    items.push_back({item.group, item.when, item.is_event, words});
  }
  double today = static_cast<double>(input_.today.value_or(0));
  Timeline timeline = layout_timeline({items, facts_.groups.size()}, axis_, today, options());
  if (!input_.today) timeline.today_x.reset();
  for (TimelineGroup& group : timeline.groups) group.header.y += view_.header_height;
  for (TimelineMark& mark : timeline.marks) {
    for (Rect* shape : {&mark.row, &mark.bar, &mark.sure, &mark.label}) {
      shape->y += view_.header_height;
    }
    if (mark.diamond) mark.diamond->y += view_.header_height;
  }
  return timeline;
}

void TimelineChart::draw_item(const DatedItem& item, const TimelineMark& mark) {
  Selection selection = selection_of(facts_.programme, item.item);
  Rect row{0, mark.row.y + 1, style_.width, mark.row.height - 2};
  int target = marks_.target({row, (item.is_event ? "event/" : "action/") + selection.slug,
                              timeline_label(facts_, item), item.item, Select{selection}});
  draw_timeline_row(marks_, {item, mark, target}, style_);
}

void TimelineChart::draw_group(const DatedGroup& group, Rect header) {
  constexpr double indent = 12;
  double line = marks_.line_height(TextStyle::body_strong);
  double y = header.bottom() - line - 6;
  std::string title = fit(group.title, style_.width - indent);
  if (title.empty()) return;
  marks_.rect({{0, y + 2, 4, line - 4}, 2, Fill::solid}, group.color, -1);
  marks_.text({{indent, y}, std::move(title), TextStyle::body_strong}, ColorRole::background, -1);
}

void TimelineChart::draw_lines(const TimeHeader& header) {
  double top = view_.header_height, bottom = view_.size.y;
  for (const TimeTick& tick : header.ticks()) {
    marks_.add(LineMark{{tick.x, top}, {tick.x, bottom}, 1}, ColorRole::outline, -1);
  }
  if (!style_.today_x) return;
  double x = *style_.today_x;
  marks_.add(LineMark{{x, top}, {x, bottom}, 1.5, true}, ColorRole::text, -1);
}

void TimelineChart::draw_others() {
  std::string words = timeline_others(facts_, shown_);
  Rect row{0, view_.size.y + TimelineStyle::gap, style_.width, marks_.control()};
  int target = marks_.target({row, "others", words, std::nullopt, ShowChart{Chart::table}});
  double line = marks_.line_height(TextStyle::body_strong);
  marks_.text(
      {{0, row.y + (row.height - line) / 2}, fit(words, style_.width), TextStyle::body_strong},
      ColorRole::background, target);
  view_.size.y = row.bottom();
}

void TimelineChart::draw() {
  TimeHeader header{marks_, axis_, input_.language, {}};
  view_.header_height = header.height();
  Timeline timeline = layout();
  style_.today_x = header.today_x = timeline.today_x;
  view_.header = header.draw();
  view_.size = {style_.width, view_.header_height + timeline.height + 4};
  draw_lines(header);
  for (size_t i = 0; i < facts_.groups.size(); ++i) {
    bool drawn = timeline.groups[i].lanes.height > 0;  // false: the group's items are only counted
    if (drawn) draw_group(facts_.groups[i], timeline.groups[i].header);
  }
  for (size_t i = 0; i < shown_; ++i) draw_item(facts_.items[i], timeline.marks[i]);
  if (shown_ < facts_.items.size()) draw_others();
}

ChartView TimelineChart::build() {
  view_.size = input_.size;
  view_.table = table_of(facts_, input_.max_items);
  view_.title = view_.table.caption;
  view_.empty_reason = timeline_empty_reason(facts_);
  if (!view_.empty_reason.empty()) return std::move(view_);
  view_.takeaway = timeline_takeaway(facts_);
  view_.notes = timeline_notes(facts_);
  DayRange all = domain();
  view_.max_magnification = std::clamp((all.end - all.first) / closest_days, 1.0, closest_zoom);
  axis_ = window();
  draw();
  return std::move(view_);
}

}  // namespace

DataTable timeline_table(const ChartKey& key) {
  return table_of(timeline_facts(key), key.max_items);
}

ChartView build_timeline(const ChartInput& input) {
  return TimelineChart(input).build();
}

}  // namespace trame
