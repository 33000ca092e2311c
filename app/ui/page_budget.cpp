// The money: which scope is shown, the chart of it, how much of a total is explained.
#include <cmath>

#include "model/query.h"
#include "style/icon_glyphs.h"
#include "ui/chart_cache.h"
#include "ui/page.h"
#include "ui/paint.h"
#include "ui/widgets.h"
#include "ui/zoom.h"

namespace trame {

std::vector<ScopeId> scopes_with_amounts(const Programme& programme) {
  std::vector<ScopeId> scopes;
  for (size_t i = 0; i < programme.scopes.size(); ++i) {
    ScopeId id = static_cast<ScopeId>(i);
    bool used = std::any_of(programme.amounts.begin(), programme.amounts.end(),
                            [&](const Amount& amount) { return amount.scope == id; });
    if (used) scopes.push_back(id);
  }
  return scopes;
}

ScopeId shown_scope(const Programme& programme, const ViewState& state) {
  return programme.scopes.find(state.scope).value_or(scopes_with_amounts(programme).front());
}

namespace {

// Which scope is shown, and the filters: on one line where there is room.
void draw_choices(const Page& page, Column& column) {
  if (scopes_with_amounts(page.programme).size() < 2) return draw_filter_chips(page, column);
  Ui& ui = page.ui;
  const Scope& scope = page.programme.scopes[shown_scope(page.programme, page.state)];
  std::string name = ui.say(Msg::ui_scope) + ui.say(Msg::ui_colon) + page.words(scope.title);
  ButtonResult choose = button_at(ui, "scopes", {column.x, column.y}, name, icon_caret_down,
                                  ButtonKind::outlined, column.width);
  if (choose.clicked) ui.memory().overlay = Overlay::scopes;
  constexpr double least_room = 240;
  double beside = choose.width + space::m;
  bool one_line = column.width - beside > least_room;
  double left = one_line ? beside : 0;
  Column filters{ui, column.x + left, column.y + (one_line ? 0 : ui.control()),
                 column.width - left};
  draw_filter_chips(page, filters);
  column.y = filters.y;
  if (scope.description.empty()) return;
  column.text(page.words(scope.description), TextStyle::small, ColorRole::text_muted);
  column.space(space::m);
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

}  // namespace

namespace {

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
  column.y = std::max(words.y, zoomable ? column.y + ui.control() : words.y) + space::l;
}

Vec2 chart_size(const Page& page, const Column& column) {
  double height = std::clamp(page.room_below(column.y) - words_around_chart, 280.0, 760.0);
  return {std::floor(column.width), std::floor(height)};
}

}  // namespace

void draw_budget(const Page& page, Column& column) {
  Ui& ui = page.ui;
  draw_view_header(page, column, label_of(View::budget, page.language()));
  draw_choices(page, column);
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
