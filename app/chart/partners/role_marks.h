// The marks of roles: a symbol in a cell, a line style between nodes, and their legend. Roles
// differ in shape and weight, never in colour alone.
#pragma once

#include <span>

#include "chart/core/mark_list.h"
#include "chart/partners/partnership.h"

namespace trame {

// The symbol of a role. Leader: diamond; partner: disc; funder: euro sign; operator: triangle;
// founder: square.
struct RoleSymbol {
  PartyRole role{};
  Vec2 center;
  double size = 0;
};
void add_role_symbol(std::vector<Mark>& marks, const RoleSymbol& symbol, int target);

// Returns the line of a role. Leader: thick; partner: thin; funder: dashes; operator: long dashes;
// founder: dots.
LineMark role_line(PartyRole role, Vec2 from, Vec2 to);

// Returns the roles that occur, in the order of all_roles.
std::vector<PartyRole> roles_in(std::span<const Tie> ties);

void add_role_symbols_legend(ChartView& view, const Partnership& partnership);
void add_role_lines_legend(ChartView& view, const Partnership& partnership);
// Adds the axes of the drawn actions with their colours to the legend; nothing where there are
// none.
void add_axes_legend(ChartView& view, const Partnership& partnership);

}  // namespace trame
