// Inside the details: the part that belongs to one kind of thing, and a titled section.
#pragma once

#include "ui/frame/page.h"
#include "ui/widgets/flow.h"

namespace trame {

void draw_own_details(const Page& page, Column& column, ItemKey item);
// A label and its value: "Type  Association".
void draw_details_fact(const Page& page, Column& column, const std::string& label,
                       const std::string& value);
void draw_details_section(const Page& page, Column& column, Msg title);

}  // namespace trame
