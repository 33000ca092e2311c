#include "ui/shell/share_sheet.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "style/icon_glyphs.h"
#include "ui/widgets/widgets.h"

namespace trame {
namespace {

// Draws a QR code: black on white in every theme, with a margin of at least four modules, as
// readers expect. Modules begin on whole device pixels, so that there are no lines between them.
void draw_qr(Ui& ui, const QrCode& qr, Rect rect) {
  constexpr Color dark{0, 0, 0}, light{255, 255, 255};
  ui.fill(rect, light, radius_s);
  double ratio = ui.in().ratio, modules = static_cast<double>(qr.size + 8);
  double module = std::max(1.0, std::floor(rect.width * ratio / modules)) / ratio;
  double margin = (rect.width - module * static_cast<double>(qr.size)) / 2;
  Vec2 corner{rect.x + std::round(margin * ratio) / ratio,
              rect.y + std::round(margin * ratio) / ratio};
  for (size_t row = 0; row < qr.size; ++row) {
    for (size_t first = 0; first < qr.size;) {
      size_t end = first;
      while (end < qr.size && qr.modules[row * qr.size + end] == '1') ++end;
      if (end > first) {
        ui.fill(Rect{corner.x + module * static_cast<double>(first),
                     corner.y + module * static_cast<double>(row),
                     module * static_cast<double>(end - first), module},
                dark);
      }
      first = end + 1;
    }
  }
}

// Draws, in place of the code, that it could not be made, and a button that asks for it again. A
// small place has no ground, because the button needs all of its width.
void draw_missing_code(Ui& ui, Rect rect) {
  constexpr double button_width = 140;
  const double padding = std::clamp<double>((rect.width - button_width) / 2, 0, space::l);
  if (padding > 0) ui.fill(rect, ColorRole::surface_sunken, radius_s);
  Column column{ui, rect.x + padding, rect.y + padding, rect.width - 2 * padding};
  ui.open(Role::status, "share/qr-missing", "");
  column.text(ui.say(Msg::ui_qr_missing), TextStyle::body);
  ui.close();
  column.space(space::s);
  if (retry_button(column, "share/qr-retry")) ui.memory().qr.reset();
}

// Screen height from which the QR code has the full width: tall screens and kiosks are scanned from
// about a metre away.
double tall_screen(const ScreenInput& input) {
  return input.kiosk ? 600 : 1200;
}

// Returns the width of the QR code. It is reserved before the code arrives. On a kiosk the code is
// the whole content, and is larger because it is scanned from further away.
double qr_room(const Ui& ui, const ScreenInput& input, double width) {
  double part = input.kiosk ? 0.5 : 0.34, most = input.kiosk ? 560 : 400;
  return std::floor(std::min({width, ui.in().size.y * part, most}));
}

// A format in which the view can be exported.
struct Choice {
  const char* id;
  const char* glyph;
  Msg label;
  ExportFormat format;
};
constexpr Choice system_sheet{"share/system", icon_share, Msg::ui_share_with,
                              ExportFormat::shared_link};
constexpr Choice copied_link{"share/copy", icon_link, Msg::ui_copy_link, ExportFormat::link};

void draw_choice(Ui& ui, const Choice& choice, ButtonKind kind, Rect rect) {
  Button wanted{choice.id, ui.say(choice.label), choice.glyph, kind};
  if (button(ui, wanted, rect)) ui.emit(ExportView{choice.format});
}

void draw_link(Ui& ui, const ScreenInput& input, Column& column) {
  const Sharing& sharing = input.sharing;
  if (input.kiosk) {
    column.text(ui.say(Msg::ui_kiosk_scan), TextStyle::body);
    column.space(space::s);
  }
  column.text(sharing.link, TextStyle::small, ColorRole::text_muted, 3);
  column.space(space::m);
  if (input.kiosk) return;
  auto full = [&](const Choice& choice, ButtonKind kind) {
    Rect rect{column.x, column.y, column.width, ui.control()};
    draw_choice(ui, choice, kind, rect);
    column.space(rect.height + space::s);
  };
  if (sharing.has_system_sheet) full(system_sheet, ButtonKind::primary);
  full(copied_link, sharing.has_system_sheet ? ButtonKind::outlined : ButtonKind::primary);
}

// Draws link and QR code, beside each other where there is room for both.
void draw_link_and_code(Ui& ui, const ScreenInput& input, Column& column) {
  const std::optional<QrCode>& qr = ui.memory().qr;
  bool beside = column.width >= 460 && ui.in().size.y < tall_screen(input);
  double side = qr_room(ui, input, beside ? column.width * 0.5 : column.width);
  double x = std::round(beside ? column.x : column.x + (column.width - side) / 2);
  Rect rect{x, std::round(column.y), side, side};
  if (qr && qr->size > 0) {
    draw_qr(ui, *qr, rect);
    ui.node(Role::figure, "share/qr", ui.say(Msg::ui_qr_code, {qr->text}), rect);
  }
  if (qr && qr->is_missing) draw_missing_code(ui, rect);
  double left = beside ? side + space::xl : 0;
  Column words{ui, column.x + left, column.y + (beside ? 0 : side + space::m), column.width - left};
  draw_link(ui, input, words);
  column.y = std::max(words.y, rect.bottom()) + space::m;
}

constexpr Choice choices[] = {
    {"export/png", icon_image, Msg::ui_export_png, ExportFormat::png},
    {"export/copy-image", icon_copy, Msg::ui_export_copied_image, ExportFormat::copied_image},
    {"export/svg", icon_vector, Msg::ui_export_svg, ExportFormat::svg},
    {"export/csv", icon_table, Msg::ui_export_csv, ExportFormat::csv},
    {"export/json", icon_braces, Msg::ui_export_json, ExportFormat::json},
    {"export/print", icon_printer, Msg::ui_export_print, ExportFormat::print},
    {"export/embed", icon_code, Msg::ui_export_embed, ExportFormat::snippet},
};

// False for the programme's data when it is the visitor's own file, which they already have.
bool is_offered(const Choice& choice, const ScreenInput& input) {
  return choice.format != ExportFormat::json || !input.programme || !input.programme->is_unverified;
}

// Draws the formats, as many in a row as their names allow.
void draw_exports(Ui& ui, const ScreenInput& input, Column& column) {
  double widest = 0;
  for (const Choice& choice : choices) {
    widest = std::max(widest, ui.text_width(ui.say(choice.label), TextStyle::body_strong));
  }
  constexpr double around_words = 64;  // px, width of icon and margins
  double gap = space::s;
  double fit = std::floor((column.width + gap) / (widest + around_words + gap));
  double in_row = std::clamp(fit, 1.0, 2.0);
  double width = (column.width - gap * (in_row - 1)) / in_row;
  int index = 0;
  for (const Choice& choice : choices) {
    if (!is_offered(choice, input)) continue;
    double x = column.x + (width + gap) * (index % static_cast<int>(in_row));
    Rect rect{x, column.y, width, ui.control()};
    draw_choice(ui, choice, ButtonKind::outlined, rect);
    bool is_last = &choice == &choices[std::size(choices) - 1];
    if (++index % static_cast<int>(in_row) == 0 || is_last) column.space(ui.control() + gap);
  }
}

// True if the link names the file, which then opens for anybody.
bool names_file(std::string_view link) {
  const std::string_view query = link.substr(0, link.find('#'));
  return query.find("?src=") != query.npos || query.find("&src=") != query.npos;
}

}  // namespace

void draw_share_sheet(Ui& ui, const ScreenInput& input, Column& column) {
  const bool is_own = input.programme && input.programme->is_unverified;
  const bool needs_file = is_own && !names_file(input.sharing.link);
  if (needs_file && ui.memory().overlay == Overlay::share) {
    column.text(ui.say(Msg::file_link_needs_file), TextStyle::label);
    column.space(space::m);
  }
  draw_link_and_code(ui, input, column);
  if (input.kiosk) return;  // visitors of a kiosk can only read the QR code with a phone
  column.heading(3, ui.say(Msg::ui_export_view), TextStyle::body_strong);
  column.space(space::xs);
  draw_exports(ui, input, column);
}

}  // namespace trame
