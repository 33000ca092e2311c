#include "chart/map/map_shapes.h"

#include <algorithm>
#include <cmath>

#include "layout/stable_order.h"
#include "layout/triangulate.h"

namespace trame {
namespace {

// The outlines are in Lambert 93 up to an unknown affine transform. It is computed from published
// coordinates of capes and frontier points (see web/build/map_drawing.mjs).
std::optional<MapFit> fit_of(const AreaMap& map) {
  std::vector<ControlPoint> points;
  for (const MapControl& control : map.controls) {
    points.push_back({{control.place.lon, control.place.lat}, {control.point.x, control.point.y}});
  }
  return fit_map(lambert_93, points);
}

MapShape shape_of(const MapArea& area) {
  MapShape shape{area.code, area.name, area.region, {}, {}, {}};
  for (const auto& outline : area.rings) {
    Ring& ring = shape.rings.emplace_back();
    for (MapPoint point : outline) ring.push_back({point.x, point.y});
  }
  auto size = [](const Ring& ring) { return polygon_area({&ring, 1}); };
  sort_stably(shape.rings, [&](const Ring& a, const Ring& b) { return size(a) > size(b); });
  for (size_t i = 0; i < shape.rings.size(); ++i) {
    auto middle = polygon_centroid({&shape.rings[i], 1});
    bool is_hole = i > 0 && middle && polygon_contains({shape.rings.data(), i}, *middle);
    shape.triangles.push_back(is_hole ? std::vector<uint16_t>{} : triangulate(shape.rings[i]));
  }
  shape.bounds = polygon_bounds(shape.rings).value_or(Rect{});
  return shape;
}

}  // namespace

double MapShapes::km_per_step() const {
  return 1 / (1000 * std::hypot(fit.affine.xx, fit.affine.yx));
}

std::optional<MapShapes> prepare_map(const AreaMap& map) {
  auto fit = fit_of(map);
  if (!fit) return std::nullopt;
  MapShapes shapes;
  shapes.fit = *fit;
  std::vector<Ring> all;
  for (const MapArea& area : map.departments) shapes.departments.push_back(shape_of(area));
  for (const MapArea& area : map.regions) {
    const MapShape& shape = shapes.regions.emplace_back(shape_of(area));
    all.insert(all.end(), shape.rings.begin(), shape.rings.end());
  }
  shapes.country = polygon_bounds(all).value_or(Rect{});
  if (!(shapes.country.width > 0) || !(shapes.country.height > 0)) return std::nullopt;
  return shapes;
}

const MapShape* find_shape(const std::vector<MapShape>& shapes, std::string_view code) {
  auto found = std::ranges::find(shapes, code, &MapShape::code);
  return code.empty() || found == shapes.end() ? nullptr : &*found;
}

}  // namespace trame
