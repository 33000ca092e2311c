// The details of one thing: what it is, who says so, how a sum was made. Each part draws itself
// into a column, top to bottom, and emits commands.
#pragma once

#include <span>

#include "model/computed_sum.h"
#include "ui/frame/page.h"
#include "ui/widgets/flow.h"

namespace trame {

void draw_disagreement(const Page& page, Column& column, const Disagreement& disagreement);
void draw_claims(const Page& page, Column& column, std::span<const Claim> claims, Unit unit);

// How a sum was made, under a line that opens and closes it.
void draw_sum(const Page& page, Column& column, const ComputedSum& sum, bool open_at_first);
// The details of a total, with the sum of its parts open.
void show_sum(const Page& page, AmountId total);

// The selected thing in full: what it is, who says so, what it belongs to.
void draw_details(const Page& page, Column& column, ItemKey item);
// What stands in the details column while nothing is selected.
void draw_guide(const Page& page, Column& column);

}  // namespace trame
