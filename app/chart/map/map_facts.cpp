#include "chart/map/map_facts.h"

#include <algorithm>
#include <limits>
#include <set>

#include "layout/stable_order.h"
#include "model/query.h"
#include "state/labels.h"
#include "state/narrowing.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr size_t most_series = 12;  // that are shown; places times series must stay bounded

// What the figures of one series have in common.
struct SeriesFigures {
  std::set<PlaceId> places;
  bool of_areas = true;          // each figure is about another region or department
  std::optional<DateSpan> date;  // of the first figure that has one
  bool of_one_date = true;

  void add(const Figure& figure, const Programme& programme) {
    of_areas = of_areas && figure.place && is_area(programme.places[*figure.place]) &&
               places.insert(*figure.place).second;
    if (!date) date = figure.date;
    of_one_date = of_one_date && figure.date && figure.date == date;
  }
};

Date last_day(const MappedSeries& series) {
  return series.date ? series.date->last : Date{};
}

// Returns the series that the state names, or else the latest one.
std::optional<SeriesId> shown_series(const std::vector<MappedSeries>& series,
                                     std::optional<SeriesId> asked) {
  if (asked && std::ranges::find(series, *asked, &MappedSeries::id) != series.end()) return asked;
  auto latest = std::ranges::max_element(series, {}, last_day);
  if (latest == series.end()) return std::nullopt;
  return latest->id;
}

// Keeps the latest series and the shown one. Returns how many are left out.
size_t keep_latest(std::vector<MappedSeries>& series, std::optional<SeriesId> shown) {
  if (series.size() <= most_series) return 0;
  sort_stably(series, [&](const MappedSeries& a, const MappedSeries& b) {
    return std::pair(b.id == shown, last_day(b)) < std::pair(a.id == shown, last_day(a));
  });
  const size_t left_out = series.size() - most_series;
  series.resize(most_series);
  sort_stably(series, [](const MappedSeries& a, const MappedSeries& b) { return a.id < b.id; });
  return left_out;
}

}  // namespace

bool is_area(const Place& place) {
  return place.kind == PlaceKind::region || place.kind == PlaceKind::department;
}

std::vector<MappedSeries> mapped_series(const Programme& programme) {
  std::vector<SeriesFigures> all(programme.series.size());
  for (const Figure& figure : programme.figures) {
    if (figure.series) all[static_cast<size_t>(*figure.series)].add(figure, programme);
  }
  std::vector<MappedSeries> found;
  for (size_t i = 0; i < all.size(); ++i) {
    if (!all[i].of_areas || all[i].places.size() < 2) continue;
    found.push_back({SeriesId(i), all[i].of_one_date ? all[i].date : std::nullopt});
  }
  return found;
}

std::string series_label(const MapFacts& facts, const MappedSeries& series) {
  const bool is_only =
      series.date && std::ranges::count(facts.series, series.date, &MappedSeries::date) == 1;
  return is_only ? format_span(*series.date, facts.language)
                 : facts.programme.series[series.id].title.in(facts.language);
}

MapFacts map_facts(const ChartKey& key) {
  const Programme& programme = *key.programme;
  Narrowing narrowing = narrowing_of(key.state, programme);
  MapFacts facts{.programme = programme,
                 .language = key.language,
                 .narrowed = !narrowing.empty(),
                 .series = mapped_series(programme),
                 .action_counts = action_counts(programme)};
  for (size_t i = 0; i < programme.figures.size(); ++i) {
    const Figure& row = programme.figures[FigureId(i)];
    if (row.series && row.place)
      facts.figures.emplace(std::pair(*row.series, *row.place), FigureId(i));
  }
  if (facts.narrowed) {
    facts.places = query_places(programme, narrowing);
  } else {
    for (size_t i = 0; i < programme.places.size(); ++i) facts.places.push_back(PlaceId(i));
  }
  facts.shown = shown_series(facts.series, programme.series.find(key.state.scope));
  facts.series_left_out = keep_latest(facts.series, facts.shown);
  return facts;
}

std::optional<FigureId> MapFacts::figure(PlaceId place, SeriesId of) const {
  auto found = figures.find({of, place});
  return found == figures.end() ? std::nullopt : std::optional(found->second);
}

std::optional<double> MapFacts::value(PlaceId place) const {
  if (!shown) return std::nullopt;
  auto id = figure(place, *shown);
  return id ? programme.figures[*id].value : std::nullopt;
}

std::string figure_words(const Programme& programme, FigureId figure, Language language) {
  std::vector<Claim> claims = claims_of(programme, key(figure));
  const Figure& row = programme.figures[figure];
  if (!row.value) return missing_value(claims, language);
  if (!claims.empty()) return format_claim_value(claims.front(), row.unit, language);
  return format_value(*row.value, row.unit, language);
}

std::string place_label(const MapFacts& facts, PlaceId place) {
  const Place& row = facts.programme.places[place];
  std::string label = facts.name(place);
  if (facts.shown && is_area(row)) {
    auto figure = facts.figure(place, *facts.shown);
    std::string words = figure ? figure_words(facts.programme, *figure, facts.language)
                               : not_published(facts.language);
    label = message(Msg::chart_target, facts.language, {label, words});
  } else {
    label += ", " + label_of(row.kind, facts.language);
  }
  auto actions = static_cast<long long>(facts.actions(place));
  if (actions == 0) return label;
  return label + ", " + message_count(Msg::ui_action_count, facts.language, actions);
}

DataTable table_of(const MapFacts& facts) {
  constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
  Language language = facts.language;
  const Programme& p = facts.programme;
  DataTable table;
  table.caption = map_title(facts);
  table.columns = {{"name", message(Msg::table_place, language)},
                   {"kind", message(Msg::table_type, language)},
                   {"within", message(Msg::table_within, language)}};
  for (const MappedSeries& series : facts.series) {
    std::string id = "series_" + std::to_string(static_cast<size_t>(series.id));
    table.columns.push_back({id, series_label(facts, series), true});
  }
  table.columns.push_back({"actions", message(Msg::table_actions, language), true});
  for (PlaceId id : facts.places) {
    const Place& place = p.places[id];
    size_t actions = facts.actions(id);
    DataTable::Row row{{facts.name(id), label_of(place.kind, language),
                        place.within ? facts.name(*place.within) : ""},
                       key(id),
                       {}};
    for (const MappedSeries& series : facts.series) {
      auto figure = facts.figure(id, series.id);
      row.cells.push_back(figure           ? figure_words(p, *figure, language)
                          : is_area(place) ? not_published(language)
                                           : "");
      row.sort_values.push_back(figure ? p.figures[*figure].value.value_or(unknown) : unknown);
    }
    row.cells.push_back(std::to_string(actions));
    row.sort_values.push_back(static_cast<double>(actions));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace trame
