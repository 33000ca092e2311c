#include "ui/chart_cache.h"

#include <optional>

namespace trame {
namespace {

bool has_network(const std::optional<NetworkState>& cached, const NetworkState* network) {
  return network ? cached == *network : !cached;
}

bool is_current(const std::optional<CachedChart>& cache, const ChartInput& input) {
  return cache && cache->programme == &input.programme && cache->other == input.other &&
         cache->state == input.state && cache->language == input.language &&
         cache->size == input.size && cache->text_scale == input.text_scale &&
         cache->today == input.today && has_network(cache->network, input.network) &&
         cache->scroll == input.scroll && cache->map == input.map;
}

// A chart that takes the place of another one moves there.
void start_motion(UiMemory& memory, const CachedChart& before, const CachedChart& after) {
  if (before.programme != after.programme || !is_step(before.state, after.state)) return;
  memory.chart_motion =
      motion_between(*after.programme, {before.state, before.chart}, {after.state, after.chart});
  memory.chart_progress = {0, true};
}

}  // namespace

ChartInput chart_input(const Page& page, Vec2 size) {
  const FrameInput& in = page.ui.in();
  ChartInput input{page.programme, page.state, page.language(), size, page.ui.measure_text()};
  input.text_scale = in.text_scale;
  input.today = in.today;
  input.other = page.other;
  input.map = in.map;
  return input;
}

const ChartView& cached_chart(Ui& ui, const ChartInput& input) {
  std::optional<CachedChart>& cache = ui.memory().chart;
  if (!is_current(cache, input)) {
    std::optional<CachedChart> before = std::move(cache);
    cache = {&input.programme,  input.other,
             input.state,       input.language,
             input.size,        input.text_scale,
             input.today,       input.network ? std::optional(*input.network) : std::nullopt,
             input.scroll,      input.map,
             build_chart(input)};
    if (before) start_motion(ui.memory(), *before, *cache);
  }
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
