#include "chart/time/timeline_row.h"

#include <algorithm>

namespace trame {
namespace {

constexpr double bar_radius = 4;
constexpr double arrow_width = 6;

// Room for text, and the colour behind it.
struct WordsPosition {
  Rect room;
  ColorRole ground = ColorRole::background;
  bool at_end = false;  // align to the right end of the room
};

class Row {
 public:
  Row(MarkList& marks, const TimelineRow& row, const TimelineStyle& style)
      : marks_(marks), item_(row.item), mark_(row.mark), style_(style), target_(row.target) {}

  void draw();

 private:
  void align_vertically();
  void draw_title_above();
  void draw_bar();
  void draw_fades();
  void draw_diamond();
  void draw_arrow(bool before);
  void draw_outside();
  void draw_words(const WordsPosition& position);
  void clear_ground(double x, double y, double words);

  std::optional<WordsPosition> words_position() const;
  WordsPosition inside_position() const;
  Rect possible() const;
  Rect diamond_box() const;
  bool is_outside() const;
  Rect seen(Rect shape) const {
    return intersection(shape, {0, shape.y, style_.width, shape.height});
  }
  double wanted() const { return timeline_words_width(marks_, item_, style_.wide); }

  MarkList& marks_;
  const DatedItem& item_;
  TimelineMark mark_;
  const TimelineStyle& style_;
  int target_;
};

// Moves the bar to the bottom of its lane when the title is above it, and centres the text in the
// bar vertically.
void Row::align_vertically() {
  if (!style_.wide) {
    double down = mark_.row.bottom() - 6 - mark_.bar.height - mark_.bar.y;
    for (Rect* shape : {&mark_.bar, &mark_.sure}) shape->y += down;
    if (mark_.diamond) mark_.diamond->y += down;
  }
  double line = marks_.line_height(style_.beside_style());
  mark_.label.y = mark_.bar.y + (mark_.bar.height - line) / 2;
}

Rect Row::diamond_box() const {
  constexpr double size = TimelineStyle::milestone_size;
  return {mark_.diamond->x - size / 2, mark_.bar.y, size, mark_.bar.height};
}

bool Row::is_outside() const {
  double left = mark_.bar.x, right = mark_.bar.right();
  if (mark_.diamond) {
    left = std::min(left, diamond_box().x);
    right = std::max(right, diamond_box().right());
  }
  return right <= 0 || left >= style_.width;
}

// The bar without its fading ends: the range that its dates allow.
Rect Row::possible() const {
  constexpr double open = TimelineStyle::open_width;
  Rect bar = mark_.bar;
  if (mark_.diamond) return bar;
  if (!mark_.is_start_known) bar = {bar.x + open, bar.y, bar.width - open, bar.height};
  if (!mark_.is_end_known) bar.width -= open;
  bar.width = std::max(bar.width, 0.0);
  return bar;
}

// Room within the item: its widest part of one colour, beside the diamond if there is one.
WordsPosition Row::inside_position() const {
  constexpr double gap = TimelineStyle::gap;
  Rect all = seen(possible()), core = seen(mark_.diamond ? diamond_box() : mark_.sure);
  if (core.width <= 0) core = {all.right(), all.y, 0, all.height};
  Rect before{all.x, all.y, std::max(0.0, core.x - all.x), all.height};
  Rect after{core.right(), all.y, std::max(0.0, all.right() - core.right()), all.height};
  WordsPosition position{core, item_.color};
  if (mark_.diamond) position = {{all.x, all.y, 0, 0}};
  if (before.width > position.room.width) position = {before};
  if (after.width > position.room.width) position = {after};
  bool fits = mark_.label_side == LabelSide::inside && mark_.label.x >= position.room.x &&
              mark_.label.right() <= position.room.right();
  double room = std::max(0.0, position.room.width - 2 * gap);
  position.room = fits ? mark_.label : Rect{position.room.x + gap, mark_.label.y, room, 0};
  return position;
}

std::optional<WordsPosition> Row::words_position() const {
  if (mark_.label_side == LabelSide::right) return WordsPosition{mark_.label};
  if (mark_.label_side == LabelSide::left) {
    return WordsPosition{mark_.label, ColorRole::background, true};
  }
  if (seen(mark_.bar).width <= 0) return std::nullopt;
  return inside_position();
}

// Hides today's line behind text.
void Row::clear_ground(double x, double y, double words) {
  constexpr double around = 3;
  if (!style_.today_x || *style_.today_x < x - around || *style_.today_x > x + words + around) {
    return;
  }
  Rect ground{x - around, y, words + 2 * around, marks_.line_height(TimelineStyle::title_style)};
  marks_.rect({seen(ground), 0, Fill::solid}, ColorRole::background, -1);
}

// Draws the text. Wide: the title, and its date if both fit. Narrow: the date.
void Row::draw_words(const WordsPosition& position) {
  constexpr TextStyle title_style = TimelineStyle::title_style;
  constexpr TextStyle date_style = TimelineStyle::date_style;
  bool whole = wanted() <= position.room.width + 1;
  std::string title = !style_.wide ? ""
                      : whole      ? item_.title
                                   : marks_.fit(item_.title, position.room.width, title_style);
  std::string date = !style_.wide ? marks_.fit(item_.short_words, position.room.width, date_style)
                     : whole      ? item_.short_words
                                  : "";
  double title_width = title.empty() ? 0 : marks_.width(title, title_style);
  double date_width = date.empty() ? 0 : marks_.width(date, date_style);
  double between = title.empty() || date.empty() ? 0 : TimelineStyle::gap;
  double all = title_width + between + date_width, y = position.room.y;
  double x = position.at_end ? position.room.right() - all : position.room.x;
  bool on_page = position.ground == ColorRole::background;
  if (on_page && all > 0) clear_ground(x, y, all);
  if (!title.empty())
    marks_.text({{x, y}, std::move(title), title_style}, position.ground, target_);
  if (date.empty()) return;
  double lower = (marks_.line_height(style_.beside_style()) - marks_.line_height(date_style)) / 2;
  Vec2 at{x + title_width + between, y + lower};
  if (!on_page) return marks_.text({at, std::move(date), date_style}, position.ground, target_);
  marks_.add(TextMark{at, std::move(date), date_style, Align::start}, ColorRole::text_muted,
             target_);
}

void Row::draw_title_above() {
  constexpr TextStyle title_style = TimelineStyle::title_style;
  std::string title = marks_.fit(item_.title, style_.width, title_style);
  if (title.empty()) return;
  clear_ground(0, mark_.row.y + 4, marks_.width(title, title_style));
  marks_.text({{0, mark_.row.y + 4}, std::move(title), title_style}, ColorRole::background,
              target_);
}

void Row::draw_fades() {
  constexpr double open = TimelineStyle::open_width;
  Rect bar = possible();
  auto fade = [&](double x, Fill fill) {
    Rect part = seen({x, bar.y, open, bar.height});
    if (part.width > 0) marks_.rect({part, 0, fill}, item_.color, target_);
  };
  if (!mark_.is_start_known) fade(bar.x - open, Fill::fading_in);
  if (!mark_.is_end_known) fade(bar.right(), Fill::fading_out);
}

// Draws the bar: pale for days that its dates allow, solid for certain days, fading where a date is
// not known.
void Row::draw_bar() {
  Rect bar = seen(possible()), sure = seen(mark_.sure);
  bool pale = mark_.diamond || item_.extent.possible != item_.extent.sure;
  bool covered = mark_.diamond && !item_.is_vague() && bar.width < TimelineStyle::milestone_size;
  if (bar.width > 0 && !covered) {
    double radius = mark_.is_start_known && mark_.is_end_known ? bar_radius : 0;
    marks_.rect({bar, std::min(radius, bar.width / 2), pale ? Fill::soft : Fill::solid},
                item_.color, target_);
  }
  if (mark_.diamond) return;
  if (pale && sure.width > 0) marks_.rect({sure, 0, Fill::solid}, item_.color, target_);
  draw_fades();
}

void Row::draw_diamond() {
  constexpr double half = TimelineStyle::milestone_size / 2;
  auto [x, y] = *mark_.diamond;
  if (seen(diamond_box()).width <= 0) return;
  std::vector<Vec2> points = {{x, y - half}, {x + half, y}, {x, y + half}, {x - half, y}};
  bool reversed = item_.extent.is_reversed, hollow = item_.is_vague() || reversed;
  ColorRole color = reversed ? ColorRole::warning : item_.color;
  marks_.add(PolygonMark{points, Fill::solid, 1}, hollow ? ColorRole::background : color, target_);
  if (hollow) marks_.add(PolygonMark{points, Fill::outline, 2}, color, target_);
}

void Row::draw_arrow(bool before) {
  double y = mark_.bar.y + mark_.bar.height / 2, tip = before ? 2 : style_.width - 2;
  double back = before ? tip + arrow_width : tip - arrow_width;
  marks_.add(PolygonMark{{{tip, y}, {back, y - 5}, {back, y + 5}}, Fill::solid, 1},
             ColorRole::text_muted, target_);
}

// Draws an arrow to an item outside of the window.
void Row::draw_outside() {
  bool before = mark_.bar.x < 0;
  double margin = TimelineStyle::gap + arrow_width;
  if (style_.width <= 2 * margin) return;
  draw_arrow(before);
  double taken = std::min(style_.width - 2 * margin, wanted());
  Rect room{before ? margin : style_.width - margin - taken, mark_.label.y, taken, 0};
  draw_words({room, ColorRole::background, !before});
}

void Row::draw() {
  align_vertically();
  if (!style_.wide) draw_title_above();
  if (is_outside()) return draw_outside();
  draw_bar();
  if (mark_.diamond) draw_diamond();
  if (auto position = words_position()) draw_words(*position);
}

}  // namespace

double timeline_words_width(const MarkList& marks, const DatedItem& item, bool wide) {
  double date = marks.width(item.short_words, TimelineStyle::date_style) + 1;
  if (!wide) return date;
  return marks.width(item.title, TimelineStyle::title_style) + TimelineStyle::gap + date;
}

void draw_timeline_row(MarkList& marks, const TimelineRow& row, const TimelineStyle& style) {
  Row(marks, row, style).draw();
}

}  // namespace trame
