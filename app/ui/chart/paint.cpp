#include "ui/chart/paint.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "layout/polygon.h"
#include "ui/chart/chart_memory.h"

namespace trame {
namespace {

struct MarkPainter {
  Ui& ui;
  const Mark& mark;
  MarkTransform transform;

  Vec2 placed(Vec2 p) const {
    return {p.x * transform.scale.x + transform.shift.x,
            p.y * transform.scale.y + transform.shift.y};
  }
  Rect placed(Rect r) const {
    Vec2 corner = placed(Vec2{r.x, r.y});
    return {corner.x, corner.y, r.width * transform.scale.x, r.height * transform.scale.y};
  }
  Color faint(ColorRole role, uint8_t alpha) const {
    Color tint = color(ui.colors(), role);
    tint.a = alpha;
    return tint;
  }

  void operator()(const RectMark& shape) const {
    Rect rect = placed(shape.rect);
    switch (shape.fill) {
      case Fill::solid:
        ui.fill(rect, mark.color, shape.radius);
        break;
      case Fill::soft:
        ui.fill(rect, faint(mark.color, 60), shape.radius);
        break;
      case Fill::hatched:
        ui.fill(rect, ColorRole::not_published, shape.radius);
        ui.hatch(rect.inset(1), faint(ColorRole::hatch, 90));  // faint, because text lies on it
        ui.outline(rect, ColorRole::hatch, shape.radius);
        break;
      case Fill::outline:
        ui.outline(rect, mark.color, shape.radius, 1.5);
        break;
      case Fill::fading_in:
        ui.fade(rect, faint(mark.color, 0), color(ui.colors(), mark.color));
        break;
      case Fill::fading_out:
        ui.fade(rect, color(ui.colors(), mark.color), faint(mark.color, 0));
        break;
    }
  }
  void operator()(const TextMark& shape) const {
    double width = shape.align == Align::start ? 0 : ui.text_width(shape.text, shape.style);
    double shift = shape.align == Align::end ? width : shape.align == Align::middle ? width / 2 : 0;
    Vec2 at = placed(shape.position);
    Color ink = mark.ground ? text_on(ui.colors(), *mark.ground) : color(ui.colors(), mark.color);
    if (shape.angle != 0) return ui.text_turned({at, shape.angle}, shape.text, shape.style, ink);
    ui.text({at.x - shift, at.y}, shape.text, shape.style, ink);
  }
  void operator()(const LineMark& shape) const {
    LineMark line = shape;
    line.from = placed(shape.from);
    line.to = placed(shape.to);
    if (line.dashed)
      ui.dashes(line, mark.color);
    else
      ui.line(line.from, line.to, mark.color, line.width);
  }
  void operator()(const CircleMark& shape) const {
    Vec2 center = placed(shape.center);
    bool open = shape.fill == Fill::outline || shape.fill == Fill::hatched;
    if (open) ui.dot(center, shape.radius, ColorRole::surface);
    if (!open) ui.dot(center, shape.radius, mark.color);
    if (open) ui.circle(center, shape.radius, mark.color, 2);
  }
  void operator()(const PolygonMark& shape) const {
    std::vector<Vec2> points;
    for (Vec2 p : shape.points) points.push_back(placed(p));
    auto bounds = polygon_bounds({&points, 1});
    if (!bounds || !ui.visible(bounds->inset(-shape.width))) return;
    Color ink = shape.fill == Fill::soft ? faint(mark.color, 60) : color(ui.colors(), mark.color);
    if (shape.fill == Fill::outline)
      ui.polyline(points, mark.color, shape.width, true);
    else if (shape.triangles.empty())
      ui.polygon(points, ink);
    else
      ui.triangles(points, shape.triangles, ink);
    if (shape.fill == Fill::hatched) hatch(shape.points, 9, 90);
  }
  // Draws slanted lines within an outline. Unlike the lines of Ui::hatch, they are fixed to the
  // chart and move with it.
  void hatch(const std::vector<Vec2>& outline, double spacing, uint8_t alpha) const {
    for (const HatchLine& line : hatch_lines({&outline, 1}, spacing)) {
      ui.line(placed(line.from), placed(line.to), faint(ColorRole::hatch, alpha));
    }
  }
  void operator()(const RibbonMark& shape) const {
    constexpr int steps = 24;
    std::vector<Vec2> own = ribbon_outline(shape.ribbon, steps);
    std::vector<Vec2> outline;
    outline.reserve(own.size());
    for (Vec2 p : own) outline.push_back(placed(p));
    auto middle = outline.begin() + steps + 1;
    std::vector<Vec2> back(outline.rbegin(), outline.rbegin() + steps + 1);
    bool hatched = shape.fill == Fill::hatched;
    Color ink = hatched ? faint(ColorRole::not_published, 255)
                        : faint(mark.color, shape.fill == Fill::soft ? 96 : 255);
    ui.band({outline.begin(), middle}, back, ink);
    if (!hatched) return;
    hatch(own, 8, 110);
    std::span<const Vec2> edges = outline;
    ui.polyline(edges.first(edges.size() / 2), mark.color, 1, false);
    ui.polyline(edges.subspan(edges.size() / 2), mark.color, 1, false);
  }
};

// Ease-out: fast at first, slower towards the end.
double eased(double progress) {
  return 1 - std::pow(1 - progress, 3);
}

// Advances the animation and returns its progress, 0 … 1.
double advance(ChartProgress& progress, UiMemory& memory) {
  if (progress.is_new) {
    progress.is_new = false;
  } else {
    progress.value = std::min(1.0, progress.value + memory.frame_seconds / motion::chart);
  }
  if (memory.reduced_motion) progress.value = 1;
  if (progress.value < 1) memory.moving = true;
  return progress.value;
}

void paint_moving(const Page& page, const ChartView& chart, Vec2 origin) {
  Ui& ui = page.ui;
  double progress = advance(page.charts.progress, ui.memory());
  if (progress >= 1) return paint_marks(ui, chart.marks, origin);
  for (const Mark& mark : chart.marks) {
    MarkTransform transform = transform_of(page.charts.motion, chart, mark, eased(progress));
    transform.shift = {transform.shift.x + origin.x, transform.shift.y + origin.y};
    ui.set_opacity(transform.opacity);
    std::visit(MarkPainter{ui, mark, transform}, mark.shape);
  }
  ui.set_opacity(1);
}

// Draws the header at the top of the visible part of the frame. Targets below it cannot be pointed
// at.
void paint_header(Ui& ui, const ChartView& chart, const ChartPosition& position) {
  if (chart.header.empty()) return;
  double lowest = std::max(0.0, position.frame.height - chart.header_height);
  double scrolled = ui.clipped(position.frame).y - position.frame.y;
  Rect rect{position.frame.x, position.frame.y + std::clamp(scrolled, 0.0, lowest),
            position.frame.width, chart.header_height};
  ui.fill(rect, ColorRole::background);
  ui.touch({"chart/header", rect, position.hold, {}, 0, false});
  paint_marks(ui, chart.header, {rect.x, rect.y});
}

void paint_target(Ui& ui, const ChartTarget& target, const ChartPosition& position, bool selected) {
  Rect rect{target.rect.x + position.origin.x, target.rect.y + position.origin.y, target.rect.width,
            target.rect.height};
  std::string id = "chart/" + target.id;
  Rect shown = intersection(rect, position.frame);
  bool seen = shown.width > 0 && shown.height > 0;
  if (!target.activate) {
    ui.node(Role::paragraph, id, target.label, seen ? std::optional(shown) : std::nullopt);
    return;
  }
  std::vector<Vec2> outline = target.outline;
  for (Vec2& p : outline) p = {p.x + position.origin.x, p.y + position.origin.y};
  constexpr double reach = touch_target / 2;
  Hold hold = target.movable ? Hold::drag : position.hold;
  double near = target.is_ground ? 0 : reach;
  Touched touched = ui.touch({id, rect, hold, outline, near, target.is_ground});
  bool held = ui.memory().long_pressed == id;
  if (touched.hovered || held) ui.tooltip(target.label);
  if (selected || touched.hovered || held) {
    ColorRole role = selected ? ColorRole::focus : ColorRole::text;
    double width = selected ? 3 : 2;
    if (outline.empty())
      ui.outline(rect, role, target.corner, width);
    else
      ui.polyline(outline, role, width, true);
  }
  ui.node(Role::button, id, target.label, seen ? std::optional(shown) : std::nullopt).pressed =
      selected ? std::optional(true) : std::nullopt;
  ui.focus_ring(id, rect.inset(4), 6);
  if (touched.clicked) ui.emit(*target.activate);
}

}  // namespace

void paint_marks(Ui& ui, std::span<const Mark> marks, Vec2 origin) {
  for (const Mark& mark : marks) std::visit(MarkPainter{ui, mark, {{1, 1}, origin}}, mark.shape);
}

void paint_chart(const Page& page, const ChartView& chart, const ChartPosition& position) {
  Ui& ui = page.ui;
  const std::optional<ItemKey> selected = page.selected();
  ui.push_clip(position.frame);
  ui.touch({"chart", position.frame, position.hold, {}, 0, true});
  paint_moving(page, chart, position.origin);
  for (const ChartTarget& target : chart.targets) {
    bool is_selected = target.item && selected && *target.item == *selected;
    paint_target(ui, target, position, is_selected);
  }
  paint_header(ui, chart, position);
  ui.pop_clip();
}

}  // namespace trame
