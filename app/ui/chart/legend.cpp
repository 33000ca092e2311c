#include "ui/chart/legend.h"

#include <algorithm>

#include "ui/chart/paint.h"

namespace trame {

void draw_legend(Column& column, const std::vector<LegendEntry>& legend) {
  if (legend.empty()) return;
  Ui& ui = column.ui;
  double text_line = ui.line_height(TextStyle::small), x = column.x;
  double line = std::max(text_line, legend_box.y) + space::xs, height = line;
  ui.open(Role::list, "legend", ui.say(Msg::chart_legend));
  for (const LegendEntry& entry : legend) {
    double words = ui.text_width(entry.label, TextStyle::small) + 1;
    double width = legend_box.x + space::s + words;
    if (x > column.x && x + width > column.x + column.width) {
      x = column.x;
      column.space(height);
      height = line;
    }
    double room = std::min(words, column.x + column.width - x - legend_box.x - space::s);
    if (!ui.measuring()) {
      paint_marks(ui, entry.marks, {x, column.y + (line - legend_box.y) / 2});
    }
    double lines = ui.text_block({x + legend_box.x + space::s, column.y + (line - text_line) / 2},
                                 {room}, entry.label, {TextStyle::small, ColorRole::text_muted});
    height = std::max(height, lines + line - text_line);
    ui.node(Role::list_item, "", entry.label, Rect{x, column.y, width, height});
    x += width + space::l;
  }
  ui.close();
  column.space(height + space::s);
}

}  // namespace trame
