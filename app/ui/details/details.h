// Details of one item: facts, claims, sums. Each function draws itself into a column from top to
// bottom and emits commands.
#pragma once

#include <span>
#include <string>

#include "model/computed_sum.h"
#include "ui/frame/page.h"
#include "ui/widgets/flow.h"

namespace trame {

// Draws a disagreement with all its positions. id: of its region, unique on the screen (the same
// disagreement may be on the page and in the details).
void draw_disagreement(const Page& page, Column& column, const Disagreement& disagreement,
                       const std::string& id);
void draw_claims(const Page& page, Column& column, std::span<const Claim> claims, ValueUnit unit);

// Draws how a sum was computed, under a line that opens and closes it.
void draw_sum(const Page& page, Column& column, const ComputedSum& sum, bool open_at_first);
// Shows the details of a total, with the sum of its parts open.
void show_sum(const Page& page, AmountId total);

// Draws all details of an item: facts, claims with sources, related items.
void draw_details(const Page& page, Column& column, ItemKey item);
// Draws the content of the details column while nothing is selected.
void draw_guide(const Page& page, Column& column);

}  // namespace trame
