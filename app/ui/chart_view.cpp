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
// screen; and whether it can be magnified as a whole.
struct Framing {
  bool fills = false;
  bool magnifies = false;
};

Framing framing_of(Chart chart) {
  switch (chart) {
    case Chart::treemap:
      return {true, true};
    case Chart::sankey:
    case Chart::bars:
    case Chart::waterfall:
    case Chart::timeline:
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

// Coverage and notes, beside the buttons that magnify.
void draw_words_below(const Page& page, Column& column, const ChartView& chart, Rect frame,
                      bool magnifies) {
  Ui& ui = page.ui;
  if (magnifies) draw_zoom_buttons(page, frame, {column.x + column.width, column.y});
  double buttons = magnifies ? 3 * ui.control() : 0;
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
  ChartPlace whole{frame, {frame.x, frame.y}, Hold::scroll};
  paint_chart(ui, chart, framing.magnifies ? place_of(page.state, frame) : whole, page.selected());
  ui.close();
  if (framing.magnifies) handle_zoom(page, frame);
  column.space(frame.height + space::s);
  draw_words_below(page, column, chart, frame, framing.magnifies);
}

}  // namespace

void draw_chart_section(const Page& page, Column& column) {
  Ui& ui = page.ui;
  Framing framing = framing_of(page.state.chart);
  Vec2 size = chart_size(page, column);
  double k = framing.magnifies && page.state.viewport ? page.state.viewport->k : 1;
  const ChartView& chart = cached_chart(page, {size.x * k, size.y * k});
  column.heading(2, chart.title, TextStyle::heading);
  column.space(space::xs);
  column.text(chart.takeaway, TextStyle::body, ColorRole::text_muted);
  column.space(space::s);
  draw_crumbs(page, column, chart);
  if (chart.empty_reason.empty()) {
    draw_framed(page, column, chart, {column.x, column.y, size.x, size.y}, framing);
  } else {
    draw_empty(column, chart.empty_reason);
  }
  mirror_table(ui, chart.table);
}

}  // namespace trame
