#include "layout/bars.h"

#include <algorithm>
#include <cmath>

namespace trame {
namespace {

double size_of(double value) {
  return std::isfinite(value) && value > 0 ? value : 0;
}

double scale_end(std::span<const double> values, const BarsOptions& options) {
  double largest = options.largest;
  if (largest > 0) return largest;
  for (double value : values) largest = std::max(largest, size_of(value));
  return largest > 0 ? largest : 1;
}

// Returns the x of the bars' left end, in CSS px from the left edge of the row.
double bar_start(const BarsOptions& options) {
  return options.label_width > 0 ? options.label_width + options.gap : 0;
}

BarRow row_at(double y, double width, double bar_length, const BarsOptions& options) {
  bool beside = options.label_width > 0;
  BarRow r;
  r.row = {0, y, width, options.row_height};
  double middle = y + options.row_height / 2;
  r.label =
      beside ? Rect{0, middle - options.label_height / 2, options.label_width, options.label_height}
             : Rect{0, y, width, options.label_height};
  double bar_y = beside ? middle - options.bar_height / 2 : r.row.bottom() - options.bar_height;
  r.bar = {bar_start(options), bar_y, bar_length, options.bar_height};
  double value_x = std::min(r.bar.right() + options.gap / 2, width);
  r.value = {value_x, bar_y, width - value_x, options.bar_height};
  return r;
}

}  // namespace

std::vector<BarRow> layout_bars(std::span<const double> values, double width,
                                const BarsOptions& options) {
  width = std::max(0.0, width);
  double lane = std::max(0.0, width - bar_start(options) - options.gap / 2 - options.value_width);
  double end = scale_end(values, options);
  std::vector<BarRow> rows;
  rows.reserve(values.size());
  for (double value : values) {
    double y = static_cast<double>(rows.size()) * (options.row_height + options.gap);
    double length = lane * std::min(1.0, size_of(value) / end);
    rows.push_back(row_at(y, width, length, options));
  }
  return rows;
}

double bars_height(size_t count, const BarsOptions& options) {
  if (count == 0) return 0;
  auto rows = static_cast<double>(count);
  return rows * options.row_height + (rows - 1) * options.gap;
}

}  // namespace trame
