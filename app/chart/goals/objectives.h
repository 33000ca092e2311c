// What the programme set out to reach, as filtered: each indicator with its target and what was
// reached, in words, and the table of them. Progress is told only where a source gives both. It
// places and draws nothing.
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
  // Of the target, in percent; of a range it would be anybody's guess.
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
  std::vector<Objective> all = {};  // results first, then figures, then words

  std::string takeaway() const;
  std::vector<std::string> notes() const;
  std::string empty_reason() const;  // or empty
};

Objectives objectives_of(const ChartKey& key);
DataTable table_of(const Objectives& objectives);

}  // namespace trame
