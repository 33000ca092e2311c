// No part of trame_core takes time with the square of a programme's size: steps are counted for a
// programme, for one of twice its size, and for one of four times its size.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "chart/sample.h"
#include "chart/tables.h"
#include "export/csv.h"
#include "export/svg.h"
#include "growth/growing_programmes.h"
#include "growth/steps.h"
#include "model/load_programme.h"
#include "model/problem_report.h"
#include "model/query.h"
#include "support/every_chart.h"

using namespace trame;
using namespace trame::test;

namespace {

constexpr int smallest = 1000;
constexpr double most_growth = 2.5;  // where the size doubles; 4 for a loop over all pairs

Programme loaded(const std::string& json) {
  LoadResult result = load_programme(json);
  REQUIRE_MESSAGE(result.programme, problem_report({"p.json", {}, result.problems}, Language::en));
  return std::move(*result.programme);
}

// Does a task for the same thing in growing sizes, from the smallest to the largest.
template <class Thing, class Task>
void check_growth(const std::vector<Thing>& sizes, Task task) {
  double before = 0;
  for (const Thing& thing : sizes) {
    const auto now = static_cast<double>(steps_of([&] { task(thing); }));
    CAPTURE(before);
    CAPTURE(now);
    CHECK((before == 0 || now <= most_growth * before));
    before = now;
  }
}

std::vector<std::string> files_of(const Shape& shape) {
  std::vector<std::string> sizes;
  for (int times : {1, 2, 4}) sizes.push_back(shape.json(times * smallest));
  return sizes;
}

std::vector<Programme> programmes_of(const Shape& shape) {
  std::vector<Programme> sizes;
  for (const std::string& json : files_of(shape)) sizes.push_back(loaded(json));
  return sizes;
}

// Compares each programme with itself, on the map of a small country.
ChartInput input_of(const Programme& programme, const ChartKind& kind) {
  static const MapShapes map = sample_map();
  ChartInput input{{&programme, state_of(kind), Language::fr, Look{}.size}, measure};
  input.map = &map;
  input.other = &programme;
  return input;
}

}  // namespace

TEST_CASE("steps are counted") {
  const std::string json = growing_shapes().front().json(10);
  const auto once = steps_of([&] { loaded(json); });
  CHECK(once > 100);
  CHECK(steps_of([&] { loaded(json); }) == once);
}

TEST_CASE("loading takes steps in proportion to the file") {
  for (const Shape& shape : growing_shapes()) {
    CAPTURE(std::string(shape.name));
    check_growth(files_of(shape), [](const std::string& json) { loaded(json); });
  }
}

TEST_CASE("every chart, its table and its exports take steps in proportion to the programme") {
  for (const Shape& shape : growing_shapes()) {
    CAPTURE(std::string(shape.name));
    const std::vector<Programme> sizes = programmes_of(shape);
    for (const ChartKind& kind : every_chart()) {
      CAPTURE(kind.name);
      check_growth(sizes, [&](const Programme& p) { build_chart(input_of(p, kind)); });
      check_growth(sizes, [&](const Programme& p) { chart_to_svg(input_of(p, kind)); });
      check_growth(sizes, [&](const Programme& p) {
        table_to_csv(chart_table(input_of(p, kind)), p, Language::fr);
      });
    }
  }
}

TEST_CASE("a search takes steps in proportion to the programme") {
  for (const Shape& shape : growing_shapes()) {
    CAPTURE(std::string(shape.name));
    check_growth(programmes_of(shape), [](const Programme& p) {
      for (const char* words : {"m", "lieu 99", "zzz"}) search_items(p, words, 50);
    });
  }
}
