// The money: which scope is shown, the chart of it, how much of a total is explained.
#include <cmath>

#include "chart/budget.h"
#include "style/icon_glyphs.h"
#include "ui/chart_cache.h"
#include "ui/page.h"
#include "ui/paint.h"
#include "ui/widgets.h"
#include "ui/zoom.h"

namespace trame {

namespace {

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

// What the shown scope covers, in the programme's own words.
void draw_scope_words(const Page& page, Column& column) {
  if (auto scope = shown_scope(page.programme, page.state)) {
    column.text(page.words(page.programme.scopes[*scope].description), TextStyle::small,
                ColorRole::text_muted);
  }
}

// Bars are as high as they need and scroll with the page; a treemap keeps its frame and can be
// magnified.
void draw_chart(const Page& page, Column& column, const ChartView& chart, Rect frame) {
  Ui& ui = page.ui;
  bool zoomable = page.state.chart == Chart::treemap;
  if (!zoomable) frame.height = chart.size.y;
  ui.open(Role::figure, "chart", chart.title, frame);
  ChartPlace whole{frame, {frame.x, frame.y}, Hold::scroll};
  paint_chart(ui, chart, zoomable ? place_of(page.state, frame) : whole, page.selected());
  ui.close();
  if (zoomable) handle_zoom(page, frame);
  column.space(frame.height + space::s);
  if (zoomable) draw_zoom_buttons(page, frame, {column.x + column.width, column.y});
  double room = column.width - (zoomable ? 3 * ui.control() : 0);
  Column words{ui, column.x, column.y + space::s, room};
  words.text(chart.coverage, TextStyle::small, ColorRole::text_muted);
  draw_scope_words(page, words);
  column.y = std::max(words.y, zoomable ? column.y + ui.control() : words.y) + space::l;
}

Vec2 chart_size(const Page& page, const Column& column) {
  double room = page.room_below(column.y) - words_around_chart;
  double highest = std::max(lowest_chart, column.width * 1.2);
  return {std::floor(column.width), std::floor(std::clamp(room, lowest_chart, highest))};
}

}  // namespace

void draw_budget(const Page& page, Column& column) {
  Ui& ui = page.ui;
  draw_view_header(page, column);
  if (page.state.chart == Chart::table) return draw_table(page, column);
  Vec2 size = chart_size(page, column);
  double k = page.state.chart == Chart::treemap && page.state.viewport ? page.state.viewport->k : 1;
  const ChartView& chart = cached_chart(ui, page.programme, page.state, {size.x * k, size.y * k});
  column.heading(2, chart.title, TextStyle::heading);
  column.space(space::xs);
  column.text(chart.takeaway, TextStyle::body, ColorRole::text_muted);
  column.space(space::s);
  draw_crumbs(page, column, chart);
  if (chart.empty_reason.empty()) {
    draw_chart(page, column, chart, {column.x, column.y, size.x, size.y});
  } else {
    draw_empty(column, chart.empty_reason);
  }
  mirror_table(ui, chart.table);
}

}  // namespace trame
