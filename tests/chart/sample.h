// Small programmes of amounts or places, a small map, and a text measure for chart tests.
#pragma once

#include <initializer_list>
#include <string>

#include "chart/chart.h"
#include "chart/map/map_shapes.h"
#include "support/texts.h"

namespace trame::test {

struct SampleAmount {
  const char* slug;
  double euros;  // negative: not published
  const char* part_of = "";
  Qualifier qualifier = Qualifier::exact;
  AmountKind kind = AmountKind::grant;
  const char* scope = "all";
  const char* currency = "EUR";
};

// Returns a programme with scopes "all" and "other" and one source. Labels are equal to slugs, in
// French with "-fr" appended.
inline Programme sample_programme(std::initializer_list<SampleAmount> amounts) {
  Programme p;
  p.title = test::text_in("Programme", "Programme");
  Source source;
  source.slug = "source";
  source.publisher = test::text_in("Éditeur", "Publisher");
  source.date = DateSpan{{2020, 1, 30}, {2020, 1, 30}};
  p.sources.add(source);
  for (const char* slug : {"all", "other"}) {
    Scope scope;
    scope.slug = slug;
    scope.title = test::text_in(std::string(slug) + "-fr", slug);
    p.scopes.add(scope);
  }
  for (const SampleAmount& sample : amounts) {
    Amount amount;
    amount.slug = sample.slug;
    amount.label = test::text_in(std::string(sample.slug) + "-fr", sample.slug);
    amount.kind = sample.kind;
    amount.scope = *p.scopes.find(sample.scope);
    amount.part_of = p.amounts.find(sample.part_of);
    amount.currency = *currency_of(sample.currency);
    Claim claim;
    claim.qualifier = sample.qualifier;
    if (sample.euros >= 0) {
      claim.value = sample.euros;
      amount.value = money_of(sample.euros, amount.currency);
    }
    amount.claims = {claim};
    p.amounts.add(amount);
  }
  return p;
}

// Returns a programme of that many equal amounts, in euros.
inline Programme many_amounts(int count, double euros) {
  Programme p = sample_programme({{"amount-0", euros}});
  for (int i = 1; i < count; ++i) {
    Amount amount = p.amounts[AmountId{0}];
    amount.slug = "amount-" + std::to_string(i);
    p.amounts.add(amount);
  }
  return p;
}

// Text measure in which every character is 0.55 em wide.
inline const MeasureText measure = [](std::string_view text, TextStyle style) {
  double characters = 0;
  for (char c : text) characters += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return characters * 0.55 * text_metrics(style).size;
};

inline ViewState budget_state(Chart chart, const char* root = "", const char* scope = "") {
  ViewState state;
  state.view = View::budget;
  state.chart = chart;
  state.root = root;
  state.scope = scope;
  return state;
}

inline ChartView chart_of(const Programme& programme, const ViewState& state,
                          Vec2 size = {720, 480}, Language language = Language::en) {
  return build_chart({{&programme, state, language, size}, measure});
}

// Returns a map of a square country of 500 km around 46.5° N, 3° E: region "1" in the west with
// departments "11" (north) and "12" (south), region "2" in the east with "21" and "22", and an
// overseas region "9".
inline AreaMap sample_area_map() {
  constexpr double half = 250;
  AreaMap map;
  for (double x : {-half, half}) {
    for (double y : {-half, half}) {
      // Near the origin of Lambert 93, 1 km is about these fractions of a degree.
      map.controls.push_back({{3 + x / 76.6, 46.5 - y / 111.2}, {x, y}});
    }
  }
  auto box = [](double left, double top, double right, double bottom) {
    return std::vector<MapPoint>{{left, top}, {right, top}, {right, bottom}, {left, bottom}};
  };
  map.regions = {{"1", "West", "", {box(-half, -half, 0, half)}},
                 {"2", "East", "", {box(0, -half, half, half)}},
                 {"9", "Far", "", {}}};
  map.departments = {{"11", "North West", "1", {box(-half, -half, 0, 0)}},
                     {"12", "South West", "1", {box(-half, 0, 0, half)}},
                     {"21", "North East", "2", {box(0, -half, half, 0)}},
                     {"22", "South East", "2", {box(0, 0, half, half)}}};
  return map;
}

inline MapShapes sample_map() {
  return *prepare_map(sample_area_map());
}

struct SamplePlace {
  const char* slug;
  PlaceKind kind = PlaceKind::commune;
  const char* code = "";
  std::optional<Point> point = {};
};

// Returns a programme of places; names are equal to slugs.
inline Programme placed_programme(std::initializer_list<SamplePlace> places) {
  Programme p = sample_programme({});
  for (const SamplePlace& sample : places) {
    Place place;
    place.slug = sample.slug;
    place.name = test::text_in(sample.slug, "");
    place.kind = sample.kind;
    place.code = sample.code;
    place.point = sample.point;
    p.places.add(place);
  }
  return p;
}

// Adds a series named after its year, with one figure per place; a negative value is not published.
inline void add_series(Programme& p, int year,
                       std::initializer_list<std::pair<const char*, double>> values) {
  Series row;
  row.slug = "in-" + std::to_string(year);
  row.title = test::text_in("Counted in " + std::to_string(year), "");
  SeriesId series = p.series.add(row);
  for (const auto& [slug, value] : values) {
    Figure figure;
    figure.slug = std::string(slug) + "-" + std::to_string(year);
    figure.series = series;
    figure.place = p.places.find(slug);
    figure.date = DateSpan{{year, 0, 0}, {year, 0, 0}};
    if (value >= 0) figure.value = value;
    Claim claim;
    claim.value = figure.value;
    figure.claims = {claim};
    p.figures.add(figure);
  }
}

inline ViewState map_state(const char* series = "") {
  ViewState state;
  state.view = View::map;
  state.chart = Chart::standard;
  state.scope = series;
  return state;
}

// Returns a chart input, in English unless given.
inline ChartInput map_input(const Programme& programme, const MapShapes& map,
                            const ViewState& state, Vec2 size = {600, 500}) {
  ChartInput input{{&programme, state, Language::en, size}, measure};
  input.map = &map;
  return input;
}

inline ChartView map_of(const Programme& programme, const MapShapes& map, const ViewState& state,
                        Vec2 size = {600, 500}) {
  return build_chart(map_input(programme, map, state, size));
}

inline const ChartTarget* find_target(const ChartView& chart, std::string_view id) {
  for (const ChartTarget& target : chart.targets) {
    if (target.id == id) return &target;
  }
  return nullptr;
}

// Returns the texts that are drawn, in the order of drawing.
inline std::vector<std::string> texts_of(const std::vector<Mark>& marks) {
  std::vector<std::string> texts;
  for (const Mark& mark : marks) {
    if (const auto* text = std::get_if<TextMark>(&mark.shape)) texts.push_back(text->text);
  }
  return texts;
}

// Returns the first rectangle of a target.
inline const Mark* shape_of(const ChartView& chart, std::string_view id) {
  for (const Mark& mark : chart.marks) {
    bool owned = mark.target >= 0 && chart.targets[static_cast<size_t>(mark.target)].id == id;
    if (owned && std::holds_alternative<RectMark>(mark.shape)) return &mark;
  }
  return nullptr;
}

}  // namespace trame::test
