#include "ui/details/details_panel.h"

#include <algorithm>
#include <cmath>
#include "ui/details/details.h"
#include "ui/widgets/item_words.h"

#include "style/icon_glyphs.h"
#include "ui/widgets/widgets.h"

namespace trame {
namespace {

constexpr const char* handle = "details/handle";
constexpr double fling_speed = 600;  // px/s; a faster release decides by its direction alone

double half_height(Rect area) {
  return std::min(area.height, std::max(280.0, area.height * 0.66));
}
double full_height(Rect area) {
  return area.height - 8;
}

// Ends the drag of the sheet. The sheet closes after a fast release downwards from half height, or
// a slow release low on the screen. It fills the screen after a fast release upwards, or a slow
// release high on the screen. In all other cases it returns to half height.
void end_sheet_drag(Ui& ui, Rect area, double height, Vec2 velocity) {
  UiMemory& memory = ui.memory();
  bool down = velocity.y > fling_speed, up = velocity.y < -fling_speed;
  bool low = height < half_height(area) * 0.6;
  bool high = height > (half_height(area) + full_height(area)) / 2;
  if (down ? !memory.sheet_full : low) ui.emit(ClearSelection{});
  memory.sheet_full = up || (high && !down);
}

// Returns the height of the sheet, which follows the finger during a drag and is animated to its
// height at rest after it.
double sheet_height(Ui& ui, Rect area) {
  UiMemory& memory = ui.memory();
  double rest = memory.sheet_full ? full_height(area) : half_height(area);
  DragState& drag = memory.drag;
  if (drag.id != handle) return std::round(ui.animate("sheet", rest, 0));
  double height = std::clamp(rest - drag.shift.y, 60.0, full_height(area));
  memory.motions["sheet"] = {height, true};
  if (!drag.released) return height;
  end_sheet_drag(ui, area, height, *drag.released);
  drag = {};
  memory.moving = true;
  return height;
}

void draw_handle(Ui& ui, Rect area) {
  UiMemory& memory = ui.memory();
  Rect grip{area.x, area.y, area.width, ui.control()};
  Touched touched = ui.touch(handle, grip, Hold::drag);
  ui.fill({area.x + area.width / 2 - 20, area.y + 8, 40, 4},
          touched.pressed ? ColorRole::accent : ColorRole::outline_strong, 2);
  Msg name = memory.sheet_full ? Msg::ui_shrink_details : Msg::ui_expand_details;
  Rect button{area.x + area.width / 2 - 60, area.y, 120, ui.control()};
  ui.node(Role::button, handle, ui.say(name), button).expanded = memory.sheet_full;
  ui.focus_ring(handle, button.inset(4), radius_s);
  if (touched.clicked) memory.sheet_full = !memory.sheet_full;
}

void draw_ground(Ui& ui, Rect area, DetailsPosition position) {
  if (position == DetailsPosition::beside) {
    ui.fill(area, ColorRole::surface_raised);
    ui.line({area.x, area.y}, {area.x, area.bottom()}, ColorRole::outline);
    return;
  }
  ui.shadow(area, radius_l, elevation::sheet);
  Rect ground = area;
  if (position == DetailsPosition::sheet)
    ground.height += radius_l;  // the sheet's lower corners are outside of the screen
  ui.fill(ground, ColorRole::surface_raised, radius_l);
}

void draw_close(Ui& ui, Rect area) {
  Vec2 corner{area.right() - ui.control() - space::s, area.y + space::s};
  if (icon_button(ui, {"details/close", icon_close, ui.say(Msg::ui_close_details)}, corner)) {
    ui.emit(ClearSelection{});
  }
}

void draw_body(Ui& ui, const ScreenInput& input, Rect body, const std::optional<ItemKey>& item) {
  ui.begin_panel();
  Page page = page_in(ui, input, body, body.y);
  std::string id = item ? "details/" + item_id(page, "", *item) : "details/guide";
  double top = ui.begin_scroll(id, body);
  Column column{ui, body.x + space::l, top + space::l, body.width - 2 * space::l};
  if (item)
    draw_details(page, column, *item);
  else
    draw_guide(page, column);
  ui.end_scroll(column.y + space::xl);
}

}  // namespace

void draw_details_panel(Ui& ui, const ScreenInput& input, Rect area, DetailsPosition position) {
  if (!input.programme) return;
  std::optional<ItemKey> item;
  if (input.state.selection) item = find_item(*input.programme, *input.state.selection);
  if (!item) ui.memory().sheet_full = false;
  if (!item && position != DetailsPosition::beside) return;
  Rect clip = area;
  if (position == DetailsPosition::sheet) {
    double height = sheet_height(ui, area);
    area = {area.x, area.bottom() - height, area.width, height};
  } else if (position == DetailsPosition::over) {
    area.x += std::round(ui.animate("panel", 0, 40));
  }
  // The shadow is drawn over the content, but not over the bars.
  if (position != DetailsPosition::beside)
    clip = {clip.x - 24, clip.y - 24, clip.width + 24, clip.height + 24};
  ui.push_clip(clip);
  draw_ground(ui, area, position);
  ui.touch("details", area);
  ui.open(Role::complementary, "details", ui.say(Msg::ui_details), area);
  double head = position == DetailsPosition::sheet ? space::l : 0;
  if (position == DetailsPosition::sheet) draw_handle(ui, area);
  Rect body{area.x, area.y + head, area.width, area.height - head};
  draw_body(ui, input, body, item);
  if (item) draw_close(ui, area);
  ui.close();
  ui.pop_clip();
}

}  // namespace trame
