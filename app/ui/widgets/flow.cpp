#include "ui/widgets/flow.h"

namespace trame {

void Column::text(std::string_view words, TextStyle style, ColorRole role, int max_lines) {
  if (words.empty()) return;
  double height = ui.text_block({x, y}, {width, max_lines}, words, {style, role});
  ui.node(Role::paragraph, "", std::string(words), Rect{x, y, width, height});
  y += height;
}

void Column::heading(int level, std::string_view words, TextStyle style) {
  double height = ui.text_block({x, y}, {width}, words, {style, ColorRole::text});
  ui.node(Role::heading, "", std::string(words), Rect{x, y, width, height}).level = level;
  y += height;
}

void Column::quote(std::string_view words, const std::string& lang) {
  constexpr double indent = space::m;
  std::string marked = ui.say(Msg::ui_quoted, {std::string(words)});
  double height =
      ui.text_block({x + indent, y}, {width - indent}, marked, {TextStyle::body, ColorRole::text});
  ui.fill({x, y + 2, 3, height - 4}, ColorRole::outline_strong, 1.5);
  SemanticNode& node = ui.node(Role::blockquote, "", marked, Rect{x, y, width, height});
  if (lang != code_of(ui.language())) node.lang = lang;
  y += height;
}

void draw_left_out(Column& column, size_t count) {
  if (count == 0) return;
  column.space(space::s);
  column.text(column.ui.count(Msg::ui_rows_left_out, static_cast<long long>(count)),
              TextStyle::small, ColorRole::text_muted);
}

void draw_card_ground(Ui& ui, Rect rect, const CardStyle& style, Touched touched) {
  if (style.raised)
    ui.shadow(rect, style.radius, touched.hovered ? elevation::hovered : elevation::resting);
  ui.fill(rect, touched.pressed ? ColorRole::accent_soft : style.ground, style.radius);
  ui.outline(rect, touched.hovered ? ColorRole::outline_strong : ColorRole::outline, style.radius);
  if (style.stripe != ColorRole::count_) {
    ui.push_clip({rect.x, rect.y, 5, rect.height});
    ui.fill({rect.x, rect.y, style.radius * 2, rect.height}, style.stripe, style.radius);
    ui.pop_clip();
  }
}

}  // namespace trame
