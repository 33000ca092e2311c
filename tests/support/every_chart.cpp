#include "support/every_chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "chart/sample.h"
#include "state/url.h"
#include "support/addresses.h"

namespace trame::test {
namespace {

constexpr double slack = 0.51;  // px, tolerance that is not visible

bool is_number(double x) {
  return std::isfinite(x) && std::abs(x) < 1e7;
}
bool is_number(Vec2 p) {
  return is_number(p.x) && is_number(p.y);
}
bool is_number(const Rect& r) {
  return is_number(Vec2{r.x, r.y}) && is_number(Vec2{r.width, r.height}) && r.width >= 0 &&
         r.height >= 0;
}

bool within(const Rect& r, const Rect& outer) {
  return r.x >= outer.x - slack && r.y >= outer.y - slack && r.right() <= outer.right() + slack &&
         r.bottom() <= outer.bottom() + slack;
}

Rect bounds_around(Vec2 a, Vec2 b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
}

Rect bounds_around(const std::vector<Vec2>& points) {
  Rect all{points.front().x, points.front().y, 0, 0};
  for (Vec2 p : points) {
    double right = std::max(all.right(), p.x), bottom = std::max(all.bottom(), p.y);
    all.x = std::min(all.x, p.x);
    all.y = std::min(all.y, p.y);
    all.width = right - all.x;
    all.height = bottom - all.y;
  }
  return all;
}

// Returns the bounds of a mark; for text, its position.
Rect bounds_of(const Mark& mark) {
  if (const auto* rect = std::get_if<RectMark>(&mark.shape)) return rect->rect;
  if (const auto* text = std::get_if<TextMark>(&mark.shape)) {
    return {text->position.x, text->position.y, 0, 0};
  }
  if (const auto* line = std::get_if<LineMark>(&mark.shape))
    return bounds_around(line->from, line->to);
  if (const auto* circle = std::get_if<CircleMark>(&mark.shape)) {
    double r = circle->radius;
    return {circle->center.x - r, circle->center.y - r, 2 * r, 2 * r};
  }
  if (const auto* polygon = std::get_if<PolygonMark>(&mark.shape)) {
    return polygon->points.empty() ? Rect{} : bounds_around(polygon->points);
  }
  return bounds_around(ribbon_outline(std::get<RibbonMark>(mark.shape).ribbon));
}

bool has_no_size(const Mark& mark) {
  const auto* polygon = std::get_if<PolygonMark>(&mark.shape);
  const auto* text = std::get_if<TextMark>(&mark.shape);
  return (polygon && polygon->points.size() < 3) || (text && text->text.empty());
}

// True for marks that may leave the chart: outlines of a map, clipped by its frame, and lines of a
// matrix, which end behind its headers.
bool may_leave(const ChartKind& kind, const Mark& mark) {
  bool clipped = kind.view == View::map && std::holds_alternative<PolygonMark>(mark.shape);
  return clipped || kind.chart == Chart::matrix;
}

struct Faults {
  std::vector<std::string> found;
  void add_if(bool is_wrong, std::string_view what, std::string_view of = "") {
    if (is_wrong) found.push_back(std::string(what) + " " + std::string(of));
  }
};

std::string describe(const Rect& r) {
  return std::to_string(r.x) + "," + std::to_string(r.y) + " " + std::to_string(r.width) + "x" +
         std::to_string(r.height);
}

void check_marks(const ChartKind& kind, const ChartView& chart, Faults& faults) {
  Rect all{0, 0, chart.size.x, chart.size.y};
  std::vector<Mark> marks = chart.marks;
  marks.insert(marks.end(), chart.header.begin(), chart.header.end());
  for (const Mark& mark : marks) {
    Rect bounds = bounds_of(mark);
    std::string shape = std::to_string(mark.shape.index()) + " at " + describe(bounds);
    faults.add_if(!is_number(bounds), not_finite, "mark " + shape);
    faults.add_if(has_no_size(mark), "nothing to see: mark", shape);
    faults.add_if(!may_leave(kind, mark) && !within(bounds, all), "outside: mark", shape);
    faults.add_if(mark.target >= static_cast<int>(chart.targets.size()), "no such target", shape);
  }
}

void check_targets(const ChartView& chart, Faults& faults) {
  Rect all{0, 0, chart.size.x, chart.size.y};
  std::set<std::string> ids;
  for (const ChartTarget& target : chart.targets) {
    faults.add_if(!ids.insert(target.id).second, "twice: target", target.id);
    faults.add_if(target.label.empty(), "without a name: target", target.id);
    faults.add_if(!is_number(target.rect), not_finite, "target " + target.id);
    faults.add_if(!within(target.rect, all), "outside: target",
                  target.id + " " + describe(target.rect));
    for (Vec2 p : target.outline) faults.add_if(!is_number(p), not_finite, "outline " + target.id);
  }
}

// Returns the text before the words of a source, which may have digits.
std::string_view before_quotation(std::string_view text) {
  return text.substr(0, std::min(text.find("“"), text.find("«")));
}

// Checks that a cell of a numeric column without a number has a text that says so, or is empty.
void check_numbers(const DataTable& table, const DataTable::Row& row, Faults& faults) {
  size_t number = 0;
  for (size_t i = 0; i < table.columns.size(); ++i) {
    if (!table.columns[i].numeric) continue;
    bool is_known = !std::isnan(row.sort_values[number++]);
    bool has_digit =
        before_quotation(row.cells[i]).find_first_of("0123456789") != std::string_view::npos;
    faults.add_if(!is_known && has_digit, "a number for what is not known:", row.cells[i]);
  }
}

void check_table(const ChartKind& kind, const DataTable& table, Faults& faults) {
  auto numeric = std::ranges::count(table.columns, true, &DataTable::Column::numeric);
  faults.add_if(table.caption.empty(), "table without a caption");
  for (const DataTable::Row& row : table.rows) {
    faults.add_if(row.cells.size() != table.columns.size(), "row without a cell per column");
    faults.add_if(static_cast<long>(row.sort_values.size()) != numeric, "row without its numbers");
    faults.add_if(row.cells.empty() || row.cells.front().empty(), "row without a name");
    // A comparison states what is known of an unpublished total.
    bool says_what_is_known = kind.view == View::compare;
    if (!says_what_is_known) check_numbers(table, row, faults);
  }
}

bool is_shown(const ChartView& chart, ItemKey item) {
  return std::ranges::any_of(chart.targets, [&](const ChartTarget& target) {
    return target.item == item || std::ranges::count(target.items, item) > 0;
  });
}

// Checks that every item drawn has a row, and the reverse. Exceptions: a network's actions are
// cells of its partners' rows, and rows of a sankey are flows.
void check_rows(const ChartKind& kind, const ChartView& chart, Faults& faults) {
  if (kind.view == View::partners) return;
  for (const ChartTarget& target : chart.targets) {
    if (!target.item || kind.chart == Chart::sankey) continue;
    faults.add_if(std::ranges::count(chart.table.rows, target.item, &DataTable::Row::item) == 0,
                  "drawn without a row:", target.id);
  }
  bool says_what_is_left_out = find_target(chart, "others") || find_target(chart, "unpublished") ||
                               kind.view == View::map || kind.chart == Chart::sankey;
  if (chart.marks.empty() || says_what_is_left_out) return;
  for (const DataTable::Row& row : chart.table.rows) {
    faults.add_if(row.item && !is_shown(chart, *row.item),
                  "a row without a mark:", row.cells.front());
  }
}

// A text of the chart: the corners of its line, and the line before it was rotated.
struct Words {
  const TextMark* mark;
  int target;
  Rect line;
  std::array<Vec2, 4> corners;
  Rect box;  // bounds of the corners
};

double width_of(const TextMark& text, const Look& look) {
  return look.text_scale * measure(text.text, text.style);
}

Words placed(const Mark& mark, const Look& look) {
  const auto& text = std::get<TextMark>(mark.shape);
  double width = width_of(text, look);
  double shift = text.align == Align::end ? width : text.align == Align::middle ? width / 2 : 0;
  double height = look.text_scale * text_metrics(text.style).line_height;
  Rect line{text.position.x - shift, text.position.y, width, height};
  Words words{&text, mark.target, line, {}, {}};
  double angle = text.angle * 3.14159265358979323846 / 180;
  Rect r = words.line.inset(slack);
  size_t corner = 0;
  for (Vec2 p :
       {Vec2{r.x, r.y}, Vec2{r.right(), r.y}, Vec2{r.right(), r.bottom()}, Vec2{r.x, r.bottom()}}) {
    double x = p.x - text.position.x, y = p.y - text.position.y;
    words.corners[corner++] = {text.position.x + x * std::cos(angle) - y * std::sin(angle),
                               text.position.y + x * std::sin(angle) + y * std::cos(angle)};
  }
  words.box = bounds_around({words.corners.begin(), words.corners.end()});
  return words;
}

// Whether a line parallel to an edge of `a` separates both (separating axis theorem).
bool is_parted(const Words& a, const Words& b) {
  for (size_t i = 0; i < 2; ++i) {
    Vec2 edge{a.corners[i + 1].x - a.corners[i].x, a.corners[i + 1].y - a.corners[i].y};
    auto span = [&](const Words& words) {
      double least = 1e300, most = -1e300;
      for (Vec2 p : words.corners) {
        double at = p.x * edge.x + p.y * edge.y;
        least = std::min(least, at);
        most = std::max(most, at);
      }
      return std::pair(least, most);
    };
    auto [a_least, a_most] = span(a);
    auto [b_least, b_most] = span(b);
    if (a_most <= b_least || b_most <= a_least) return true;
  }
  return false;
}

bool is_cut_inside_a_letter(std::string_view text) {
  size_t i = 0;
  while (i < text.size()) {
    auto lead = static_cast<unsigned char>(text[i]);
    size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 0;
    if (length == 0 || i + length > text.size()) return true;
    for (size_t k = 1; k < length; ++k) {
      if ((static_cast<unsigned char>(text[i + k]) & 0xC0) != 0x80) return true;
    }
    i += length;
  }
  return false;
}

// True for charts whose labels are beside their marks, not in them.
bool has_words_beside(const ChartKind& kind) {
  return kind.view == View::map || kind.chart == Chart::network || kind.chart == Chart::sankey;
}

struct DrawnChart {
  const ChartKind& kind;
  const ChartView& chart;
  const Look& look;
};

void check_words(const std::vector<Mark>& marks, const DrawnChart& drawn, Faults& faults) {
  const ChartView& chart = drawn.chart;
  std::vector<Words> all;
  // A chart that scrolls in its frame continues to the right and below.
  Rect room{0, 0, chart.size.x + (chart.scroll_end.x > 0 ? 1e6 : 0),
            chart.size.y + (chart.scroll_end.y > 0 ? 1e6 : 0)};
  for (const Mark& mark : marks) {
    if (!std::holds_alternative<TextMark>(mark.shape)) continue;
    Words words = placed(mark, drawn.look);
    const std::string& text = words.mark->text;
    faults.add_if(is_cut_inside_a_letter(text), "cut inside a letter:", text);
    bool scrolls = chart.scroll_end.x > 0 || chart.scroll_end.y > 0;
    faults.add_if(!within(words.box, room), "outside:", text + describe(words.box));
    bool is_turned = words.mark->angle != 0;
    bool has_place = words.target >= 0 && !has_words_beside(drawn.kind) && !is_turned && !scrolls;
    if (has_place) {
      const ChartTarget& target = chart.targets[static_cast<size_t>(words.target)];
      faults.add_if(!within(words.line, target.rect), "out of " + target.id + ":",
                    text + describe(words.line));
    }
    for (const Words& other : all) {
      if (!do_overlap(words.box, other.box)) continue;
      faults.add_if(!is_parted(words, other) && !is_parted(other, words),
                    "on each other:", text + " / " + other.mark->text);
    }
    all.push_back(words);
  }
}

}  // namespace

std::vector<Chart> drawn_charts(View view) {
  std::vector<Chart> drawn;
  for (Chart chart : charts_of(view)) {
    if (is_drawn(view, chart)) drawn.push_back(chart);
  }
  return drawn;
}

std::vector<ChartKind> every_chart() {
  std::vector<ChartKind> kinds;
  for (View view : all_views) {
    for (Chart chart : drawn_charts(view)) {
      std::string_view name = chart == Chart::standard ? code_of(view) : code_of(chart);
      kinds.push_back({std::string(name), view, chart});
    }
  }
  return kinds;
}

ViewState state_of(const ChartKind& kind) {
  ViewState state;
  state.view = kind.view;
  state.chart = kind.chart;
  return state;
}

ChartView drawn(const Programme& programme, const ViewState& state, const Look& look,
                const Programme* other) {
  MeasureText scaled = [&](std::string_view text, TextStyle style) {
    return look.text_scale * measure(text, style);
  };
  ChartInput input{{&programme, state, look.language, look.size}, scaled};
  input.text_scale = look.text_scale;
  input.map = look.map;
  input.other = other;
  input.today = 18'500;
  return build_chart(input);
}

std::vector<std::string> unsound(const ChartKind& kind, const ChartView& chart) {
  Faults faults;
  check_marks(kind, chart, faults);
  check_targets(chart, faults);
  check_table(kind, chart.table, faults);
  check_rows(kind, chart, faults);
  faults.add_if(!is_number(chart.size), "no size");
  faults.add_if(chart.title.empty(), "no title");
  faults.add_if(chart.marks.empty() != !chart.empty_reason.empty(),
                "empty without a reason, or the reverse");
  faults.add_if(!chart.marks.empty() && chart.takeaway.empty(), "no takeaway");
  // A map on which no place has a position still shows its areas, and says how many are missing.
  bool may_be_bare = kind.view == View::map;
  faults.add_if(!chart.marks.empty() && chart.targets.empty() && !may_be_bare,
                "nothing to be chosen");
  return faults.found;
}

std::vector<std::string> ill_placed_words(const ChartKind& kind, const ChartView& chart,
                                          const Look& look) {
  Faults faults;
  check_words(chart.marks, {kind, chart, look}, faults);
  check_words(chart.header, {kind, chart, look}, faults);
  return faults.found;
}

std::vector<std::string> too_low(const ChartKind& kind, const ChartView& chart) {
  Faults faults;
  bool has_rows = kind.chart == Chart::bars || kind.chart == Chart::waterfall ||
                  kind.chart == Chart::timeline || kind.view == View::objectives ||
                  kind.view == View::compare;
  if (!has_rows) return {};
  for (const ChartTarget& target : chart.targets) {
    bool is_low = target.rect.height + 2 < touch_target;
    faults.add_if(target.activate && is_low, "too low:", target.id + describe(target.rect));
  }
  return faults.found;
}

std::vector<std::string> all_faults(const ChartKind& kind, const ChartView& chart,
                                    const Look& look) {
  std::vector<std::string> faults = unsound(kind, chart);
  for (std::string& fault : ill_placed_words(kind, chart, look)) faults.push_back(std::move(fault));
  for (std::string& fault : too_low(kind, chart)) faults.push_back(std::move(fault));
  return faults;
}

std::string first_of(const std::vector<std::string>& faults) {
  std::string text = std::to_string(faults.size());
  for (size_t i = 0; i < std::min<size_t>(faults.size(), 4); ++i) text += "\n    " + faults[i];
  return text;
}

}  // namespace trame::test
