// Parts of the details: the facts that depend on the kind of item, and a section with a title.
#pragma once

#include "ui/frame/page.h"
#include "ui/widgets/flow.h"

namespace trame {

void draw_own_details(const Page& page, Column& column, ItemKey item);
// Draws a label and its value: "Type: Association" without the colon.
void draw_details_fact(const Page& page, Column& column, const std::string& label,
                       const std::string& value);
void draw_details_section(const Page& page, Column& column, Msg title);

}  // namespace trame
