#include "chart/map/map_plane.h"

#include <algorithm>
#include <cmath>

namespace trame {
namespace {

// Least width shown, in km, so that a place is shown with its surroundings.
constexpr double least_km = 180;
constexpr double margin_part = 0.2;  // margin on each side, as a share of the part shown

Rect joined(const std::optional<Rect>& a, const Rect& b) {
  if (!a) return b;
  double left = std::min(a->x, b.x), top = std::min(a->y, b.y);
  return {left, top, std::max(a->right(), b.right()) - left,
          std::max(a->bottom(), b.bottom()) - top};
}

// Returns the bounds of the programme's points and departments, or of its regions if it has
// neither.
std::optional<Rect> taken_by_places(const Programme& programme, const MapShapes& map) {
  std::optional<Rect> near, far;
  for (const Place& place : programme.places) {
    bool is_region = place.kind == PlaceKind::region;
    const MapShape* shape = nullptr;
    if (is_area(place)) {
      shape = find_shape(is_region ? map.regions : map.departments, place.code);
    }
    if (shape) {
      if (shape->rings.empty()) continue;
      (is_region ? far : near) = joined(is_region ? far : near, shape->bounds);
    } else if (place.point) {
      auto at = point_on_map(map.fit, {place.point->lon, place.point->lat});
      if (at) near = joined(near, {at->x, at->y, 0, 0});
    }
  }
  return near ? near : far;
}

Rect grown(const Rect& rect, double least) {
  double width = std::max(rect.width * (1 + 2 * margin_part), least);
  double height = std::max(rect.height * (1 + 2 * margin_part), least);
  return {rect.x - (width - rect.width) / 2, rect.y - (height - rect.height) / 2, width, height};
}

// Returns the part of the map to show: the whole country when a series is shown or the places are
// spread over most of the country, or else the surroundings of the places. The part does not depend
// on filters, so that the map does not move when one changes.
Rect extent_of(const MapFacts& facts, const MapShapes& map) {
  constexpr double most = 0.6;  // share of the country's height
  if (facts.shown) return map.country;
  auto taken = taken_by_places(facts.programme, map);
  if (!taken) return map.country;
  Rect seen = grown(*taken, least_km / map.km_per_step());
  return std::max(seen.width, seen.height) > most * map.country.height ? map.country : seen;
}

std::vector<PlaneArea> placed(const std::vector<MapShape>& shapes, const MapPlane& plane) {
  std::vector<PlaneArea> found;
  for (const MapShape& shape : shapes) {
    if (shape.rings.empty()) continue;
    PlaneArea& area = found.emplace_back(PlaneArea{&shape, shape.rings, {}});
    for (Ring& ring : area.rings) {
      for (Vec2& point : ring) point = plane.pixel(point);
    }
    Vec2 corner = plane.pixel(Vec2{shape.bounds.x, shape.bounds.y});
    area.bounds = {corner.x, corner.y, shape.bounds.width * plane.scale,
                   shape.bounds.height * plane.scale};
  }
  return found;
}

}  // namespace

std::optional<Vec2> MapPlane::pixel(const Point& place) const {
  auto at = point_on_map(fit, {place.lon, place.lat});
  if (!at) return std::nullopt;
  return pixel(*at);
}

const PlaneArea* MapPlane::area_of(const Place& place) const {
  if (!is_area(place) || place.code.empty()) return nullptr;
  const auto& areas = place.kind == PlaceKind::region ? regions : departments;
  auto found = std::ranges::find_if(
      areas, [&](const PlaneArea& area) { return area.shape->code == place.code; });
  return found == areas.end() ? nullptr : &*found;
}

MapPlane plane_of(const MapFacts& facts, const MapShapes& map, Rect frame, double k) {
  constexpr double edge = 10;  // px, margin for the marks of places at the coast
  frame = frame.inset(edge);
  Rect extent = extent_of(facts, map);
  MapPlane plane;
  plane.fit = map.fit;
  double scale = std::min(frame.width / extent.width, frame.height / extent.height);
  plane.scale = scale * k;
  plane.shift = {k * (frame.x + (frame.width - extent.width * scale) / 2 - extent.x * scale),
                 k * (frame.y + (frame.height - extent.height * scale) / 2 - extent.y * scale)};
  plane.px_per_km = plane.scale / map.km_per_step();
  plane.regions = placed(map.regions, plane);
  plane.departments = placed(map.departments, plane);
  return plane;
}

}  // namespace trame
