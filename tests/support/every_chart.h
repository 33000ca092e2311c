// Every chart there is, drawn for a programme in a look, and what is wrong with what was drawn, in
// words. Rules of all charts; what one chart alone promises is in its own test.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "chart/chart.h"
#include "chart/map/map_shapes.h"

namespace trame::test {

struct ChartKind {
  const char* name;
  View view;
  Chart chart;
};
inline constexpr ChartKind every_chart[] = {
    {"treemap", View::budget, Chart::treemap},
    {"sankey", View::budget, Chart::sankey},
    {"bars", View::budget, Chart::bars},
    {"waterfall", View::budget, Chart::waterfall},
    {"timeline", View::actions, Chart::timeline},
    {"network", View::partners, Chart::network},
    {"matrix", View::partners, Chart::matrix},
    {"map", View::map, Chart::standard},
    {"objectives", View::objectives, Chart::standard},
    {"compare", View::compare, Chart::standard},
};

// How a visitor sees it: the size of the chart, of its text, and the language.
struct Look {
  Vec2 size{700, 480};
  double text_scale = 1;
  Language language = Language::en;
  const MapShapes* map = nullptr;
};

ViewState state_of(const ChartKind& kind);

// `state` is that of the kind, with what the visitor chose besides.
ChartView drawn(const Programme& programme, const ViewState& state, const Look& look,
                const Programme* other = nullptr);

// What breaks a rule whatever the programme is: geometry that is no number or leaves the chart,
// marks without a target, targets without a name, tables whose rows do not fit their columns, a
// chart that is empty and does not say why.
std::vector<std::string> unsound(const ChartKind& kind, const ChartView& chart);

// Words that cover one another, leave their place or are cut inside a letter.
std::vector<std::string> ill_placed_words(const ChartKind& kind, const ChartView& chart,
                                          const Look& look);

// Targets of the charts made of rows, cards or cells that are too low for a finger.
std::vector<std::string> too_low(const ChartKind& kind, const ChartView& chart);

// All of these.
std::vector<std::string> all_faults(const ChartKind& kind, const ChartView& chart,
                                    const Look& look);

// The first few, to be shown when a test fails.
std::string first_of(const std::vector<std::string>& faults);

}  // namespace trame::test
