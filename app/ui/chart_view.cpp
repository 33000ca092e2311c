#include "ui/chart_view.h"

#include <cmath>

#include "style/icon_glyphs.h"
#include "ui/chart_cache.h"
#include "ui/paint.h"
#include "ui/widgets.h"
#include "ui/zoom.h"

namespace trame {
namespace {

// How a chart takes its place: at its own height in the page's flow, or filling what is left of the
// screen; and along what it can be magnified.
struct Framing {
  bool fills = false;
  ZoomAxes zoom = ZoomAxes::none;
};

Framing framing_of(Chart chart) {
  switch (chart) {
    case Chart::treemap:
      return {true, ZoomAxes::both};
    case Chart::timeline:
      return {false, ZoomAxes::x};
    case Chart::sankey:
    case Chart::bars:
    case Chart::waterfall:
    case Chart::network:
    case Chart::matrix:
    case Chart::list:
    case Chart::standard:
    case Chart::table:
      break;
  }
  return {};
}

void draw_crumbs(const Page& page, Column& column, const ChartView& chart) {
  if (chart.crumbs.empty()) return;
  Ui& ui = page.ui;
  ui.open(Role::navigation, "crumbs", ui.say(Msg::ui_breadcrumb));
  double x = column.x;
  for (size_t i = 0; i < chart.crumbs.size(); ++i) {
    const Crumb& crumb = chart.crumbs[i];
    ButtonResult result =
        button_at(ui, "crumb/" + std::to_string(i), {x, column.y}, crumb.label,
                  i == 0 ? icon_arrow_left : nullptr, ButtonKind::quiet, column.width * 0.6);
    if (result.clicked) ui.emit(crumb.activate);
    x += result.width;
    ui.icon(icon_caret_right, {x + 6, column.y + ui.control() / 2}, 14, ColorRole::text_muted);
    x += 16;
  }
  double line = ui.line_height(TextStyle::body_strong);
  ui.text_fit({x, column.y + (ui.control() - line) / 2}, column.x + column.width - x,
              chart.current_crumb, TextStyle::body_strong, ColorRole::text);
  ui.node(Role::paragraph, "", chart.current_crumb,
          Rect{x, column.y, column.x + column.width - x, ui.control()});
  ui.close();
  column.space(ui.control() + space::xs);
}

constexpr double words_around_chart = 120;  // title, takeaway and coverage
constexpr double lowest_chart = 280;

Vec2 chart_size(const Page& page, const Column& column) {
  double room = page.room_below(column.y) - words_around_chart;
  double highest = std::max(lowest_chart, column.width * 1.2);
  return {std::floor(column.width), std::floor(std::clamp(room, lowest_chart, highest))};
}

// Coverage and notes, beside the buttons that magnify where these are not above the chart.
void draw_words_below(const Page& page, Column& column, const ChartView& chart, Rect frame,
                      ZoomAxes zoom) {
  Ui& ui = page.ui;
  bool magnifies = zoom == ZoomAxes::both;
  if (magnifies) {
    draw_zoom_buttons(page, frame, {column.x + column.width, column.y}, {zoom, chart.closest});
  }
  double buttons = magnifies ? zoom_buttons_width(page, zoom) : 0;
  Column words{ui, column.x, column.y + space::s, column.width - buttons};
  words.text(chart.coverage, TextStyle::small, ColorRole::text_muted);
  for (const std::string& note : chart.notes) {
    words.text(note, TextStyle::small, ColorRole::text_muted);
  }
  column.y = std::max(words.y, magnifies ? column.y + ui.control() : words.y) + space::l;
}

void draw_framed(const Page& page, Column& column, const ChartView& chart, Rect frame,
                 Framing framing) {
  Ui& ui = page.ui;
  if (!framing.fills) frame.height = chart.size.y;
  ui.open(Role::figure, "chart", chart.title, frame);
  paint_chart(ui, chart, place_of(page.state, frame, framing.zoom), page.selected());
  ui.close();
  if (framing.zoom != ZoomAxes::none) handle_zoom(page, frame, {framing.zoom, chart.closest});
  column.space(frame.height + space::s);
  draw_words_below(page, column, chart, frame, framing.zoom);
}

// Title and takeaway. A chart at its own height may be taller than the screen, so the buttons that
// magnify it are here: beside the words where there is room, else on a line of their own.
void draw_words_above(const Page& page, Column& column, const ChartView& chart, Vec2 size,
                      ZoomAxes zoom) {
  constexpr double narrowest_words = 360;
  bool has_buttons = zoom == ZoomAxes::x && chart.empty_reason.empty();
  double buttons = has_buttons ? zoom_buttons_width(page, zoom) + space::l : 0;
  bool beside = column.width - buttons >= narrowest_words;
  Column words{page.ui, column.x, column.y, column.width - (beside ? buttons : 0)};
  words.heading(2, chart.title, TextStyle::heading);
  words.space(space::xs);
  words.text(chart.takeaway, TextStyle::body, ColorRole::text_muted);
  words.space(space::s);
  if (has_buttons) {
    double y = beside ? column.y : words.y;
    Rect frame{column.x, y, size.x, size.y};
    draw_zoom_buttons(page, frame, {column.x + column.width, y}, {zoom, chart.closest});
    words.y = std::max(words.y, y + page.ui.control());
  }
  column.y = words.y;
}

}  // namespace

void draw_chart_section(const Page& page, Column& column) {
  Ui& ui = page.ui;
  Framing framing = framing_of(page.state.chart);
  Vec2 size = chart_size(page, column);
  bool magnified = framing.zoom == ZoomAxes::both && page.state.viewport;
  double k = magnified ? page.state.viewport->k : 1;
  const ChartView& chart = cached_chart(page, {size.x * k, size.y * k});
  draw_words_above(page, column, chart, size, framing.zoom);
  draw_crumbs(page, column, chart);
  if (chart.empty_reason.empty()) {
    draw_framed(page, column, chart, {column.x, column.y, size.x, size.y}, framing);
  } else {
    draw_empty(column, chart.empty_reason);
  }
  mirror_table(ui, chart.table);
}

}  // namespace trame
