#include "ui/embed/embed.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "chart/chart.h"
#include "model/provenance.h"
#include "state/url.h"
#include "style/icon_glyphs.h"
#include "ui/chart/chart_cache.h"
#include "ui/details/details_panel.h"
#include "ui/embed/embed_chart.h"
#include "ui/embed/embed_sources.h"
#include "ui/page/pages.h"
#include "ui/page/table_view.h"
#include "ui/shell/chrome.h"
#include "ui/shell/file_sheets.h"
#include "ui/widgets/widgets.h"

namespace trame {
namespace {

struct ScreenLayout {
  Rect body, foot, details;
  double margin = 0;
  DetailsPosition details_position = DetailsPosition::sheet;
};

ScreenLayout arrange(const Ui& ui) {
  const FrameInput& in = ui.in();
  bool low = in.size.y < 320;
  double line = ui.line_height(TextStyle::label);
  double foot = (low ? line + 10 : std::max(36.0, line + 18)) + in.safe.bottom;
  ScreenLayout layout;
  double width = in.size.x - in.safe.left - in.safe.right;
  layout.body = {in.safe.left, in.safe.top, width, std::max(0.0, in.size.y - foot - in.safe.top)};
  layout.foot = {in.safe.left, layout.body.bottom(), width, foot - in.safe.bottom};
  layout.margin = width < 480 ? space::m : width < 800 ? space::l : 20;
  layout.details = layout.body;
  if (width < rail_from) return layout;
  layout.details_position = DetailsPosition::over;
  double side = std::floor(std::clamp(width * 0.4, 300.0, 400.0));
  layout.details = {layout.body.right() - side, layout.body.y, side, layout.body.height};
  return layout;
}

bool is_waiting_for_map(const Page& page) {
  bool map = page.state.view == View::map && page.state.chart != Chart::table;
  return map && !page.ui.in().map && !page.ui.in().map_failed;
}

bool shows_chart(const Page& page) {
  constexpr double lowest_matrix = 340;  // px; in a lower frame the headers leave no room for rows
  if (page.state.chart == Chart::matrix && page.viewport.height < lowest_matrix) return false;
  if (page.state.view == View::map && page.ui.in().map_failed) return false;
  return has_chart(page.state);
}

void draw_waiting(Ui& ui, Column& column, Rect body) {
  Rect frame{column.x, column.y, column.width, std::max(24.0, body.bottom() - column.y - space::m)};
  ui.fill(frame, ColorRole::surface_sunken, radius_s);
  ui.node(Role::status, "loading", ui.say(Msg::ui_loading), frame);
}

// Draws a list or a table, below the names of its view and programme.
void draw_words(const Page& page, Column& column) {
  const std::string& programme = page.words(page.programme.short_title);
  draw_embed_titles(page, column, label_of(page.state.view, page.language()) + " – " + programme,
                    "");
  column.space(space::xs);
  if (page.state.chart == Chart::table) return draw_table(page, column);
  ViewState listed = page.state;
  // The frame is too low for the matrix.
  if (listed.chart == Chart::matrix) listed.chart = Chart::list;
  draw_view({page.ui, page.programme, listed, page.index, page.other, page.charts, page.viewport,
             page.top, true},
            column);
}

// Returns the items whose numbers are shown in the chart, or else in the list or table.
std::vector<ItemKey> shown_items(const Page& page, const ChartView* chart) {
  std::vector<ItemKey> items;
  if (page.state.view == View::overview && page.state.chart != Chart::table) {
    return page.programme.highlights;
  }
  auto add_rows = [&](const DataTable& table) {
    for (const DataTable::Row& row : table.rows) {
      if (row.item) items.push_back(*row.item);
    }
  };
  if (chart)
    add_rows(chart->table);
  else
    add_rows(cached_table(page));
  return items;
}

// Draws the link to the same view in the whole app. Returns its width.
double draw_link_to_app(Ui& ui, const ScreenLayout& layout, const ViewState& state) {
  constexpr const char* id = "embed/open";
  constexpr double icon = 22;
  std::string name = ui.say(Msg::embed_open);
  double whole = ui.text_width(name, TextStyle::label) + icon;
  std::string words = whole <= layout.foot.width * 0.5 ? name : "Trame";
  double text = ui.text_width(words, TextStyle::label);
  Rect rect{layout.foot.right() - layout.margin - text - icon, layout.foot.y, text + icon,
            layout.foot.height};
  Touched touched = ui.touch(id, rect);
  double line = ui.line_height(TextStyle::label), y = rect.y + (rect.height - line) / 2;
  ui.text({rect.x, y}, words, TextStyle::label, ColorRole::accent);
  ui.line({rect.x, y + line - 1}, {rect.x + text, y + line - 1}, ColorRole::accent,
          touched.hovered ? 2 : 1);
  ui.icon(icon_external, {rect.right() - 8, rect.y + rect.height / 2}, 15, ColorRole::accent);
  std::string address = "#" + to_url(state);
  ui.node(Role::link, id, name, rect).value = address;
  ui.focus_ring(id, rect.inset(3), 4);
  if (touched.clicked) ui.emit(OpenLink{address});
  return rect.width;
}

// Draws that a file of the visitor's or of an address is not verified. Returns its width, with the
// space behind it.
double draw_mark(const Page& page, const ScreenLayout& layout, double room) {
  const std::string mark = provenance_mark(page.programme, page.language());
  if (mark.empty()) return 0;
  const double line = page.ui.line_height(TextStyle::caption);
  const Vec2 at{layout.foot.x + layout.margin, layout.foot.y + (layout.foot.height - line) / 2};
  return draw_provenance(page.ui, at, room, mark) + space::m;
}

// Draws the sources of what is shown between these two positions.
void draw_sources(const Page& page, const ScreenLayout& layout, const ChartView* chart,
                  std::pair<double, double> between) {
  Ui& ui = page.ui;
  std::vector<ItemKey> items = shown_items(page, chart);
  std::vector<std::string> wordings = source_wordings(page, sources_of(page.programme, items));
  auto [x, right] = between;
  const double room = right - x;
  if (room <= 0) return;
  auto fits = [&](const std::string& words) {
    return ui.text_width(words, TextStyle::small) <= room;
  };
  auto best = std::find_if(wordings.begin(), wordings.end(), fits);
  if (best == wordings.end()) --best;
  double line = ui.line_height(TextStyle::small);
  constexpr double readable = 80;  // px; less shows a few letters, which say nothing
  if (room >= readable)
    ui.text_fit({x, layout.foot.y + (layout.foot.height - line) / 2}, room, *best,
                {TextStyle::small, ColorRole::text_muted});
  ui.node(Role::paragraph, "embed/sources", wordings.front(),
          Rect{x, layout.foot.y, room, layout.foot.height});
}

// Draws the view. Returns its chart, or null for a list or table.
const ChartView* draw_page(const Page& page, Column& column) {
  if (shows_chart(page) && !is_waiting_for_map(page)) return &draw_embed_chart(page, column);
  if (!is_waiting_for_map(page)) return draw_words(page, column), nullptr;
  draw_embed_titles(page, column, page.words(page.programme.short_title), "");
  draw_waiting(page.ui, column, page.viewport);
  return nullptr;
}

Page embedded_page(Ui& ui, const ScreenInput& input, Rect viewport, double top) {
  Page page = page_in(ui, input, viewport, top);
  page.embedded = true;
  return page;
}

const ChartView* draw_body(Ui& ui, const ScreenInput& input, const ScreenLayout& layout) {
  const ChartView* chart = nullptr;
  double top = ui.begin_scroll("content/" + std::string(code_of(input.state.view)), layout.body);
  double space = layout.body.height < 300 ? 6 : 10;
  Column column{ui, layout.body.x + layout.margin, top + space,
                layout.body.width - 2 * layout.margin};
  if (input.programme) {
    chart = draw_page(embedded_page(ui, input, layout.body, top), column);
  } else if (input.own_file.refused) {
    column.heading(1, "Trame", TextStyle::heading);
    column.space(trame::space::s);
    draw_embed_refused(ui, *input.own_file.refused, column);
  } else if (is_file_missing(input)) {
    column.heading(1, "Trame", TextStyle::heading);
    column.space(trame::space::s);
    column.text(ui.say(Msg::embed_no_file, {label_of(input.state.view, ui.language())}),
                TextStyle::body, ColorRole::text);
  } else if (ui.memory().notices.empty()) {
    draw_waiting(ui, column, layout.body);
  } else {
    draw_notices(column, false);
    column.heading(1, "Trame", TextStyle::heading);
    retry_button(column);
  }
  ui.end_scroll(column.y + trame::space::xs);
  return chart;
}

void draw_foot(Ui& ui, const ScreenInput& input, const ScreenLayout& layout,
               const ChartView* chart) {
  ui.line({layout.foot.x, layout.foot.y}, {layout.foot.right(), layout.foot.y}, ColorRole::outline);
  double link = draw_link_to_app(ui, layout, input.state);
  if (!input.programme) return;
  const Page page = embedded_page(ui, input, layout.body, layout.body.y);
  const double left = layout.foot.x + layout.margin;
  const double right = layout.foot.right() - layout.margin - link - space::m;
  const double mark = draw_mark(page, layout, (right - left) * 0.6);
  draw_sources(page, layout, chart, {left + mark, right});
}

}  // namespace

void draw_embed(Ui& ui, const ScreenInput& input) {
  ScreenLayout layout = arrange(ui);
  ui.fill({0, 0, ui.in().size.x, ui.in().size.y}, ColorRole::background);
  ui.open(Role::group, "page", "");
  ui.open(Role::main, "main", "");
  say_provenance(ui, input);
  const ChartView* chart = draw_body(ui, input, layout);
  draw_foot(ui, input, layout, chart);
  ui.close();
  draw_details_panel(ui, input, layout.details, layout.details_position);
  ui.close();
  ui.draw_tooltip();
}

}  // namespace trame
