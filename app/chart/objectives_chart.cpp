// What the programme set out to reach, and what is known to be reached. Progress is drawn only
// where a source gives both; what nobody published is hatched.
#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "chart/charts.h"
#include "chart/mark_list.h"
#include "layout/labels.h"
#include "layout/stable_order.h"
#include "model/query.h"
#include "state/labels.h"
#include "state/narrowing.h"
#include "text/format.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr double least_card = 320, gap = 12, padding = 16, radius = 12;
constexpr double bar_height = 10;
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

bool is_range(const Measure& measure) {
  return std::ranges::any_of(measure.claims, [&](const Claim& claim) {
    return claim.preferred && claim.value == measure.value && claim.value_max;
  });
}

struct Objective {
  IndicatorId id{};
  const Indicator* indicator = nullptr;
  ColorRole color{};

  std::optional<double> target() const {
    return indicator->target ? indicator->target->value : std::nullopt;
  }
  std::optional<double> actual() const {
    return indicator->actual ? indicator->actual->value : std::nullopt;
  }
  bool has_figure() const { return target() || actual(); }
  int how_known() const { return actual() ? 2 : target() ? 1 : 0; }
  // Of the target, in percent; of a range it would be anybody's guess.
  std::optional<double> progress() const {
    if (!target() || !actual() || *target() <= 0) return std::nullopt;
    if (is_range(*indicator->target) || is_range(*indicator->actual)) return std::nullopt;
    return *actual() / *target() * 100;
  }
};

class ObjectivesChart {
 public:
  explicit ObjectivesChart(const ChartInput& input)
      : input_(input), marks_{view_, input.measure_text, input.text_scale} {}

  ChartView build();

 private:
  void collect();
  void fill_words();
  void fill_table();
  void draw();
  double card_height(bool with_figure) const;
  void draw_card(const Objective& objective, Rect card);
  void draw_reached(const Objective& objective, Rect room, double y, int target);
  void draw_bar(const Objective& objective, Rect bar, int target);

  Language language() const { return input_.language; }
  std::string value(const std::optional<Measure>& measure, const Indicator& indicator) const {
    return format_measure(measure, indicator.unit, language());
  }
  std::string reached_words(const Objective& objective) const;
  std::string target_words(const Objective& objective) const;
  std::string progress_words(const Objective& objective) const {
    auto progress = objective.progress();
    return progress ? format_percent(*progress, language()) : "";
  }
  double line(TextStyle style) const { return marks_.line_height(style); }
  std::string fit(std::string_view words, double room, TextStyle style) const {
    return shorten_label(words, room,
                         [&](std::string_view text) { return marks_.width(text, style); });
  }

  const ChartInput& input_;
  ChartView view_;
  MarkList marks_;
  std::vector<Objective> objectives_;  // results first, then figures, then words
};

std::string date_of(const std::optional<Measure>& measure, Language language) {
  return measure && measure->date ? format_span(*measure->date, language) : "";
}

void ObjectivesChart::collect() {
  const Programme& p = *input_.programme;
  for (IndicatorId id : query_indicators(p, narrowing_of(input_.state, p))) {
    const Indicator& indicator = p.indicators[id];
    std::optional<AxisId> axis = indicator.axis;
    if (!axis && indicator.action) axis = p.actions[*indicator.action].axis;
    objectives_.push_back(
        {id, &indicator, axis ? axis_color(static_cast<int>(*axis)) : ColorRole::accent});
  }
  sort_stably(objectives_,
              [](const Objective& a, const Objective& b) { return a.how_known() > b.how_known(); });
}

std::string ObjectivesChart::reached_words(const Objective& objective) const {
  if (!objective.has_figure()) return message(Msg::chart_in_words_only, language());
  if (!objective.actual()) return message(Msg::chart_no_value_reached, language());
  std::string words = value(objective.indicator->actual, *objective.indicator);
  std::string date = date_of(objective.indicator->actual, language());
  return date.empty() ? words : words + " · " + date;
}

std::string ObjectivesChart::target_words(const Objective& objective) const {
  if (!objective.target()) return message(Msg::chart_no_target, language());
  std::string words = value(objective.indicator->target, *objective.indicator);
  std::string date = date_of(objective.indicator->target, language());
  return date.empty() ? message(Msg::chart_target_only, language(), {words})
                      : message(Msg::chart_horizon, language(), {words, date});
}

void ObjectivesChart::fill_words() {
  view_.title = message(Msg::chart_title_objectives, language());
  auto figures = std::ranges::count_if(objectives_, &Objective::has_figure);
  auto results = std::ranges::count_if(objectives_, [](const auto& o) { return bool(o.actual()); });
  if (objectives_.empty()) {
    bool none = input_.programme->indicators.empty();
    view_.empty_reason =
        message(none ? Msg::chart_objectives_empty : Msg::ui_nothing_found, language());
    return;
  }
  auto words = static_cast<long long>(objectives_.size()) - figures;
  if (figures == 0) {
    view_.takeaway = message_count(Msg::chart_objectives_only_words, language(), words);
    return;
  }
  view_.takeaway = message(Msg::chart_objectives_takeaway, language(),
                           {std::to_string(results), std::to_string(figures)});
  if (words > 0) {
    view_.notes.push_back(message_count(Msg::chart_objectives_words, language(), words));
  }
  view_.notes.push_back(message(Msg::chart_progress_note, language()));
}

void ObjectivesChart::fill_table() {
  DataTable& table = view_.table;
  table.caption = view_.title;
  auto column = [&](const char* id, Msg label, bool numeric) {
    table.columns.push_back({id, message(label, language()), numeric});
  };
  column("objective", Msg::table_objective, false);
  column("target", Msg::table_target, true);
  column("horizon", Msg::table_horizon, false);
  column("reached", Msg::table_reached, true);
  column("date", Msg::table_date, false);
  column("progress", Msg::table_progress, true);
  for (const Objective& objective : objectives_) {
    const Indicator& indicator = *objective.indicator;
    table.rows.push_back(
        {{indicator.label.in(language()), value(indicator.target, indicator),
          date_of(indicator.target, language()), value(indicator.actual, indicator),
          date_of(indicator.actual, language()), progress_words(objective)},
         key(objective.id),
         {objective.target().value_or(unknown), objective.actual().value_or(unknown),
          objective.progress().value_or(unknown)}});
  }
}

// Two lines of label, then what is reached, the bar, the target; the label alone without figures.
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

// The value as a hero with its date beside it, and the share of the target at the right; what has
// no room beside the value is in the name and the table.
void ObjectivesChart::draw_reached(const Objective& objective, Rect room, double y, int target) {
  bool known = objective.actual().has_value();
  std::string words =
      known ? value(objective.indicator->actual, *objective.indicator) : reached_words(objective);
  TextStyle style = known ? TextStyle::title : TextStyle::body;
  if (marks_.width(words, style) > room.width) style = TextStyle::label;
  if (!known) words = fit(words, room.width, style);  // a figure is never cut
  double drop = line(TextStyle::title) - line(style);
  marks_.text({{room.x, y + drop}, words, style}, ColorRole::surface, target);
  double used = marks_.width(words, style) + 10;
  std::string share = progress_words(objective);
  double share_width = marks_.width(share, TextStyle::body_strong);
  if (used + share_width > room.width) share.clear();
  double small = y + line(TextStyle::title) - line(TextStyle::small) - 2;
  std::string date = fit(date_of(objective.indicator->actual, language()),
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
  std::string name = message(Msg::chart_target, language(), {label, reached_words(objective)});
  if (objective.has_figure()) name += ", " + target_words(objective);
  if (objective.progress()) name += ", " + progress_words(objective);
  int target = marks_.target({card, "indicator/" + indicator.slug, name, key(objective.id),
                              Select{{ItemKind::indicator, indicator.slug}}});
  marks_.rect({card, radius, Fill::solid}, ColorRole::surface, target);
  marks_.rect({card, radius, Fill::outline}, ColorRole::outline, target);
  Rect room = card.inset(padding);
  auto measure = [&](std::string_view text) { return marks_.width(text, TextStyle::body_strong); };
  double y = room.y;
  for (const std::string& words : wrap_lines(label, room.width, 2, measure)) {
    marks_.text({{room.x, y}, words, TextStyle::body_strong}, ColorRole::surface, target);
    y += line(TextStyle::body_strong);
  }
  double bottom = room.bottom() - line(TextStyle::small);
  std::string below = objective.has_figure() ? target_words(objective) : reached_words(objective);
  marks_.text({{room.x, bottom}, fit(below, room.width, TextStyle::small), TextStyle::small},
              ColorRole::surface, target);
  if (!objective.has_figure()) return;
  Rect bar{room.x, bottom - bar_height - 8, room.width, bar_height};
  draw_bar(objective, bar, target);
  draw_reached(objective, room, bar.y - line(TextStyle::title) - 6, target);
}

// Cards in as many columns as fit; those with figures first, each part with its own height.
void ObjectivesChart::draw() {
  double width = input_.size.x;
  double least = std::min(least_card * input_.text_scale, width);
  size_t columns = std::max<size_t>(1, static_cast<size_t>((width + gap) / (least + gap)));
  double card = (width - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
  double y = 0;
  size_t in_row = 0;
  for (size_t i = 0; i < objectives_.size(); ++i) {
    bool figure = objectives_[i].has_figure();
    double x = static_cast<double>(in_row) * (card + gap);
    draw_card(objectives_[i], {x, y, card, card_height(figure)});
    bool last = i + 1 == objectives_.size() || objectives_[i + 1].has_figure() != figure;
    in_row = last ? 0 : (in_row + 1) % columns;
    if (in_row == 0) y += card_height(figure) + gap;
  }
  view_.size = {width, std::max(0.0, y - gap)};
}

ChartView ObjectivesChart::build() {
  view_.size = input_.size;
  collect();
  fill_words();
  fill_table();
  if (view_.empty_reason.empty()) draw();
  return std::move(view_);
}

}  // namespace

ChartView build_objectives(const ChartInput& input) {
  return ObjectivesChart(input).build();
}

}  // namespace trame
