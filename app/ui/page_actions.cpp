// Every action of the programme, under its axis.
#include "model/query.h"
#include "state/narrowing.h"
#include "ui/page.h"
#include "ui/widgets.h"

namespace trame {
namespace {

std::string leader_of(const Page& page, const Action& action) {
  for (const Party& party : action.parties) {
    for (PartyRole role : party.roles) {
      if (role == PartyRole::leader) {
        return page.words(page.programme.organizations[party.organization].name);
      }
    }
  }
  return {};
}

// "action 3 · Métropole de Lyon · première phase"
std::string detail_of(const Page& page, const Action& action) {
  std::string detail;
  auto add = [&](const std::string& part) {
    if (part.empty()) return;
    if (!detail.empty()) detail += " · ";
    detail += part;
  };
  if (action.number) add(page.ui.say(Msg::ui_action_number, {std::to_string(*action.number)}));
  if (action.status) add(label_of(*action.status, page.language()));
  add(leader_of(page, action));
  if (detail.empty()) detail = page.words(action.description);
  return detail;
}

void draw_action_row(const Page& page, Column& column, ActionId id) {
  const Action& action = page.programme.actions[id];
  ListRow row;
  row.id = item_id(page, "action/", key(id));
  row.title = page.words(action.title);
  row.detail = detail_of(page, action);
  row.name = row.title + ", " + row.detail;
  row.dot = color_of_action(page.programme, id);
  row.selected = page.is_selected(key(id));
  for (AmountId amount : amounts_of_action(page.programme, id)) {
    if (page.programme.amounts[amount].value) {
      row.value = value_of(page, key(amount));
      row.name += ", " + row.value;
      break;
    }
  }
  page.ui.open(Role::list_item, row.id + "/item", "");
  if (list_row(column, row)) page.select(key(id));
  page.ui.close();
}

void draw_group(const Page& page, Column& column, const std::string& title, ColorRole role,
                std::span<const ActionId> actions) {
  if (actions.empty()) return;
  Ui& ui = page.ui;
  if (!title.empty()) {
    ui.fill({column.x, column.y + 4, 4, ui.line_height(TextStyle::heading) - 8}, role, 2);
    Column heading{ui, column.x + space::m, column.y, column.width - space::m};
    heading.heading(2, title + " · " + std::to_string(actions.size()), TextStyle::heading);
    column.y = heading.y;
  }
  column.space(space::s);
  CardStyle style;
  style.padding = space::xs;
  double height = card(ui, {column.x, column.y, column.width, 0}, style, [&](Column& rows) {
                    ui.open(Role::list, "", title);
                    for (size_t i = 0; i < actions.size(); ++i) {
                      if (i > 0)
                        ui.line({rows.x + space::m, rows.y},
                                {rows.x + rows.width - space::m, rows.y}, ColorRole::outline);
                      draw_action_row(page, rows, actions[i]);
                    }
                    ui.close();
                  }).height;
  column.space(height + space::xl);
}

}  // namespace

void draw_actions(const Page& page, Column& column) {
  Ui& ui = page.ui;
  draw_view_header(page, column, label_of(View::actions, page.language()));
  draw_filter_chips(page, column);
  if (page.state.chart == Chart::table) return draw_table(page, column);
  std::vector<ActionId> found =
      query_actions(page.programme, narrowing_of(page.state, page.programme));
  column.text(ui.count(Msg::ui_action_count, static_cast<long long>(found.size())),
              TextStyle::small, ColorRole::text_muted);
  column.space(space::m);
  if (found.empty()) {
    draw_empty(column, ui.say(Msg::ui_nothing_found));
    return;
  }
  std::vector<ActionId> group;
  for (size_t axis = 0; axis <= page.programme.axes.size(); ++axis) {
    bool none = axis == page.programme.axes.size();
    group.clear();
    for (ActionId id : found) {
      const auto& own = page.programme.actions[id].axis;
      if (none ? !own : own == static_cast<AxisId>(axis)) group.push_back(id);
    }
    std::string title;
    if (!none)
      title = page.words(page.programme.axes[static_cast<AxisId>(axis)].title);
    else if (!page.programme.axes.empty())
      title = ui.say(Msg::ui_no_axis);
    draw_group(page, column, title, axis_color(none ? -1 : static_cast<int>(axis)), group);
  }
}

}  // namespace trame
