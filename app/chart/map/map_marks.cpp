#include "chart/map/map_marks.h"

#include <algorithm>
#include <cmath>

#include "layout/point_labels.h"
#include "layout/stable_order.h"
#include "model/query.h"
#include "state/labels.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr double dot_radius = 6;
constexpr double highlight_width = 4;  // around a dot
// Points nearer than this (px) are drawn as one. Also the least size of the number on a group.
constexpr double near = 15;
constexpr size_t most_names = 8;  // places of a group named in its label

// The places to highlight: the selected place, or the places of the selected action.
std::vector<bool> highlighted_places(const Programme& p,
                                     const std::optional<Selection>& selection) {
  std::vector<bool> highlighted(p.places.size(), false);
  auto item = selection ? find_item(p, *selection) : std::nullopt;
  if (!item) return highlighted;
  auto light = [&](ActionId action) {
    for (PlaceId place : p.actions[action].places) highlighted[static_cast<size_t>(place)] = true;
  };
  if (item->kind == ItemKind::place) highlighted[item->index] = true;
  if (item->kind == ItemKind::action) light(ActionId(item->index));
  if (item->kind == ItemKind::axis) {
    for (ActionId action : actions_of_axis(p, AxisId(item->index))) light(action);
  }
  if (item->kind == ItemKind::organization) {
    for (const Involvement& one : involvements_of(p, OrganizationId(item->index))) {
      if (one.action) light(*one.action);
    }
  }
  return highlighted;
}

// Moves the middle of a disc so that the disc lies within the chart.
Vec2 within(Vec2 at, double radius, Vec2 size) {
  auto moved = [&](double v, double length) {
    return std::clamp(v, radius, std::max(radius, length - radius));
  };
  return {moved(at.x, size.x), moved(at.y, size.y)};
}

}  // namespace

MapMarks::MapMarks(const ChartInput& input, const MapFacts& facts, const MapPlane& plane,
                   ChartView& view)
    : input_(input),
      facts_(facts),
      plane_(plane),
      marks_{view, input.measure_text, input.text_scale},
      scale_(density_scale(facts)),
      highlighted_(highlighted_places(facts.programme, input.state.selection)) {
  group_places();
}

bool MapMarks::is_highlighted(PlaceId place) const {
  return highlighted_[static_cast<size_t>(place)];
}

bool MapMarks::is_free(const Rect& rect) const {
  Rect plane{0, 0, input_.size.x, input_.size.y};
  bool inside = plane.contains({rect.x, rect.y}) && plane.contains({rect.right(), rect.bottom()});
  auto hits = [&](const PlaceGroup& group) {
    double dx = group.at.x - std::clamp(group.at.x, rect.x, rect.right());
    double dy = group.at.y - std::clamp(group.at.y, rect.y, rect.bottom());
    return std::hypot(dx, dy) < group.radius + 3;
  };
  return inside && std::ranges::none_of(groups_, hits) &&
         std::ranges::none_of(written_, [&](const Rect& r) { return do_overlap(r, rect); });
}

// A place that is drawn as an area or as a box has no point as well, wherever its coordinates are.
bool MapMarks::is_outlined(const Place& place) const {
  if (!is_area(place)) return false;
  const auto& shapes =
      place.kind == PlaceKind::region ? input_.map->regions : input_.map->departments;
  return find_shape(shapes, place.code) != nullptr;
}

std::optional<PlaceId> MapMarks::place_of(const PlaneArea& area, PlaceKind kind) const {
  for (PlaceId id : facts_.places) {
    const Place& place = facts_.programme.places[id];
    if (place.kind == kind && place.code == area.shape->code) return id;
  }
  return std::nullopt;
}

// Areas are tinted by their figure; without a series, named areas have one tint.
MapMarks::AreaLook MapMarks::look_of(std::optional<PlaceId> place) const {
  if (!place) return {};
  bool is_region = facts_.programme.places[*place].kind == PlaceKind::region;
  if (!facts_.shown) return {is_region ? named_region : named_department, Fill::solid};
  auto value = facts_.value(*place);
  if (!value) return {ColorRole::not_published, Fill::hatched};
  return {scale_.color(*value), Fill::solid};
}

// Returns the target's index; −1 for an area outside of the chart.
int MapMarks::add_area_target(const PlaneArea& area, PlaceId place) {
  Rect plane{0, 0, input_.size.x, input_.size.y};
  if (!do_overlap(area.bounds, plane)) return -1;
  const std::string& slug = facts_.programme.places[place].slug;
  ChartTarget target{intersection(area.bounds, plane), "place/" + slug, place_label(facts_, place),
                     key(place), Select{{ItemKind::place, slug}}};
  target.outline = area.rings.front();
  target.is_ground = true;
  return marks_.target(std::move(target));
}

void MapMarks::fill_areas() {
  struct Piece {
    const Ring* ring;
    const std::vector<uint16_t>* triangles;
    AreaLook look;
    int target;
    double size;
  };
  std::vector<Piece> pieces;
  auto add = [&](const PlaneArea& area, PlaceKind kind) {
    auto place = place_of(area, kind);
    if (kind == PlaceKind::department && !place) return;
    int target = place ? add_area_target(area, *place) : -1;
    bool on_top = kind == PlaceKind::department;
    for (size_t i = 0; i < area.rings.size(); ++i) {
      if (area.shape->triangles[i].empty()) continue;
      double size = on_top ? 0 : polygon_area({&area.rings[i], 1});
      pieces.push_back({&area.rings[i], &area.shape->triangles[i], look_of(place), target, size});
    }
  };
  for (const PlaneArea& area : plane_.regions) add(area, PlaceKind::region);
  for (const PlaneArea& area : plane_.departments) add(area, PlaceKind::department);
  // Sorted by size, so that enclaves are drawn over the area around them, and departments over
  // their region.
  sort_stably(pieces, [](const Piece& a, const Piece& b) { return a.size > b.size; });
  for (const Piece& piece : pieces) {
    marks_.add(PolygonMark{*piece.ring, piece.look.fill, 1, *piece.triangles}, piece.look.color,
               piece.target);
  }
}

// Returns the colour of a border between departments. In a tinted region it is the next tint,
// because a stronger line would make the numbers hard to read; elsewhere it is `outline`.
ColorRole MapMarks::border_of(const PlaneArea& department) const {
  auto region = std::ranges::find_if(plane_.regions, [&](const PlaneArea& area) {
    return area.shape->code == department.shape->region;
  });
  auto place = region == plane_.regions.end() ? std::nullopt : place_of(*region, PlaceKind::region);
  bool is_tinted = facts_.shown && place && facts_.value(*place);
  if (!is_tinted) return ColorRole::outline;
  ColorRole tint = look_of(place).color;
  int step = tint == ColorRole::density_1 ? 1 : -1;
  return static_cast<ColorRole>(static_cast<int>(tint) + step);
}

void MapMarks::draw_borders() {
  for (const PlaneArea& area : plane_.departments) {
    for (const Ring& ring : area.rings) {
      marks_.add(PolygonMark{ring, Fill::outline, 1}, border_of(area), -1);
    }
  }
  for (const PlaneArea& area : plane_.regions) {
    for (const Ring& ring : area.rings) {
      marks_.add(PolygonMark{ring, Fill::outline, 1.5}, ColorRole::outline_strong, -1);
    }
  }
  for (PlaceId id : facts_.places) {
    const PlaneArea* area = plane_.area_of(facts_.programme.places[id]);
    if (!area || !is_highlighted(id)) continue;
    marks_.add(PolygonMark{area->rings.front(), Fill::outline, 3}, ColorRole::focus, -1);
  }
}

void MapMarks::draw_areas() {
  fill_areas();
  draw_borders();
  write_numbers();
}

void MapMarks::draw_box(PlaceId place, Rect box) {
  AreaLook look = look_of(place);
  const std::string& slug = facts_.programme.places[place].slug;
  int target = marks_.target({box, "place/" + slug, place_label(facts_, place), key(place),
                              Select{{ItemKind::place, slug}}});
  written_.push_back(box);
  marks_.rect({box, radius_s, look.fill}, look.color, target);
  marks_.rect({box, radius_s, Fill::outline},
              is_highlighted(place) ? ColorRole::focus : ColorRole::outline_strong, target);
  double name = marks_.line_height(TextStyle::caption);
  auto value = facts_.value(place);
  double number = value ? marks_.line_height(TextStyle::body_strong) : 0;
  Vec2 at{box.x + box.width / 2, box.y + (box.height - name - number) / 2};
  marks_.text({at, marks_.fit(facts_.name(place), box.width - space::s, TextStyle::caption),
               TextStyle::caption, Align::middle},
              look.color, target);
  if (!value) return;
  auto figure = facts_.figure(place, *facts_.shown);
  marks_.text({{at.x, at.y + name},
               format_value(*value, facts_.programme.figures[*figure].unit, facts_.language),
               TextStyle::body_strong,
               Align::middle},
              look.color, target);
}

double MapMarks::radius_of_number(size_t number) const {
  const double width = marks_.width(std::to_string(number), TextStyle::caption) + 8;
  return std::max(marks_.line_height(TextStyle::caption), width) / 2 + 1;
}

void MapMarks::group_places() {
  std::vector<Vec2> points;
  std::vector<PlaceId> ids;
  for (PlaceId id : facts_.places) {
    const Place& place = facts_.programme.places[id];
    if (is_outlined(place)) continue;
    auto at = place.point ? plane_.pixel(*place.point) : std::nullopt;
    bool is_seen =
        at && at->x >= 0 && at->y >= 0 && at->x <= input_.size.x && at->y <= input_.size.y;
    if (is_seen) {
      points.push_back(*at);
      ids.push_back(id);
    } else if (!is_area(place)) {
      ++unplaced_;
    }
  }
  double apart = std::max(near, std::hypot(marks_.width("00", TextStyle::caption),
                                           marks_.line_height(TextStyle::caption)));
  for (const PointGroup& found : group_points(points, apart)) {
    if (groups_.size() == input_.max_items) {
      left_out_ += found.members.size();
      continue;
    }
    PlaceGroup& group = groups_.emplace_back(PlaceGroup{found.position, {}, dot_radius});
    for (size_t member : found.members) group.places.push_back(ids[member]);
    if (group.places.size() > 1) group.radius = radius_of_number(group.places.size());
    group.at = within(group.at, group.radius + highlight_width, input_.size);
  }
}

// Each tap on a group of places selects its next place.
Select MapMarks::next_of(const PlaceGroup& group) const {
  size_t next = 0;
  for (size_t i = 0; i < group.places.size(); ++i) {
    const std::string& slug = facts_.programme.places[group.places[i]].slug;
    if (input_.state.selection == Selection{ItemKind::place, slug}) next = i + 1;
  }
  PlaceId place = group.places[next % group.places.size()];
  return Select{{ItemKind::place, facts_.programme.places[place].slug}};
}

std::string MapMarks::label_of_group(const PlaceGroup& group) const {
  if (group.places.size() == 1) return place_label(facts_, group.places.front());
  std::string names;
  for (size_t i = 0; i < std::min(group.places.size(), most_names); ++i) {
    names += (i ? ", " : "") + facts_.name(group.places[i]);
  }
  if (group.places.size() > most_names) names += "…";
  auto count = static_cast<long long>(group.places.size());
  return message(Msg::chart_target, facts_.language,
                 {message_count(Msg::chart_map_places, facts_.language, count), names});
}

void MapMarks::draw_group(const PlaceGroup& group) {
  double r = group.radius;
  const std::string& slug = facts_.programme.places[group.places.front()].slug;
  ChartTarget target{{group.at.x - r, group.at.y - r, 2 * r, 2 * r},
                     (group.places.size() == 1 ? "place/" : "places/") + slug,
                     label_of_group(group),
                     key(group.places.front()),
                     next_of(group)};
  bool highlighted = false;
  for (PlaceId place : group.places) {
    if (is_highlighted(place)) target.item = key(place);
    highlighted = highlighted || is_highlighted(place);
    target.items.push_back(key(place));
  }
  int index = marks_.target(std::move(target));
  group_targets_.push_back(index);
  ColorRole ink = facts_.shown ? ColorRole::text : ColorRole::accent;
  marks_.add(CircleMark{group.at, r + (highlighted ? highlight_width : 2), Fill::solid},
             highlighted ? ColorRole::focus : ColorRole::surface, index);
  marks_.add(CircleMark{group.at, r, Fill::solid}, ink, index);
  if (group.places.size() == 1) return;
  double height = marks_.line_height(TextStyle::caption);
  marks_.text({{group.at.x, group.at.y - height / 2},
               std::to_string(group.places.size()),
               TextStyle::caption,
               Align::middle},
              ink, index);
}

void MapMarks::draw_places() {
  for (const PlaceGroup& group : groups_) draw_group(group);
  write_group_names();
  write_area_names();
}

}  // namespace trame
