// Content of a map: the places that pass the filters, the series with a figure for each area, their
// texts and their table. Geometry is in map_plane.h.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "chart/core/chart_view.h"

namespace trame {

// A series that can be mapped: its figures are about regions or departments, at least two, and not
// two about the same one.
struct MappedSeries {
  SeriesId id{};
  std::optional<DateSpan> date;  // of all figures; empty if they have different ones
};

struct MapFacts {
  const Programme& programme;
  Language language{};
  bool narrowed = false;
  std::vector<PlaceId> places = {};        // places that pass the filters
  std::vector<MappedSeries> series = {};   // the latest ones, and the shown one
  size_t series_left_out = 0;              // number of the other series that can be mapped
  std::optional<SeriesId> shown = {};      // series whose figures are shown; empty: none
  std::vector<size_t> action_counts = {};  // by PlaceId
  // The first figure of each series for each of its places.
  std::map<std::pair<SeriesId, PlaceId>, FigureId> figures = {};

  size_t actions(PlaceId place) const { return action_counts[static_cast<size_t>(place)]; }
  std::optional<FigureId> figure(PlaceId place, SeriesId of) const;
  // Value of the shown series for a place; empty where there is none or it is not published.
  std::optional<double> value(PlaceId place) const;
  const std::string& name(PlaceId place) const { return programme.places[place].name.in(language); }
};

MapFacts map_facts(const ChartKey& key);

// Returns the series that can be mapped, in the programme's order.
std::vector<MappedSeries> mapped_series(const Programme& programme);

// Returns the label of a series: the date of its figures ("2018–2023") when they have one date and
// no other shown series has it, otherwise its title.
std::string series_label(const MapFacts& facts, const MappedSeries& series);

// True for a region or department: these are areas of the map, all others are points.
bool is_area(const Place& place);

// Returns the value with the qualifier of its preferred claim, "environ 24", or "Non publié".
std::string figure_words(const Programme& programme, FigureId figure, Language language);

// Accessible name of a place: "Lyon, Commune : 24, 2 actions".
std::string place_label(const MapFacts& facts, PlaceId place);

std::string map_title(const MapFacts& facts);
std::string map_takeaway(const MapFacts& facts);
// Returns why there is no map, or an empty text.
std::string map_empty_reason(const MapFacts& facts);

DataTable table_of(const MapFacts& facts);

}  // namespace trame
