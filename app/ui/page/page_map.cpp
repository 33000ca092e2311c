// The map page: the map, and below it the list of places visible on it.
#include <algorithm>
#include <span>

#include "chart/map/map_facts.h"
#include "layout/stable_order.h"
#include "model/query.h"
#include "style/icon_glyphs.h"
#include "ui/chart/chart_cache.h"
#include "ui/chart/chart_view.h"
#include "ui/chart/zoom.h"
#include "ui/page/pages.h"
#include "ui/page/table_view.h"
#include "ui/page/view_header.h"
#include "ui/widgets/item_words.h"
#include "ui/widgets/widgets.h"

namespace trame {
namespace {

// Draws the choice between series, where there are several: "2018–2023", "2023–2027".
void draw_series_switch(const Page& page, Column& column, const MapFacts& facts) {
  if (facts.series.size() < 2 || page.embedded) return;
  std::vector<Segment> segments;
  for (const MappedSeries& series : facts.series) {
    Segment segment;
    segment.id = "series/" + page.programme.series[series.id].slug;
    segment.label = series_label(facts, series);
    segment.glyph = icon_calendar;
    segment.selected = facts.shown == series.id;
    segments.push_back(std::move(segment));
  }
  int used = segmented(column, "series", page.ui.say(Msg::ui_period), segments);
  column.space(space::m);
  if (used < 0) return;
  page.ui.emit(ShowScope{page.programme.series[facts.series[static_cast<size_t>(used)].id].slug});
}

void draw_place_row(const Page& page, Column& column, const MapFacts& facts, PlaceId id) {
  const Place& place = page.programme.places[id];
  ListRow row;
  row.id = item_id(page, "place/", key(id));
  row.title = page.words(place.name);
  row.detail = label_of(place.kind, page.language());
  if (place.within) row.detail += " · " + page.words(page.programme.places[*place.within].name);
  auto actions = static_cast<long long>(facts.actions(id));
  if (actions > 0) row.detail += " · " + page.ui.count(Msg::ui_action_count, actions);
  row.name = place_label(facts, id);
  row.selected = page.is_selected(key(id));
  auto figure = facts.shown ? facts.figure(id, *facts.shown) : std::nullopt;
  if (figure) {
    set_value(row, page, key(*figure));
    row.value = figure_words(page.programme, *figure, page.language());
  }
  if (listed_row(column, row)) page.select(key(id));
}

struct PlaceList {
  Msg title;
  std::vector<PlaceId> places;
};

void draw_places(const Page& page, Column& column, const MapFacts& facts, const PlaceList& list) {
  const std::vector<PlaceId>& places = list.places;
  std::string words = page.ui.say(list.title);
  column.heading(2, words + " · " + std::to_string(places.size()), TextStyle::heading);
  column.space(space::s);
  if (places.empty()) {
    return column.text(page.ui.say(Msg::chart_map_none_in_view), TextStyle::body,
                       ColorRole::text_muted);
  }
  constexpr double least_width = 330;
  constexpr size_t most_rows = 12;  // rows of a card; a longer list is several cards side by side
  const size_t listed = std::min(places.size(), page.ui.rows_left());
  size_t cards = (listed + most_rows - 1) / most_rows;
  columns(column, {cards, least_width, space::l}, [&](size_t i, Column& own) {
    std::span<const PlaceId> shown = std::span(places).first(listed).subspan(i * most_rows);
    shown = shown.first(std::min(shown.size(), most_rows));
    item_card(own, words, shown,
              [&](Column& rows, PlaceId id) { draw_place_row(page, rows, facts, id); });
    own.space(space::m);
  });
  draw_left_out(column, places.size() - listed);
}

// Returns the places with a mark that are at least partly in the frame.
std::vector<PlaceId> places_in_view(const Page& page, const ChartView& chart) {
  double k = page.state.viewport ? page.state.viewport->k : 1;
  Vec2 frame{chart.size.x / k, chart.size.y / k};
  ChartPosition position = position_of(page.state, {0, 0, frame.x, frame.y}, ZoomAxes::both);
  std::vector<PlaceId> found;
  for (const ChartTarget& target : chart.targets) {
    Rect rect = target.rect;
    rect.x += position.origin.x;
    rect.y += position.origin.y;
    if (!do_overlap(rect, {0, 0, frame.x, frame.y})) continue;
    if (target.items.empty() && target.item) found.push_back(PlaceId(target.item->index));
    for (ItemKey item : target.items) found.push_back(PlaceId(item.index));
  }
  sort_stably(found, std::less<>());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

// Draws the room of the map while it is loading.
void draw_waiting(const Page& page, Column& column) {
  Ui& ui = page.ui;
  double height = std::max(280.0, page.room_below(column.y) - 2 * space::xl);
  Rect frame{column.x, column.y, column.width, std::min(height, column.width)};
  ui.fill(frame, ColorRole::surface_sunken, radius_m);
  ui.node(Role::status, "loading", ui.say(Msg::chart_map_loading), frame);
  double line = ui.line_height(TextStyle::body);
  std::string words = ui.say(Msg::chart_map_loading);
  ui.text({frame.x + (frame.width - ui.text_width(words, TextStyle::body)) / 2,
           frame.y + (frame.height - line) / 2},
          words, TextStyle::body, ColorRole::text_muted);
  column.space(frame.height + space::l);
}

void draw_without_map(const Page& page, Column& column, const MapFacts& facts) {
  Ui& ui = page.ui;
  draw_empty(column, ui.say(Msg::chart_map_no_map));
  retry_button(column);
  column.space(space::l);
  draw_places(page, column, facts, {Msg::chart_map_all_places, facts.places});
}

}  // namespace

void draw_map(const Page& page, Column& column) {
  draw_view_header(page, column);
  if (page.state.chart == Chart::table) return draw_table(page, column);
  MapFacts facts = map_facts(chart_key(page, {}));
  draw_series_switch(page, column, facts);
  bool has_places = map_empty_reason(facts).empty();
  if (has_places && page.ui.in().map_failed) return draw_without_map(page, column, facts);
  if (has_places && !page.ui.in().map) {
    draw_waiting(page, column);
    return draw_places(page, column, facts, {Msg::chart_map_all_places, facts.places});
  }
  const ChartView& chart = draw_chart_section(page, column);
  if (!has_places) return;
  draw_places(page, column, facts, {Msg::chart_map_in_view, places_in_view(page, chart)});
}

}  // namespace trame
