// The map prepared for drawing: its projection, outlines in map units and the triangles that fill
// them. It is computed once; map_plane.h places it in a chart.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "layout/polygon.h"
#include "layout/projection.h"
#include "model/area_map.h"

namespace trame {

struct MapShape {
  std::string code;  // code of the area, as in MapArea
  std::string name;
  std::string region;
  std::vector<Ring> rings;  // largest first; none for overseas areas
  // Triangles of each ring: three point indices each. None for a hole, because another area fills
  // it.
  std::vector<std::vector<uint16_t>> triangles;
  Rect bounds;
};

struct MapShapes {
  MapFit fit;  // converts coordinates to map units
  std::vector<MapShape> regions, departments;
  Rect country;  // bounds of all regions

  double km_per_step() const;
  double error_km() const { return fit.max_residual * km_per_step(); }
};

// Prepares a map. Empty when its control points fit no projection or it has no outline.
std::optional<MapShapes> prepare_map(const AreaMap& map);

// Returns the shape with that code, or null.
const MapShape* find_shape(const std::vector<MapShape>& shapes, std::string_view code);

}  // namespace trame
