// What a programme says about places, ready for a map: the places that pass the filters, the series
// that count something per area, and the words and the table for them. It knows no geometry.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/core/chart_view.h"

namespace trame {

struct MapFacts {
  const Programme& programme;
  Language language{};
  bool narrowed = false;
  std::vector<PlaceId> places;  // that pass the filters
  std::vector<SeriesId> series;
  std::optional<SeriesId> shown;  // empty: nothing is counted

  std::optional<FigureId> figure(PlaceId place, SeriesId series) const;
  // Of the shown series; empty where there is none or it is not published.
  std::optional<double> value(PlaceId place) const;
  const std::string& name(PlaceId place) const { return programme.places[place].name.in(language); }
};

MapFacts map_facts(const ChartKey& key);

// The series whose figures are about regions or departments, at least two and none twice.
std::vector<SeriesId> mapped_series(const Programme& programme);

// "2018–2023": when all its figures are of one date that no other such series has; else its title.
std::string series_label(const Programme& programme, SeriesId series, Language language);

// A region or department, which is an area on a map.
bool is_area(const Place& place);

// "environ 24" as the preferred claim says it, or "Non publié".
std::string figure_words(const Programme& programme, FigureId figure, Language language);

// "Lyon, Commune : 24, 2 actions".
std::string place_label(const MapFacts& facts, PlaceId place);

std::string map_title(const MapFacts& facts);
std::string map_takeaway(const MapFacts& facts);
// Why no map helps, or empty.
std::string map_empty_reason(const MapFacts& facts);

DataTable table_of(const MapFacts& facts);

}  // namespace trame
