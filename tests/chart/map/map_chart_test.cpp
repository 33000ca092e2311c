// The map of a square country: tints, numbers, groups of places and texts.
#include <doctest/doctest.h>

#include <algorithm>

#include "chart/map/map_facts.h"
#include "chart/sample.h"
#include "chart/tables.h"
#include "support/texts.h"

using namespace trame;
using namespace trame::test;

namespace {

Programme counted() {
  Programme p = placed_programme({{"west", PlaceKind::region, "1"},
                                  {"east", PlaceKind::region, "2"},
                                  {"far", PlaceKind::region, "9"},
                                  {"town", PlaceKind::commune, "", Point{2.5, 46.5}}});
  add_series(p, 2018, {{"west", 3}, {"east", 5}});
  add_series(p, 2023, {{"west", 4}, {"east", 12}, {"far", 1}});
  return p;
}

// Returns the colour roles of polygons with this fill.
std::vector<ColorRole> fills(const ChartView& chart, Fill fill = Fill::solid) {
  std::vector<ColorRole> roles;
  for (const Mark& mark : chart.marks) {
    const auto* shape = std::get_if<PolygonMark>(&mark.shape);
    if (shape && shape->fill == fill) roles.push_back(mark.color);
  }
  return roles;
}

bool has(const std::vector<std::string>& list, const std::string& text) {
  return std::ranges::count(list, text) > 0;
}

Vec2 middle_of(const Rect& r) {
  return {r.x + r.width / 2, r.y + r.height / 2};
}

}  // namespace

TEST_CASE("the latest count is shown unless another is asked for") {
  Programme p = counted();
  MapShapes map = sample_map();
  ChartView latest = map_of(p, map, map_state());
  CHECK(latest.title == "Counted in 2023");
  CHECK(latest.takeaway == "From 1 (far) to 12 (east); 17 in all, a computed sum.");
  CHECK(find_target(latest, "place/east")->label == "east: 12");
  ChartView earlier = map_of(p, map, map_state("in-2018"));
  CHECK(earlier.takeaway == "From 3 (west) to 5 (east); 8 in all, a computed sum.");
  CHECK(map_of(p, map, map_state("no-such-series")).title == "Counted in 2023");
}

TEST_CASE("every published number is written, and one colour scale serves all counts") {
  Programme p = counted();
  MapShapes map = sample_map();
  ChartView chart = map_of(p, map, map_state());
  for (const char* number : {"4", "12", "1"}) CHECK(has(texts_of(chart.marks), number));
  // 1 to 12 in four steps of three: 1–3, 4–6, 7–9, 10–12.
  CHECK(fills(chart) == std::vector{ColorRole::density_2, ColorRole::density_4});
  std::vector<std::string> classes;
  for (const LegendEntry& entry : chart.legend) classes.push_back(entry.label);
  CHECK(classes == std::vector<std::string>{"1 to 3", "4 to 6", "7 to 9", "10 to 12"});
  ChartView earlier = map_of(p, map, map_state("in-2018"));
  CHECK(fills(earlier) == std::vector{ColorRole::density_1, ColorRole::density_2});
}

TEST_CASE("what is not published is hatched and said, on the map and beside it") {
  Programme p = placed_programme({{"west", PlaceKind::region, "1"},
                                  {"east", PlaceKind::region, "2"},
                                  {"far", PlaceKind::region, "9"}});
  add_series(p, 2023, {{"west", 4}, {"east", -1}});
  ChartView chart = map_of(p, sample_map(), map_state());
  CHECK(fills(chart, Fill::hatched) == std::vector{ColorRole::not_published});
  CHECK(chart.legend.back().label == "Not published");
  const auto& swatch = std::get<RectMark>(chart.legend.back().marks.front().shape);
  CHECK(swatch.fill == Fill::hatched);
  CHECK(find_target(chart, "place/east")->label == "east: Not published");
  CHECK(find_target(chart, "place/far")->label == "far: Not published");
  CHECK(chart.takeaway == "4 wherever it is published.");
}

TEST_CASE(
    "a figure that was not read is named on the map and in its table with the source's words") {
  Programme p =
      placed_programme({{"west", PlaceKind::region, "1"}, {"east", PlaceKind::region, "2"}});
  add_series(p, 2023, {{"west", 4}, {"east", -1}});
  Claim& claim = p.figures[FigureId(1)].claims.front();
  claim.absence = Absence::not_read;
  claim.published_as = "a dozen";
  const std::string words = "Published, not read here: “a dozen”";
  ChartView chart = map_of(p, sample_map(), map_state());
  CHECK(find_target(chart, "place/east")->label == "east: " + words);
  CHECK(has(chart.table.rows[1].cells, words));
  CHECK(chart.legend.back().label == "No figure");
}

TEST_CASE("a series with a figure for a point, or two for one area, is not mapped") {
  Programme p = placed_programme({{"west", PlaceKind::region, "1"},
                                  {"east", PlaceKind::region, "2"},
                                  {"town", PlaceKind::commune, "", Point{3, 46.5}}});
  add_series(p, 2018, {{"west", 1}, {"town", 2}});
  add_series(p, 2019, {{"west", 1}, {"west", 2}});
  add_series(p, 2020, {{"west", 1}});
  CHECK(mapped_series(p).empty());
  add_series(p, 2021, {{"west", 1}, {"east", 2}});
  REQUIRE(mapped_series(p).size() == 1);
  CHECK(mapped_series(p).front().id == SeriesId{3});
  CHECK(map_of(p, sample_map(), map_state("in-2018")).title == "Counted in 2021");
}

TEST_CASE("of many series, the latest and the asked one are shown, and the others are counted") {
  Programme p =
      placed_programme({{"west", PlaceKind::region, "1"}, {"east", PlaceKind::region, "2"}});
  for (int year = 2020; year > 2000; --year) add_series(p, year, {{"west", year}, {"east", 2}});
  ChartView latest = map_of(p, sample_map(), map_state());
  CHECK(latest.title == "Counted in 2020");
  CHECK(std::ranges::count(latest.notes, "8 other series are left out.") == 1);
  const auto has_column = [](const ChartView& chart, const char* label) {
    return std::ranges::count(chart.table.columns, label, &DataTable::Column::label) == 1;
  };
  CHECK(has_column(latest, "2009"));
  CHECK_FALSE(has_column(latest, "2008"));
  ChartView asked = map_of(p, sample_map(), map_state("in-2001"));
  CHECK(asked.title == "Counted in 2001");
  CHECK(has_column(asked, "2001"));
  CHECK_FALSE(has_column(asked, "2009"));
}

TEST_CASE("numbers that sources doubt, or that are no counts, are not added up") {
  Programme p = counted();
  p.figures[FigureId{2}].claims[0].qualifier = Qualifier::about;
  CHECK(map_of(p, sample_map(), map_state()).takeaway == "From 1 (far) to 12 (east).");
  p = counted();
  for (uint32_t i = 0; i < 5; ++i) p.figures[FigureId{i}].unit = Unit::percent;
  CHECK(map_of(p, sample_map(), map_state()).takeaway == "From 1% (far) to 12% (east).");
}

TEST_CASE("a place lies where its coordinates are, and is chosen by its point or its area") {
  Programme p = counted();
  ChartView chart = map_of(p, sample_map(), map_state(), {520, 520});
  const ChartTarget* town = find_target(chart, "place/town");
  const ChartTarget* west = find_target(chart, "place/west");
  REQUIRE(town);
  REQUIRE(west);
  CHECK(west->is_ground);
  CHECK_FALSE(town->is_ground);
  CHECK(west->rect.contains(middle_of(town->rect)));
  CHECK(town->activate == Command(Select{{ItemKind::place, "town"}}));
  CHECK(west->activate == Command(Select{{ItemKind::place, "west"}}));
  CHECK(town->label == "town, Municipality");
  // The place is half a degree west of the middle: 38 of 250 km.
  double east_edge = west->rect.right(), west_edge = west->rect.x;
  double part = (east_edge - middle_of(town->rect).x) / (east_edge - west_edge);
  CHECK(part == doctest::Approx(38.3 / 250).epsilon(0.03));
}

TEST_CASE("the disc of a place lies within the chart, wherever the place is") {
  const MapShapes map = sample_map();
  size_t seen = 0;
  for (int step = 0; step < 300; ++step) {
    const double longitude = 0.02 * step;
    Programme p = placed_programme({{"west", PlaceKind::region, "1"},
                                    {"town", PlaceKind::commune, "", Point{longitude, 46.5}}});
    add_series(p, 2023, {{"west", 4}});
    const ChartView chart = map_of(p, map, map_state(), {300, 520});
    const ChartTarget* town = find_target(chart, "place/town");
    if (!town) continue;
    ++seen;
    CAPTURE(longitude);
    CHECK(town->rect.x >= 0);
    CHECK(town->rect.right() <= 300);
  }
  CHECK(seen > 20);
}

TEST_CASE("places at one point are one mark with their count, selected one after the other") {
  Point same{3, 46.5};
  Programme p = placed_programme({{"site", PlaceKind::site, "", same},
                                  {"town", PlaceKind::commune, "", same},
                                  {"away", PlaceKind::commune, "", Point{4, 47}}});
  MapShapes map = sample_map();
  ViewState state = map_state();
  ChartView chart = map_of(p, map, state);
  const ChartTarget* both = find_target(chart, "places/site");
  REQUIRE(both);
  CHECK(both->label == "2 places: site, town");
  CHECK(both->items.size() == 2);
  CHECK(has(texts_of(chart.marks), "2"));
  CHECK(both->activate == Command(Select{{ItemKind::place, "site"}}));
  state.selection = Selection{ItemKind::place, "site"};
  chart = map_of(p, map, state);
  CHECK(find_target(chart, "places/site")->activate == Command(Select{{ItemKind::place, "town"}}));
  state.selection = Selection{ItemKind::place, "town"};
  chart = map_of(p, map, state);
  CHECK(find_target(chart, "places/site")->activate == Command(Select{{ItemKind::place, "site"}}));
  CHECK(find_target(chart, "places/site")->item == key(PlaceId{1}));
}

TEST_CASE("magnification keeps points at their coordinates") {
  Programme p = counted();
  MapShapes map = sample_map();
  ViewState state = map_state();
  ChartView whole = map_of(p, map, state, {600, 500});
  state.viewport = Viewport{20, 10, 4};
  ChartView close = map_of(p, map, state, {2400, 2000});
  for (const char* id : {"place/town", "place/west", "place/far"}) {
    CAPTURE(id);
    Vec2 a = middle_of(find_target(whole, id)->rect), b = middle_of(find_target(close, id)->rect);
    CHECK(b.x == doctest::Approx(4 * a.x));
    CHECK(b.y == doctest::Approx(4 * a.y));
  }
}

TEST_CASE("without a count the map shows the surroundings of its places, whatever the filters") {
  Programme p = placed_programme({{"town", PlaceKind::commune, "", Point{4.5, 47.5}},
                                  {"other", PlaceKind::commune, "", Point{4.6, 47.6}}});
  MapShapes map = sample_map();
  ViewState state = map_state();
  ChartView chart = map_of(p, map, state, {500, 500});
  CHECK(chart.title == "The places of the programme");
  CHECK(chart.takeaway == "2 places.");
  const ChartTarget* town = find_target(chart, "place/town");
  REQUIRE(town);
  CHECK(middle_of(town->rect).x == doctest::Approx(250).epsilon(0.2));
  state.query = "other";
  ChartView narrowed = map_of(p, map, state, {500, 500});
  CHECK(narrowed.takeaway == "1 place matches the filters.");
  CHECK_FALSE(find_target(narrowed, "place/town"));
  CHECK(middle_of(find_target(narrowed, "place/other")->rect) ==
        middle_of(find_target(chart, "place/other")->rect));
}

TEST_CASE("the table has every place with every count, sorted like any table") {
  Programme p = counted();
  DataTable table = map_of(p, sample_map(), map_state()).table;
  std::vector<std::string> heads;
  for (const auto& column : table.columns) heads.push_back(column.label);
  CHECK(heads == std::vector<std::string>{"Place", "Kind", "Within", "2018", "2023", "Actions"});
  REQUIRE(table.rows.size() == 4);
  CHECK(table.rows[0].cells == std::vector<std::string>{"west", "Region", "", "3", "4", "0"});
  CHECK(table.rows[2].cells[3] == "Not published");
  CHECK(table.rows[3].cells[3].empty());
  ViewState state = map_state();
  state.chart = Chart::table;
  state.sort = "-series_1";
  DataTable sorted = build_table({&p, state, Language::en});
  CHECK(sorted.rows[0].cells[0] == "east");
  CHECK(sorted.rows[3].cells[0] == "town");
}

TEST_CASE("a programme without places says so, and so does one whose filters leave none") {
  MapShapes map = sample_map();
  ChartView empty = map_of(sample_programme({}), map, map_state());
  CHECK(empty.empty_reason == "This programme names no place.");
  CHECK(empty.marks.empty());
  ViewState state = map_state();
  state.query = "atlantis";
  CHECK(map_of(counted(), map, state).empty_reason == "No place matches the filters.");
}

TEST_CASE(
    "without the map, or with one that fits no projection, there is a sentence and the table") {
  Programme p = counted();
  ViewState state = map_state();
  ChartView none = build_chart({{&p, state, Language::en, {600, 500}}, measure});
  CHECK_FALSE(none.empty_reason.empty());
  CHECK(none.table.rows.size() == 4);
}

TEST_CASE("a map that fits no projection, or has no outline, is not prepared") {
  AreaMap broken = sample_area_map();
  CHECK(prepare_map(broken));
  broken.controls.resize(2);
  CHECK_FALSE(prepare_map(broken));
  AreaMap nothing = sample_area_map();
  for (MapArea& region : nothing.regions) region.rings.clear();
  CHECK_FALSE(prepare_map(nothing));
  CHECK_FALSE(prepare_map({}));
}

TEST_CASE("places off the map, of unknown areas or without a point are counted, not drawn") {
  Programme p = placed_programme({{"town", PlaceKind::commune, "", Point{3, 46.5}},
                                  {"moon", PlaceKind::commune, "", Point{120, -40}},
                                  {"vague", PlaceKind::territory},
                                  {"odd", PlaceKind::region, "77"}});
  ChartView chart = map_of(p, sample_map(), map_state());
  CHECK(chart.empty_reason.empty());
  CHECK(chart.table.rows.size() == 4);
  bool is_said = std::ranges::any_of(chart.notes, [](const std::string& note) {
    return note.starts_with("2 places have no point");
  });
  CHECK(is_said);
}

TEST_CASE("three hundred places are grouped, labelled without overlap and listed in full") {
  Programme p = placed_programme({});
  for (int i = 0; i < 300; ++i) {
    Place place;
    place.slug = "p" + std::to_string(i);
    place.name = test::text_in(i % 7 ? place.slug : std::string(400, 'w'), "");
    place.kind = PlaceKind::commune;
    int row = i / 20;
    place.point = Point{1 + (i % 20) * 0.2, 45 + row * 0.2};
    p.places.add(place);
  }
  for (Vec2 size : {Vec2{296, 280}, Vec2{900, 600}, Vec2{2400, 2400}}) {
    ChartView chart = map_of(p, sample_map(), map_state(), size);
    CHECK(chart.table.rows.size() == 300);
    std::vector<Rect> lines;
    for (const Mark& mark : chart.marks) {
      const auto* rect = std::get_if<RectMark>(&mark.shape);
      if (!rect) continue;
      for (const Rect& other : lines) CHECK_FALSE(do_overlap(rect->rect, other));
      lines.push_back(rect->rect);
    }
    size_t shown = 0;
    for (const ChartTarget& target : chart.targets) shown += target.items.size();
    CHECK(shown <= 300);
    bool all = shown == 300;
    bool said = std::ranges::any_of(chart.notes, [](const std::string& note) {
      return note.find("in the table") != std::string::npos;
    });
    CHECK((all || said));
  }
}
