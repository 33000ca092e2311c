// Layout of a waterfall chart: a total, then its parts, each starting where the previous one ended,
// then the difference to the total. It returns rectangles and connector lines; it does not draw and
// does not place labels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "layout/geometry.h"

namespace trame {

// Kind of a bar. `remainder`: by how much the total exceeds the sum of the parts; `overshoot`: by
// how much the sum exceeds the total.
enum class WaterfallStep : uint8_t { total, part, remainder, overshoot };

// Direction of the value axis. Rightwards: bars are rows below each other; upwards: columns beside
// each other.
enum class WaterfallGrowth : uint8_t { rightwards, upwards };

struct WaterfallOptions {
  WaterfallGrowth growth = WaterfallGrowth::rightwards;
  double bar_thickness = 24;  // largest thickness of a bar, in CSS px
  double slot_share = 0.7;    // largest share of its slot that a bar may take, 0 … 1
};

struct WaterfallBar {
  WaterfallStep step{};
  double from = 0, to = 0;  // running sums, from <= to, in the unit of the values
  Rect slot;                // the whole row or column of the bar
  Rect bar;
  Rect beyond;  // part of the bar that exceeds the total; empty when it does not
  friend bool operator==(const WaterfallBar&, const WaterfallBar&) = default;
};

// A line from one bar to the next, at the sum where they meet.
struct WaterfallConnector {
  Vec2 from, to;
  friend bool operator==(const WaterfallConnector&, const WaterfallConnector&) = default;
};

struct Waterfall {
  std::vector<WaterfallBar> bars;              // total, parts in given order, then the difference
  std::vector<WaterfallConnector> connectors;  // from each bar after the total to the next one
  double remainder = 0;                        // total − sum of parts; negative for an overshoot
  double zero_at = 0, total_at = 0;  // x of the values 0 and total; y when values grow upwards
  friend bool operator==(const Waterfall&, const Waterfall&) = default;
};

// Returns the layout: slots of equal size fill the area, one per bar. The scale starts at zero and
// ends at the larger of the total and the sum of the parts. A part that is not positive and finite
// has length 0. A total that is not positive and finite counts as unknown: there is no total bar
// and no remainder. A remainder below a billionth of the total is a rounding error and is ignored.
Waterfall layout_waterfall(double total, std::span<const double> parts, Rect area,
                           const WaterfallOptions& options = {});

}  // namespace trame
