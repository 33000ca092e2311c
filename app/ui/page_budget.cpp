// The money: which scope is shown, the chart of it, how much of a total is explained.
#include <cmath>

#include "model/query.h"
#include "style/icon_glyphs.h"
#include "ui/chart_cache.h"
#include "ui/page.h"
#include "ui/paint.h"
#include "ui/widgets.h"

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

void draw_scopes(const Page& page, Column& column) {
  std::vector<ScopeId> scopes = scopes_with_amounts(page.programme);
  if (scopes.size() < 2) return;
  Ui& ui = page.ui;
  ScopeId shown = shown_scope(page.programme, page.state);
  const Scope& scope = page.programme.scopes[shown];
  std::string name = ui.say(Msg::ui_scope) + ui.say(Msg::ui_colon) + page.words(scope.title);
  ButtonResult choose = button_at(ui, "scopes", {column.x, column.y}, name, icon_caret_down,
                                  ButtonKind::outlined, column.width);
  if (choose.clicked) ui.memory().overlay = Overlay::scopes;
  column.space(touch_target + space::s);
  if (!scope.description.empty()) {
    column.text(page.words(scope.description), TextStyle::small, ColorRole::text_muted);
    column.space(space::m);
  }
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
    ui.icon(icon_caret_right, {x + 6, column.y + touch_target / 2}, 14, ColorRole::text_muted);
    x += 16;
  }
  double line = ui.line_height(TextStyle::body_strong);
  ui.text_fit({x, column.y + (touch_target - line) / 2}, column.x + column.width - x,
              chart.current_crumb, TextStyle::body_strong, ColorRole::text);
  ui.node(Role::paragraph, "", chart.current_crumb,
          Rect{x, column.y, column.x + column.width - x, touch_target});
  ui.close();
  column.space(touch_target + space::xs);
}

constexpr double words_around_chart = 120;  // title, takeaway and coverage

}  // namespace

void draw_budget(const Page& page, Column& column) {
  Ui& ui = page.ui;
  draw_view_header(page, column, label_of(View::budget, page.language()));
  draw_filter_chips(page, column);
  draw_scopes(page, column);
  if (page.state.chart == Chart::table) return draw_table(page, column);

  double height = std::clamp(page.room_below(column.y) - words_around_chart, 280.0, 760.0);
  const ChartView& chart =
      cached_chart(ui, page.programme, page.state, {std::floor(column.width), std::floor(height)});
  column.heading(2, chart.title, TextStyle::heading);
  column.space(space::xs);
  if (!chart.takeaway.empty()) {
    column.text(chart.takeaway, TextStyle::body, ColorRole::text_muted);
    column.space(space::s);
  }
  draw_crumbs(page, column, chart);
  if (!chart.empty_reason.empty()) {
    column.space(space::l);
    column.text(chart.empty_reason, TextStyle::body_strong);
    column.space(space::l);
    return;
  }
  ui.open(Role::figure, "chart", chart.title, Rect{column.x, column.y, chart.size.x, chart.size.y});
  paint_chart(ui, chart, {column.x, column.y}, page.selected());
  ui.close();
  column.space(chart.size.y + space::s);
  if (!chart.coverage.empty()) column.text(chart.coverage, TextStyle::small, ColorRole::text_muted);
  column.space(space::l);
  mirror_table(ui, chart.table);
}

}  // namespace trame
