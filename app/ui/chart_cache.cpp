#include "ui/chart_cache.h"

#include <optional>
#include <utility>

namespace trame {
namespace {

// A chart that takes the place of another one moves there.
void start_motion(UiMemory& memory, const CachedChart& before, const CachedChart& after) {
  const ChartKey &from = before.key, &to = after.key;
  if (from.programme != to.programme || !is_step(from.state, to.state)) return;
  memory.chart_motion =
      motion_between(*to.programme, {from.state, before.chart}, {to.state, after.chart});
  memory.chart_progress = {0, true};
}

}  // namespace

ChartInput chart_input(const Page& page, Vec2 size) {
  const FrameInput& in = page.ui.in();
  ChartInput input{{&page.programme, page.state, page.language(), size}, page.ui.measure_text()};
  input.text_scale = in.text_scale;
  input.today = in.today;
  input.other = page.other;
  input.map = in.map;
  return input;
}

const ChartView& cached_chart(UiMemory& memory, const ChartInput& input) {
  std::optional<CachedChart>& cache = memory.chart;
  if (cache && cache->key == input) return cache->chart;
  std::optional<CachedChart> before = std::exchange(cache, CachedChart{input, build_chart(input)});
  if (before) start_motion(memory, *before, *cache);
  return cache->chart;
}

void mirror_table(Ui& ui, const DataTable& table) {
  ui.open(Role::table, "table", table.caption);
  ui.open(Role::row, "table/head", "");
  for (const DataTable::Column& column : table.columns) {
    ui.node(Role::column_header, "table/head/" + column.id, column.label);
  }
  ui.close();
  for (size_t i = 0; i < table.rows.size(); ++i) {
    ui.open(Role::row, "table/" + std::to_string(i), "");
    for (size_t c = 0; c < table.rows[i].cells.size(); ++c) {
      ui.node(c == 0 ? Role::row_header : Role::cell, "", table.rows[i].cells[c]);
    }
    ui.close();
  }
  ui.close();
}

}  // namespace trame
