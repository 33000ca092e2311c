// The bundled programmes on the real map: every place is in the area that its data says.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "chart/map/map_facts.h"
#include "chart/map/map_plane.h"
#include "chart/sample.h"
#include "support/read_file.h"

using namespace trame;
using namespace trame::test;

namespace {

constexpr Rect frame{0, 0, 1000, 1000};

MapPlane plane_for(const Programme& programme, const MapShapes& map) {
  return plane_of(map_facts({&programme, map_state(), Language::fr}), map, frame, 1);
}

MapShapes shapes() {
  auto shapes = prepare_map(load_map());
  REQUIRE(shapes);
  return std::move(*shapes);
}

// Returns the distance of a point from the area, in km; 0 inside.
double distance(const PlaneArea& area, Vec2 point, double px_per_km) {
  if (polygon_contains(area.rings, point)) return 0;
  double nearest = 1e9;
  for (const Ring& ring : area.rings) {
    for (size_t i = 0; i < ring.size(); ++i) {
      Vec2 a = ring[i], b = ring[(i + 1) % ring.size()];
      double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
      double t = length > 0 ? ((point.x - a.x) * dx + (point.y - a.y) * dy) / length : 0;
      t = std::clamp(t, 0.0, 1.0);
      nearest = std::min(nearest, std::hypot(a.x + t * dx - point.x, a.y + t * dy - point.y));
    }
  }
  return nearest / px_per_km;
}

// Returns the code of a commune's department, with which its own code begins.
std::string department_of(const Place& place) {
  return place.kind == PlaceKind::commune && place.code.size() == 5 ? place.code.substr(0, 2) : "";
}

const PlaneArea* find(const std::vector<PlaneArea>& areas, const std::string& code) {
  for (const PlaneArea& area : areas) {
    if (area.shape->code == code) return &area;
  }
  return nullptr;
}

// Checks that no line of text covers another, and returns how many there are.
size_t check_lines_apart(const ChartView& chart, const MeasureText& measured, double scale) {
  std::vector<Rect> lines;
  for (const Mark& mark : chart.marks) {
    const auto* text = std::get_if<TextMark>(&mark.shape);
    if (!text) continue;
    double width = measured(text->text, text->style);
    double shift = text->align == Align::middle ? width / 2 : 0;
    Rect line{text->position.x - shift, text->position.y, width,
              scale * text_metrics(text->style).line_height};
    CAPTURE(text->text);
    for (const Rect& other : lines) CHECK_FALSE(do_overlap(line.inset(1), other.inset(1)));
    lines.push_back(line);
  }
  return lines.size();
}

}  // namespace

TEST_CASE("published landmarks are where the map has them, to within a kilometre") {
  MapShapes map = shapes();
  MapPlane plane = plane_for(placed_programme({}), map);
  CHECK(map.error_km() < 1.0);
  CHECK(map.fit.rms_residual * map.km_per_step() < 0.6);
  CHECK(plane.px_per_km == doctest::Approx(0.9).epsilon(0.1));  // 1 100 km in 1 000 px
}

TEST_CASE("the map is true to scale both ways and not turned") {
  MapFit fit = shapes().fit;
  const Affine& a = fit.affine;
  CHECK(std::hypot(a.xx, a.yx) == doctest::Approx(std::hypot(a.xy, a.yy)).epsilon(0.005));
  CHECK(std::abs(a.yx / a.xx) < 0.003);
  CHECK(std::abs(a.xy / a.yy) < 0.003);
}

TEST_CASE("every bundled place lies in the department and the region it is said to be in") {
  MapShapes map = shapes();
  std::set<std::string> seen;
  for (const std::string& file : bundled_files()) {
    Programme p = load_file(file);
    MapPlane plane = plane_for(p, map);
    for (const Place& place : p.places) {
      if (!place.point) continue;
      CAPTURE(place.slug);
      auto at = plane.pixel(*place.point);
      REQUIRE(at);
      if (const PlaneArea* area = find(plane.departments, department_of(place))) {
        CHECK(distance(*area, *at, plane.px_per_km) < 1);
        seen.insert(area->shape->code);
      }
      for (auto around = place.within; around; around = p.places[*around].within) {
        const PlaneArea* area = plane.area_of(p.places[*around]);
        if (area) CHECK(distance(*area, *at, plane.px_per_km) < 1);
      }
    }
  }
  CHECK(seen.size() >= 15);
}

TEST_CASE(
    "every bundled region and department is on the map, by the same name but for the language") {
  AreaMap map = load_map();
  for (const std::string& file : bundled_files()) {
    for (const Place& place : load_file(file).places) {
      if (!is_area(place)) continue;
      CAPTURE(place.slug);
      bool is_region = place.kind == PlaceKind::region;
      const MapArea* area = find_area(is_region ? map.regions : map.departments, place.code);
      REQUIRE(area);
      CHECK(area->name == place.name.in(Language::fr));
    }
  }
}

TEST_CASE("for every bundled programme and size the map stays in its frame and shows each number") {
  MapShapes map = shapes();
  const ViewState state = map_state();
  for (const std::string& file : bundled_files()) {
    Programme p = load_file(file);
    for (Vec2 size : {Vec2{288, 280}, Vec2{358, 430}, Vec2{844, 300}, Vec2{1100, 640},
                      Vec2{3600, 1900}, Vec2{40, 30}, Vec2{0, 0}}) {
      for (Language language : {Language::fr, Language::en}) {
        CAPTURE(file);
        CAPTURE(size.x);
        ChartInput input = map_input(p, map, state, size);
        input.language = language;
        ChartView chart = build_chart(input);
        if (size.x == 0) continue;
        CHECK(chart.empty_reason.empty());
        std::set<std::string> ids;
        for (const ChartTarget& target : chart.targets) {
          CHECK(ids.insert(target.id).second);
          CHECK_FALSE(target.label.empty());
          CHECK(std::isfinite(target.rect.x + target.rect.width));
        }
        if (size.x >= 280) check_lines_apart(chart, measure, 1);
      }
    }
  }
}

TEST_CASE("at twice the text size no line of the map covers another") {
  const MeasureText twice = [](std::string_view text, TextStyle style) {
    return 2 * measure(text, style);
  };
  MapShapes map = shapes();
  Programme p = load_file("assets/programmes/territoires-d-industrie.json");
  ViewState state = map_state();
  for (Vec2 size : {Vec2{358, 430}, Vec2{820, 480}}) {
    ChartInput input{{&p, state, Language::fr, size}, twice};
    input.text_scale = 2;
    input.map = &map;
    CHECK(check_lines_apart(build_chart(input), twice, 2) > 8);
  }
}
