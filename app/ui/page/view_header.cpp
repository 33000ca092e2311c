// The header of every view: its title, the charts it can be shown as, and chips for its filters.
#include <functional>

#include "chart/money/currencies.h"
#include "model/codes.h"
#include "model/query.h"
#include "state/url.h"
#include "style/icon_glyphs.h"
#include "ui/page/view_header.h"
#include "ui/page/view_pages.h"
#include "ui/widgets/widgets.h"

namespace trame {
namespace {

// Returns the name of a filter's value: the title of an item or the name of a code.
std::string filter_words(const Page& page, const Filter& filter) {
  const Programme& p = page.programme;
  switch (filter.kind) {
    case FilterKind::axis:
      if (auto id = p.axes.find(filter.value)) return page.words(p.axes[*id].title);
      break;
    case FilterKind::place:
      if (auto id = p.places.find(filter.value)) return page.words(p.places[*id].name);
      break;
    case FilterKind::partner:
      if (auto id = p.organizations.find(filter.value))
        return page.words(p.organizations[*id].name);
      break;
    case FilterKind::status:
      if (auto status = find_code<ActionStatus>(filter.value))
        return label_of(*status, page.language());
      break;
    case FilterKind::kind:
      if (auto kind = find_code<AmountKind>(filter.value)) return label_of(*kind, page.language());
      break;
  }
  return filter.value;
}

std::vector<Segment> segments_of(const Page& page) {
  std::span<const Chart> charts = charts_of(page.state.view);
  std::vector<Segment> segments;
  if (charts.size() < 2 || page.embedded) return segments;
  for (Chart chart : charts) {
    Segment segment;
    segment.id = "show/" + std::string(code_of(chart));
    segment.label = chart == Chart::standard ? label_of(page.state.view, page.language())
                                             : label_of(chart, page.language());
    segment.glyph = chart_glyph(page.state.view, chart);
    segment.selected = chart == page.state.chart;
    segments.push_back(segment);
  }
  return segments;
}

}  // namespace

double chart_switch_width(const Page& page, double most) {
  std::vector<Segment> segments = segments_of(page);
  return segments.empty() ? 0 : segmented_width(page.ui, segments, most);
}

void draw_chart_switch(const Page& page, Column& column) {
  std::vector<Segment> segments = segments_of(page);
  if (segments.empty()) return;
  int used = segmented(column, "charts", page.ui.say(Msg::ui_shown_as), segments);
  if (used >= 0) page.ui.emit(ShowChart{charts_of(page.state.view)[static_cast<size_t>(used)]});
}

namespace {

// The chips of what restricts the view: scope, filters, search; and for each chip the function to
// call when it is used.
struct Choices {
  std::vector<Chip> chips;
  std::vector<std::function<void()>> uses;
  void add(Chip chip, std::function<void()> use) {
    chips.push_back(std::move(chip));
    uses.push_back(std::move(use));
  }
};

void add_scope(const Page& page, Choices& choices) {
  if (page.state.view != View::budget || scopes_with_amounts(page.programme).size() < 2) return;
  const Scope& scope = page.programme.scopes[*shown_scope(page.programme, page.state)];
  const std::string& title = page.words(scope.title);
  std::string name = page.ui.say(Msg::ui_scope) + page.ui.say(Msg::ui_colon) + title;
  choices.add({"scopes", title, name, icon_caret_down, {}},
              [&page] { page.ui.memory().overlay = Overlay::scopes; });
}

// Money views show one currency; where the amounts are in several, a chip chooses it.
void add_currency(const Page& page, Choices& choices) {
  std::vector<Currency> currencies = choosable_currencies(page.programme, page.state);
  if (currencies.size() < 2) return;
  std::string code(currencies.front().code());
  std::string name = page.ui.say(Msg::ui_currency) + page.ui.say(Msg::ui_colon) + code;
  choices.add({"currencies", code, name, icon_caret_down, {}},
              [&page] { page.ui.memory().overlay = Overlay::currencies; });
}

void add_filter(const Page& page, const Filter& filter, Choices& choices) {
  std::string words = filter_words(page, filter);
  Chip chip{"filter/" + std::string(code_of(filter.kind)) + "/" + filter.value, words,
            page.ui.say(Msg::ui_remove_filter, {words}), icon_close, true};
  if (filter.kind == FilterKind::axis) {
    auto axis = page.programme.axes.find(filter.value);
    if (axis) chip.dot = axis_color(static_cast<int>(*axis));
  }
  choices.add(chip, [&page, filter] { page.ui.emit(RemoveFilter{filter}); });
}

Choices choices_of(const Page& page) {
  Ui& ui = page.ui;
  Choices choices;
  add_scope(page, choices);
  add_currency(page, choices);
  choices.add({"filters", ui.say(Msg::ui_filter), "", icon_filter, {}},
              [&ui] { ui.memory().overlay = Overlay::filters; });
  for (const Filter& filter : page.state.filters) add_filter(page, filter, choices);
  if (!page.state.query.empty()) {
    std::string words = ui.say(Msg::ui_quoted, {page.state.query});
    choices.add({"filter/q", words, ui.say(Msg::ui_remove_filter, {words}), icon_close, true},
                [&ui] { ui.emit(SetQuery{}); });
  }
  if (page.state.filters.size() + !page.state.query.empty() > 1) {
    choices.add({"filter/clear", ui.say(Msg::ui_clear_filters), "", nullptr, {}},
                [&ui] { ui.emit(ClearFilters{}); });
  }
  return choices;
}

// Draws the chips at the right of the line above where there is room, or else on lines of their
// own.
void draw_choices(const Page& page, Column& column, Rect beside) {
  Ui& ui = page.ui;
  Choices choices = choices_of(page);
  double wanted = chips_width(ui, choices.chips);
  bool fits = wanted <= beside.width;
  Column chip_column = fits ? Column{ui, beside.right() - wanted, beside.y, wanted + 1} : column;
  ui.open(Role::group, "filter-chips", ui.say(Msg::ui_filters));
  int used = chips(chip_column, choices.chips);
  ui.close();
  if (used >= 0) choices.uses[static_cast<size_t>(used)]();
  if (!fits) column.y = chip_column.y + space::s;
}

}  // namespace

void draw_view_header(const Page& page, Column& column) {
  if (page.embedded) return;
  Ui& ui = page.ui;
  std::string title = label_of(page.state.view, page.language());
  bool wide = column.width > 560;
  TextStyle style = wide && !page.low() ? TextStyle::figure : TextStyle::title;
  double title_width = ui.text_width(title, style);
  double line = std::max(wide ? ui.control() : 0, ui.line_height(style));
  Rect title_rect{column.x, column.y + (line - ui.line_height(style)) / 2, title_width + 1, line};
  double height =
      ui.text_block({title_rect.x, title_rect.y}, {column.width}, title, {style, ColorRole::text});
  std::string name = title + " – " + page.words(page.programme.short_title);
  ui.node(Role::heading, "title", name, Rect{column.x, column.y, column.width, height}).level = 1;
  double left = wide ? column.x + title_width + space::xl : column.x;
  Column controls{ui, left, wide ? column.y : column.y + height + space::s,
                  column.x + column.width - left};
  draw_chart_switch(page, controls);
  double right = left + chart_switch_width(page, controls.width) + space::l;
  Rect beside{right, column.y, wide ? column.x + column.width - right : 0, ui.control()};
  column.y = controls.y + (wide ? space::m : space::s);
  if (!page_of(page.state.view).reads) draw_choices(page, column, beside);
  column.space(space::xs);
}

}  // namespace trame
