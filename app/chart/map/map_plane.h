// Position of the map in a chart: outlines in px, and the conversion of coordinates to px. It
// chooses which part of the country is shown; colours and labels are in map_marks.h.
#pragma once

#include <optional>
#include <vector>

#include "chart/map/map_facts.h"
#include "chart/map/map_shapes.h"

namespace trame {

struct PlaneArea {
  const MapShape* shape = nullptr;
  std::vector<Ring> rings;  // px, in the same order as the shape's rings
  Rect bounds;
};

struct MapPlane {
  MapFit fit;            // converts coordinates to map units (those of the stored outlines)
  double px_per_km = 0;  // scale of the drawn map
  double scale = 0;      // px per map unit
  Vec2 shift;            // px, position of the map's corner
  std::vector<PlaneArea> regions, departments;

  Vec2 pixel(Vec2 step) const { return {step.x * scale + shift.x, step.y * scale + shift.y}; }
  std::optional<Vec2> pixel(const Point& place) const;
  // Null when the place is not drawn as an area.
  const PlaneArea* area_of(const Place& place) const;
};

// Fits the map into `frame`, magnified `k` times from its top left corner.
MapPlane plane_of(const MapFacts& facts, const MapShapes& map, Rect frame, double k);

}  // namespace trame
