#include "ui/shell/chrome.h"

#include "chart/core/brand.h"
#include "model/provenance.h"
#include "state/url.h"
#include "style/icon_glyphs.h"
#include "ui/chart/paint.h"
#include "ui/page/view_pages.h"
#include "ui/widgets/widgets.h"

namespace trame {
namespace {

std::string address_of(const ViewState& state, View view) {
  return "#" + to_url(update(state, ShowView{view}));
}

// An icon in a pill; its name is below where names fit.
struct NavLook {
  const char* glyph;
  std::string label;
  bool current = false;
  bool named = true;
};

void draw_nav_item(Ui& ui, Rect rect, const NavLook& look, Touched touched) {
  const auto& [glyph, label, current, named] = look;
  ColorRole ink = current ? ColorRole::accent : ColorRole::text_muted;
  double middle = rect.x + rect.width / 2;
  double line = named ? ui.line_height(TextStyle::caption) : 0;
  double top = rect.y + (rect.height - 28 - line) / 2;
  if (current || touched.hovered || touched.pressed) {
    bool marked = current || touched.pressed;
    ui.fill({middle - 28, top, 56, 28}, marked ? ColorRole::accent_soft : ColorRole::surface_sunken,
            14);
  }
  ui.icon(glyph, {middle, top + 14}, 22, ink);
  if (!named) return;
  double width = std::min(rect.width, ui.text_width(label, TextStyle::caption));
  ui.text_fit({middle - width / 2, top + 29}, rect.width + 1, label,
              {TextStyle::caption, current ? ColorRole::accent : ColorRole::text});
}

std::string nav_id(View view) {
  return "nav/" + std::string(code_of(view));
}

void link_node(Ui& ui, const ViewState& state, View view, std::optional<Rect> rect) {
  SemanticNode& node = ui.node(Role::link, nav_id(view), label_of(view, ui.language()), rect);
  node.value = address_of(state, view);
  node.current = state.view == view;
}

// The links from the current view to the others.
struct Navigation {
  Ui& ui;
  const ViewState& state;
  bool named = true;

  void draw_item(View view, Rect rect) const;
  void draw_more(std::span<const View> rest, Rect rect) const;
};

void Navigation::draw_item(View view, Rect rect) const {
  std::string id = nav_id(view);
  Touched touched = ui.touch(id, rect);
  NavLook look{page_of(view).glyph, label_of(view, ui.language()), state.view == view, named};
  draw_nav_item(ui, rect, look, touched);
  link_node(ui, state, view, rect);
  ui.focus_ring(id, rect.inset(4), radius_s);
  if (touched.clicked) ui.emit(ShowView{view});
}

// Views without room in the bottom bar: links in the page's HTML, a menu on screen.
void Navigation::draw_more(std::span<const View> rest, Rect rect) const {
  for (View view : rest) {
    link_node(ui, state, view, std::nullopt);
    if (ui.touch(nav_id(view), {}).clicked) ui.emit(ShowView{view});
  }
  bool current = std::ranges::count(rest, state.view) > 0;
  Touched touched = ui.touch("nav/more", rect);
  draw_nav_item(ui, rect, {icon_dots, ui.say(Msg::ui_more), current, named}, touched);
  ui.node(Role::button, "nav/more", ui.say(Msg::ui_more_views), rect).expanded =
      ui.memory().overlay == Overlay::views;
  ui.focus_ring("nav/more", rect.inset(4), radius_s);
  if (touched.clicked) ui.memory().overlay = Overlay::views;
}

// True when all names fit. With large text on a narrow screen, all names are hidden rather than
// some.
bool names_fit(const Ui& ui, std::span<const View> views, double width) {
  return std::ranges::all_of(views, [&](View view) {
    return ui.text_width(label_of(view, ui.language()), TextStyle::caption) <= width + 1;
  });
}

// What the button offers: the other language where there are two, else a choice.
const LanguageRow* only_other_language(Language language) {
  const std::span<const LanguageRow> table = language_table();
  if (table.size() != 2) return nullptr;
  return &table[table.front().language == language ? 1 : 0];
}

void language_button(Ui& ui, Vec2 at) {
  const LanguageRow* other = only_other_language(ui.language());
  const LanguageRow& named = other ? *other : row_of(ui.language());
  Rect rect{at.x, at.y, ui.control(), ui.control()};
  Touched touched = ui.touch("language", rect);
  if (touched.hovered || touched.pressed) ui.fill(rect.inset(2), ColorRole::accent_soft, radius_s);
  std::string label(named.short_name);
  double width = ui.text_width(label, TextStyle::body_strong);
  double line = ui.line_height(TextStyle::body_strong);
  ui.text({rect.x + (rect.width - width) / 2, rect.y + (rect.height - line) / 2}, label,
          TextStyle::body_strong, ColorRole::text);
  std::string name = other ? std::string(other->name) : ui.say(Msg::ui_language);
  SemanticNode& node = ui.node(Role::button, "language", name, rect);
  if (other)
    node.lang = other->code;
  else
    node.expanded = ui.memory().overlay == Overlay::languages;
  ui.focus_ring("language", rect, radius_s);
  if (!touched.clicked) return;
  if (other)
    ui.emit(SetLanguage{other->language});
  else
    ui.memory().overlay = Overlay::languages;
}

void theme_button(Ui& ui, Vec2 at) {
  ThemeKind now = ui.in().theme;
  ThemeKind next = now == ThemeKind::light  ? ThemeKind::dark
                   : now == ThemeKind::dark ? ThemeKind::contrast
                                            : ThemeKind::light;
  const char* glyph = next == ThemeKind::light  ? icon_sun
                      : next == ThemeKind::dark ? icon_moon
                                                : icon_circle_half;
  Msg name = next == ThemeKind::light  ? Msg::ui_theme_light
             : next == ThemeKind::dark ? Msg::ui_theme_dark
                                       : Msg::ui_theme_contrast;
  if (icon_button(ui, {"theme", glyph, ui.say(name)}, at)) ui.emit(SetTheme{next});
}

void programme_button(Ui& ui, const ScreenInput& input, Rect rect) {
  std::string title = "Trame", mark;
  if (input.programme) {
    title = input.programme->short_title.in(ui.language());
    mark = provenance_mark(*input.programme, ui.language());
  }
  Touched touched = ui.touch("programmes", rect);
  if (touched.hovered || touched.pressed) ui.fill(rect, ColorRole::accent_soft, radius_s);
  double room = rect.width - space::s - 22;
  bool fits = ui.text_width(title, TextStyle::body_strong) <= room;
  TextStyle style = fits ? TextStyle::body_strong : TextStyle::label;
  double below = mark.empty() ? 0 : ui.line_height(TextStyle::caption);
  Vec2 at{rect.x + space::s, rect.y + (rect.height - ui.line_height(style) - below) / 2};
  double drawn = ui.text_fit(at, room, title, {style, ColorRole::text});
  ui.icon(icon_caret_down, {at.x + drawn + 12, at.y + ui.line_height(style) / 2}, 16,
          ColorRole::text_muted);
  if (!mark.empty()) {
    draw_provenance(ui, {at.x, at.y + ui.line_height(style)}, room, mark);
    title += " (" + mark + ")";
  }
  bool open = ui.memory().overlay == Overlay::programmes;
  ui.node(Role::button, "programmes", ui.say(Msg::ui_choose_programme, {title}), rect).expanded =
      open;
  ui.focus_ring("programmes", rect, radius_s);
  if (touched.clicked) ui.memory().overlay = Overlay::programmes;
}

}  // namespace

double draw_provenance(Ui& ui, Vec2 at, double room, const std::string& mark) {
  constexpr double sign = 18;
  ui.icon(icon_warning, {at.x + 7, at.y + ui.line_height(TextStyle::caption) / 2}, 14,
          ColorRole::warning);
  for (const std::string& words : {mark, ui.say(Msg::file_mark_short)}) {
    const double width = ui.text_width(words, TextStyle::caption);
    if (width > room - sign) continue;
    ui.text({at.x + sign, at.y}, words, TextStyle::caption, ColorRole::warning);
    return sign + width;
  }
  return sign;
}

void draw_top_bar(Ui& ui, const ScreenInput& input, Rect rect, bool with_search) {
  ui.fill(rect, ColorRole::surface);
  ui.line({rect.x, rect.bottom() - 0.5}, {rect.right(), rect.bottom() - 0.5}, ColorRole::outline);
  double bar = top_bar_height(ui.in().text_scale);
  double y = rect.bottom() - bar + (bar - ui.control()) / 2;
  double x = rect.x + space::m;
  // px; a narrower bar has no logo, to keep room for the programme's name.
  constexpr double room_for_mark = 360;
  if (!with_search && rect.width >= room_for_mark) {
    paint_marks(ui, brand_marks({x, y + 9, 26, 26}), {});
    x += 34;
  }
  ui.open(Role::banner, "header", "");
  bool shares = !input.kiosk || input.kiosk->can_share;
  double buttons = rect.right() - (shares ? 3 : 2) * ui.control() - space::s;
  double room = buttons - x - space::s;
  double search_width = with_search ? std::clamp(room * 0.5, 160.0, 420.0) : 0;
  programme_button(ui, input,
                   {x, y, room - search_width - (with_search ? space::m : 0), ui.control()});
  if (with_search) {
    search_field(ui, {"search", ui.say(Msg::ui_search), input.state.query},
                 {buttons - search_width - space::s, y, search_width, ui.control()});
  }
  language_button(ui, {buttons, y});
  theme_button(ui, {buttons + ui.control(), y});
  if (shares && icon_button(ui, {"share", icon_share, ui.say(Msg::ui_share)},
                            {buttons + 2 * ui.control(), y})) {
    ui.memory().overlay = Overlay::share;
  }
  ui.close();
}

void draw_bottom_bar(Ui& ui, const ScreenInput& input, Rect rect) {
  ui.fill(rect, ColorRole::surface);
  ui.line({rect.x, rect.y + 0.5}, {rect.right(), rect.y + 0.5}, ColorRole::outline);
  std::span<const View> views = std::span(all_views).first(shown_views);
  double width = rect.width / (shown_views + 1);
  Navigation navigation{ui, input.state, names_fit(ui, views, width)};
  Rect item{rect.x, rect.y, width, bottom_bar_height(ui.in().text_scale)};
  ui.open(Role::navigation, "nav", ui.say(Msg::ui_views));
  for (View view : views) {
    navigation.draw_item(view, item);
    item.x += width;
  }
  navigation.draw_more(std::span(all_views).subspan(shown_views), item);
  ui.close();
}

void draw_rail(Ui& ui, const ScreenInput& input, Rect rect) {
  ui.fill(rect, ColorRole::surface);
  ui.line({rect.right() - 0.5, rect.y}, {rect.right() - 0.5, rect.bottom()}, ColorRole::outline);
  auto count = static_cast<double>(all_views.size());
  double least = 30 + ui.line_height(TextStyle::caption);  // px, height of an icon and a name
  double item_height = std::max(least, std::min(72.0, rect.height / count));
  bool scrolls = item_height * count > rect.height + 1;  // the screen is too low for all views
  double width = rail_width(ui.in().text_scale), left = rect.right() - width;
  if (rect.height > item_height * count + 64) {
    paint_marks(ui, brand_marks({left + (width - 32) / 2, rect.y + 14, 32, 32}), {});
    rect = {rect.x, rect.y + 64, rect.width, rect.height - 64};
  }
  ui.open(Role::navigation, "nav", ui.say(Msg::ui_views));
  double y = scrolls ? ui.begin_scroll("nav/scroll", rect) : rect.y;
  Navigation navigation{ui, input.state};
  for (View view : all_views) {
    navigation.draw_item(view, {left, y, width, item_height});
    y += item_height;
  }
  if (scrolls) ui.end_scroll(y);
  ui.close();
}

void draw_notices(Column& column, bool can_close) {
  Ui& ui = column.ui;
  std::vector<Notice>& notices = ui.memory().notices;
  std::string dismissed;
  for (const Notice& notice : notices) {
    CardStyle style;
    style.ground = notice.error ? ColorRole::error_soft : ColorRole::warning_soft;
    style.stripe = notice.error ? ColorRole::error : ColorRole::warning;
    style.raised = false;
    std::string id = "notice/" + notice.id;
    double top = column.y;
    ui.open(notice.error ? Role::alert : Role::status, id, "");
    double height = card(ui, {column.x, column.y, column.width, 0}, style, [&](Column& inner) {
                      inner.width -= ui.control();
                      inner.text(notice.text, TextStyle::body_strong);
                      for (const std::string& detail : notice.details) {
                        inner.space(space::xs);
                        inner.text(detail, TextStyle::label);
                      }
                      inner.width += ui.control();
                      if (notice.retry == Retry::none) return;
                      inner.space(space::m);
                      std::string slug = notice.id.substr(programme_notice_prefix.size());
                      if (retry_button(inner, "retry/" + slug) && notice.retry == Retry::show)
                        ui.emit(ShowProgramme{std::move(slug)});
                    }).height;
    ui.close();
    if (can_close && icon_button(ui, {id + "/close", icon_close, ui.say(Msg::ui_close)},
                                 {column.x + column.width - ui.control() - 4, top + 4})) {
      dismissed = notice.id;
    }
    column.space(height + space::m);
  }
  if (!dismissed.empty()) {
    std::erase_if(notices, [&](const Notice& notice) { return notice.id == dismissed; });
  }
}

}  // namespace trame
