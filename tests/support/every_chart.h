// Draws every kind of chart for a programme at a given size, text scale and language, and checks
// the rules of all charts. Rules of a single chart are in its own test.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "chart/chart.h"
#include "chart/map/map_shapes.h"

namespace trame::test {

// The charts of a view that are drawn: neither its list nor its table.
std::vector<Chart> drawn_charts(View view);

struct ChartKind {
  std::string name;
  View view;
  Chart chart;
};
// Every chart that a view offers, in the order of the views.
std::vector<ChartKind> every_chart();

// Size of the chart, text scale and language.
struct Look {
  Vec2 size{700, 480};
  double text_scale = 1;
  Language language = Language::en;
  const MapShapes* map = nullptr;
};

ViewState state_of(const ChartKind& kind);

// Builds a chart. `state`: the kind's state, with further choices of the visitor.
ChartView drawn(const Programme& programme, const ViewState& state, const Look& look,
                const Programme* other = nullptr);

// Begins a fault of geometry that is not finite.
inline constexpr std::string_view not_finite = "no number:";

// Returns violations of general rules: geometry that is not finite or leaves the chart, marks
// without a target, targets without a name, tables whose rows do not fit their columns, empty
// charts without a reason.
std::vector<std::string> unsound(const ChartKind& kind, const ChartView& chart);

// Returns texts that overlap, leave their room or are cut inside a letter.
std::vector<std::string> ill_placed_words(const ChartKind& kind, const ChartView& chart,
                                          const Look& look);

// Returns targets that are too low for a finger, in charts of rows, cards or cells.
std::vector<std::string> too_low(const ChartKind& kind, const ChartView& chart);

// Returns the results of all three checks.
std::vector<std::string> all_faults(const ChartKind& kind, const ChartView& chart,
                                    const Look& look);

// Returns the first few faults, for the message of a failed test.
std::string first_of(const std::vector<std::string>& faults);

}  // namespace trame::test
