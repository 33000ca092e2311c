// The map of the build can be loaded; a damaged map gives its problems and no map.
#include "model/area_map.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "support/message_keys.h"
#include "support/read_file.h"

using namespace trame;

namespace {

// A square divided into two departments of one region, and an overseas region without rings.
const std::string small =
    R"({"controls":[[2.5,48.5,3,4]],"arcs":[[0,0,0,10],[0,10,10,0,0,-10,-10,0],[0,0,-10,0,0,10,10,0]],)"
    R"("departments":[{"code":"01","name":"Ain","region":"84","rings":[[0,1]]},)"
    R"({"code":"02","name":"Aisne","region":"84","rings":[[-1,2]]}],)"
    R"("regions":[{"code":"84","name":"Both","rings":[[1,2]]},{"code":"01","name":"Far","rings":[]}]})";

// Returns the first problem of the small map with one passage replaced, as "pointer key".
std::string problem_with(const std::string& what, const std::string& by) {
  std::string text = small;
  size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  text.replace(at, what.size(), by);
  AreaMapResult result = load_area_map(text);
  CHECK_FALSE(result.map);
  if (result.problems.empty()) return "";
  const Problem& problem = result.problems.front();
  return problem.json_pointer + " " + test::key_of(problem.message);
}

}  // namespace

TEST_CASE(
    "the map of the build has all departments and regions, with outlines in metropolitan France") {
  AreaMap map = test::load_map();
  CHECK(map.departments.size() == 101);
  CHECK(map.regions.size() == 18);
  CHECK(map.controls.size() == 13);
  std::set<std::string> without_outline;
  for (const MapArea& region : map.regions) {
    if (region.rings.empty()) without_outline.insert(region.code);
  }
  CHECK(without_outline == std::set<std::string>{"01", "02", "03", "04", "06"});
  for (const MapArea& department : map.departments) {
    CAPTURE(department.code);
    const MapArea* region = find_area(map.regions, department.region);
    REQUIRE(region);
    CHECK(region->rings.empty() == department.rings.empty());
  }
}

TEST_CASE("lines are joined into rings, forwards or backwards, without repeating common points") {
  AreaMapResult result = load_area_map(small);
  REQUIRE(result.map);
  CHECK(result.problems.empty());
  CHECK(result.map->departments[0].rings[0] ==
        std::vector<MapPoint>{{0, 0}, {0, 10}, {10, 10}, {10, 0}});
  CHECK(result.map->departments[1].rings[0] ==
        std::vector<MapPoint>{{0, 10}, {0, 0}, {-10, 0}, {-10, 10}});
  CHECK(result.map->regions[1].rings.empty());
  CHECK(result.map->controls[0].place.lat == 48.5);
  CHECK(find_area(result.map->departments, "02")->name == "Aisne");
  CHECK_FALSE(find_area(result.map->departments, "03"));
  CHECK_FALSE(find_area(result.map->departments, ""));
}

TEST_CASE("a damaged map gives a problem at the position of the damage") {
  CHECK(problem_with("[2.5,48.5,3,4]", "[2.5,48.5,3]") == "/controls/0 problem_empty_list");
  CHECK(problem_with("2.5", "\"2.5\"") == "/controls/0/0 problem_expected_number");
  CHECK(problem_with("[0,0,0,10]", "[0,0,0.5,10]") == "/arcs/0/2 problem_expected_whole_number");
  CHECK(problem_with("[0,0,0,10]", "[0,0,900000,10]") == "/arcs/0/2 problem_number_out_of_range");
  CHECK(problem_with("[0,0,0,10]", "[90000,0,90000,10]") == "/arcs/0 problem_number_out_of_range");
  CHECK(problem_with("[[0,1]]", "[[0,7]]") == "/departments/0/rings/0/1 problem_unknown_reference");
  CHECK(problem_with("[[-1,2]]", "[[-9,2]]") ==
        "/departments/1/rings/0/0 problem_unknown_reference");
  CHECK(problem_with("[[0,1]]", "[[]]") == "/departments/0/rings/0 problem_empty_list");
  CHECK(problem_with("[[0,1]]", "[0,1]") == "/departments/0/rings/0 problem_expected_list");
  CHECK(problem_with("\"code\":\"01\",", "") == "/departments/0 problem_missing_field");
  CHECK(problem_with(",\"region\":\"84\"", ",\"regio\":\"84\"") ==
        "/departments/0 problem_missing_field");
  CHECK(problem_with("\"arcs\":", "\"lines\":") == " problem_missing_field");
}

TEST_CASE("an incomplete file gives a problem and no map") {
  for (size_t length = 0; length < small.size(); ++length) {
    AreaMapResult result = load_area_map(small.substr(0, length));
    CAPTURE(length);
    CHECK_FALSE(result.map);
    CHECK_FALSE(result.problems.empty());
  }
  CHECK_FALSE(load_area_map("[]").map);
  CHECK_FALSE(load_area_map("<!doctype html>").map);
}

TEST_CASE("the number of points is limited when a line is used very often") {
  std::string line = "[0,0";
  for (int i = 0; i < 5000; ++i) line += ",1,1";
  std::string ring = "[0";
  for (int i = 0; i < 5000; ++i) ring += ",0";
  std::string text = small;
  text.replace(text.find("[0,0,0,10]"), 10, line + "]");
  text.replace(text.find("[[0,1]]"), 7, "[" + ring + "]]");
  AreaMapResult result = load_area_map(text);
  CHECK_FALSE(result.map);
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].json_pointer == "/departments/0/rings/0/39");
}
