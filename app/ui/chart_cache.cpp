#include "ui/chart_cache.h"

#include <optional>

namespace trame {
namespace {

bool is_current(const std::optional<CachedChart>& cache, const Page& page, Vec2 size) {
  const FrameInput& in = page.ui.in();
  return cache && cache->programme == &page.programme && cache->other == page.other &&
         cache->state == page.state && cache->language == page.language() && cache->size == size &&
         cache->text_scale == in.text_scale && cache->today == in.today;
}

}  // namespace

const ChartView& cached_chart(const Page& page, Vec2 size) {
  std::optional<CachedChart>& cache = page.ui.memory().chart;
  if (is_current(cache, page, size)) return cache->chart;
  const FrameInput& in = page.ui.in();
  ChartInput input{page.programme, page.state, page.language(), size, page.ui.measure_text()};
  input.text_scale = in.text_scale;
  input.today = in.today;
  input.other = page.other;
  cache = {&page.programme, page.other, page.state,        page.language(), size,
           in.text_scale,   in.today,   build_chart(input)};
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
