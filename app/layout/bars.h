// Rows of horizontal bars on one shared scale that starts at zero: where each row, its label, its
// bar and the value beside it go. It draws nothing and shortens nothing.
#pragma once

#include <span>
#include <vector>

#include "layout/geometry.h"

namespace trame {

struct BarsOptions {
  double row_height = 44;
  double bar_height = 20;
  double label_width = 0;  // 0: the label stands above its bar
  double label_height = 20;
  double value_width = 96;  // kept free after the longest bar
  double gap = 12;          // between label, bar and value, and between rows
  double largest = 0;       // value of a full-length bar; 0: the largest of the values
};

struct BarRow {
  Rect row;  // everything of the row
  Rect label;
  Rect bar;    // from zero to the value; no width for values that are not positive and finite
  Rect value;  // from the bar's end to the row's
};

// One row per value, from the top of a column of `width` pixels down, in the order given.
std::vector<BarRow> layout_bars(std::span<const double> values, double width,
                                const BarsOptions& options = {});

// Height of `count` rows.
double bars_height(size_t count, const BarsOptions& options = {});

}  // namespace trame
