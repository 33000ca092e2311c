// Where the map lies in a chart: its outlines as polygons in the chart's own pixels, and the way
// from a place's coordinates to its point among them. It chooses what part of the country is shown,
// and decides nothing about colours or words.
#pragma once

#include <optional>
#include <vector>

#include "chart/map/map_facts.h"
#include "chart/map/map_shapes.h"

namespace trame {

struct PlaneArea {
  const MapShape* shape = nullptr;
  std::vector<Ring> rings;  // in pixels, in the order of the shape's
  Rect bounds;
};

struct MapPlane {
  MapFit fit;            // from coordinates to the map's own steps
  double px_per_km = 0;  // as drawn
  double scale = 0;      // pixels per step
  Vec2 shift;            // of the map's corner
  std::vector<PlaneArea> regions, departments;

  Vec2 pixel(Vec2 step) const { return {step.x * scale + shift.x, step.y * scale + shift.y}; }
  std::optional<Vec2> pixel(const Point& place) const;
  const PlaneArea* area_of(const Place& place) const;  // null for what is not drawn as an area
};

// The map fills `frame`, magnified `k` times about its corner.
MapPlane plane_of(const MapFacts& facts, const MapShapes& map, Rect frame, double k);

}  // namespace trame
