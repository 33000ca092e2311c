// The outlines of departments and regions, and where published places are among them: the facts a
// map is drawn from, the same for every programme. It knows no projection and no programme.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/problem.h"
#include "model/programme.h"

namespace trame {

// In the map's own steps: x to the right, y down, whole numbers up to map_extent from the origin.
struct MapPoint {
  double x = 0;
  double y = 0;
  friend bool operator==(const MapPoint&, const MapPoint&) = default;
};
inline constexpr int map_extent = 100'000;

// A place whose coordinates are published, and its point on the map.
struct MapControl {
  Point place;
  MapPoint point;
};

// Rings close by themselves; neighbours share theirs point by point. An area without any is known
// by name only: it lies outside of what is drawn.
struct MapArea {
  std::string code;  // of Insee: "42", "2A"; regions "84"
  std::string name;
  std::string region;  // of a department: its region's code
  std::vector<std::vector<MapPoint>> rings;
};

struct AreaMap {
  std::vector<MapControl> controls;
  std::vector<MapArea> departments;
  std::vector<MapArea> regions;
};

struct AreaMapResult {
  std::optional<AreaMap> map;  // empty when there is any problem
  std::vector<Problem> problems;
};

// Reads what web/build/map.mjs writes; all problems at once. Never throws, never aborts.
AreaMapResult load_area_map(std::string_view json_bytes);

// Null when the map has no area of that code.
const MapArea* find_area(const std::vector<MapArea>& areas, std::string_view code);

}  // namespace trame
