#include "chart/chart.h"

#include <cassert>

#include "chart/chart_types.h"
#include "layout/clean.h"

namespace trame {

bool has_chart(const ViewState& state) {
  return chart_type(state).build != nullptr;
}

ChartView build_chart(const ChartInput& asked) {
  assert(has_chart(asked.state));
  ChartInput input = asked;
  input.size = {clean_length(asked.size.x), clean_length(asked.size.y)};
  return chart_type(input.state).build(input);
}

DataTable chart_table(const ChartKey& key) {
  assert(has_chart(key.state));
  return chart_type(key.state).table(key);
}

}  // namespace trame
