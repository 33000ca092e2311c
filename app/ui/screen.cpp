#include "ui/screen.h"

#include <algorithm>
#include <cmath>
#include "ui/page/pages.h"

#include "model/provenance.h"
#include "state/url.h"
#include "style/icon_glyphs.h"
#include "ui/details/details_panel.h"
#include "ui/embed/embed.h"
#include "ui/page/view_pages.h"
#include "ui/shell/chrome.h"
#include "ui/shell/file_sheets.h"
#include "ui/shell/kiosk.h"
#include "ui/widgets/widgets.h"

namespace trame {
namespace {

// Rectangles of the parts of the screen.
struct ScreenLayout {
  Rect top_bar, navigation, content, details;
  bool phone = false;
  DetailsPosition details_position = DetailsPosition::over;
};

ScreenLayout arrange(const FrameInput& in) {
  ScreenLayout layout;
  double width = in.size.x, height = in.size.y;
  layout.phone = width < rail_from;
  double bar = top_bar_height(in.text_scale) + in.safe.top;
  if (layout.phone) {
    double bottom = bottom_bar_height(in.text_scale) + in.safe.bottom;
    layout.top_bar = {0, 0, width, bar};
    layout.navigation = {0, height - bottom, width, bottom};
    layout.content = {0, bar, width, std::max(0.0, height - bar - bottom)};
    layout.details = layout.content;
    layout.details_position = DetailsPosition::sheet;
    return layout;
  }
  double rail = rail_width(in.text_scale) + in.safe.left;
  layout.navigation = {0, in.safe.top, rail, height - in.safe.top};
  layout.top_bar = {rail, 0, width - rail, bar};
  bool beside = width >= three_columns_from;
  layout.details_position = beside ? DetailsPosition::beside : DetailsPosition::over;
  double side = std::floor(beside ? std::clamp(width * 0.28, 330.0, 460.0)
                                  : std::clamp(width * 0.45, 300.0, 400.0));
  layout.details = {width - side, bar, side, height - bar};
  layout.content = {rail, bar, width - rail - (beside ? side : 0), height - bar};
  return layout;
}

// Draws placeholder shapes while the programme is loading.
void draw_skeleton(Ui& ui, Column& column) {
  ui.node(Role::status, "loading", ui.say(Msg::ui_loading), Rect{column.x, column.y, 1, 1});
  for (double part : {0.7, 0.95, 0.5}) {
    ui.fill({column.x, column.y, column.width * part, 18}, ColorRole::surface_sunken, 9);
    column.space(30);
  }
  column.space(space::l);
  grid(column, {4, 150, space::m}, [&](size_t, Rect at) {
    ui.fill({at.x, at.y, at.width, 120}, ColorRole::surface_sunken, radius_m);
    return 120.0;
  });
}

// Draws what to do after loading failed: try again, or open another programme.
void draw_load_failure(Ui& ui, const ScreenInput& input, Column& column) {
  column.heading(1, "Trame", TextStyle::title);
  column.space(space::m);
  retry_button(column, "retry", ButtonKind::primary);
  column.space(space::l);
  for (const ProgrammeEntry& entry : input.index) {
    if (item_link(column, {"other/" + entry.slug, entry.title.in(ui.language())})) {
      ui.emit(ShowProgramme{entry.slug});
    }
  }
}

std::string scroll_id(const ViewState& state) {
  return "content/" + std::string(code_of(state.view));
}

void draw_content(Ui& ui, const ScreenInput& input, const ScreenLayout& layout) {
  constexpr double reading_width = 1120, chart_width = 1600;
  const Rect& area = layout.content;
  ui.fill(area, ColorRole::background);
  double margin = layout.phone ? space::l : space::xl;
  bool reads = page_of(input.state.view).reads;
  double width = std::min(area.width - 2 * margin, reads ? reading_width : chart_width);
  double x = area.x + (area.width - width) / 2;
  ui.open(Role::main, "main", "");
  double top = ui.begin_scroll(scroll_id(input.state), area);
  Column column{ui, x, top + (layout.phone || area.height < 480 ? space::m : space::xl), width};
  draw_notices(column, input.programme || is_file_missing(input));
  say_provenance(ui, input);
  if (layout.phone && input.programme) {
    search_field(ui, {"search", ui.say(Msg::ui_search), input.state.query},
                 {column.x, column.y, column.width, ui.control()});
    column.space(ui.control() + space::l);
  }
  if (input.programme) {
    draw_view(page_in(ui, input, area, top), column);
  } else if (is_file_missing(input)) {
    draw_file_page(ui, input, column);
  } else if (ui.memory().notices.empty()) {
    draw_skeleton(ui, column);
  } else {
    draw_load_failure(ui, input, column);
  }
  ui.end_scroll(column.y + space::xl);
  ui.close();
}

}  // namespace

void draw_screen(Ui& ui, const ScreenInput& input) {
  if (input.embed) return draw_embed(ui, input);
  ScreenLayout layout = arrange(ui.in());
  ui.fill({0, 0, ui.in().size.x, ui.in().size.y}, ColorRole::background);
  bool modal = ui.memory().overlay != Overlay::none || asks_whether_present(input);
  ui.open(Role::group, "page", "");
  ui.current().inert = modal;
  draw_top_bar(ui, input, layout.top_bar, !layout.phone);
  if (layout.phone)
    draw_bottom_bar(ui, input, layout.navigation);
  else
    draw_rail(ui, input, layout.navigation);
  draw_content(ui, input, layout);
  draw_details_panel(ui, input, layout.details, layout.details_position);
  ui.close();
  draw_overlay(ui, input);
  draw_file_coming(ui, input, layout.content);
  ui.draw_tooltip();
  draw_kiosk(ui, input);
}

}  // namespace trame
