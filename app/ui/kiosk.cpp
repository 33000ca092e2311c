#include "ui/kiosk.h"

#include <algorithm>

#include "style/icon_glyphs.h"
#include "ui/widgets.h"

namespace trame {
namespace {

Rect screen_of(const Ui& ui) {
  return {0, 0, ui.in().size.x, ui.in().size.y};
}

// A band at the foot of the screen, in everybody's reach; the view above it stays to be seen. The
// first touch only begins the visit: nothing under it is touched.
void draw_invitation(Ui& ui, const KioskScreen& kiosk) {
  Rect screen = screen_of(ui);
  ui.touch("kiosk/start", screen);
  double height = ui.line_height(TextStyle::title) + ui.line_height(TextStyle::body) + 2 * space::xl;
  double width = std::min(screen.width - 2 * space::l, 640.0);
  Rect band{(screen.width - width) / 2, screen.height - height - space::xl - ui.in().safe.bottom,
            width, height};
  ui.shadow(band, radius_l, elevation::sheet);
  ui.fill(band, ColorRole::accent, radius_l);
  double button_room = ui.control() + space::l;
  ui.icon(icon_hand, {band.x + 52, band.y + height / 2}, 44, ColorRole::text_on_accent);
  double left = band.x + 96, room = band.right() - button_room - left;
  double y = band.y + space::xl;
  ui.text_fit({left, y}, room, ui.say(Msg::ui_kiosk_touch), TextStyle::title,
              ColorRole::text_on_accent);
  ui.text_fit({left, y + ui.line_height(TextStyle::title)}, room, ui.say(Msg::ui_kiosk_explore),
              TextStyle::body, ColorRole::text_on_accent);
  ui.node(Role::button, "kiosk/start", ui.say(Msg::ui_kiosk_touch), band);
  Rect hold{band.right() - button_room, band.y + (height - ui.control()) / 2, ui.control(),
            ui.control()};
  bool used = ui.touch(hold_button, hold).clicked;
  ui.icon(kiosk.holds_scene ? icon_play : icon_pause,
          {hold.x + hold.width / 2, hold.y + hold.height / 2}, 24, ColorRole::text_on_accent);
  ui.node(Role::button, hold_button,
          ui.say(kiosk.holds_scene ? Msg::ui_kiosk_resume : Msg::ui_kiosk_pause), hold);
  ui.focus_ring(hold_button, hold, radius_s);
  if (used) ui.emit(HoldScenes{!kiosk.holds_scene});
}

// Touching anywhere is an answer; the button says so.
void draw_question(Ui& ui, const KioskScreen& kiosk) {
  Rect screen = screen_of(ui);
  ui.touch("kiosk/scrim", screen);
  ui.fill(screen, ColorRole::scrim);
  double width = std::min(screen.width - 2 * space::l, 480.0);
  std::string words = ui.count(Msg::ui_kiosk_seconds, kiosk.seconds_left);
  auto draw = [&](Column& column) {
    column.heading(2, ui.say(Msg::ui_kiosk_still_there), TextStyle::title);
    column.space(space::s);
    column.text(words, TextStyle::body);
    column.space(space::l);
    button(ui, "kiosk/stay", {column.x, column.y, column.width, ui.control()},
           ui.say(Msg::ui_kiosk_stay), icon_hand, ButtonKind::primary);
    column.space(ui.control());
  };
  double height = ui.measure([&] {
    Column column{ui, 0, 0, width - 2 * space::xl};
    draw(column);
    return column.y + 2 * space::xl;
  });
  Rect sheet{(screen.width - width) / 2, (screen.height - height) / 2, width, height};
  ui.shadow(sheet, radius_l, elevation::sheet);
  ui.fill(sheet, ColorRole::surface_raised, radius_l);
  ui.open(Role::dialog, "kiosk", ui.say(Msg::ui_kiosk_still_there), sheet);
  ui.open(Role::alert, "kiosk/alert", "");
  Column column{ui, sheet.x + space::xl, sheet.y + space::xl, sheet.width - 2 * space::xl};
  draw(column);
  ui.close();
  ui.close();
}

}  // namespace

void draw_kiosk(Ui& ui, const ScreenInput& input) {
  if (!input.kiosk) return;
  if (input.kiosk->attendance == Attendance::nobody) draw_invitation(ui, *input.kiosk);
  if (input.kiosk->attendance == Attendance::asking) draw_question(ui, *input.kiosk);
}

}  // namespace trame
