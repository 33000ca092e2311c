#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "model/area_map.h"
#include "model/read_field.h"
#include "model/strict_json.h"

namespace trame {
namespace {

// Limit of the points of all rings: a small file could use the same line very often.
constexpr size_t most_points = 200'000;

// A whole number and its node in the document.
struct Whole {
  int number = 0;
  uint32_t node = 0;
};
using Line = std::vector<MapPoint>;

struct AreaParts {
  MapArea area;
  std::vector<std::vector<Whole>> rings;
};

struct MapParts {
  std::vector<MapControl> controls;
  std::vector<Line> lines;
  std::vector<AreaParts> departments;
  std::vector<AreaParts> regions;
};

bool report_range(const JsonValue& value, Reading& reading, double least, double most) {
  reading.findings.error(value.node(), Msg::problem_number_out_of_range,
                         {value.excerpt(), plain_number(least), plain_number(most)});
  return false;
}

bool read_number(const JsonValue& value, Reading& reading, double& number) {
  if (!value.is(JsonKind::number)) {
    reading.findings.error(value.node(), Msg::problem_expected_number, {value.excerpt()});
    return false;
  }
  number = value.number();
  return std::abs(number) <= map_extent || report_range(value, reading, -map_extent, map_extent);
}

bool read_whole(const JsonValue& value, Reading& reading, Whole& whole) {
  double number = value.number();
  if (!value.is(JsonKind::number) || number != std::floor(number)) {
    reading.findings.error(value.node(), Msg::problem_expected_whole_number, {value.excerpt()});
    return false;
  }
  whole = {0, value.node()};
  if (!(std::abs(number) <= map_extent)) {
    return report_range(value, reading, -map_extent, map_extent);
  }
  whole.number = static_cast<int>(number);
  return true;
}

// Reads a list of at least `least` items. Reports a problem and returns nothing when the list or an
// item cannot be read.
template <class T>
std::optional<std::vector<T>> read_items(const JsonValue& value, Reading& reading, size_t least,
                                         Rule<T> rule) {
  if (!value.is(JsonKind::list)) {
    reading.findings.error(value.node(), Msg::problem_expected_list, {value.excerpt()});
    return std::nullopt;
  }
  if (value.size() < least) reading.findings.error(value.node(), Msg::problem_empty_list);
  bool all_read = value.size() >= least;
  std::vector<T> items;
  value.each_item([&](JsonValue item) {
    T read{};
    if (rule(item, reading, read))
      items.push_back(std::move(read));
    else
      all_read = false;
  });
  return all_read ? std::optional(std::move(items)) : std::nullopt;
}

bool read_control(const JsonValue& value, Reading& reading, MapControl& control) {
  auto numbers = read_items<double>(value, reading, 4, read_number);
  if (!numbers) return false;
  const std::vector<double>& n = *numbers;
  control = {{n[0], n[1]}, {n[2], n[3]}};
  return true;
}

// Reads the first point, then differences. A line of one point is valid: web/build/map_shapes.mjs
// may simplify a line to one point.
bool read_line(const JsonValue& value, Reading& reading, Line& line) {
  auto steps = read_items<Whole>(value, reading, 2, read_whole);
  if (!steps) return false;
  MapPoint at;
  for (size_t i = 0; i + 1 < steps->size(); i += 2) {
    at = {at.x + (*steps)[i].number, at.y + (*steps)[i + 1].number};
    if (std::max(std::abs(at.x), std::abs(at.y)) > map_extent) {
      return report_range(value, reading, -map_extent, map_extent);
    }
    line.push_back(at);
  }
  return true;
}

bool read_ring(const JsonValue& value, Reading& reading, std::vector<Whole>& ring) {
  auto wholes = read_items<Whole>(value, reading, 1, read_whole);
  if (wholes) ring = std::move(*wholes);
  return wholes.has_value();
}

void region_fields(FieldReader& in, AreaParts& parts) {
  in.required("code", parts.area.code, read_place_code);
  in.required("name", parts.area.name, read_words);
  in.list("rings", parts.rings, read_ring, {.required = true});
}
void department_fields(FieldReader& in, AreaParts& parts) {
  region_fields(in, parts);
  in.required("region", parts.area.region, read_place_code);
}

bool read_region(const JsonValue& value, Reading& reading, AreaParts& parts) {
  return read_object(value, reading, parts, region_fields);
}
bool read_department(const JsonValue& value, Reading& reading, AreaParts& parts) {
  return read_object(value, reading, parts, department_fields);
}

void map_fields(FieldReader& in, MapParts& parts) {
  in.list("controls", parts.controls, read_control, {.required = true, .may_be_empty = false});
  in.list("arcs", parts.lines, read_line, {.required = true, .may_be_empty = false});
  in.list("departments", parts.departments, read_department,
          {.required = true, .may_be_empty = false});
  in.list("regions", parts.regions, read_region, {.required = true, .may_be_empty = false});
}

// Appends a line to a ring, without its first point, which is the last point of the ring.
void append_line(Line& ring, const Line& line, bool backwards) {
  size_t shared = ring.empty() ? 0 : 1;
  if (backwards)
    ring.insert(ring.end(), line.rbegin() + static_cast<std::ptrdiff_t>(shared), line.rend());
  else
    ring.insert(ring.end(), line.begin() + static_cast<std::ptrdiff_t>(shared), line.end());
}

// Reports a problem and returns false when a ring refers to a line that does not exist, or when all
// rings together have too many points.
bool join_rings(const MapParts& parts, AreaParts& area, size_t& points, Findings& findings) {
  for (const std::vector<Whole>& wholes : area.rings) {
    Line ring;
    for (const Whole& whole : wholes) {
      auto index = static_cast<size_t>(whole.number < 0 ? ~whole.number : whole.number);
      if (index >= parts.lines.size()) {
        findings.error(whole.node, Msg::problem_unknown_reference,
                       {std::to_string(whole.number), "arcs"});
        return false;
      }
      points += parts.lines[index].size();
      if (points > most_points) {
        findings.error(whole.node, Msg::problem_number_out_of_range,
                       {std::to_string(points), "0", std::to_string(most_points)});
        return false;
      }
      append_line(ring, parts.lines[index], whole.number < 0);
    }
    if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
    area.area.rings.push_back(std::move(ring));
  }
  return true;
}

void join_areas(const MapParts& parts, std::vector<AreaParts> areas, std::vector<MapArea>& joined,
                Findings& findings) {
  size_t points = 0;
  for (AreaParts& area : areas) {
    if (!join_rings(parts, area, points, findings)) return;
    joined.push_back(std::move(area.area));
  }
}

}  // namespace

AreaMapResult load_area_map(std::string_view json_bytes) {
  Findings findings;
  AreaMapResult result;
  const JsonDocument document = parse_strict_json(json_bytes, findings);
  MapParts parts;
  Reading reading{findings, {}};
  if (!findings.has_errors()) read_object(JsonValue(document, 0), reading, parts, map_fields);
  AreaMap map;
  if (!findings.has_errors()) {
    join_areas(parts, std::move(parts.departments), map.departments, findings);
    join_areas(parts, std::move(parts.regions), map.regions, findings);
    map.controls = std::move(parts.controls);
  }
  if (!findings.has_errors()) result.map = std::move(map);
  result.problems = std::move(findings).to_problems(document);
  return result;
}

const MapArea* find_area(const std::vector<MapArea>& areas, std::string_view code) {
  auto found = std::ranges::find(areas, code, &MapArea::code);
  return code.empty() || found == areas.end() ? nullptr : &*found;
}

}  // namespace trame
