#include "chart/partners/role_marks.h"

#include <algorithm>

#include "state/labels.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr ColorRole symbol_color = ColorRole::text;
constexpr Vec2 box_middle{legend_box.x / 2, legend_box.y / 2};

PolygonMark diamond(Vec2 c, double r) {
  return {{{c.x, c.y - r}, {c.x + r, c.y}, {c.x, c.y + r}, {c.x - r, c.y}}, Fill::solid, 1};
}

PolygonMark triangle(Vec2 c, double r) {
  return {{{c.x, c.y - r}, {c.x + r, c.y + 0.8 * r}, {c.x - r, c.y + 0.8 * r}}, Fill::solid, 1};
}

// Draws a euro sign: a "C" with two bars.
void add_euro(std::vector<Mark>& marks, Vec2 c, double r, int target) {
  constexpr int steps = 10;
  std::vector<Vec2> outer, inner;
  constexpr Vec2 arc[steps + 1] = {{0.743, -0.669}, {0.5, -0.866}, {0.05, -1},     {-0.45, -0.893},
                                   {-0.85, -0.527}, {-1, 0},       {-0.85, 0.527}, {-0.45, 0.893},
                                   {0.05, 1},       {0.5, 0.866},  {0.743, 0.669}};
  for (Vec2 p : arc) {
    outer.push_back({c.x + 0.15 * r + p.x * r, c.y + p.y * r});
    inner.push_back({c.x + 0.15 * r + p.x * r * 0.68, c.y + p.y * r * 0.68});
  }
  outer.insert(outer.end(), inner.rbegin(), inner.rend());
  std::ranges::reverse(outer);
  marks.push_back({PolygonMark{outer, Fill::solid, 1}, symbol_color, std::nullopt, target});
  for (double y : {-0.36, 0.08}) {
    Rect bar{c.x - 1.1 * r, c.y + y * r, 1.5 * r, 0.28 * r};
    marks.push_back({RectMark{bar, 0, Fill::solid}, symbol_color, std::nullopt, target});
  }
}

}  // namespace

void add_role_symbol(std::vector<Mark>& marks, const RoleSymbol& symbol, int target) {
  Vec2 center = symbol.center;
  double r = symbol.size / 2;
  auto add = [&](decltype(Mark::shape) shape) {
    marks.push_back({std::move(shape), symbol_color, std::nullopt, target});
  };
  switch (symbol.role) {
    case PartyRole::leader:
      return add(diamond(center, r * 1.15));
    case PartyRole::partner:
      return add(CircleMark{center, r * 0.85, Fill::solid});
    case PartyRole::funder:
      return add_euro(marks, center, r, target);
    case PartyRole::operator_:
      return add(triangle(center, r));
    case PartyRole::founder:
      return add(RectMark{{center.x - r * 0.8, center.y - r * 0.8, r * 1.6, r * 1.6}, 1, {}});
  }
}

LineMark role_line(PartyRole role, Vec2 from, Vec2 to) {
  switch (role) {
    case PartyRole::leader:
      return {from, to, 4, false, 0, 0};
    case PartyRole::partner:
      return {from, to, 1.25, false, 0, 0};
    case PartyRole::funder:
      return {from, to, 2, true, 6, 4};
    case PartyRole::operator_:
      return {from, to, 2.5, true, 14, 5};
    case PartyRole::founder:
      break;
  }
  return {from, to, 2, true, 2, 4};
}

std::vector<PartyRole> roles_in(std::span<const Tie> ties) {
  std::vector<PartyRole> found;
  for (PartyRole role : all_roles) {
    auto has = [role](const Tie& tie) { return std::ranges::count(tie.roles, role) > 0; };
    if (std::ranges::any_of(ties, has)) found.push_back(role);
  }
  return found;
}

void add_role_symbols_legend(ChartView& view, const Partnership& partnership) {
  for (PartyRole role : roles_in(partnership.ties)) {
    LegendEntry entry{{}, label_of(role, partnership.language)};
    add_role_symbol(entry.marks, {role, box_middle, 14}, -1);
    view.legend.push_back(std::move(entry));
  }
}

void add_role_lines_legend(ChartView& view, const Partnership& partnership) {
  for (PartyRole role : roles_in(partnership.ties)) {
    LineMark line = role_line(role, {0, box_middle.y}, {legend_box.x, box_middle.y});
    view.legend.push_back(
        {{{line, ColorRole::text, std::nullopt, -1}}, label_of(role, partnership.language)});
  }
}

void add_axes_legend(ChartView& view, const Partnership& partnership) {
  const Programme& p = partnership.programme;
  if (p.axes.empty()) return;
  auto add = [&](ColorRole color, const std::string& label) {
    Rect square{box_middle.x - 7, box_middle.y - 7, 14, 14};
    view.legend.push_back({{{RectMark{square, 4, Fill::solid}, color, std::nullopt, -1}}, label});
  };
  auto of_axis = [&](std::optional<AxisId> axis) {
    return std::ranges::any_of(partnership.actions,
                               [&](ActionId id) { return p.actions[id].axis == axis; });
  };
  for (size_t i = 0; i < p.axes.size(); ++i) {
    if (!of_axis(AxisId(i))) continue;
    add(axis_color(static_cast<int>(i)), p.axes[AxisId(i)].title.in(partnership.language));
  }
  if (of_axis(std::nullopt)) {
    add(axis_color(-1), message(Msg::ui_no_axis, partnership.language));
  }
}

}  // namespace trame
