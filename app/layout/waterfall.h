// Waterfall: a total, then its parts one after the other, each starting where the one before ended,
// then what they leave unexplained or exceed. Rectangles and connectors; it explains nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "layout/geometry.h"

namespace trame {

// `remainder`: the total is more than its parts; `overshoot`: they are more than it.
enum class WaterfallStep : uint8_t { total, part, remainder, overshoot };

// Which way values grow: in rows, one below the other, or in columns, side by side.
enum class WaterfallGrowth : uint8_t { rightwards, upwards };

// Lengths in pixels.
struct WaterfallOptions {
  WaterfallGrowth growth = WaterfallGrowth::rightwards;
  double bar_thickness = 24;  // at most; never more than the share of its slot
  double slot_share = 0.7;    // of a slot's breadth that a bar may take, from 0 to 1
};

struct WaterfallBar {
  WaterfallStep step{};
  double from = 0, to = 0;  // running sums, from <= to, in the unit of the values
  Rect slot;                // the whole row or column
  Rect bar;
  Rect beyond;  // what of the bar lies past the total; empty when nothing does
  friend bool operator==(const WaterfallBar&, const WaterfallBar&) = default;
};

// A line from the end of one bar to the beginning of the next, at the sum they share.
struct WaterfallConnector {
  Vec2 from, to;
  friend bool operator==(const WaterfallConnector&, const WaterfallConnector&) = default;
};

struct Waterfall {
  std::vector<WaterfallBar> bars;              // total, parts as given, remainder or overshoot
  std::vector<WaterfallConnector> connectors;  // from each bar after the total to the next one
  double remainder = 0;              // total − sum of parts; negative when they overshoot
  double zero_at = 0, total_at = 0;  // x of the values 0 and total, or y when upwards
  friend bool operator==(const Waterfall&, const Waterfall&) = default;
};

// One slot per bar, equally sharing the area; the scale starts at zero and ends with the total or
// the sum of the parts, whichever is larger. A part that is not positive and finite has no length.
// A total that is not is unknown: it has no bar and there is no remainder. A remainder below a
// billionth of the total is rounding, and none.
Waterfall layout_waterfall(double total, std::span<const double> parts, Rect area,
                           const WaterfallOptions& options = {});

}  // namespace trame
