#include "ui/shell/kiosk.h"

#include <cmath>
#include <numbers>

#include "style/icon_glyphs.h"
#include "ui/widgets/widgets.h"

namespace trame {
namespace {

Rect screen_of(const Ui& ui) {
  return {0, 0, ui.in().size.x, ui.in().size.y};
}

// Returns how far the drawn hand is pressed. It taps three times when a view is shown and then
// rests: movement attracts visitors but would disturb reading. While the slide show is paused, the
// age of the view stands still, and so does the hand.
double tap_depth(Ui& ui, const KioskScreen& kiosk) {
  constexpr double tap_ms = 900, taps = 3;
  const bool is_over = kiosk.holds_scene || kiosk.scene_age_ms >= taps * tap_ms;
  if (ui.memory().reduced_motion || is_over) return 0;
  ui.memory().moving = true;
  return 0.5 - 0.5 * std::cos(2 * std::numbers::pi * kiosk.scene_age_ms / tap_ms);
}

void draw_hand(Ui& ui, Vec2 at, double size, const KioskScreen& kiosk) {
  double depth = tap_depth(ui, kiosk);
  ui.icon(icon_hand, {at.x, at.y + size * 0.12 * depth}, size * (1 - 0.1 * depth),
          ColorRole::text_on_accent);
}

void draw_hold(Ui& ui, bool holds, Rect rect) {
  constexpr const char* id = "kiosk/hold";
  bool used = ui.touch(id, rect).clicked;
  ui.icon(holds ? icon_play : icon_pause, {rect.x + rect.width / 2, rect.y + rect.height / 2},
          rect.width * 0.5, ColorRole::text_on_accent);
  ui.node(Role::button, id, ui.say(holds ? Msg::ui_kiosk_resume : Msg::ui_kiosk_pause), rect);
  ui.focus_ring(id, rect, radius_s);
  if (used) ui.emit(HoldScenes{!holds});
}

// Draws the invitation: a band at the bottom, within everybody's reach, with the view visible
// above. The first touch only starts the visit; nothing below it is activated.
void draw_invitation(Ui& ui, const KioskScreen& kiosk) {
  Rect screen = screen_of(ui);
  ui.touch("kiosk/start", screen);
  double title = ui.line_height(TextStyle::title), body = ui.line_height(TextStyle::body);
  double height = title + body + 2 * space::l;
  double width = std::min(screen.width - 2 * space::l, height * 6);
  Rect band{std::round((screen.width - width) / 2),
            screen.height - height - space::xl - ui.in().safe.bottom, width, height};
  band.y += std::round(ui.animate("kiosk/band", 0, height / 2));
  ui.shadow(band, radius_l, elevation::sheet);
  ui.fill(band, ColorRole::accent, radius_l);
  double hold = std::max(ui.control(), 48.0);
  double hand_room = std::min(height, width * 0.18);  // the text has priority over the hand
  draw_hand(ui, {band.x + hand_room / 2, band.y + height / 2}, std::min(height, hand_room) * 0.55,
            kiosk);
  double left = band.x + hand_room, room = band.right() - hold - space::s - left;
  double y = band.y + space::l;
  ui.text_fit({left, y}, room, ui.say(Msg::ui_kiosk_touch),
              {TextStyle::title, ColorRole::text_on_accent});
  ui.text_fit({left, y + title}, room, ui.say(Msg::ui_kiosk_explore),
              {TextStyle::body, ColorRole::text_on_accent});
  ui.node(Role::button, "kiosk/start", ui.say(Msg::ui_kiosk_touch), band);
  draw_hold(ui, kiosk.holds_scene,
            {band.right() - hold - space::s, band.y + (height - hold) / 2, hold, hold});
}

// Draws the text of the question. The seconds are not part of the alert, which is read aloud once
// only.
void draw_words(Ui& ui, int seconds_left, Column& column) {
  ui.open(Role::alert, "kiosk/alert", "");
  column.heading(2, ui.say(Msg::ui_kiosk_still_there), TextStyle::title);
  ui.close();
  column.space(space::s);
  column.text(ui.count(Msg::ui_kiosk_seconds, seconds_left), TextStyle::body);
  column.space(space::l);
  button(ui, {"kiosk/stay", ui.say(Msg::ui_kiosk_stay), icon_hand, ButtonKind::primary},
         {column.x, column.y, column.width, ui.control()});
  column.space(ui.control());
}

// Draws the question. A touch anywhere prolongs the visit; the button only tells so.
void draw_question(Ui& ui, const KioskScreen& kiosk) {
  Rect screen = screen_of(ui);
  ui.touch("kiosk/scrim", screen);
  ui.fill(screen, ColorRole::scrim);
  double width = std::min(screen.width - 2 * space::l, 440 * ui.in().text_scale);
  double height = ui.measure([&] {
    Column column{ui, 0, space::xl, width - 2 * space::xl};
    draw_words(ui, kiosk.seconds_left, column);
    return column.y + space::xl;
  });
  Rect sheet{std::round((screen.width - width) / 2), std::round((screen.height - height) / 2),
             width, height};
  ui.shadow(sheet, radius_l, elevation::sheet);
  ui.fill(sheet, ColorRole::surface_raised, radius_l);
  ui.open(Role::dialog, "kiosk", ui.say(Msg::ui_kiosk_still_there), sheet);
  Column column{ui, sheet.x + space::xl, sheet.y + space::xl, sheet.width - 2 * space::xl};
  draw_words(ui, kiosk.seconds_left, column);
  ui.close();
}

}  // namespace

void draw_kiosk(Ui& ui, const ScreenInput& input) {
  if (!input.kiosk || !input.programme) return;
  if (input.kiosk->attendance == Attendance::nobody) draw_invitation(ui, *input.kiosk);
  if (input.kiosk->attendance == Attendance::asking) draw_question(ui, *input.kiosk);
}

}  // namespace trame
