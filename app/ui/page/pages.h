// The pages, one per view. Each function draws its page into a column from top to bottom and emits
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
// Draws the build id of Trame, licences, and how to install it for offline use.
void draw_about(Ui& ui, Column& column);
// Draws the page of the state's view.
void draw_view(const Page& page, Column& column);

}  // namespace trame
