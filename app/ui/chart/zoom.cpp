#include "ui/chart/zoom.h"

#include <algorithm>
#include <cmath>

#include "style/icon_glyphs.h"
#include "ui/widgets/widgets.h"

namespace trame {
namespace {

constexpr double button_step = 1.5;
// Step of a zoom button when the greatest magnification is high.
constexpr double long_button_step = 2;
constexpr double button_pan = 0.5;  // part of the frame by which a button pans

// One axis of a viewport: its start in percent of the chart, its magnification, and the position of
// the fingers in px from the start of the frame.
struct AxisView {
  double start;
  double k;
  double fingers;
};

// Returns the new start of the axis, at which the part of the chart under the fingers is unchanged.
double next_start(const AxisView& before, double frame, double next_k, double next_fingers) {
  // Position in the chart, 0 … 1.
  double held = before.start / 100 + before.fingers / (frame * before.k);
  double moved = held - next_fingers / (frame * next_k);
  return 100 * std::clamp(moved, 0.0, 1 - 1 / next_k);
}

Vec2 middle(Rect rect) {
  return {rect.x + rect.width / 2, rect.y + rect.height / 2};
}

}  // namespace

std::optional<Viewport> zoomed(Viewport before, Rect frame, const PinchBy& by,
                               const ZoomRange& range) {
  before.k = std::clamp(before.k, 1.0, range.max_magnification);
  double k = std::clamp(before.k * by.factor, 1.0, range.max_magnification);
  if (k < 1.005) return std::nullopt;
  Vec2 after{by.center.x - frame.x, by.center.y - frame.y};
  AxisView x{before.x, before.k, after.x - by.shift.x};
  AxisView y{before.y, before.k, after.y - by.shift.y};
  bool both = range.axes == ZoomAxes::both;
  return Viewport{next_start(x, frame.width, k, after.x),
                  both ? next_start(y, frame.height, k, after.y) : 0, k};
}

void handle_zoom(const Page& page, Rect frame, const ZoomRange& range) {
  UiMemory& memory = page.ui.memory();
  if (page.ui.measuring()) return;
  DragState& drag = memory.drag;
  bool on_chart = drag.id.starts_with("chart");
  bool moved = drag.factor != 1 || drag.shift != Vec2{};
  if (on_chart && moved) {
    Viewport now = page.state.viewport.value_or(Viewport{});
    page.ui.emit(MoveViewport{zoomed(now, frame, {drag.center, drag.factor, drag.shift}, range)});
    drag.factor = 1;
    drag.shift = {};
  }
  if (memory.double_tapped.starts_with("chart") && page.state.viewport) {
    page.ui.emit(MoveViewport{});
  }
}

ChartPosition position_of(const ViewState& state, Rect frame, ZoomAxes axes) {
  if (!state.viewport || axes == ZoomAxes::none) return {frame, {frame.x, frame.y}, Hold::scroll};
  if (axes == ZoomAxes::x) return {frame, {frame.x, frame.y}, Hold::drag_sideways};
  const Viewport& view = *state.viewport;
  return {frame,
          {std::round(frame.x - view.x / 100 * frame.width * view.k),
           std::round(frame.y - view.y / 100 * frame.height * view.k)},
          Hold::drag};
}

double zoom_buttons_width(const Page& page, ZoomAxes axes) {
  int most = axes == ZoomAxes::none ? 0 : axes == ZoomAxes::x ? 5 : 3;
  return most * page.ui.control();
}

// Drawn from the right, so that the buttons which are always there do not move.
void draw_zoom_buttons(const Page& page, Rect frame, Vec2 top_right, const ZoomRange& range) {
  Ui& ui = page.ui;
  Viewport now = page.state.viewport.value_or(Viewport{});
  bool sideways = range.axes == ZoomAxes::x;
  double step = sideways ? long_button_step : button_step;
  double x = top_right.x;
  auto button = [&](const char* id, const char* glyph, Msg name, std::optional<Viewport> next) {
    x -= ui.control();
    if (icon_button(ui, {id, glyph, ui.say(name)}, {x, top_right.y})) ui.emit(MoveViewport{next});
  };
  auto moved = [&](double factor, double part) {
    return zoomed(now, frame, {middle(frame), factor, {part * frame.width, 0}}, range);
  };
  ui.open(Role::group, "zoom", ui.say(Msg::ui_zoom));
  button("zoom/in", icon_plus, Msg::ui_zoom_in, moved(step, 0));
  button("zoom/out", icon_minus, Msg::ui_zoom_out, moved(1 / step, 0));
  if (page.state.viewport) button("zoom/all", icon_reset, Msg::ui_zoom_all, std::nullopt);
  if (page.state.viewport && sideways) {
    button("zoom/later", icon_caret_right, Msg::ui_zoom_later, moved(1, -button_pan));
    button("zoom/earlier", icon_caret_left, Msg::ui_zoom_earlier, moved(1, button_pan));
  }
  ui.close();
}

}  // namespace trame
