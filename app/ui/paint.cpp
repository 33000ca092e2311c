#include "ui/paint.h"

namespace trame {
namespace {

struct MarkPainter {
  Ui& ui;
  const Mark& mark;
  Vec2 origin;

  Rect placed(Rect r) const { return {r.x + origin.x, r.y + origin.y, r.width, r.height}; }
  Vec2 placed(Vec2 p) const { return {p.x + origin.x, p.y + origin.y}; }

  void operator()(const RectMark& shape) const {
    Rect rect = placed(shape.rect);
    switch (shape.fill) {
      case Fill::solid:
        ui.fill(rect, mark.color, shape.radius);
        break;
      case Fill::soft: {
        Color tint = color(ui.colors(), mark.color);
        tint.a = 60;
        ui.fill(rect, tint, shape.radius);
        break;
      }
      case Fill::hatched:
        ui.fill(rect, ColorRole::not_published, shape.radius);
        ui.hatch(rect.inset(1), ColorRole::hatch);
        ui.outline(rect, ColorRole::hatch, shape.radius);
        break;
      case Fill::outline:
        ui.outline(rect, mark.color, shape.radius, 1.5);
        break;
    }
  }
  void operator()(const TextMark& shape) const {
    double width = shape.align == Align::start ? 0 : ui.text_width(shape.text, shape.style);
    double shift = shape.align == Align::end ? width : shape.align == Align::middle ? width / 2 : 0;
    Vec2 at = placed(shape.position);
    Color ink = mark.ground ? text_on(ui.colors(), *mark.ground) : color(ui.colors(), mark.color);
    ui.text({at.x - shift, at.y}, shape.text, shape.style, ink);
  }
  void operator()(const LineMark& shape) const {
    ui.line(placed(shape.from), placed(shape.to), mark.color, shape.width);
  }
};

}  // namespace

void paint_chart(Ui& ui, const ChartView& chart, Vec2 origin,
                 const std::optional<ItemKey>& selected) {
  for (const Mark& mark : chart.marks) std::visit(MarkPainter{ui, mark, origin}, mark.shape);
  for (const ChartTarget& target : chart.targets) {
    Rect rect{target.rect.x + origin.x, target.rect.y + origin.y, target.rect.width,
              target.rect.height};
    std::string id = "chart/" + target.id;
    bool is_selected = target.item && selected && *target.item == *selected;
    if (!target.activate) {
      ui.node(Role::paragraph, id, target.label, rect);
      continue;
    }
    Touched touched = ui.touch(id, rect);
    if (is_selected || touched.hovered) {
      ui.outline(rect, is_selected ? ColorRole::focus : ColorRole::text, 8, is_selected ? 3 : 2);
    }
    ui.node(Role::button, id, target.label, rect).pressed =
        is_selected ? std::optional(true) : std::nullopt;
    ui.focus_ring(id, rect.inset(4), 6);
    if (touched.clicked) ui.emit(*target.activate);
  }
}

}  // namespace trame
