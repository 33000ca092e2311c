// The texts of the map, computed from what it draws.
#include <algorithm>

#include "chart/map/map_facts.h"
#include "model/query.h"
#include "state/labels.h"
#include "text/format.h"
#include "text/messages.h"

namespace trame {
namespace {

struct Counted {
  PlaceId place{};
  FigureId figure{};
  double value = 0;
};

std::vector<Counted> counted_places(const MapFacts& facts) {
  std::vector<Counted> counted;
  for (PlaceId place : facts.places) {
    auto figure = facts.figure(place, *facts.shown);
    if (!figure || !facts.programme.figures[*figure].value) continue;
    counted.push_back({place, *figure, *facts.programme.figures[*figure].value});
  }
  return counted;
}

// True when the figures may be added up: exact counts of areas of the same kind.
bool can_be_summed(const MapFacts& facts, const std::vector<Counted>& counted) {
  PlaceKind kind = facts.programme.places[counted.front().place].kind;
  return std::ranges::all_of(counted, [&](const Counted& one) {
    const Figure& figure = facts.programme.figures[one.figure];
    std::vector<Claim> claims = claims_of(facts.programme, key(one.figure));
    bool exact = claims.empty() || claims.front().qualifier == Qualifier::exact;
    return figure.unit == Unit::count && exact && facts.programme.places[one.place].kind == kind;
  });
}

std::string series_takeaway(const MapFacts& facts, const std::vector<Counted>& counted) {
  Language language = facts.language;
  auto [least, most] = std::ranges::minmax_element(counted, {}, &Counted::value);
  auto words = [&](const Counted& one) {
    return figure_words(facts.programme, one.figure, language);
  };
  if (least->value == most->value) {
    return message(Msg::chart_map_takeaway_same, language, {words(*most)});
  }
  std::vector<std::string> args{words(*least), facts.name(least->place), words(*most),
                                facts.name(most->place)};
  if (!can_be_summed(facts, counted)) {
    return message(Msg::chart_map_takeaway_series, language, args);
  }
  double sum = 0;
  for (const Counted& one : counted) sum += one.value;
  args.push_back(format_number(sum, language));
  return message(Msg::chart_map_takeaway_total, language, args);
}

// Returns the place named by the most actions; empty when two have the same number.
std::string busiest(const MapFacts& facts) {
  std::vector<long long> actions(facts.programme.places.size());
  for (const Action& action : facts.programme.actions) {
    for (PlaceId place : action.places) {
      if (!is_area(facts.programme.places[place])) ++actions[static_cast<size_t>(place)];
    }
  }
  auto most = std::ranges::max_element(actions);
  if (most == actions.end() || *most < 2 || std::ranges::count(actions, *most) > 1) return "";
  auto place = PlaceId(most - actions.begin());
  return message(Msg::chart_map_takeaway_most, facts.language,
                 {facts.name(place), message_count(Msg::ui_action_count, facts.language, *most)});
}

}  // namespace

std::string map_title(const MapFacts& facts) {
  if (facts.shown) return facts.programme.series[*facts.shown].title.in(facts.language);
  return message(Msg::chart_map_title_places, facts.language);
}

std::string map_takeaway(const MapFacts& facts) {
  auto count = static_cast<long long>(facts.places.size());
  if (facts.narrowed) {
    return message_count(Msg::chart_map_takeaway_filtered, facts.language, count);
  }
  std::vector<Counted> counted;
  if (facts.shown) counted = counted_places(facts);
  if (!counted.empty()) return series_takeaway(facts, counted);
  std::string places = message_count(Msg::chart_map_takeaway_places, facts.language, count);
  std::string most = busiest(facts);
  return most.empty() ? places : places + " " + most;
}

std::string map_empty_reason(const MapFacts& facts) {
  if (facts.programme.places.empty()) {
    return message(Msg::chart_map_empty_programme, facts.language);
  }
  if (facts.places.empty()) return message(Msg::chart_map_empty_filters, facts.language);
  return "";
}

}  // namespace trame
