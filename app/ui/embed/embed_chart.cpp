#include "ui/embed/embed_chart.h"

#include <algorithm>
#include <cmath>
#include "ui/chart/chart_memory.h"

#include "ui/chart/chart_cache.h"
#include "ui/chart/chart_view.h"
#include "ui/chart/legend.h"
#include "ui/chart/zoom.h"
#include "ui/widgets/widgets.h"

namespace trame {
namespace {

constexpr double lowest_chart = 104;
constexpr double zoom_beside_title_from = 480;

// The texts around the chart that fit, and the height left for the chart.
struct Surroundings {
  bool takeaway = false;
  bool words = false;  // whether coverage, notes and legend are drawn
  double chart_height = 0;
  friend bool operator==(const Surroundings&, const Surroundings&) = default;
};

bool is_small(const Page& page) {
  return page.viewport.height < 300 || page.viewport.width < 400;
}

bool zooms_beside_title(const Column& column, Framing framing) {
  return framing.zoom != ZoomAxes::none && column.width >= zoom_beside_title_from;
}

void draw_zoom(const Page& page, const ChartView& chart, Vec2 top_right, Vec2 frame) {
  if (!chart.empty_reason.empty()) return;
  ZoomRange zoom{framing_of(page.state).zoom, chart.max_magnification};
  draw_zoom_buttons(page, {0, 0, frame.x, frame.y}, top_right, zoom);
}

// Draws titles, takeaway and crumbs, with the zoom buttons beside them.
void draw_above(const Page& page, Column& column, const ChartView& chart,
                const Surroundings& surroundings) {
  Framing framing = framing_of(page.state);
  bool beside = zooms_beside_title(column, framing);
  double buttons = beside ? zoom_buttons_width(page, framing.zoom) + space::m : 0;
  Column words{page.ui, column.x, column.y, column.width - buttons};
  draw_embed_titles(page, words, page.words(page.programme.short_title), chart.title);
  if (beside) {
    draw_zoom(page, chart, {column.x + column.width, column.y},
              {column.width, surroundings.chart_height});
    words.y = std::max(words.y, column.y + page.ui.control());
  }
  column.y = words.y;
  if (surroundings.takeaway) {
    column.text(chart.takeaway, TextStyle::small, ColorRole::text_muted);
  } else {
    page.ui.node(Role::paragraph, "takeaway", chart.takeaway);
  }
  column.space(space::xs);
  draw_crumbs(page, column, chart);
}

void draw_unseen_words(const Page& page, const ChartView& chart) {
  if (!chart.coverage.empty()) page.ui.node(Role::paragraph, "coverage", chart.coverage);
  for (size_t i = 0; i < chart.notes.size(); ++i) {
    page.ui.node(Role::paragraph, "note/" + std::to_string(i), chart.notes[i]);
  }
}

void draw_below(const Page& page, Column& column, const ChartView& chart,
                const Surroundings& surroundings) {
  if (!surroundings.words) return draw_unseen_words(page, chart);
  Framing framing = framing_of(page.state);
  bool buttons = framing.zoom != ZoomAxes::none && !zooms_beside_title(column, framing);
  double wide = buttons ? zoom_buttons_width(page, framing.zoom) : 0;
  column.space(space::xs);
  if (buttons) {
    draw_zoom(page, chart, {column.x + column.width, column.y},
              {column.width, surroundings.chart_height});
  }
  Column words{page.ui, column.x, column.y + space::xs, column.width - wide};
  draw_legend(words, chart.legend);
  words.text(chart.coverage, TextStyle::small, ColorRole::text_muted);
  for (const std::string& note : chart.notes) {
    words.text(note, TextStyle::small, ColorRole::text_muted);
  }
  column.y = std::max(words.y, buttons ? column.y + page.ui.control() : 0);
}

template <class Draw>
double height_of(const Column& column, Draw&& draw) {
  return column.ui.measure([&] {
    Column own = column;
    draw(own);
    return own.y - column.y;
  });
}

// Returns as many texts as leave most of the frame to the chart. Where the page scrolls anyway, all
// texts below the chart are drawn.
Surroundings surroundings_of(const Page& page, const Column& column, const ChartView& chart) {
  double all = page.room_below(column.y) - space::s;
  double enough = std::max(170.0, page.viewport.height * 0.5);
  Surroundings surroundings{true, true, 0};
  for (int left_out = 0;; ++left_out) {
    double above =
        height_of(column, [&](Column& own) { draw_above(page, own, chart, surroundings); });
    double below =
        height_of(column, [&](Column& own) { draw_below(page, own, chart, surroundings); });
    surroundings.chart_height = std::floor(std::max(lowest_chart, all - above - below));
    if (all - above - below >= enough || left_out == 2) break;
    (left_out == 0 ? surroundings.words : surroundings.takeaway) = false;
  }
  bool scrolls = !framing_of(page.state).fills && chart.size.y > surroundings.chart_height;
  surroundings.words = surroundings.words || scrolls;
  return surroundings;
}

// Returns the texts that fit around the previous frame's chart. If the chart has changed since,
// this frame is drawn a second time.
Surroundings surroundings_of_last_chart(const Page& page, const Column& column) {
  const std::optional<CachedChart>& last = page.charts.chart;
  if (!last) return {false, false, lowest_chart};
  return surroundings_of(page, column, last->chart);
}

}  // namespace

void draw_embed_titles(const Page& page, Column& column, const std::string& programme,
                       const std::string& title) {
  Ui& ui = page.ui;
  bool small = is_small(page);
  if (title.empty()) {
    column.heading(1, programme, small ? TextStyle::body_strong : TextStyle::heading);
    return column.space(space::xs);
  }
  double line = ui.line_height(TextStyle::label);
  ui.text_fit({column.x, column.y}, column.width, programme,
              {TextStyle::label, ColorRole::text_muted});
  ui.node(Role::heading, "title", programme, Rect{column.x, column.y, column.width, line}).level =
      1;
  column.space(line);
  int most_lines = page.viewport.height < 190 ? 1 : 2;
  TextStyle style = small ? TextStyle::body_strong : TextStyle::heading;
  double height = ui.text_block({column.x, column.y}, {column.width, most_lines}, title,
                                {style, ColorRole::text});
  ui.node(Role::heading, "chart-title", title, Rect{column.x, column.y, column.width, height})
      .level = 2;
  column.space(height);
}

const ChartView& draw_embed_chart(const Page& page, Column& column) {
  Ui& ui = page.ui;
  Framing framing = framing_of(page.state);
  // For a chart with fixed headers: as high as all its rows, because the page scrolls instead of
  // the chart.
  constexpr double all_rows = 20000;
  Surroundings surroundings = surroundings_of_last_chart(page, column);
  double wanted = framing.pans ? all_rows : surroundings.chart_height;
  const double top = column.y;
  const ChartView& chart = chart_in(page, {std::floor(column.width), wanted}, framing);
  draw_above(page, column, chart, surroundings);
  if (chart.empty_reason.empty()) {
    Rect frame{column.x, column.y, std::floor(column.width), surroundings.chart_height};
    column.space(draw_chart_frame(page, chart, frame, framing));
    draw_below(page, column, chart, surroundings);
  } else {
    draw_empty(column, chart.empty_reason);
  }
  mirror_table(ui, chart.table);
  Column start{ui, column.x, top, column.width};
  if (!ui.measuring() && surroundings_of(page, start, chart) != surroundings)
    ui.memory().redraw_needed = true;
  return chart;
}

}  // namespace trame
