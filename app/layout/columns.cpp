#include "layout/columns.h"

#include <cstddef>
#include <numeric>

namespace trame {

std::vector<double> column_widths(std::vector<double> wanted, const std::vector<double>& least,
                                  double width) {
  double total = std::accumulate(wanted.begin(), wanted.end(), 0.0);
  double can_give = total - std::accumulate(least.begin(), least.end(), 0.0);
  double over = total - width;
  if (over > can_give) return {};
  for (size_t c = 0; c < wanted.size(); ++c) {
    wanted[c] =
        over > 0 ? wanted[c] - (wanted[c] - least[c]) * over / can_give : wanted[c] * width / total;
  }
  return wanted;
}

}  // namespace trame
