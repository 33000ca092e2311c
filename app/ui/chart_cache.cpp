#include "ui/chart_cache.h"

#include <optional>

namespace trame {
namespace {

bool is_current(const std::optional<CachedChart>& cache, const Ui& ui, const Programme& programme,
                const ViewState& state, Vec2 size) {
  return cache && cache->programme == &programme && cache->state == state &&
         cache->language == ui.language() && cache->size == size &&
         cache->text_scale == ui.in().text_scale && cache->today == ui.in().today;
}

}  // namespace

const ChartView& cached_chart(Ui& ui, const Programme& programme, const ViewState& state,
                              Vec2 size) {
  std::optional<CachedChart>& cache = ui.memory().chart;
  if (!is_current(cache, ui, programme, state, size)) {
    ChartInput input{programme, state, ui.language(), size, ui.measure_text()};
    input.text_scale = ui.in().text_scale;
    input.today = ui.in().today;
    cache = {&programme,         state,         ui.language(),     size,
             ui.in().text_scale, ui.in().today, build_chart(input)};
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
