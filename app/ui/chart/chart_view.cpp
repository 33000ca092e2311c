#include "ui/chart/chart_view.h"

#include <cmath>
#include "ui/chart/chart_memory.h"
#include "ui/details/details.h"

#include "style/icon_glyphs.h"
#include "ui/chart/chart_cache.h"
#include "ui/chart/legend.h"
#include "ui/chart/network_motion.h"
#include "ui/chart/paint.h"
#include "ui/chart/zoom.h"
#include "ui/widgets/widgets.h"

namespace trame {
namespace {

constexpr double words_around_chart = 120;  // px, height of title, takeaway and coverage
constexpr double lowest_chart = 280;

std::string pan_id(const Page& page) {
  return "chart/" + page.programme.slug;
}

Vec2 chart_size(const Page& page, const Column& column, Framing framing) {
  // On a phone, a chart that scrolls within its frame fills the screen once the page is scrolled to
  // it.
  if (framing.pans && column.width < 560) {
    constexpr double page_height_kept =
        96;  // px of the page left visible, where a finger can scroll it
    double height = std::max(lowest_chart, page.viewport.height - page_height_kept);
    return {std::floor(column.width), std::floor(height)};
  }
  double room = page.room_below(column.y) - words_around_chart;
  // A chart of rows takes the room there is; any other keeps its proportions.
  double highest = std::max(lowest_chart, framing.pans ? room : column.width * 1.2);
  return {std::floor(column.width), std::floor(std::clamp(room, lowest_chart, highest))};
}

// Draws the coverage and how it was computed: the rows of a total are shown in its details, the
// rows of a sum without a total here.
void draw_coverage(const Page& page, Column& column, const ChartView& chart) {
  Ui& ui = page.ui;
  bool has_total = chart.sum && chart.sum->total;
  std::string how = ui.say(Msg::ui_how_computed);
  double words = chart.coverage.empty() ? 0 : ui.text_width(chart.coverage, TextStyle::small);
  double left = words > 0 ? words + space::l : 0;
  bool beside = has_total && left + text_button_width(ui, how) <= column.width;
  double line = ui.line_height(TextStyle::small);
  Column text = column;
  if (beside) text.y += (ui.control() - line) / 2;
  text.text(chart.coverage, TextStyle::small, ColorRole::text_muted);
  if (!beside) column.y = text.y;
  Column link{ui, column.x + (beside ? left : 0), column.y, column.width - (beside ? left : 0)};
  if (has_total) {
    if (text_button(link, {"how-computed", how, icon_question})) show_sum(page, *chart.sum->total);
  } else if (chart.sum) {
    draw_sum(page, link, *chart.sum, false);
    link.space(space::s);
  }
  column.y = link.y;
}

// A chart, its framing, and the size for which it was built.
struct FramedChart {
  const ChartView& chart;
  Framing framing;
  Vec2 size;

  ZoomRange zoom() const { return {framing.zoom, chart.max_magnification}; }
};

// Draws coverage and notes, beside the zoom buttons where these are not above the chart.
void draw_words_below(const Page& page, Column& column, const FramedChart& framed, Rect frame) {
  Ui& ui = page.ui;
  const ChartView& chart = framed.chart;
  ZoomRange zoom = framed.zoom();
  bool magnifies = zoom.axes == ZoomAxes::both;
  if (magnifies) draw_zoom_buttons(page, frame, {column.x + column.width, column.y}, zoom);
  double buttons = magnifies ? zoom_buttons_width(page, zoom.axes) : 0;
  Column words{ui, column.x, column.y + space::s, column.width - buttons};
  bool legend_beside = !magnifies || column.width >= 560;
  if (legend_beside) draw_legend(words, chart.legend);
  draw_coverage(page, words, chart);
  draw_rows(words, chart.notes.size(),
            [&](size_t i) { words.text(chart.notes[i], TextStyle::small, ColorRole::text_muted); });
  column.y = std::max(words.y, magnifies ? column.y + ui.control() : words.y) + space::s;
  if (!legend_beside) draw_legend(column, chart.legend);
  column.space(space::s);
}

// Scrolls within the frame, once, to an item that was selected elsewhere.
void pan_to_selection(const Page& page, const std::string& id, const ChartView& chart) {
  UiMemory& memory = page.ui.memory();
  bool is_new = !memory.scrolls.contains(id) || memory.scrolls[id].area.height <= 0;
  std::optional<Selection>& revealed = page.charts.revealed;
  if (!is_new && revealed == page.state.selection) return;
  revealed = page.state.selection;
  ScrollState& scroll = memory.scrolls[id];
  if (!revealed || chart.reveal == Vec2{scroll.x, scroll.offset}) return;
  scroll.x = chart.reveal.x;
  scroll.offset = chart.reveal.y;
  memory.redraw_needed = true;
}

void draw_framed(const Page& page, Column& column, const FramedChart& framed) {
  Rect frame{column.x, column.y, framed.size.x, framed.size.y};
  frame.height = draw_chart_frame(page, framed.chart, frame, framed.framing);
  column.space(frame.height + space::s);
  draw_words_below(page, column, framed, frame);
}

// Returns the choice between amounts and shares for bars; empty where there is no total.
std::vector<Segment> units_of(const Page& page, const ChartView& chart) {
  if (!chart.has_shares) return {};
  Ui& ui = page.ui;
  bool shares = page.state.shares;
  return {{"unit/amount", ui.say(Msg::ui_unit_amounts), icon_coins, !shares},
          {"unit/share", ui.say(Msg::ui_unit_shares), icon_circle_half, shares}};
}

void draw_unit_switch(const Page& page, Column column, std::span<const Segment> units) {
  int used = segmented(column, "unit", page.ui.say(Msg::ui_unit), units);
  if (used >= 0) page.ui.emit(ShowShares{used == 1});
}

// Draws title and takeaway. A chart with its own height may be taller than the screen, so its zoom
// buttons and its unit switch are here: beside the text where there is room, or else on their own
// line.
void draw_words_above(const Page& page, Column& column, const FramedChart& framed) {
  constexpr double narrowest_words = 360;
  const auto& [chart, framing, size] = framed;
  bool zooms = framing.zoom == ZoomAxes::x && chart.empty_reason.empty();
  std::vector<Segment> units = units_of(page, chart);
  double controls = zooms           ? zoom_buttons_width(page, framing.zoom)
                    : units.empty() ? 0
                                    : segmented_width(page.ui, units, column.width);
  double room = column.width - (controls > 0 ? controls + space::l : 0);
  bool beside = room >= narrowest_words;
  Column words{page.ui, column.x, column.y, beside ? room : column.width};
  words.heading(2, chart.title, TextStyle::heading);
  words.space(space::xs);
  words.text(chart.takeaway, TextStyle::body, ColorRole::text_muted);
  words.space(space::s);
  double right = column.x + column.width, y = beside ? column.y : words.y;
  if (zooms) {
    draw_zoom_buttons(page, {column.x, y, size.x, size.y}, {right, y}, framed.zoom());
  } else if (!units.empty()) {
    double x = beside ? right - controls : column.x;
    draw_unit_switch(page, {page.ui, x, y, controls + 1}, units);
  }
  if (controls > 0) words.y = std::max(words.y, y + page.ui.control() + (zooms ? 0 : space::s));
  column.y = words.y;
}

}  // namespace

void draw_crumbs(const Page& page, Column& column, const ChartView& chart) {
  if (chart.crumbs.empty()) return;
  Ui& ui = page.ui;
  ui.open(Role::navigation, "crumbs", ui.say(Msg::ui_breadcrumb));
  double x = column.x;
  for (size_t i = 0; i < chart.crumbs.size(); ++i) {
    const Crumb& crumb = chart.crumbs[i];
    ButtonResult result = button_at(ui,
                                    {"crumb/" + std::to_string(i), crumb.label,
                                     i == 0 ? icon_arrow_left : nullptr, ButtonKind::quiet},
                                    {x, column.y}, column.width * 0.6);
    if (result.clicked) ui.emit(crumb.activate);
    x += result.width;
    ui.icon(icon_caret_right, {x + 6, column.y + ui.control() / 2}, 14, ColorRole::text_muted);
    x += 16;
  }
  double line = ui.line_height(TextStyle::body_strong);
  ui.text_fit({x, column.y + (ui.control() - line) / 2}, column.x + column.width - x,
              chart.current_crumb, {TextStyle::body_strong, ColorRole::text});
  ui.node(Role::paragraph, "", chart.current_crumb,
          Rect{x, column.y, column.x + column.width - x, ui.control()});
  ui.close();
  column.space(ui.control() + space::xs);
}

const ChartView& chart_in(const Page& page, Vec2 size, Framing framing) {
  double k = magnification(page.state);
  ChartInput input{chart_key(page, {size.x * k, size.y * k}), page.ui.measure_text()};
  if (page.state.chart == Chart::network) input.network = moved_network(page, input);
  if (framing.pans) input.scroll = page.ui.panned(pan_id(page));
  return cached_chart(page.charts, input);
}

double draw_chart_frame(const Page& page, const ChartView& chart, Rect frame, Framing framing) {
  Ui& ui = page.ui;
  if (!framing.fills) frame.height = chart.size.y;
  ui.open(Role::figure, "chart", chart.title, frame);
  ChartPosition position = position_of(page.state, frame, framing.zoom);
  if (framing.pans) position.hold = Hold::pan;
  paint_chart(page, chart, position);
  ui.close();
  if (framing.pans) {
    if (!ui.measuring()) pan_to_selection(page, pan_id(page), chart);
    ui.pan(pan_id(page), frame, chart.scroll_end);
  }
  if (framing.zoom != ZoomAxes::none)
    handle_zoom(page, frame, {framing.zoom, chart.max_magnification});
  if (page.state.chart == Chart::network) reset_focus(page);
  return frame.height;
}

const ChartView& draw_chart_section(const Page& page, Column& column) {
  Framing framing = framing_of(page.state);
  Vec2 size = chart_size(page, column, framing);
  const ChartView& chart = chart_in(page, size, framing);
  FramedChart framed{chart, framing, size};
  draw_words_above(page, column, framed);
  draw_crumbs(page, column, chart);
  if (chart.empty_reason.empty()) {
    draw_framed(page, column, framed);
  } else {
    draw_empty(column, chart.empty_reason);
  }
  mirror_table(page.ui, chart.table);
  return chart;
}

}  // namespace trame
