// The map made ready for drawing, once: its projection, outlines in the map's own steps and the
// triangles that fill them. What is drawn of it where is in map_plane.h.
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
  std::string code;  // as in MapArea
  std::string name;
  std::string region;
  std::vector<Ring> rings;  // the largest first; none overseas
  // Of each ring, three places in it per triangle; none of a hole, which others fill.
  std::vector<std::vector<uint16_t>> triangles;
  Rect bounds;
};

struct MapShapes {
  MapFit fit;  // from coordinates to steps
  std::vector<MapShape> regions, departments;
  Rect country;  // of all regions

  double km_per_step() const;
  double error_km() const { return fit.max_residual * km_per_step(); }
};

// Empty when the control points of the map fit no projection, or nothing is drawn.
std::optional<MapShapes> prepare_map(const AreaMap& map);

// Null when there is none of that code.
const MapShape* find_shape(const std::vector<MapShape>& shapes, std::string_view code);

}  // namespace trame
