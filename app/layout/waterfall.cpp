#include "layout/waterfall.h"

#include <algorithm>
#include <cmath>

#include "layout/clean.h"

namespace trame {
namespace {

constexpr double rounding = 1e-9;  // tolerance as a share of the total

// Converts values to positions on the value axis, and slot indices to positions across it.
struct Scale {
  Rect area;
  bool upwards = false;
  double end = 1;  // value at the end of the axis; its start is 0
  double slot_breadth = 0, bar_breadth = 0;

  double at(double value) const {
    double share = std::min(1.0, value / end);
    return upwards ? area.bottom() - share * area.height : area.x + share * area.width;
  }
  // Returns the rectangle between two values, of size `breadth` in the middle of a slot.
  Rect between(double from, double to, size_t slot, double breadth) const {
    double start = double(slot) * slot_breadth + (slot_breadth - breadth) / 2;
    if (upwards) return {area.x + start, at(to), breadth, at(from) - at(to)};
    return {at(from), area.y + start, at(to) - at(from), breadth};
  }
  Vec2 point(double value, double across) const {
    return upwards ? Vec2{across, at(value)} : Vec2{at(value), across};
  }
};

std::vector<WaterfallBar> running_bars(double total, std::span<const double> parts,
                                       double& remainder) {
  std::vector<WaterfallBar> bars;
  if (total > 0) bars.push_back({WaterfallStep::total, 0, total, {}, {}, {}});
  double sum = 0;
  for (double part : parts) {
    double next = sum + clean_amount(part);
    bars.push_back({WaterfallStep::part, sum, next, {}, {}, {}});
    sum = next;
  }
  remainder = total > 0 && std::abs(total - sum) > total * rounding ? total - sum : 0;
  if (remainder > 0) bars.push_back({WaterfallStep::remainder, sum, total, {}, {}, {}});
  if (remainder < 0) bars.push_back({WaterfallStep::overshoot, total, sum, {}, {}, {}});
  return bars;
}

Scale scale_for(const std::vector<WaterfallBar>& bars, Rect area, const WaterfallOptions& options) {
  Scale scale;
  scale.area = area;
  scale.upwards = options.growth == WaterfallGrowth::upwards;
  double end = 0;
  for (const WaterfallBar& bar : bars) end = std::max(end, bar.to);
  if (end > 0) scale.end = end;
  double extent = scale.upwards ? area.width : area.height;
  scale.slot_breadth = extent / double(std::max<size_t>(1, bars.size()));
  double share = options.slot_share > 0 ? std::min(options.slot_share, 1.0) : 0;
  scale.bar_breadth = std::min(clean_length(options.bar_thickness), scale.slot_breadth * share);
  return scale;
}

void place_bar(WaterfallBar& bar, size_t slot, double total, const Scale& scale) {
  bar.slot = scale.between(0, scale.end, slot, scale.slot_breadth);
  bar.bar = scale.between(bar.from, bar.to, slot, scale.bar_breadth);
  bool exceeds = total > 0 && bar.to > total * (1 + rounding);
  double from = exceeds ? std::max(bar.from, total) : bar.to;
  bar.beyond = scale.between(from, bar.to, slot, scale.bar_breadth);
}

// Returns the connectors between consecutive bars, at the sum where one bar ends and the next
// begins. The bar of an overshoot ends, not begins, at that sum; its connector is there too.
std::vector<WaterfallConnector> connectors_of(const std::vector<WaterfallBar>& bars,
                                              const Scale& scale) {
  std::vector<WaterfallConnector> connectors;
  for (size_t i = 0; i + 1 < bars.size(); ++i) {
    if (bars[i].step == WaterfallStep::total) continue;
    const Rect &a = bars[i].bar, &b = bars[i + 1].bar;
    double leaves = scale.upwards ? a.right() : a.bottom();
    double arrives = scale.upwards ? b.x : b.y;
    connectors.push_back({scale.point(bars[i].to, leaves), scale.point(bars[i].to, arrives)});
  }
  return connectors;
}

}  // namespace

Waterfall layout_waterfall(double total, std::span<const double> parts, Rect area,
                           const WaterfallOptions& options) {
  total = clean_amount(total);
  Waterfall waterfall;
  waterfall.bars = running_bars(total, parts, waterfall.remainder);
  Scale scale = scale_for(waterfall.bars, clean_area(area), options);
  for (size_t i = 0; i < waterfall.bars.size(); ++i) {
    place_bar(waterfall.bars[i], i, total, scale);
  }
  waterfall.connectors = connectors_of(waterfall.bars, scale);
  waterfall.zero_at = scale.at(0);
  waterfall.total_at = scale.at(total);
  return waterfall;
}

}  // namespace trame
