#include "ui/chart/chart_cache.h"

#include <optional>
#include <utility>
#include "chart/chart.h"
#include "ui/chart/chart_memory.h"

#include "chart/tables.h"

namespace trame {
namespace {

constexpr size_t most_mirrored_rows = 1000;

// Starts the animation from the previous chart, when the new one replaces it.
void start_motion(ChartMemory& memory, const CachedChart& before, const CachedChart& after) {
  const ChartKey &from = before.key, &to = after.key;
  if (from.programme != to.programme || !is_step(from.state, to.state)) return;
  memory.motion =
      motion_between(*to.programme, {from.state, before.chart}, {to.state, after.chart});
  memory.progress = {0, true};
}

}  // namespace

ChartKey chart_key(const Page& page, Vec2 size) {
  const FrameInput& in = page.ui.in();
  ChartKey key{&page.programme, page.state, page.language(), size};
  key.text_scale = in.text_scale;
  key.today = in.today;
  key.other = page.other;
  key.map = in.map;
  return key;
}

const ChartView& cached_chart(ChartMemory& memory, const ChartInput& input) {
  std::optional<CachedChart>& cache = memory.chart;
  if (cache && cache->key == input) return cache->chart;
  std::optional<CachedChart> before = std::exchange(cache, CachedChart{input, build_chart(input)});
  if (before) start_motion(memory, *before, *cache);
  return cache->chart;
}

const DataTable& cached_table(const Page& page) {
  std::optional<CachedTable>& cache = page.charts.table;
  ChartKey key = chart_key(page, {});
  if (!cache || cache->key != key) {
    DataTable table = build_table(key);
    cache = CachedTable{std::move(key), std::move(table)};
  }
  return cache->table;
}

void mirror_table(Ui& ui, const DataTable& table) {
  ui.open(Role::table, "table", table.caption);
  ui.open(Role::row, "table/head", "");
  for (const DataTable::Column& column : table.columns) {
    ui.node(Role::column_header, "table/head/" + column.id, column.label);
  }
  ui.close();
  const size_t shown = std::min(table.rows.size(), most_mirrored_rows);
  for (size_t i = 0; i < shown; ++i) {
    ui.open(Role::row, "table/" + std::to_string(i), "");
    for (size_t c = 0; c < table.rows[i].cells.size(); ++c) {
      ui.node(c == 0 ? Role::row_header : Role::cell, "", table.rows[i].cells[c]);
    }
    ui.close();
  }
  ui.close();
  const auto left_out = static_cast<long long>(table.rows.size() - shown);
  if (left_out > 0)
    ui.node(Role::paragraph, "table/left-out", ui.count(Msg::ui_rows_left_out, left_out));
}

}  // namespace trame
