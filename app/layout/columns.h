// Column widths of a table. If the wanted widths exceed the available width, each column shrinks in
// proportion to the difference between its wanted and its least width; if they are less, all
// columns grow in proportion to their wanted widths.
#pragma once

#include <vector>

namespace trame {

// Returns widths that add up to `width`; empty when even the least widths do not fit. `wanted` and
// `least` (the smallest allowed width per column) have the same size, and least <= wanted. All
// lengths in CSS px.
std::vector<double> column_widths(std::vector<double> wanted, const std::vector<double>& least,
                                  double width);

}  // namespace trame
