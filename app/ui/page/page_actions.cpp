// The page of all actions of the programme, grouped by axis.
#include "chart/tables.h"
#include "model/query.h"
#include "state/narrowing.h"
#include "ui/chart/chart_view.h"
#include "ui/page/pages.h"
#include "ui/page/table_view.h"
#include "ui/page/view_header.h"
#include "ui/widgets/item_words.h"
#include "ui/widgets/widgets.h"

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

// Returns the second line of an action: "action 3 · Métropole de Lyon · première phase".
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

void add_other_amounts(std::string& detail, const Page& page, long long others) {
  if (others == 0) return;
  if (!detail.empty()) detail += " · ";
  detail += page.ui.count(Msg::chart_others, others);
}

void draw_action_row(const Page& page, Column& column, ActionId id,
                     std::span<const AmountId> amounts) {
  const Action& action = page.programme.actions[id];
  ListRow row;
  row.id = item_id(page, "action/", key(id));
  row.title = page.words(action.title);
  row.detail = detail_of(page, action);
  row.dot = color_of_action(page.programme, id);
  row.selected = page.is_selected(key(id));
  if (const auto amount = main_amount(page.programme, amounts, page.state)) {
    set_value(row, page, key(amount->id));
    add_other_amounts(row.detail, page, amount->others);
  }
  row.name = row.title;
  for (const std::string* part : {&row.detail, &row.value}) {
    if (!part->empty()) row.name += ", " + *part;
  }
  if (listed_row(column, row)) page.select(key(id));
}

// The actions of one axis, or those without axis.
struct Group {
  std::string title;
  ColorRole color{};
  std::vector<ActionId> actions;
};

std::vector<Group> groups_of(const Page& page, std::span<const ActionId> found) {
  const auto& axes = page.programme.axes;
  std::vector<Group> groups;
  for (size_t i = 0; i < axes.size(); ++i) {
    groups.push_back(
        {page.words(axes[static_cast<AxisId>(i)].title), axis_color(static_cast<int>(i)), {}});
  }
  groups.push_back({axes.empty() ? "" : page.ui.say(Msg::ui_no_axis), axis_color(-1), {}});
  for (ActionId id : found) {
    const auto& axis = page.programme.actions[id].axis;
    groups[axis ? static_cast<size_t>(*axis) : axes.size()].actions.push_back(id);
  }
  std::erase_if(groups, [](const Group& group) { return group.actions.empty(); });
  return groups;
}

using Amounts = std::vector<std::vector<AmountId>>;  // by ActionId

void draw_group(const Page& page, Column& column, const Group& group, const Amounts& amounts) {
  const auto& [title, color, actions] = group;
  Ui& ui = page.ui;
  if (!title.empty()) {
    ui.fill({column.x, column.y + 4, 4, ui.line_height(TextStyle::heading) - 8}, color, 2);
    Column heading{ui, column.x + space::m, column.y, column.width - space::m};
    heading.heading(2, title + " · " + std::to_string(actions.size()), TextStyle::heading);
    column.y = heading.y;
  }
  column.space(space::s);
  item_card(column, title, actions, [&](Column& rows, ActionId id) {
    draw_action_row(page, rows, id, amounts[static_cast<size_t>(id)]);
  });
  column.space(space::xl);
}

}  // namespace

void draw_actions(const Page& page, Column& column) {
  constexpr double least_width = 420;
  Ui& ui = page.ui;
  draw_view_header(page, column);
  if (draw_table_or_chart(page, column)) return;
  std::vector<ActionId> found =
      query_actions(page.programme, narrowing_of(page.state, page.programme));
  column.text(ui.count(Msg::ui_action_count, static_cast<long long>(found.size())),
              TextStyle::small, ColorRole::text_muted);
  column.space(space::m);
  if (found.empty()) {
    draw_empty(column, ui.say(Msg::ui_nothing_found));
    return;
  }
  std::vector<Group> groups = groups_of(page, found);
  Amounts amounts = amounts_by_action(page.programme);
  groups_of_rows(column, {groups.size(), least_width, space::xl}, found.size(),
                 [&](size_t i, Column& own) { draw_group(page, own, groups[i], amounts); });
}

}  // namespace trame
