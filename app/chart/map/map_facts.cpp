#include "chart/map/map_facts.h"

#include <algorithm>
#include <limits>
#include <set>

#include "model/query.h"
#include "state/labels.h"
#include "state/narrowing.h"
#include "text/messages.h"

namespace trame {
namespace {

template <class Use>
void each_figure(const Programme& programme, SeriesId series, Use use) {
  for (size_t i = 0; i < programme.figures.size(); ++i) {
    const Figure& figure = programme.figures[FigureId(i)];
    if (figure.series == series) use(figure, FigureId(i));
  }
}

bool counts_areas(const Programme& programme, SeriesId series) {
  std::set<PlaceId> seen;
  bool all_areas = true;
  each_figure(programme, series, [&](const Figure& figure, FigureId) {
    bool is_new = figure.place && !seen.contains(*figure.place);
    all_areas = all_areas && is_new && is_area(programme.places[*figure.place]);
    if (figure.place) seen.insert(*figure.place);
  });
  return all_areas && seen.size() >= 2;
}

// Returns the date of the series' figures; empty when they have different ones.
std::optional<DateSpan> date_of(const Programme& programme, SeriesId series) {
  std::optional<DateSpan> date;
  bool same = true;
  each_figure(programme, series, [&](const Figure& figure, FigureId) {
    if (!date) date = figure.date;
    same = same && figure.date && figure.date == date;
  });
  return same ? date : std::nullopt;
}

// Returns the series that the state names, or else the latest one.
std::optional<SeriesId> shown_series(const Programme& programme,
                                     const std::vector<SeriesId>& series, const ViewState& state) {
  auto asked = programme.series.find(state.scope);
  if (asked && std::ranges::count(series, *asked) > 0) return asked;
  auto last_day = [&](SeriesId id) {
    auto date = date_of(programme, id);
    return date ? date->last : Date{};
  };
  auto latest = std::ranges::max_element(series, {}, last_day);
  if (latest == series.end()) return std::nullopt;
  return *latest;
}

}  // namespace

bool is_area(const Place& place) {
  return place.kind == PlaceKind::region || place.kind == PlaceKind::department;
}

std::vector<SeriesId> mapped_series(const Programme& programme) {
  std::vector<SeriesId> found;
  for (size_t i = 0; i < programme.series.size(); ++i) {
    if (counts_areas(programme, SeriesId(i))) found.push_back(SeriesId(i));
  }
  return found;
}

std::string series_label(const Programme& programme, SeriesId series, Language language) {
  auto date = date_of(programme, series);
  bool is_only = date.has_value();
  for (SeriesId other : mapped_series(programme)) {
    is_only = is_only && (other == series || date_of(programme, other) != date);
  }
  return is_only ? format_span(*date, language) : programme.series[series].title.in(language);
}

MapFacts map_facts(const ChartKey& key) {
  const Programme& programme = *key.programme;
  Narrowing narrowing = narrowing_of(key.state, programme);
  MapFacts facts{programme,
                 key.language,
                 !narrowing.empty(),
                 {},
                 mapped_series(programme),
                 {},
                 action_counts(programme),
                 {}};
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
  facts.shown = shown_series(programme, facts.series, key.state);
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
  if (!row.value) return label_of(absence_of(claims), language);
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
  for (SeriesId series : facts.series) {
    std::string id = "series_" + std::to_string(static_cast<size_t>(series));
    table.columns.push_back({id, series_label(p, series, language), true});
  }
  table.columns.push_back({"actions", message(Msg::table_actions, language), true});
  for (PlaceId id : facts.places) {
    const Place& place = p.places[id];
    size_t actions = facts.actions(id);
    DataTable::Row row{{facts.name(id), label_of(place.kind, language),
                        place.within ? facts.name(*place.within) : ""},
                       key(id),
                       {}};
    for (SeriesId series : facts.series) {
      auto figure = facts.figure(id, series);
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
