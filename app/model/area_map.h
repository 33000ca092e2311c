// The data of the map, the same for every programme: outlines of departments and regions, and
// positions of known places on it. It does not depend on a projection or a programme.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/problem.h"
#include "model/programme.h"

namespace trame {

// A point in map units: x to the right, y down; whole numbers within ±map_extent.
struct MapPoint {
  double x = 0;
  double y = 0;
  friend bool operator==(const MapPoint&, const MapPoint&) = default;
};
inline constexpr int map_extent = 100'000;

// A place with published coordinates and its position on the map, used to fit a projection.
struct MapControl {
  Point place;
  MapPoint point;
};

// A department or region. The last point of a ring is joined to the first; adjacent areas have
// identical points on their common border. An area without rings is not drawn.
struct MapArea {
  std::string code;  // Insee code: "42", "2A" for departments, "84" for regions
  std::string name;
  std::string region;  // code of the region of a department; empty for regions
  std::vector<std::vector<MapPoint>> rings;
};

struct AreaMap {
  std::vector<MapControl> controls;
  std::vector<MapArea> departments;
  std::vector<MapArea> regions;
};

struct AreaMapResult {
  std::optional<AreaMap> map;  // nothing when there is a problem
  std::vector<Problem> problems;
};

// Reads a file written by web/build/map.mjs and reports all its problems. Never throws.
AreaMapResult load_area_map(std::string_view json_bytes);

// Returns the area with that code, or null.
const MapArea* find_area(const std::vector<MapArea>& areas, std::string_view code);

}  // namespace trame
