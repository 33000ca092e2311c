// The pages of the content, one per view. Each draws itself into a column, top to bottom, and emits
// commands.
#pragma once

#include "ui/frame/page.h"
#include "ui/widgets/flow.h"

namespace trame {

void draw_overview(const Page& page, Column& column);
void draw_actions(const Page& page, Column& column);
void draw_partners(const Page& page, Column& column);
void draw_compare(const Page& page, Column& column);
void draw_sources(const Page& page, Column& column);
void draw_map(const Page& page, Column& column);
void draw_search_results(const Page& page, Column& column);
// Which version of Trame this is, whose work is in it, and how to have it without a network.
void draw_about(Ui& ui, Column& column);
// Whichever of them the state names.
void draw_view(const Page& page, Column& column);

}  // namespace trame
