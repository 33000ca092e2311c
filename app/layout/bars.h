// Layout of a bar chart: horizontal bars, one per row, on a shared scale that starts at zero. It
// returns the rectangles of each row, its label, its bar and its value. It does not draw, and does
// not shorten labels. All lengths are in CSS px.
#pragma once

#include <span>
#include <vector>

#include "layout/geometry.h"

namespace trame {

struct BarsOptions {
  double row_height = 44;
  double bar_height = 20;
  double label_width = 0;  // 0: the label is above its bar; above 0: to the left of the bar
  double label_height = 20;
  double value_width = 96;  // width reserved after the longest bar for its value
  double gap = 12;  // space between label and bar and between rows; half as much before the value
  double largest = 0;  // value of a bar of full length; 0: the largest of the values
};

struct BarRow {
  Rect row;  // contains the label, the bar and the value
  Rect label;
  Rect bar;    // from zero to the value; width 0 for values that are not positive and finite
  Rect value;  // from the end of the bar to the end of the row
};

// Returns one row per value, in the order given, from y = 0 downwards. Each row is `width` wide.
std::vector<BarRow> layout_bars(std::span<const double> values, double width,
                                const BarsOptions& options = {});

// Returns the height of `count` rows with the gaps between them.
double bars_height(size_t count, const BarsOptions& options = {});

}  // namespace trame
