// Addresses of the views in all their charts, from the app's own tables: a new view or chart is in
// every test that uses them.
#pragma once

#include <string>
#include <vector>

#include "chart/chart.h"
#include "state/url.h"

namespace trame::test {

// Whether the view is drawn as a chart, and not as a list or a table.
inline bool is_drawn(View view, Chart chart) {
  ViewState state;
  state.view = view;
  state.chart = chart;
  return has_chart(state);
}

// "overview", "overview/table", "budget/treemap" …; with `only_drawn`, those that are charts.
inline std::vector<std::string> every_address(bool only_drawn = false) {
  std::vector<std::string> addresses;
  for (View view : all_views) {
    for (Chart chart : charts_of(view)) {
      if (only_drawn && !is_drawn(view, chart)) continue;
      std::string address(code_of(view));
      if (chart != Chart::standard) address += "/" + std::string(code_of(chart));
      addresses.push_back(std::move(address));
    }
  }
  return addresses;
}

}  // namespace trame::test
