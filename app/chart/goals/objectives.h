// The objectives of a programme that pass the filters: each indicator with its target and actual
// value as text, and their table. Progress is given only where a source publishes both values.
// Layout and drawing are in objectives_chart.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/core/chart_view.h"

namespace trame {

struct Objective {
  IndicatorId id{};
  const Indicator* indicator = nullptr;
  ColorRole color{};

  std::optional<double> target() const {
    return indicator->target ? indicator->target->value : std::nullopt;
  }
  std::optional<double> actual() const {
    return indicator->actual ? indicator->actual->value : std::nullopt;
  }
  bool has_figure() const { return target() || actual(); }
  int how_known() const { return actual() ? 2 : target() ? 1 : 0; }
  // Percent of the target reached. Empty when the target or the actual value is a range: any single
  // figure would be a guess.
  std::optional<double> progress() const;

  std::string reached_value(Language language) const;
  std::string reached_date(Language language) const;
  std::string reached_words(Language language) const;
  std::string target_words(Language language) const;
  std::string progress_words(Language language) const;
};

struct Objectives {
  const Programme& programme;
  Language language{};
  // With an actual value first, then with a target only, then text only.
  std::vector<Objective> all = {};

  std::string takeaway() const;
  std::vector<std::string> notes() const;
  std::string empty_reason() const;  // empty when there are objectives to draw
};

Objectives objectives_of(const ChartKey& key);
// Returns the table of the first objectives, at most `most`.
DataTable table_of(const Objectives& objectives, size_t most);

}  // namespace trame
