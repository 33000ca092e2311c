// Objectives as cards: the actual value, and its share of the target as a bar where both are known.
// What is not published is hatched.
#include <algorithm>
#include <cmath>

#include "chart/core/mark_list.h"
#include "chart/goals/goal_charts.h"
#include "chart/goals/objectives.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr double least_card = 320, gap = 12, padding = 16, radius = 12;
constexpr double bar_height = 10;

class ObjectivesChart {
 public:
  explicit ObjectivesChart(const ChartInput& input)
      : objectives_(objectives_of(input)),
        input_(input),
        marks_{view_, input.measure_text, input.text_scale} {}

  ChartView build();

 private:
  void draw();
  double card_height(bool with_figure) const;
  void draw_card(const Objective& objective, Rect card);
  void draw_reached(const Objective& objective, Rect room, double y, int target);
  void draw_bar(const Objective& objective, Rect bar, int target);

  Language language() const { return input_.language; }
  double line(TextStyle style) const { return marks_.line_height(style); }

  Objectives objectives_;
  const ChartInput& input_;
  ChartView view_;
  MarkList marks_;
};

// Height of two label lines, the actual value, the bar and the target; without figures, of the
// label only.
double ObjectivesChart::card_height(bool with_figure) const {
  double label = 2 * line(TextStyle::body_strong) + line(TextStyle::small);
  double rest = line(TextStyle::title) + bar_height + 16;
  return 2 * padding + label + (with_figure ? rest : 0);
}

void ObjectivesChart::draw_bar(const Objective& objective, Rect bar, int target) {
  auto progress = objective.progress();
  if (!progress) {
    marks_.rect({bar, bar_height / 2, Fill::hatched}, ColorRole::hatch, target);
    return;
  }
  marks_.rect({bar, bar_height / 2, Fill::solid}, ColorRole::surface_sunken, target);
  if (*progress <= 0) return;
  Rect done = bar;
  done.width = std::max(bar_height, bar.width * std::clamp(*progress / 100, 0.0, 1.0));
  marks_.rect({done, bar_height / 2, Fill::solid}, objective.color, target);
}

// Draws the actual value large with its date beside it, and the share of the target at the right. A
// date that does not fit is omitted: the accessible name and the table have it.
void ObjectivesChart::draw_reached(const Objective& objective, Rect room, double y, int target) {
  bool known = objective.actual().has_value();
  std::string words =
      known ? objective.reached_value(language()) : objective.reached_words(language());
  TextStyle style = known ? TextStyle::title : TextStyle::body;
  if (marks_.width(words, style) > room.width) style = TextStyle::label;
  if (!known) words = marks_.fit(words, room.width, style);  // figures are never shortened
  double drop = line(TextStyle::title) - line(style);
  marks_.text({{room.x, y + drop}, words, style}, ColorRole::surface, target);
  double used = marks_.width(words, style) + 10;
  std::string share = objective.progress_words(language());
  double share_width = marks_.width(share, TextStyle::body_strong);
  if (used + share_width > room.width) share.clear();
  double small = y + line(TextStyle::title) - line(TextStyle::small) - 2;
  std::string date = marks_.fit(objective.reached_date(language()),
                                room.width - used - share_width - 10, TextStyle::small);
  if (known && !date.empty()) {
    marks_.text({{room.x + used, small}, date, TextStyle::small}, ColorRole::surface, target);
  }
  if (share.empty()) return;
  double strong = y + line(TextStyle::title) - line(TextStyle::body_strong) - 1;
  marks_.text({{room.right(), strong}, share, TextStyle::body_strong, Align::end},
              ColorRole::surface, target);
}

void ObjectivesChart::draw_card(const Objective& objective, Rect card) {
  const Indicator& indicator = *objective.indicator;
  const std::string& label = indicator.label.in(language());
  std::string name =
      message(Msg::chart_target, language(), {label, objective.reached_words(language())});
  if (objective.has_figure()) name += ", " + objective.target_words(language());
  if (objective.progress()) name += ", " + objective.progress_words(language());
  int target = marks_.target({card, "indicator/" + indicator.slug, name, key(objective.id),
                              Select{{ItemKind::indicator, indicator.slug}}});
  marks_.rect({card, radius, Fill::solid}, ColorRole::surface, target);
  marks_.rect({card, radius, Fill::outline}, ColorRole::outline, target);
  Rect room = card.inset(padding);
  TextMark first{{room.x, room.y}, {}, TextStyle::body_strong};
  marks_.text_lines(marks_.wrap(label, {room.width, 2}, first.style), first, ColorRole::surface,
                    target);
  double bottom = room.bottom() - line(TextStyle::small);
  std::string below = objective.has_figure() ? objective.target_words(language())
                                             : objective.reached_words(language());
  marks_.text({{room.x, bottom}, marks_.fit(below, room.width, TextStyle::small), TextStyle::small},
              ColorRole::surface, target);
  if (!objective.has_figure()) return;
  Rect bar{room.x, bottom - bar_height - 8, room.width, bar_height};
  draw_bar(objective, bar, target);
  draw_reached(objective, room, bar.y - line(TextStyle::title) - 6, target);
}

// Draws the cards in as many columns as fit: first those with figures, then those with text only,
// each part with its own card height.
void ObjectivesChart::draw() {
  double width = input_.size.x;
  double least = std::min(least_card * input_.text_scale, width);
  size_t columns = std::max<size_t>(1, static_cast<size_t>((width + gap) / (least + gap)));
  double card = (width - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
  double y = 0;
  size_t in_row = 0;
  const size_t shown = std::min(objectives_.all.size(), input_.max_items);
  for (size_t i = 0; i < shown; ++i) {
    bool figure = objectives_.all[i].has_figure();
    double x = static_cast<double>(in_row) * (card + gap);
    draw_card(objectives_.all[i], {x, y, card, card_height(figure)});
    bool last = i + 1 == shown || objectives_.all[i + 1].has_figure() != figure;
    in_row = last ? 0 : (in_row + 1) % columns;
    if (in_row == 0) y += card_height(figure) + gap;
  }
  view_.size = {width, std::max(0.0, y - gap)};
}

ChartView ObjectivesChart::build() {
  view_.size = input_.size;
  view_.table = table_of(objectives_, input_.max_items);
  view_.title = view_.table.caption;
  view_.empty_reason = objectives_.empty_reason();
  if (!view_.empty_reason.empty()) return std::move(view_);
  view_.takeaway = objectives_.takeaway();
  view_.notes = objectives_.notes();
  if (objectives_.all.size() > input_.max_items) {
    const auto more = static_cast<long long>(objectives_.all.size() - input_.max_items);
    view_.notes.push_back(message_count(Msg::chart_objectives_more, language(), more));
  }
  draw();
  return std::move(view_);
}

}  // namespace

DataTable objectives_table(const ChartKey& key) {
  return table_of(objectives_of(key), key.max_items);
}

ChartView build_objectives(const ChartInput& input) {
  return ObjectivesChart(input).build();
}

}  // namespace trame
