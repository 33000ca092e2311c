#include "ui/zoom.h"

#include <algorithm>
#include <cmath>

#include "style/icon_glyphs.h"
#include "ui/widgets.h"

namespace trame {
namespace {

constexpr double closest = 8;
constexpr double button_step = 1.5;

double along(double corner, double k, double frame, double before_px, double after_px,
             double next_k) {
  double held = corner / 100 + before_px / (frame * k);  // the part of the chart under the fingers
  double moved = held - after_px / (frame * next_k);
  return 100 * std::clamp(moved, 0.0, 1 - 1 / next_k);
}

Vec2 middle(Rect rect) {
  return {rect.x + rect.width / 2, rect.y + rect.height / 2};
}

}  // namespace

std::optional<Viewport> zoomed(Viewport before, Rect frame, double factor, Vec2 center,
                               Vec2 shift) {
  double k = std::clamp(before.k * factor, 1.0, closest);
  if (k < 1.005) return std::nullopt;
  Vec2 after{center.x - frame.x, center.y - frame.y};
  return Viewport{along(before.x, before.k, frame.width, after.x - shift.x, after.x, k),
                  along(before.y, before.k, frame.height, after.y - shift.y, after.y, k), k};
}

void handle_zoom(const Page& page, Rect frame) {
  UiMemory& memory = page.ui.memory();
  if (page.ui.measuring()) return;
  Handling& hand = memory.handling;
  bool on_chart = hand.id.starts_with("chart");
  bool moved = hand.factor != 1 || hand.shift != Vec2{};
  if (on_chart && moved) {
    Viewport now = page.state.viewport.value_or(Viewport{});
    page.ui.emit(MoveViewport{zoomed(now, frame, hand.factor, hand.center, hand.shift)});
    hand.factor = 1;
    hand.shift = {};
  }
  if (memory.double_tapped.starts_with("chart") && page.state.viewport) {
    page.ui.emit(MoveViewport{});
  }
}

ChartPlace place_of(const ViewState& state, Rect frame) {
  if (!state.viewport) return {frame, {frame.x, frame.y}, Hold::scroll};
  const Viewport& view = *state.viewport;
  return {frame,
          {std::round(frame.x - view.x / 100 * frame.width * view.k),
           std::round(frame.y - view.y / 100 * frame.height * view.k)},
          Hold::drag};
}

void draw_zoom_buttons(const Page& page, Rect frame, Vec2 top_right) {
  Ui& ui = page.ui;
  Viewport now = page.state.viewport.value_or(Viewport{});
  double x = top_right.x - 2 * ui.control();
  ui.open(Role::group, "zoom", ui.say(Msg::ui_zoom));
  if (page.state.viewport) {
    Vec2 at{x - ui.control(), top_right.y};
    if (icon_button(ui, "zoom/all", at, icon_reset, ui.say(Msg::ui_zoom_all))) {
      ui.emit(MoveViewport{});
    }
  }
  if (icon_button(ui, "zoom/out", {x, top_right.y}, icon_minus, ui.say(Msg::ui_zoom_out))) {
    ui.emit(MoveViewport{zoomed(now, frame, 1 / button_step, middle(frame), {})});
  }
  if (icon_button(ui, "zoom/in", {x + ui.control(), top_right.y}, icon_plus,
                  ui.say(Msg::ui_zoom_in))) {
    ui.emit(MoveViewport{zoomed(now, frame, button_step, middle(frame), {})});
  }
  ui.close();
}

}  // namespace trame
