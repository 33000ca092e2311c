// Parts that several pages share: titles, the chart switch, filter chips, small look-ups.
#include "chart/chart.h"
#include "model/codes.h"
#include "model/query.h"
#include "state/url.h"
#include "style/icon_glyphs.h"
#include "text/format.h"
#include "ui/page.h"
#include "ui/widgets.h"

namespace trame {
namespace {

const char* glyph_of(Chart chart) {
  switch (chart) {
    case Chart::treemap:
      return icon_squares;
    case Chart::sankey:
      return icon_flow;
    case Chart::bars:
      return icon_chart_bar_horizontal;
    case Chart::waterfall:
      return icon_chart_bar;
    case Chart::timeline:
      return icon_calendar;
    case Chart::network:
      return icon_graph;
    case Chart::matrix:
      return icon_grid;
    case Chart::table:
      return icon_table;
    case Chart::standard:
    case Chart::list:
      break;
  }
  return icon_rows;
}

// The words of a filter's value: a title of the programme or the name of a code.
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

std::vector<Segment> segments_of(const Page& page, const std::vector<Chart>& charts, bool glyphs) {
  std::vector<Segment> segments;
  for (Chart chart : charts) {
    Segment segment;
    segment.id = "show/" + std::string(code_of(chart));
    segment.label = chart == Chart::standard ? label_of(page.state.view, page.language())
                                             : label_of(chart, page.language());
    segment.glyph = glyphs ? glyph_of(chart) : nullptr;
    segment.selected = chart == page.state.chart;
    segments.push_back(segment);
  }
  return segments;
}

}  // namespace

// Title and chart switch, on one line where there is room.
void draw_view_header(const Page& page, Column& column, const std::string& title) {
  Ui& ui = page.ui;
  bool wide = column.width > 560;
  TextStyle style = wide ? TextStyle::figure : TextStyle::title;
  double title_width = ui.text_width(title, style);
  double height = ui.text_block({column.x, column.y}, column.width, title, style, ColorRole::text);
  std::string name = title + " – " + page.words(page.programme.short_title);
  ui.node(Role::heading, "title", name, Rect{column.x, column.y, column.width, height}).level = 1;
  double left = wide ? column.x + title_width + space::xl : column.x;
  if (!wide) column.space(height + space::s);
  Column controls{ui, left, column.y - (wide ? 3 : 0), column.x + column.width - left};
  draw_chart_switch(page, controls);
  column.y = controls.y;
}

void draw_chart_switch(const Page& page, Column& column) {
  std::vector<Chart> charts = charts_of(page.state.view);
  if (charts.size() < 2) return;
  std::vector<Segment> segments = segments_of(page, charts, column.width > 420);
  int used = segmented(column, "charts", page.ui.say(Msg::ui_shown_as), segments);
  if (used >= 0) page.ui.emit(ShowChart{charts[static_cast<size_t>(used)]});
  column.space(space::m);
}

void draw_filter_chips(const Page& page, Column& column) {
  Ui& ui = page.ui;
  std::vector<Chip> items;
  std::vector<Command> commands;
  items.push_back({"filters", ui.say(Msg::ui_filter), ui.say(Msg::ui_filter), icon_filter, {}});
  commands.push_back(ClearSelection{});
  for (const Filter& filter : page.state.filters) {
    std::string words = filter_words(page, filter);
    ColorRole dot = ColorRole::count_;
    if (filter.kind == FilterKind::axis) {
      if (auto axis = page.programme.axes.find(filter.value)) {
        dot = axis_color(static_cast<int>(*axis));
      }
    }
    items.push_back({"filter/" + std::string(code_of(filter.kind)) + "/" + filter.value, words,
                     ui.say(Msg::ui_remove_filter, {words}), icon_close, true, dot});
    commands.push_back(RemoveFilter{filter});
  }
  if (!page.state.query.empty()) {
    std::string words = "«\u202f" + page.state.query + "\u202f»";
    items.push_back({"filter/q", words, ui.say(Msg::ui_remove_filter, {words}), icon_close, true});
    commands.push_back(SetQuery{});
  }
  if (items.size() > 2) {
    items.push_back({"filter/clear", ui.say(Msg::ui_clear_filters), "", nullptr, {}});
    commands.push_back(ClearFilters{});
  }
  ui.open(Role::group, "filter-chips", ui.say(Msg::ui_filters));
  int used = chips(column, items);
  ui.close();
  if (used == 0) ui.memory().overlay = Overlay::filters;
  if (used > 0) ui.emit(commands[static_cast<size_t>(used)]);
  column.space(space::s);
}

ColorRole color_of_action(const Programme& programme, ActionId action) {
  const auto& axis = programme.actions[action].axis;
  return axis_color(axis ? static_cast<int>(*axis) : -1);
}

std::string item_id(const Page& page, const char* prefix, ItemKey item) {
  return prefix + std::string(code_of(item.kind)) + "/" +
         std::string(slug_of(page.programme, item));
}

std::string qualifier_words(Qualifier qualifier, Language language) {
  return qualifier == Qualifier::exact ? std::string() : label_of(qualifier, language);
}

std::string source_line(const Page& page, const Claim& claim) {
  const Source& source = page.programme.sources[claim.source];
  std::string line = page.words(source.publisher);
  const std::optional<DateSpan>& date = claim.date ? claim.date : source.date;
  if (date) line += " · " + format_span(*date, page.language());
  return line;
}

Unit unit_of(const Programme& programme, ItemKey item) {
  if (item.kind == ItemKind::amount) return Unit::eur;
  if (item.kind == ItemKind::figure)
    return programme.figures[static_cast<FigureId>(item.index)].unit;
  if (item.kind == ItemKind::indicator) {
    return programme.indicators[static_cast<IndicatorId>(item.index)].unit;
  }
  return Unit::count;
}

std::string value_of(const Page& page, ItemKey item) {
  const Programme& p = page.programme;
  std::optional<double> value;
  if (item.kind == ItemKind::amount) {
    if (auto money = p.amounts[static_cast<AmountId>(item.index)].value) value = euros(*money);
  } else if (item.kind == ItemKind::figure) {
    value = p.figures[static_cast<FigureId>(item.index)].value;
  } else if (item.kind == ItemKind::indicator) {
    const Indicator& indicator = p.indicators[static_cast<IndicatorId>(item.index)];
    if (indicator.target) value = indicator.target->value;
  }
  return value ? format_value(*value, unit_of(p, item), page.language())
               : page.ui.say(Msg::ui_not_published);
}

void draw_search_results(const Page& page, Column& column) {
  Ui& ui = page.ui;
  constexpr size_t limit = 60;
  std::vector<ItemKey> found = search_items(page.programme, page.state.query, limit);
  column.heading(1, ui.say(Msg::ui_results_for, {page.state.query}), TextStyle::title);
  column.space(space::xs);
  column.text(found.empty() ? ui.say(Msg::ui_nothing_found)
                            : ui.count(Msg::ui_result_count, static_cast<long long>(found.size())),
              TextStyle::body, ColorRole::text_muted);
  column.space(space::m);
  if (found.empty()) return;
  CardStyle style;
  style.padding = space::xs;
  double height =
      card(ui, {column.x, column.y, column.width, 0}, style, [&](Column& rows) {
        for (ItemKey item : found) {
          ListRow row;
          row.id = item_id(page, "found/", item);
          row.title = title_of(page.programme, item, page.language());
          row.detail = label_of(item.kind, page.language());
          row.name = row.title + ", " + row.detail;
          row.selected = page.is_selected(item);
          if (item.kind == ItemKind::action) {
            row.dot = color_of_action(page.programme, static_cast<ActionId>(item.index));
          }
          bool has_value = item.kind == ItemKind::amount || item.kind == ItemKind::figure;
          if (has_value) row.value = value_of(page, item);
          if (list_row(rows, row)) page.select(item);
        }
      }).height;
  column.space(height + space::xl);
}

}  // namespace trame
