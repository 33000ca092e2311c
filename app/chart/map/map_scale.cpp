// The colour scale of a map and its legend.
#include <algorithm>
#include <cmath>

#include "chart/map/map_marks.h"
#include "model/query.h"
#include "state/labels.h"
#include "text/format.h"
#include "text/messages.h"

namespace trame {
namespace {

LegendEntry swatch(ColorRole color, Fill fill, std::string words) {
  constexpr double width = 20, height = 14;
  Rect rect{(legend_box.x - width) / 2, (legend_box.y - height) / 2, width, height};
  LegendEntry entry{{}, std::move(words)};
  entry.marks.push_back({RectMark{rect, 3, fill}, color, std::nullopt, -1});
  entry.marks.push_back({RectMark{rect, 3, Fill::outline}, ColorRole::outline_strong, {}, -1});
  return entry;
}

// Returns what is said of the areas without a value: "Not published", or "No figure" where a figure
// is withheld or was not read.
std::string missing_words(const MapFacts& facts) {
  const bool has_other = std::ranges::any_of(facts.places, [&](PlaceId id) {
    const auto figure = facts.figure(id, *facts.shown);
    return figure && has_other_reason(facts.programme.figures[*figure]);
  });
  return has_other ? message(Msg::chart_no_figure, facts.language) : not_published(facts.language);
}

}  // namespace

ColorRole DensityScale::color(double value) const {
  auto above = std::ranges::upper_bound(bounds, value);
  auto index = std::max<std::ptrdiff_t>(above - bounds.begin() - 1, 0);
  if (classes() == 1) index = 1;
  return static_cast<ColorRole>(static_cast<int>(ColorRole::density_1) + static_cast<int>(index));
}

DensityScale density_scale(const MapFacts& facts) {
  constexpr int most_classes = 4;
  DensityScale scale;
  if (!facts.shown) return scale;
  std::vector<double> values;
  for (const Figure& figure : facts.programme.figures) {
    bool is_mapped = figure.series && std::ranges::find(facts.series, *figure.series,
                                                        &MappedSeries::id) != facts.series.end();
    if (is_mapped && figure.value) values.push_back(*figure.value);
  }
  if (values.empty()) return scale;
  auto [least, most] = std::ranges::minmax(values);
  scale.most = most;
  scale.whole = std::ranges::all_of(values, [](double v) { return v == std::floor(v); });
  double width = (most - least + (scale.whole ? 1 : 0)) / most_classes;
  if (scale.whole) width = std::ceil(width);
  for (int i = 0; i < most_classes && least + i * width <= most; ++i) {
    scale.bounds.push_back(least + i * width);
    if (width == 0) break;
  }
  return scale;
}

std::vector<LegendEntry> MapMarks::legend() const {
  std::vector<LegendEntry> entries;
  Language language = facts_.language;
  for (size_t i = 0; i < scale_.classes(); ++i) {
    bool is_last = i + 1 == scale_.classes();
    double low = scale_.bounds[i];
    double high = is_last ? scale_.most : scale_.bounds[i + 1] - (scale_.whole ? 1 : 0);
    std::string from = format_number(low, language), to = format_number(high, language);
    entries.push_back(swatch(scale_.color(low), Fill::solid,
                             low == high ? from : message(Msg::code_range, language, {from, to})));
  }
  bool some_missing = facts_.shown && std::ranges::any_of(facts_.places, [&](PlaceId id) {
                        return is_area(facts_.programme.places[id]) && !facts_.value(id);
                      });
  if (some_missing) {
    entries.push_back(swatch(ColorRole::hatch, Fill::hatched, missing_words(facts_)));
  }
  auto names = [&](PlaceKind kind) {
    return !facts_.shown && std::ranges::any_of(facts_.places, [&](PlaceId id) {
      return facts_.programme.places[id].kind == kind;
    });
  };
  auto add = [&](ColorRole color, Msg words) {
    entries.push_back(swatch(color, Fill::solid, message(words, language)));
  };
  if (names(PlaceKind::region)) add(named_region, Msg::chart_map_region);
  if (names(PlaceKind::department)) add(named_department, Msg::chart_map_department);
  return entries;
}

}  // namespace trame
