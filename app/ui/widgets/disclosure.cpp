// Text button, and disclosure: a text button that shows and hides the content after it.
#include "style/icon_glyphs.h"
#include "ui/widgets/widgets.h"

namespace trame {
namespace {

constexpr double glyph_size = 20;

}  // namespace

double text_button_width(const Ui& ui, const std::string& label) {
  return ui.text_width(label, TextStyle::label) + glyph_size + space::s + space::m;
}

bool text_button(Column& column, const TextButton& given) {
  Ui& ui = column.ui;
  double left = glyph_size + space::s;
  double width = std::min(column.width, text_button_width(ui, given.label));
  auto words = [&](double y) {
    return ui.text_block({column.x + left, y}, {width - left}, given.label,
                         {TextStyle::label, ColorRole::accent});
  };
  double height = ui.measure([&] { return words(0); });
  Rect rect{column.x, column.y, width, std::max(ui.control(), height + space::m)};
  Touched touched = ui.touch(given.id, rect);
  if (touched.hovered || touched.pressed) ui.fill(rect, ColorRole::accent_soft, radius_s);
  ui.icon(given.glyph, {rect.x + glyph_size / 2, rect.y + rect.height / 2}, 16, ColorRole::accent);
  words(rect.y + (rect.height - height) / 2);
  ui.node(Role::button, given.id, given.label, rect).expanded = given.expanded;
  ui.focus_ring(given.id, rect, radius_s);
  column.y += rect.height;
  return touched.clicked;
}

bool disclosure(Column& column, const std::string& id, const std::string& label,
                bool open_at_first) {
  UiMemory& memory = column.ui.memory();
  bool open = open_at_first != (memory.toggled == id);
  const char* glyph = open ? icon_caret_up : icon_caret_down;
  if (text_button(column, {id, label, glyph, open})) {
    memory.toggled = memory.toggled == id ? std::string() : id;
    memory.redraw_needed = true;  // everything below has moved: draw again
  }
  return open;
}

}  // namespace trame
