#include "ui/widgets/widgets.h"

#include "ui/page/pages.h"
namespace trame {

void draw_about(Ui& ui, Column& column) {
  if (ui.in().build.empty()) return;  // the desktop window has no site pages to link to
  column.space(space::xl);
  column.heading(2, ui.say(Msg::ui_about), TextStyle::heading);
  column.space(space::s);
  column.text(ui.say(Msg::ui_about_version, {ui.in().build}), TextStyle::small,
              ColorRole::text_muted);
  column.text(ui.say(Msg::ui_about_offline), TextStyle::small, ColorRole::text_muted);
  column.space(space::s);
  if (ui.in().unattended) return;
  if (ui.in().has_pages) {
    external_link(column, "about/copy", ui.say(Msg::ui_about_copy), "trame-standalone.html");
    external_link(column, "about/kiosk", ui.say(Msg::ui_about_kiosk),
                  page_file("kiosk", ui.language()));
  }
  external_link(column, "about/licenses", ui.say(Msg::ui_about_licenses), "licenses.html");
}

}  // namespace trame
