// How wide the columns of a table are: what they want where there is room, and where there is not,
// what is over is taken from those that can give most.
#pragma once

#include <vector>

namespace trame {

// All lengths in px. `wanted` and `least` (of which no column gives more) are of the same size,
// least <= wanted. The widths add up to `width`; empty when even the least do not fit in it.
std::vector<double> column_widths(std::vector<double> wanted, const std::vector<double>& least,
                                  double width);

}  // namespace trame
