#include <algorithm>
#include <cmath>
#include <set>

#include "chart/map/map_charts.h"
#include "chart/map/map_marks.h"
#include "model/query.h"
#include "state/labels.h"
#include "text/format.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr double box_gap = 8;
// From this ratio of width to height there is room beside the country.
constexpr double beside_from = 1.25;
constexpr double most_of_height = 0.6;  // share of the height for boxes below the country

class MapChart {
 public:
  explicit MapChart(const ChartInput& input) : input_(input), facts_(map_facts(input)) {}

  ChartView build();

 private:
  void draw();
  double magnified() const { return input_.state.viewport ? input_.state.viewport->k : 1; }
  std::vector<PlaceId> overseas() const;
  Rect place_boxes(const std::vector<PlaceId>& boxes, Vec2 size);
  void draw_boxes(MapMarks& marks, const std::vector<PlaceId>& boxes) const;
  void say_what_is_left_out(const MapMarks& marks);

  const ChartInput& input_;
  MapFacts facts_;
  ChartView view_;
  std::vector<Rect> boxes_;
};

// Places that are regions or departments without an outline on the map.
std::vector<PlaceId> MapChart::overseas() const {
  std::vector<PlaceId> found;
  for (PlaceId id : facts_.places) {
    const Place& place = facts_.programme.places[id];
    if (!is_area(place)) continue;
    bool is_region = place.kind == PlaceKind::region;
    const MapShape* shape =
        find_shape(is_region ? input_.map->regions : input_.map->departments, place.code);
    if (shape && shape->rings.empty()) found.push_back(id);
  }
  return found;
}

// Lays out boxes for overseas areas, beside the country where there is room, otherwise in rows
// below it. Returns the remaining rectangle.
Rect MapChart::place_boxes(const std::vector<PlaceId>& boxes, Vec2 size) {
  Rect room{0, 0, size.x, size.y};
  if (boxes.empty()) return room;
  MarkList marks{view_, input_.measure_text, input_.text_scale};
  double width = 0, height = 2 * marks.line_height(TextStyle::caption) + space::m;
  for (PlaceId id : boxes) {
    width = std::max(width, marks.width(facts_.name(id), TextStyle::caption) + 2 * space::s);
  }
  width = std::min(width, std::max(0.0, (size.x - box_gap) / 2));
  auto count = static_cast<double>(boxes.size());
  double stack = count * (height + box_gap) - box_gap;
  bool beside = size.x > beside_from * size.y && stack < size.y;
  double columns = beside ? 1 : std::max(1.0, std::floor((size.x + box_gap) / (width + box_gap)));
  auto most_rows = std::max(1.0, std::floor(size.y * most_of_height / (height + box_gap)));
  if (!beside) columns = std::max(columns, std::ceil(count / most_rows));
  double rows = std::ceil(count / columns);
  if (!beside) width = std::max(0.0, (size.x - (columns - 1) * box_gap) / columns);
  double top = size.y - rows * (height + box_gap) + box_gap;
  for (size_t i = 0; i < boxes.size(); ++i) {
    double row = std::floor(static_cast<double>(i) / columns);
    double column = static_cast<double>(i) - row * columns;
    boxes_.push_back({column * (width + box_gap), top + row * (height + box_gap), width, height});
  }
  double beside_width = width + 2 * box_gap;
  if (beside) return {beside_width, 0, std::max(0.0, size.x - beside_width), size.y};
  return {0, 0, size.x, std::max(0.0, top - box_gap)};
}

void MapChart::draw_boxes(MapMarks& marks, const std::vector<PlaceId>& boxes) const {
  double k = magnified();
  for (size_t i = 0; i < boxes.size(); ++i) {
    Rect box = boxes_[i];
    marks.draw_box(boxes[i], {box.x * k, box.y * k, box.width * k, box.height * k});
  }
}

void MapChart::say_what_is_left_out(const MapMarks& marks) {
  auto add = [&](Msg words, size_t count) {
    if (count == 0) return;
    view_.notes.push_back(message_count(words, facts_.language, static_cast<long long>(count)));
  };
  add(Msg::chart_map_more, marks.left_out());
  add(Msg::chart_map_more_series, facts_.series_left_out);
  add(Msg::chart_map_unplaced, marks.unplaced());
}

void MapChart::draw() {
  double k = magnified();
  std::vector<PlaceId> boxes = overseas();
  Rect frame = place_boxes(boxes, {input_.size.x / k, input_.size.y / k});
  MapPlane plane = plane_of(facts_, *input_.map, frame, k);
  MapMarks marks(input_, facts_, plane, view_);
  marks.draw_areas();
  draw_boxes(marks, boxes);
  marks.draw_places();
  view_.legend = marks.legend();
  say_what_is_left_out(marks);
  std::string error =
      format_number(std::max(1.0, std::ceil(input_.map->error_km())), facts_.language, 0);
  view_.notes.push_back(message(Msg::chart_map_credits, facts_.language, {error}));
}

ChartView MapChart::build() {
  view_.size = input_.size;
  view_.table = table_of(facts_);
  view_.title = view_.table.caption;
  view_.current_crumb = view_.title;
  view_.empty_reason = map_empty_reason(facts_);
  if (!view_.empty_reason.empty()) return std::move(view_);
  view_.takeaway = map_takeaway(facts_);
  if (facts_.shown) {
    const Text& description = facts_.programme.series[*facts_.shown].description;
    if (!description.empty()) view_.notes.push_back(description.in(facts_.language));
  }
  if (input_.map)
    draw();
  else
    view_.empty_reason = message(Msg::chart_map_no_map, facts_.language);
  return std::move(view_);
}

}  // namespace

DataTable map_table(const ChartKey& key) {
  return table_of(map_facts(key));
}

ChartView build_map(const ChartInput& input) {
  return MapChart(input).build();
}

}  // namespace trame
