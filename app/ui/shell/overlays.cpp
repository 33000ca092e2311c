// Menus over the page: programmes, filters and others. While one is open the page below is inert; a
// tap outside, Escape or the close button closes it.
#include "chart/money/currencies.h"
#include "layout/stable_order.h"
#include "model/query.h"
#include "state/rules.h"
#include "state/url.h"
#include "style/icon_glyphs.h"
#include "ui/page/view_pages.h"
#include "ui/shell/chrome.h"
#include "ui/shell/file_sheets.h"
#include "ui/shell/share_sheet.h"
#include "ui/widgets/widgets.h"

#include <cmath>
#include <utility>

namespace trame {
namespace {

bool has_filter(const ViewState& state, const Filter& filter) {
  return std::find(state.filters.begin(), state.filters.end(), filter) != state.filters.end();
}

void draw_programme_choice(Ui& ui, const ScreenInput& input, Column& column) {
  for (const ProgrammeEntry& entry : input.index) {
    bool current = input.programme && input.programme->slug == entry.slug;
    ListRow row{"choose/" + entry.slug,
                entry.title.in(ui.language()),
                entry.title.in(ui.language()),
                entry.summary.in(ui.language()),
                "",
                ColorRole::count_,
                current};
    if (list_row(column, row)) {
      ui.emit(ShowProgramme{entry.slug});
      ui.memory().overlay = Overlay::none;
    }
  }
  if (!input.kiosk) draw_file_rows(ui, input, column);
}

void draw_toggles(const ViewState& state, Column& column, const std::string& title,
                  const std::vector<std::pair<Filter, std::string>>& options) {
  constexpr size_t most_shown = 300;
  if (options.empty()) return;
  Ui& ui = column.ui;
  column.heading(3, title, TextStyle::body_strong);
  std::vector<Chip> items;
  const size_t shown = std::min(options.size(), most_shown);
  for (const auto& [filter, words] : std::span(options).first(shown)) {
    items.push_back({"toggle/" + std::string(code_of(filter.kind)) + "/" + filter.value, words, "",
                     nullptr, has_filter(state, filter)});
  }
  ui.open(Role::group, "", title);
  int used = chips(column, items);
  ui.close();
  draw_left_out(column, options.size() - shown);
  if (used >= 0) {
    const Filter& filter = options[static_cast<size_t>(used)].first;
    if (has_filter(state, filter))
      ui.emit(RemoveFilter{filter});
    else
      ui.emit(AddFilter{filter});
  }
  column.space(space::m);
}

std::vector<std::pair<Filter, std::string>> status_options(const Programme& p, Language language) {
  std::vector<std::pair<Filter, std::string>> options;
  for (const Action& action : p.actions) {
    if (!action.status) continue;
    Filter filter{FilterKind::status, std::string(code_of(*action.status))};
    bool known = std::any_of(options.begin(), options.end(),
                             [&](const auto& option) { return option.first == filter; });
    if (!known) options.emplace_back(filter, label_of(*action.status, language));
  }
  return options;
}

std::vector<std::pair<Filter, std::string>> kind_options(const Programme& p, Language language) {
  std::vector<std::pair<Filter, std::string>> options;
  for (const Amount& amount : p.amounts) {
    Filter filter{FilterKind::kind, std::string(code_of(amount.kind))};
    bool known = std::any_of(options.begin(), options.end(),
                             [&](const auto& option) { return option.first == filter; });
    if (!known) options.emplace_back(filter, label_of(amount.kind, language));
  }
  return options;
}

// Returns the filters for places where an action takes place.
std::vector<std::pair<Filter, std::string>> place_options(const Programme& p, Language language) {
  std::vector<std::pair<Filter, std::string>> options;
  const std::vector<size_t> counts = action_counts(p);
  for (size_t i = 0; i < p.places.size(); ++i) {
    auto id = static_cast<PlaceId>(i);
    if (counts[i] == 0) continue;
    options.push_back({{FilterKind::place, p.places[id].slug}, p.places[id].name.in(language)});
  }
  return options;
}

void draw_view_choice(Ui& ui, const ScreenInput& input, Column& column) {
  for (View view : std::span(all_views).subspan(shown_views)) {
    ListRow row;
    row.id = "view/" + std::string(code_of(view));
    row.name = row.title = label_of(view, ui.language());
    row.glyph = page_of(view).glyph;
    row.selected = input.state.view == view;
    if (!list_row(column, row)) continue;
    ui.emit(ShowView{view});
    ui.memory().overlay = Overlay::none;
  }
}

void draw_language_choice(Ui& ui, Column& column) {
  for (const LanguageRow& language : language_table()) {
    ListRow row;
    row.id = "language/" + std::string(language.code);
    row.name = row.title = language.name;
    row.selected = language.language == ui.language();
    if (!row.selected) row.lang = language.code;
    if (!list_row(column, row)) continue;
    ui.emit(SetLanguage{language.language});
    ui.memory().overlay = Overlay::none;
  }
}

void draw_scope_choice(Ui& ui, const ScreenInput& input, Column& column) {
  if (!input.programme) return;
  const Programme& p = *input.programme;
  column.text(ui.say(Msg::ui_scope_explained), TextStyle::small, ColorRole::text_muted);
  column.space(space::s);
  const std::vector<ScopeId> scopes = scopes_with_amounts(p);
  const std::optional<ScopeId> shown = shown_scope(p, input.state);
  draw_rows(column, scopes.size(), [&](size_t i) {
    const Scope& scope = p.scopes[scopes[i]];
    ListRow row;
    row.id = "scope/" + scope.slug;
    row.name = row.title = scope.title.in(ui.language());
    row.detail = scope.description.in(ui.language());
    row.selected = shown == scopes[i];
    if (!list_row(column, row)) return;
    ui.emit(ShowScope{scope.slug});
    ui.memory().overlay = Overlay::none;
  });
}

void draw_currency_choice(Ui& ui, const ScreenInput& input, Column& column) {
  if (!input.programme) return;
  column.text(ui.say(Msg::ui_currency_explained), TextStyle::small, ColorRole::text_muted);
  column.space(space::s);
  std::vector<Currency> currencies = choosable_currencies(*input.programme, input.state);
  Currency shown = currencies.empty() ? Currency{} : currencies.front();
  sort_stably(currencies, [](Currency a, Currency b) { return a < b; });
  draw_rows(column, currencies.size(), [&](size_t i) {
    ListRow row;
    row.name = row.title = currencies[i].code();
    row.id = "currency/" + row.title;
    row.selected = currencies[i] == shown;
    if (!list_row(column, row)) return;
    ui.emit(ShowCurrency{currencies[i]});
    ui.memory().overlay = Overlay::none;
  });
}

void draw_filter_choice(Ui& ui, const ScreenInput& input, Column& column) {
  if (!input.programme) return;
  const Programme& p = *input.programme;
  std::vector<std::pair<Filter, std::string>> axes;
  for (const Axis& axis : p.axes) {
    axes.push_back({{FilterKind::axis, axis.slug}, axis.title.in(ui.language())});
  }
  draw_toggles(input.state, column, ui.say(Msg::ui_axis), axes);
  draw_toggles(input.state, column, ui.say(Msg::ui_status), status_options(p, ui.language()));
  draw_toggles(input.state, column, ui.say(Msg::ui_money_kind), kind_options(p, ui.language()));
  draw_toggles(input.state, column, ui.say(Msg::ui_places), place_options(p, ui.language()));
  ButtonResult done =
      button_at(ui, {"filters/done", ui.say(Msg::ui_show_results), icon_check, ButtonKind::primary},
                {column.x, column.y}, column.width);
  if (done.clicked) ui.memory().overlay = Overlay::none;
  column.space(ui.control() + space::s);
}

void draw_keys(Ui& ui, Column& column) {
  constexpr std::pair<const char*, Msg> keys[] = {
      {"/", Msg::ui_key_search},  {"Tab", Msg::ui_key_next}, {"Enter", Msg::ui_key_use},
      {"Esc", Msg::ui_key_close}, {"↑ ↓", Msg::ui_key_move}, {"+ −", Msg::ui_key_zoom},
      {"?", Msg::ui_key_help}};
  ui.open(Role::list, "", ui.say(Msg::ui_keys));
  for (const auto& [key, what] : keys) {
    Rect cap{column.x, column.y, 64, 32};
    ui.fill(cap, ColorRole::surface_sunken, radius_s);
    ui.outline(cap, ColorRole::outline_strong, radius_s);
    double width = ui.text_width(key, TextStyle::label);
    ui.text({cap.x + (cap.width - width) / 2, cap.y + 7}, key, TextStyle::label, ColorRole::text);
    ui.text({cap.right() + space::m, cap.y + 5}, ui.say(what), TextStyle::body, ColorRole::text);
    ui.node(Role::list_item, "", key + ui.say(Msg::ui_colon) + ui.say(what),
            Rect{column.x, column.y, column.width, cap.height});
    column.space(cap.height + space::s);
  }
  ui.close();
}

Msg title_of(Overlay overlay) {
  switch (overlay) {
    case Overlay::programmes:
      return Msg::ui_programmes;
    case Overlay::views:
      return Msg::ui_more_views;
    case Overlay::languages:
      return Msg::ui_language;
    case Overlay::filters:
      return Msg::ui_filters;
    case Overlay::keys:
      return Msg::ui_keys;
    case Overlay::share:
      return Msg::ui_share;
    case Overlay::currencies:
      return Msg::ui_currency;
    case Overlay::outside:
      return Msg::ui_kiosk_outside;
    case Overlay::file_choice:
    case Overlay::file_facts:
    case Overlay::file_refused:
      return Msg::file_title;
    case Overlay::scopes:
    case Overlay::none:
      break;
  }
  return Msg::ui_scope;
}

constexpr double head_height = 60;

double sheet_width(const FrameInput& in) {
  return in.size.x < rail_from ? in.size.x : std::min(560.0, in.size.x - 48);
}

// Returns the rectangle of a menu: at the bottom on a phone, a centred window on larger screens; no
// higher than its content.
Rect sheet_rect(const FrameInput& in, double content) {
  double width = sheet_width(in);
  if (in.size.x < rail_from) {
    double height = std::min(in.size.y * 0.85, head_height + content + in.safe.bottom);
    return {0, in.size.y - height, width, height};
  }
  double most = std::max(640.0, in.size.y * 0.7);
  double height = std::min({most, in.size.y - 48, head_height + content});
  return {(in.size.x - width) / 2, (in.size.y - height) / 2, width, height};
}

void draw_sheet_ground(Ui& ui, Rect sheet) {
  Rect ground = sheet;
  // The sheet's lower corners are outside of the screen.
  if (sheet.width == ui.in().size.x) ground.height += radius_l;
  ui.shadow(sheet, radius_l, elevation::sheet);
  ui.fill(ground, ColorRole::surface_raised, radius_l);
  ui.touch("dialog", sheet);  // items below it cannot be pointed at
}

void draw_sheet_head(Ui& ui, Rect sheet, const std::string& title) {
  Column head{ui, sheet.x + space::l, sheet.y + space::l,
              sheet.width - 2 * space::l - ui.control()};
  head.heading(2, title, TextStyle::heading);
  Vec2 corner{sheet.right() - ui.control() - space::s, sheet.y + space::s};
  if (icon_button(ui, {"dialog/close", icon_close, ui.say(Msg::ui_close)}, corner)) {
    ui.memory().overlay = Overlay::none;
  }
}

void draw_choices(Ui& ui, const ScreenInput& input, Column& column) {
  switch (ui.memory().overlay) {
    case Overlay::programmes:
      return draw_programme_choice(ui, input, column);
    case Overlay::views:
      return draw_view_choice(ui, input, column);
    case Overlay::languages:
      return draw_language_choice(ui, column);
    case Overlay::filters:
      return draw_filter_choice(ui, input, column);
    case Overlay::currencies:
      return draw_currency_choice(ui, input, column);
    case Overlay::scopes:
      return draw_scope_choice(ui, input, column);
    case Overlay::keys:
      return draw_keys(ui, column);
    case Overlay::share:
    case Overlay::outside:
      return draw_share_sheet(ui, input, column);
    case Overlay::file_choice:
      return draw_file_choice(ui, input, column);
    case Overlay::file_facts:
      return draw_file_facts(ui, input, column);
    case Overlay::file_refused:
      return draw_file_refused(ui, input, column);
    case Overlay::none:
      break;
  }
}

}  // namespace

void draw_overlay(Ui& ui, const ScreenInput& input) {
  if (ui.memory().overlay == Overlay::none) return;
  ui.begin_panel();
  Rect screen{0, 0, ui.in().size.x, ui.in().size.y};
  if (ui.touch("scrim", screen).clicked) ui.memory().overlay = Overlay::none;
  ui.fill(screen, ColorRole::scrim);
  double content = ui.measure([&] {
    Column column{ui, 0, space::xs, sheet_width(ui.in()) - 2 * space::l};
    draw_choices(ui, input, column);
    return column.y + space::l;
  });
  Rect sheet = sheet_rect(ui.in(), content);
  sheet.y += std::round(ui.animate("overlay", 0, 48));
  draw_sheet_ground(ui, sheet);
  std::string title = ui.say(title_of(ui.memory().overlay));
  ui.open(Role::dialog, "dialog", title, sheet);
  ui.current().inert = asks_whether_present(input);
  draw_sheet_head(ui, sheet, title);
  Rect body{sheet.x, sheet.y + head_height, sheet.width,
            sheet.height - head_height - ui.in().safe.bottom};
  double top = ui.begin_scroll("dialog/scroll", body);
  Column column{ui, body.x + space::l, top + space::xs, body.width - 2 * space::l};
  draw_choices(ui, input, column);
  ui.end_scroll(column.y + space::l);
  ui.close();
}

}  // namespace trame
